import Rostering

/// The people of a unit are such as may walk together, at every minute: nobody with somebody to be kept apart from, and no
/// trainee without a tutor.
struct UnitsMayWalkTogether: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let pairing = checked.scenario.pairing
    guard pairing != Pairing() else { return [] }
    var worst: [Unit: Finding] = [:]
    for (name, walks) in Dictionary(grouping: checked.walks.filter({ $0.unit.number != nil }), by: \.unit) {
      // Who leaves may have been the tutor of who stays.
      let moments = walks.flatMap { walk in
        [walk.interval.lowerBound, walk.interval.upperBound].map { (day: walk.day, instant: $0) }
      }
      for moment in moments {
        let people = Set(walks.filter { $0.interval.contains(moment.instant) }.map(\.person)).sorted()
        let objections = pairing.objections(to: people)
        guard people.count > 1, objections > 0, let first = people.first else { continue }
        let unit = Unit(name: name, day: moment.day)
        guard objections > worst[unit]?.measured ?? 0 else { continue }
        worst[unit] = Finding(
          rule: .pairing, source: "the scenario's pairing", person: first, day: moment.day, measured: objections,
          limit: 0, unit: .people, severity: .warning)
      }
    }
    return Array(worst.values)
  }

  /// A unit on a day.
  private struct Unit: Hashable {
    let name: CheckedRota.UnitName
    let day: Day
  }
}
