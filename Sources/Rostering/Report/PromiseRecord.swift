/// What a target asked for in a period, and what was missing of it.
public struct PromiseRecord: Hashable, Sendable {
  /// The target.
  public let target: CoverageTarget.ID
  /// What is counted: passes, or runs of open days in which a pass was due.
  public let unit: CoverageGap.Unit
  /// How many were due, all residences together.
  public let due: Int
  /// How many of them were missing.
  public let missing: Int
  /// How many gaps lack more than the target tolerates.
  public let beyondTolerance: Int

  /// How many were made of what was due.
  public var kept: Int { due - missing }
}

extension CoverageDemand {
  /// What each target asked for, in the order of the scenario; none where it asked for nothing.
  func promises(of scenario: Scenario, gaps: [CoverageGap]) -> [PromiseRecord] {
    scenario.targets.compactMap { target in
      let unit: CoverageGap.Unit
      let due: Int
      switch target.promise {
      case .passes:
        unit = .passes
        due = passes.filter { $0.target.id == target.id }.reduce(0) { $0 + $1.required }
      case .spread:
        unit = .runs
        due = runs.count { $0.target.id == target.id }
      }
      guard due > 0 else { return nil }
      let own = gaps.filter { $0.target == target.id }
      return PromiseRecord(
        target: target.id, unit: unit, due: due, missing: own.reduce(0) { $0 + $1.missing },
        beyondTolerance: own.count(where: \.isBeyondTolerance))
    }
  }
}
