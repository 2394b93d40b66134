/// What one residence got in a period, and what was due to it.
public struct ResidenceRecord: Hashable, Sendable {
  /// Its passes, the minutes of presence, and the longest time without a pass.
  public let visits: ResidenceVisits
  /// How it ranks for passes.
  public let priority: Residence.Priority
  /// The day of its last pass up to the end of the period, published days before it included; nil when none is known.
  public let lastPass: Day?
  /// Passes due, each target for itself: one pass may keep several promises.
  public let due: Int
  /// How many of these were missing.
  public let missing: Int

  /// How many were made of what was due.
  public var kept: Int { due - missing }
}

extension PublishedDays {
  /// What each residence of the scenario got on the days that count, in the order of the scenario.
  func residences(of scenario: Scenario, demand: CoverageDemand, gaps: [CoverageGap]) -> [ResidenceRecord] {
    let visits = runs.map { rota.restricted(to: $0).visits(for: scenario, history: history) }
    let last = Dictionary((before.passes + rota.passes).map { ($0.residence, $0.day) }, uniquingKeysWith: Swift.max)
    let missing = gaps.filter { $0.unit == .passes }
    return scenario.residences.enumerated().map { index, residence in
      let own = visits.map { $0[index] }
      return ResidenceRecord(
        visits: ResidenceVisits(
          residence: residence.id, passes: own.reduce(0) { $0 + $1.passes }, minutes: own.reduce(0) { $0 + $1.minutes },
          longestWithout: own.map(\.longestWithout).max() ?? 0),
        priority: residence.priority, lastPass: last[residence.id],
        due: demand.passes.filter { $0.residence == residence.id }.reduce(0) { $0 + $1.required },
        missing: missing.filter { $0.place == residence.id.text }.reduce(0) { $0 + $1.missing })
    }
  }
}
