/// The most that units are worth which some people can form, nobody in two of them.
///
/// Exactly, over how many people of each sort are still without a unit: those of whom the pairing says the same, and who
/// bring the same, are one sort, so that a large team of whom few are bound is as small as those few.
struct UnitPacking {
  let rules: UnitRules
  /// What a unit is worth, by its size.
  let worth: [Int: Int]
  /// What each person in it takes off that, by position; nothing where there is none.
  let shares: [Int]?

  /// More states than these would take longer than the whole plan.
  private static let mostStates = 20_000

  /// The most that units among some people are worth; nil when there are too many ways to tell.
  func most(among people: [Int]) -> Int? {
    let sorts = sorts(of: people)
    let units = gainfulUnits(of: sorts)
    guard !units.isEmpty else { return 0 }
    // Whoever is in no unit of any worth need not be counted.
    let counts = sorts.indices.map { sort in units.contains { $0.members[sort] > 0 } ? sorts[sort].count : 0 }
    guard counts.reduce(1, { min($0 * ($1 + 1), UnitPacking.mostStates + 1) }) <= UnitPacking.mostStates else {
      return nil
    }
    var known: [[Int]: Int] = [:]
    return most(of: counts, among: units, &known)
  }

  /// Whether units among some people are worth no more than so much; nil when there are too many ways to tell.
  func isWorth(atMost limit: Int, among people: [Int]) -> Bool? {
    let isBroken = gainfulUnits(of: sorts(of: people)).contains { $0.gain > limit }
    return isBroken ? false : most(among: people).map { $0 <= limit }
  }

  /// A unit of so many of each sort.
  private struct Unit {
    let members: [Int]
    let gain: Int
  }

  private func most(of counts: [Int], among units: [Unit], _ known: inout [[Int]: Int]) -> Int {
    guard let first = counts.firstIndex(where: { $0 > 0 }) else { return 0 }
    if let value = known[counts] { return value }
    var without = counts
    without[first] -= 1
    var best = most(of: without, among: units, &known)
    for unit in units where unit.members[first] > 0 && zip(unit.members, counts).allSatisfy({ $0 <= $1 }) {
      let left = zip(counts, unit.members).map { $0 - $1 }
      best = max(best, unit.gain + most(of: left, among: units, &known))
    }
    known[counts] = best
    return best
  }

  private func sorts(of people: [Int]) -> [[Int]] {
    Dictionary(grouping: people) { [rules.kinds[$0], shares?[$0] ?? 0] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// The units that may be formed and are worth something, told by the first people of each sort.
  private func gainfulUnits(of sorts: [[Int]]) -> [Unit] {
    rules.sizes.flatMap { size in
      choices(of: size, among: sorts[...]).compactMap { members -> Unit? in
        let people = zip(sorts, members).flatMap { $0.prefix($1) }
        let gain = (worth[size] ?? 0) - people.reduce(0) { $0 + (shares?[$1] ?? 0) }
        return gain > 0 && rules.allows(people) ? Unit(members: members, gain: gain) : nil
      }
    }
  }

  /// Every way to take so many people, as how many of each sort.
  private func choices(of count: Int, among sorts: ArraySlice<[Int]>) -> [[Int]] {
    guard let first = sorts.first else { return count == 0 ? [[]] : [] }
    return (0...min(count, first.count)).flatMap { taken in
      choices(of: count - taken, among: sorts.dropFirst()).map { [taken] + $0 }
    }
  }
}
