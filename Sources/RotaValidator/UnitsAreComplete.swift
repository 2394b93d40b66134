import Rostering

/// Field work is never done alone: at every minute a unit has the people that one needs, and no more than one may have.
///
/// A person on break keeps the post and counts. Somebody on patrol without the number of a unit belongs to none, and is
/// alone.
struct UnitsAreComplete: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    var worst: [Key: Finding] = [:]
    for (unit, walks) in Dictionary(grouping: checked.walks, by: \.unit) {
      guard let patrol = checked.scenario.post(unit.post)?.patrol, let largest = patrol.unitSizes.last else { continue }
      for together in moments(of: walks) {
        let count = unit.number == nil ? 1 : Set(together.map(\.person)).count
        if count < patrol.smallestUnit {
          for walk in together {
            let finding = finding(.neverAlone, walk, count, limit: patrol.smallestUnit, severity: .breach)
            worst.keep(finding) { $0.measured < $1.measured }
          }
        } else if count > largest, let first = together.min(by: { $0.person < $1.person }) {
          // One finding for the unit, under the name of its first member.
          let finding = finding(.unitSize, first, count, limit: largest, severity: .warning)
          worst.keep(finding) { $0.measured > $1.measured }
        }
      }
    }
    return Array(worst.values)
  }

  private func finding(
    _ rule: RuleName, _ walk: CheckedRota.Walk, _ count: Int, limit: Int, severity: Finding.Severity
  ) -> Finding {
    Finding(
      rule: rule, source: "the sizes of the patrol's units", person: walk.person, day: walk.day, measured: count,
      limit: limit, unit: .people, severity: severity)
  }

  /// The people of a unit between each coming or going of one of them.
  private func moments(of walks: [CheckedRota.Walk]) -> [[CheckedRota.Walk]] {
    let cuts = Set(walks.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }).sorted()
    return zip(cuts, cuts.dropFirst())
      .map { start, end in walks.filter { $0.interval.covers(start..<end) } }
      .filter { !$0.isEmpty }
  }
}

/// What one finding of a day replaces another by.
private struct Key: Hashable {
  let rule: RuleName
  let person: Person.ID
  let day: Day
}

extension [Key: Finding] {
  /// Keeps the worse of a finding and the one there is of the same rule, person and day.
  fileprivate mutating func keep(_ finding: Finding, isWorse: (Finding, Finding) -> Bool) {
    let key = Key(rule: finding.rule, person: finding.person, day: finding.day)
    if self[key].map({ isWorse(finding, $0) }) ?? true { self[key] = finding }
  }
}
