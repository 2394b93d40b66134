/// Looks for the most that disjoint units are worth, from how many people of each sort there are.
struct PackingSearch {
  /// A unit of people of some sorts, in order, a sort as often as there are people of it.
  struct Unit {
    let members: [Int]
    let gain: Int
  }

  /// The units, by the first of their sorts.
  private var units: [[Unit]]
  private var known: [[Int]: Int] = [:]
  /// The sorts that are in any unit.
  private var isUseful: [Bool]
  /// The unit that is worth most a head.
  private let dearest: Unit?

  init(_ units: [Unit], sorts: Int) {
    self.units = Array(repeating: [], count: sorts)
    self.isUseful = Array(repeating: false, count: sorts)
    self.dearest = units.max { $0.gain * $1.members.count < $1.gain * $0.members.count }
    for unit in units {
      if let first = unit.members.first { self.units[first].append(unit) }
      for sort in unit.members { isUseful[sort] = true }
    }
  }

  /// The most that units among so many of each sort are worth; nil when there are too many ways to tell.
  mutating func most(of counts: [Int]) -> Int? {
    let counts = zip(counts, isUseful).map { $1 ? $0 : 0 }
    guard let dearest, let first = counts.firstIndex(where: { $0 > 0 }) else { return 0 }
    if let value = known[counts] { return value }
    guard known.count < PackingSearch.mostStates else { return nil }
    let limit = counts.reduce(0, +) * dearest.gain / dearest.members.count
    var best = 0
    // Whoever comes first is in one of these units, or in none.
    for unit in units[first] where best < limit {
      guard let left = counts.without(unit.members) else { continue }
      guard let others = most(of: left) else { return nil }
      best = max(best, unit.gain + others)
    }
    if best < limit {
      guard let left = counts.without([first]), let others = most(of: left) else { return nil }
      best = max(best, others)
    }
    known[counts] = best
    return best
  }

  /// More states than these would take longer than they are worth.
  private static let mostStates = 5_000
}

extension [Int] {
  /// The counts less one for each of some places; nil where there are not so many.
  fileprivate func without(_ places: [Int]) -> [Int]? {
    var left = self
    for place in places {
      left[place] -= 1
      if left[place] < 0 { return nil }
    }
    return left
  }
}
