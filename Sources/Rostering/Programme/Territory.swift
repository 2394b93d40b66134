/// A part of a town for which there are projects.
public struct Territory: Hashable, Sendable {
  /// The name of a territory.
  public typealias ID = Identifier<Territory>

  /// The identifier of the territory.
  public let id: ID
  /// The name that people read.
  public var name: String
  /// The town in which it lies; nil when it is not said, or lies in several.
  public var town: String?
  /// Whether it stands for one that the source counts and does not name.
  public var isAssumed: Bool

  /// A territory.
  public init(id: ID, name: String, town: String? = nil, isAssumed: Bool = false) {
    self.id = id
    self.name = name
    self.town = town
    self.isAssumed = isAssumed
  }
}
