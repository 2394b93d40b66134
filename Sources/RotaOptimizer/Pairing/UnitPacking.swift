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
  /// And more beginnings of units than these, for there are many packings.
  private static let mostBeginnings = 5_000

  /// The most that units among some people are worth; nil when there are too many ways to tell.
  func most(among people: [Int]) -> Int? {
    let sorts = sorts(of: people)
    guard let units = gainfulUnits(of: sorts) else { return nil }
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
    guard let units = gainfulUnits(of: sorts(of: people)) else { return nil }
    return units.contains { $0.gain > limit } ? false : most(among: people).map { $0 <= limit }
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

  /// The units that may be formed and are worth something, told by the first people of each sort; nil when there are too
  /// many to look at.
  private func gainfulUnits(of sorts: [[Int]]) -> [Unit]? {
    var list = UnitList(rules: rules, sorts: sorts, shares: sorts.map { shares?[$0[0]] ?? 0 })
    var left = UnitPacking.mostBeginnings
    for size in rules.sizes {
      list.add(people: size, worth: worth[size] ?? 0, looksLeft: &left)
      guard left > 0 else { return nil }
    }
    return list.units
  }

  /// Units of so many of each sort, person by person for as long as something is left of what the unit is worth.
  private struct UnitList {
    let rules: UnitRules
    let sorts: [[Int]]
    /// What each person of a sort takes off.
    let shares: [Int]
    var units: [Unit] = []
    private var members: [Int]

    init(rules: UnitRules, sorts: [[Int]], shares: [Int]) {
      self.rules = rules
      self.sorts = sorts
      self.shares = shares
      self.members = sorts.map { _ in 0 }
    }

    /// Adds the units of so many people more, of a sort or later ones.
    mutating func add(people: Int, from first: Int = 0, worth gain: Int, looksLeft: inout Int) {
      guard gain > 0, looksLeft > 0 else { return }
      looksLeft -= 1
      guard people > 0 else {
        if rules.allows(zip(sorts, members).flatMap { $0.prefix($1) }) { units.append(Unit(members: members, gain: gain)) }
        return
      }
      for sort in first..<sorts.count where members[sort] < sorts[sort].count {
        members[sort] += 1
        add(people: people - 1, from: sort, worth: gain - shares[sort], looksLeft: &looksLeft)
        members[sort] -= 1
      }
    }
  }
}
