/// A place that the team walks through: a building or a group of buildings.
public struct Residence: Hashable, Sendable {
  /// The name of a residence.
  public typealias ID = Identifier<Residence>

  /// How a place ranks for passes.
  public enum Priority: String, CaseIterable, Codable, Sendable {
    /// The commons of a residence: what promises are made for.
    case primary
    /// Public space beside residences: walked in time that no promise needs, unless one is made for it.
    case secondary
  }

  /// The identifier of the residence.
  public let id: ID
  /// The name that people read.
  public var name: String
  /// Its owner; nil when the source does not say.
  public var landlord: Landlord.ID?
  /// The quarter it lies in; nil when the source does not say.
  public var territory: String?
  /// The town it lies in; nil when the source does not say, or it lies in several.
  public var town: String?
  /// How many dwellings it has; nil when the source does not say.
  public var dwellings: Int?
  /// The most passes that make sense in one stretch; nil for no limit.
  public var mostPassesPerStretch: Int?
  /// How it ranks for passes.
  public var priority: Priority

  /// A residence.
  public init(
    id: ID, name: String, landlord: Landlord.ID? = nil, territory: String? = nil, town: String? = nil,
    dwellings: Int? = nil, mostPassesPerStretch: Int? = nil, priority: Priority = .primary
  ) {
    self.id = id
    self.name = name
    self.landlord = landlord
    self.territory = territory
    self.town = town
    self.dwellings = dwellings
    self.mostPassesPerStretch = mostPassesPerStretch
    self.priority = priority
  }
}
