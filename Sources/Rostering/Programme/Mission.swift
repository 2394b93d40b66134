/// A part of the work that partners ask about, such as conflict management.
///
/// Which minutes of a patrol go to which mission is decided on the spot and noted by nobody: what is known is the share
/// that was planned.
public struct Mission: Hashable, Sendable {
  /// The name of a mission.
  public typealias ID = Identifier<Mission>

  /// The identifier of the mission.
  public let id: ID
  /// The title that people read.
  public var title: String
  /// The planned share of the presence in the field, in percent; nil when it is not known.
  public var share: Double?

  /// A mission.
  public init(id: ID, title: String, share: Double? = nil) {
    self.id = id
    self.title = title
    self.share = share
  }
}
