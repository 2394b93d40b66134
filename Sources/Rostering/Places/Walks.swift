/// How long the walk from one place to another takes, where it is known to be shorter than the longest.
public struct Walks: Hashable, Sendable {
  /// A residence, or all those of a territory.
  public enum Place: Hashable, Sendable {
    /// One residence.
    case residence(Residence.ID)
    /// The residences of a territory.
    case territory(String)
  }

  private var minutes: [Set<Place>: Int] = [:]

  /// Nothing known: every walk is as long as the longest.
  public init() {}

  /// How long the walk between two places takes, in minutes, in either direction; nil where nothing is said of them.
  ///
  /// The walk between a territory and itself is that between two residences of it.
  public subscript(one: Place, other: Place) -> Int? {
    get { minutes[[one, other]] }
    set { minutes[[one, other]] = newValue }
  }
}

extension Scenario {
  /// How long the walk from one residence to another takes, in minutes; nil where nothing is said of it.
  ///
  /// What is said of the two residences counts; where nothing is, the shorter of what is said of one of them and the other's
  /// territory; and at last what is said of their territories.
  public func walk(from one: Residence.ID, to other: Residence.ID) -> Int? {
    let (from, to) = (Walks.Place.residence(one), Walks.Place.residence(other))
    if let known = walks[from, to] { return known }
    let territories = [one, other].map { residence($0)?.territory.map(Walks.Place.territory) }
    let mixed = [territories[1].flatMap { walks[from, $0] }, territories[0].flatMap { walks[$0, to] }].compactMap(
      \.self)
    if let known = mixed.min() { return known }
    guard let near = territories[0], let far = territories[1] else { return nil }
    return walks[near, far]
  }
}
