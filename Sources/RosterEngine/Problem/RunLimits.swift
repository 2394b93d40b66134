/// How long runs of worked days and of days off may be.
///
/// A run that touches an edge beyond which nothing is known may be shorter than the least: it may go on there.
public struct RunLimits: Hashable, Sendable {
  /// What was before the first day.
  public enum Before: Hashable, Sendable {
    /// Nothing is known.
    case unknown
    /// So many worked days at the end; whether their run began within what is known.
    case worked(Int, isWhole: Bool)
    /// So many days off at the end; whether their run began within what is known.
    case off(Int, isWhole: Bool)
  }

  /// The longest run of worked days.
  public var mostWorked: Int?
  /// The shortest run of worked days.
  public var leastWorked: Int
  /// The shortest run of days off.
  public var leastOff: Int
  /// What was before.
  public var before: Before

  /// Limits; by default there is none.
  public init(mostWorked: Int? = nil, leastWorked: Int = 1, leastOff: Int = 1, before: Before = .unknown) {
    self.mostWorked = mostWorked
    self.leastWorked = leastWorked
    self.leastOff = leastOff
    self.before = before
  }

  /// Whether they restrict anything.
  var isEmpty: Bool { mostWorked == nil && leastWorked <= 1 && leastOff <= 1 }
}
