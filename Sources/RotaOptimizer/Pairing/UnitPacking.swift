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

  /// The most that units among some people are worth; nil when there are too many ways to tell.
  func most(among people: [Int]) -> Int? {
    let sorts = sorts(of: people)
    var search = PackingSearch(gainfulUnits(of: sorts), sorts: sorts.count)
    return search.most(of: sorts.map(\.count))
  }

  /// Whether units among some people are worth no more than so much, as they were while one of them brought more; nil when
  /// there are too many ways to tell.
  func isWorth(atMost limit: Int, among people: [Int], with person: Int) -> Bool? {
    let own = [person]
    let sorts = [own] + sorts(of: people.filter { $0 != person })
    let gains = gainfulUnits(of: sorts, withFirst: true).map(\.gain)
    if gains.isEmpty { return true }
    return gains.contains { $0 > limit } ? false : most(among: people).map { $0 <= limit }
  }

  /// The people by sort: those first with whom not everybody walks, for they have the fewest units to be in.
  private func sorts(of people: [Int]) -> [[Int]] {
    Dictionary(grouping: people) { person in
      [rules.bound.contains(person) ? 0 : 1, rules.kinds[person], shares?[person] ?? 0]
    }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// The units that may be formed and are worth something, told by the first people of each sort; only those with somebody
  /// of the first sort, if that is wanted.
  private func gainfulUnits(of sorts: [[Int]], withFirst: Bool = false) -> [PackingSearch.Unit] {
    rules.sizes.filter { worth[$0] ?? 0 > 0 }.flatMap { size in
      (withFirst ? [[0]] : sorts.indices.map { [$0] }).flatMap { choices(of: size, from: $0, among: sorts) }
        .compactMap { unit(of: $0, among: sorts) }
    }
  }

  private func unit(of members: [Int], among sorts: [[Int]]) -> PackingSearch.Unit? {
    let people = members.indices.map { place in
      sorts[members[place]][members[..<place].count { $0 == members[place] }]
    }
    let gain = (worth[members.count] ?? 0) - people.reduce(0) { $0 + (shares?[$1] ?? 0) }
    return gain > 0 && rules.allows(people) ? PackingSearch.Unit(members: members, gain: gain) : nil
  }

  /// Every way to go on to so many people, as the sorts of them in order.
  private func choices(of size: Int, from members: [Int], among sorts: [[Int]]) -> [[Int]] {
    guard members.count < size, let last = members.last else { return [members] }
    return (last..<sorts.count).flatMap { sort in
      let isLeft = members.count { $0 == sort } < sorts[sort].count
      return isLeft ? choices(of: size, from: members + [sort], among: sorts) : []
    }
  }
}
