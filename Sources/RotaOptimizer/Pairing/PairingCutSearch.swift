internal import RosterEngine

/// Finds what forbids units that some people cannot form.
struct PairingCutSearch {
  let rules: UnitRules

  /// Whether some people can form units of some sizes, as far as cuts can tell.
  ///
  /// Then no cut forbids them: what units take beyond what their people bring is never more than a cut's spare. Only what
  /// units of the sizes at hand are worth can tell; where others are worth something too, people can form no less.
  func allows(_ units: [Int: Int], of people: UnitPeople) -> Bool {
    let sizes = units.filter { $0.value > 0 }.keys
    let weights = weights.filter { weight in weight.allSatisfy { $0.value == 0 || sizes.contains($0.key) } }
    return tooMuch(units, of: people, among: weights) == nil
  }

  /// A cut that forbids some people to form units of some sizes; nil when they can, or when there are too many ways to
  /// tell.
  func cut(forbidding units: [Int: Int], of people: UnitPeople) -> PairingCut? {
    guard !allows(units, of: people), let worth = tooMuch(units, of: people, among: weights) else { return nil }
    // A multiple of every size, so that even parts of what a unit takes are whole numbers.
    let multiple = rules.sizes.reduce(1) { $0 * $1 / [$0, $1].greatestCommonDivisor }
    let takes = worth.mapValues { $0 * multiple }
    for idle in sets(of: people.free) {
      let shares = shares(bringing: idle, of: people.free, takes: takes)
      guard PairingCut(takes: takes, shares: shares, spare: 0).forbids(units, of: people),
        let spare = UnitPacking(rules: rules, worth: takes, shares: shares).most(among: Array(rules.people))
      else { continue }
      let cut = PairingCut(takes: takes, shares: shares, spare: spare)
      if cut.forbids(units, of: people) { return lifted(cut, from: people.free).reduced }
    }
    return nil
  }

  /// The cuts that two people make necessary who cannot be a pair: nearly all that a pairing forbids.
  var cutsOfTwo: [PairingCut] {
    guard rules.sizes.contains(2) else { return [] }
    return Array(rules.people).combinations(of: 2).reduce(into: []) { found, pair in
      let people = UnitPeople(free: pair, locked: 0)
      guard !rules.allows(pair), !found.contains(where: { $0.forbids([2: 1], of: people) }) else { return }
      if let cut = cut(forbidding: [2: 1], of: people) { found.append(cut) }
    }
  }

  /// The first weights of unit sizes at which some units are worth more than all that the people can form.
  private func tooMuch(_ units: [Int: Int], of people: UnitPeople, among weights: [[Int: Int]]) -> [Int: Int]? {
    guard !rules.bound.isDisjoint(with: people.free) else { return nil }
    return weights.first { worth in
      let wanted = units.reduce(0) { $0 + (worth[$1.key] ?? 0) * $1.value }
      let locked = people.locked * (worth.values.max() ?? 0)
      let most = UnitPacking(rules: rules, worth: worth, shares: nil).most(among: people.free)
      return most.map { wanted > $0 + locked } ?? false
    }
  }

  /// What units may be worth, by size: all the same first, then single sizes, then some twice as much as others.
  private var weights: [[Int: Int]] {
    let every = rules.sizes.reduce([[:]]) { weights, size in
      weights.flatMap { weight in (0...2).map { worth in weight.merging([size: worth]) { $1 } } }
    }
    return every.filter { $0.values.greatestCommonDivisor == 1 }.sorted { left, right in
      order(of: left).lexicographicallyPrecedes(order(of: right))
    }
  }

  private func order(of weight: [Int: Int]) -> [Int] {
    [weight.values.allSatisfy { $0 == 1 } ? 0 : 1, weight.values.reduce(0, +)]
      + rules.sizes.map { weight[$0] ?? 0 }
  }

  /// The sets of people who may be those that no unit can do with: few who are bound, or else all who are there.
  private func sets(of people: [Int]) -> [[Int]] {
    let bound = people.filter(rules.bound.contains)
    let few = (1...PairingCutSearch.mostIdle).lazy.flatMap { bound.combinations(of: $0) }
    return few.prefix(PairingCutSearch.mostSets) + [people]
  }

  /// How many sets are tried: a large team of whom many are bound has hundreds of thousands.
  private static let mostSets = 1_000

  /// The largest sets that are tried of people who bring nothing; beyond them, only that of all who are there.
  private static let mostIdle = 4

  /// Shares of which every unit among some people has what it takes, some of them bringing nothing.
  ///
  /// Whoever can walk with these alone brings all that such a unit takes; everybody else an even part. Others bring a whole
  /// unit, until that is lifted.
  private func shares(bringing idle: [Int], of people: [Int], takes: [Int: Int]) -> [Int] {
    var shares = rules.people.map { _ in takes.values.max() ?? 0 }
    for person in people {
      let alone = rules.sizes.filter { size in
        idle.combinations(of: size - 1).contains { rules.allows($0 + [person]) }
      }
      shares[person] =
        idle.contains(person) ? 0 : max(evenShare(of: takes), alone.map { takes[$0] ?? 0 }.max() ?? 0)
    }
    return shares
  }

  /// What each person of any unit must bring so that all bring the same.
  private func evenShare(of takes: [Int: Int]) -> Int { takes.map { $0.value / $0.key }.max() ?? 0 }

  /// The same cut with shares as small as the spare allows, first those of people who are not there.
  ///
  /// One share after the other: so the cut serves as many other evenings as it can (M. W. Padberg, “On the facial structure
  /// of set packing polyhedra”, Mathematical Programming 5, 1973).
  private func lifted(_ cut: PairingCut, from people: [Int]) -> PairingCut {
    var shares = cut.shares
    for person in rules.people.filter({ !people.contains($0) }) + people {
      let old = shares[person]
      for smaller in [0, evenShare(of: cut.takes)] where smaller < old {
        shares[person] = smaller
        let packing = UnitPacking(rules: rules, worth: cut.takes, shares: shares)
        if packing.isWorth(atMost: cut.spare, among: Array(rules.people), with: person) == true { break }
        shares[person] = old
      }
    }
    return PairingCut(takes: cut.takes, shares: shares, spare: cut.spare)
  }
}

extension PairingCut {
  /// The same with the smallest whole numbers.
  fileprivate var reduced: PairingCut {
    let divisor = ([spare] + shares + takes.values).greatestCommonDivisor
    guard divisor > 1 else { return self }
    return PairingCut(
      takes: takes.mapValues { $0 / divisor }, shares: shares.map { $0 / divisor }, spare: spare / divisor)
  }
}
