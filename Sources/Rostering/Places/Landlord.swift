/// An owner of social housing for whom the team works.
public struct Landlord: Hashable, Sendable {
  /// The name of a landlord.
  public typealias ID = Identifier<Landlord>

  /// How the landlords share the team's time.
  public enum Shares: String, CaseIterable, Codable, Sendable {
    /// The same share for each.
    case equal
    /// In proportion to dwellings.
    case dwellings
    /// As the scenario says.
    case explicit
    /// No agreed share.
    case none
  }

  /// The identifier of the landlord.
  public let id: ID
  /// The name that people read.
  public var name: String
  /// How many dwellings it has in the area; nil when the source does not say.
  public var dwellings: Int?
  /// The share of the team's time that was agreed, in percent; nil unless shares are explicit.
  public var share: Double?
  /// The names of those who are told together under this one; none where it stands for itself.
  public var members: [String]
  /// Whether it coordinates the others.
  public var isCoordinator: Bool

  /// A landlord.
  public init(
    id: ID, name: String, dwellings: Int? = nil, share: Double? = nil, members: [String] = [],
    isCoordinator: Bool = false
  ) {
    self.id = id
    self.name = name
    self.dwellings = dwellings
    self.share = share
    self.members = members
    self.isCoordinator = isCoordinator
  }
}
