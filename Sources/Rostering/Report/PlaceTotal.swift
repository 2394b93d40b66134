/// What the residences of a territory or a town got together.
public struct PlaceTotal: Hashable, Sendable {
  /// The territory or the town; nil for the residences of which it is not said, or which lie in several.
  public let name: String?
  /// How many residences, public space not among them.
  public let residences: Int
  /// How many passes.
  public let passes: Int
  /// Minutes that units were there.
  public let minutes: Int
  /// Passes due, each target for itself.
  public let due: Int
  /// How many of these were missing.
  public let missing: Int

  /// The sum of some residences.
  public init(name: String?, of records: [ResidenceRecord]) {
    self.name = name
    self.residences = records.count { $0.priority == .primary }
    self.passes = records.reduce(0) { $0 + $1.visits.passes }
    self.minutes = records.reduce(0) { $0 + $1.visits.minutes }
    self.due = records.reduce(0) { $0 + $1.due }
    self.missing = records.reduce(0) { $0 + $1.missing }
  }

  /// The sums by a name that residences share, in the order in which the names come up, what has none at the end; nothing
  /// where no residence has one.
  static func by(
    _ name: KeyPath<Residence, String?>, of records: [ResidenceRecord], in scenario: Scenario
  ) -> [PlaceTotal] {
    let byName = Dictionary(grouping: records) { scenario.residence($0.visits.residence)?[keyPath: name] }
    let names = scenario.residences.compactMap { $0[keyPath: name] }.distinct
    guard !names.isEmpty else { return [] }
    let named = names.map { PlaceTotal(name: $0, of: byName[$0] ?? []) }
    return named + (byName[nil].map { [PlaceTotal(name: nil, of: $0)] } ?? [])
  }
}
