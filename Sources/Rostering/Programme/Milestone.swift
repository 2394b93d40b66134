/// A step of a project that is to be reached by some day.
public struct Milestone: Hashable, Sendable {
  /// The name of a milestone, within its project.
  public typealias ID = Identifier<Milestone>

  /// What has become of it.
  public enum Status: String, CaseIterable, Codable, Sendable {
    /// It was reached in time.
    case met
    /// It was reached after it was due.
    case doneLate
    /// It was due, and is not reached.
    case late
    /// It is not due yet, or nobody has said when it is.
    case toCome
  }

  /// The identifier of the milestone.
  public let id: ID
  /// The title that people read.
  public var title: String
  /// The last day on which it is reached in time; nil when none is agreed.
  public var due: Day?
  /// The day on which it was reached; nil as long as it is not.
  public var done: Day?

  /// A milestone.
  public init(id: ID, title: String, due: Day? = nil, done: Day? = nil) {
    self.id = id
    self.title = title
    self.due = due
    self.done = done
  }

  /// What has become of it by the evening of a day: what is reached later is not reached yet.
  public func status(on day: Day) -> Status {
    switch (done, due) {
    case (let done?, let due?) where done <= day: done <= due ? .met : .doneLate
    case (let done?, nil) where done <= day: .met
    case (_, let due?): due < day ? .late : .toCome
    case (_, nil): .toCome
    }
  }
}
