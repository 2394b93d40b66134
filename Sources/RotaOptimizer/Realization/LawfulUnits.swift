import Rostering

/// Units of people who may walk together, as near those of a seating as a search finds them.
struct LawfulUnits {
  private typealias Unit = (seat: Seat, size: Int)

  private let rules: UnitRules
  /// The units to form, each with the number of its people.
  private let units: [Unit]
  /// Who is in which of them now.
  private let members: [Int: Seat]
  /// The posts that people are locked at.
  private let kept: [Int: Post.ID]

  /// - Parameters:
  ///   - counts: How many people each seat holds.
  ///   - kept: Those whom locked duties keep at a post.
  init(_ rules: UnitRules, counts: [Seat: Int], seats: [Int: Seat], kept: [Int: Post.ID]) {
    self.rules = rules
    self.units = counts.filter { $0.key.unit != nil && $0.value > 0 }.sorted { Seat.precedes($0.key, $1.key) }
      .map { (seat: $0.key, size: $0.value) }
    self.members = seats.filter { $0.value.unit != nil }
    self.kept = kept
  }

  /// Whether the units may be formed as they are.
  var areThere: Bool { units.allSatisfy { isLawful($0, in: members) } }

  /// The members of all units when as many as can be found are lawful, such that a condition holds.
  ///
  /// A unit that is not is formed anew with people who are in none, or together with one other unit; only where that is not
  /// enough are all of them formed anew.
  func mended(among people: [Int], where isFit: ([Int: Seat]) -> Bool) -> [Int: Seat] {
    var members = members
    var trials = LawfulUnits.mostTrials
    for unit in units where !isLawful(unit, in: members) {
      let others = units.filter { $0.seat != unit.seat }
      for parts in [[unit]] + others.map({ [unit, $0] }) {
        if let mended = formed(anew: parts, in: members, among: people, where: isFit, trials: &trials) {
          members = mended
          break
        }
      }
    }
    guard !units.allSatisfy({ isLawful($0, in: members) }) else { return members }
    return formed(anew: units, in: members, among: people, where: isFit, trials: &trials) ?? members
  }

  private func isLawful(_ unit: Unit, in members: [Int: Seat]) -> Bool {
    rules.allows(members.filter { $0.value == unit.seat }.map(\.key))
  }

  /// The members of all units when some are formed anew, of their people and of those who are in none.
  private func formed(
    anew parts: [Unit], in members: [Int: Seat], among people: [Int], where isFit: ([Int: Seat]) -> Bool,
    trials: inout Int
  ) -> [Int: Seat]? {
    let others = members.filter { member in !parts.contains { $0.seat == member.value } }
    return formed(
      parts[...], among: people.filter { others[$0] == nil }, beside: others, where: isFit, trials: &trials)
  }

  /// Forms units one after the other; where the last cannot be formed, earlier ones are formed otherwise.
  private func formed(
    _ parts: ArraySlice<Unit>, among people: [Int], beside formed: [Int: Seat], where isFit: ([Int: Seat]) -> Bool,
    trials: inout Int
  ) -> [Int: Seat]? {
    guard trials > 0 else { return nil }
    guard let unit = parts.first else { return keepsLocked(formed) && isFit(formed) ? formed : nil }
    let able = people.filter { kept[$0] ?? unit.seat.post == unit.seat.post }
    trials -= able.count.combinations(of: unit.size)
    guard trials > 0 else { return nil }
    for set in inOrder(able, for: unit.seat).combinations(of: unit.size) where rules.allows(set) {
      let all = self.formed(
        parts.dropFirst(), among: people.filter { !set.contains($0) },
        beside: set.reduce(into: formed) { $0[$1] = unit.seat }, where: isFit, trials: &trials)
      if let all { return all }
    }
    return nil
  }

  /// Whether everybody who is locked on patrol, and in a unit, stays in one of that post.
  private func keepsLocked(_ formed: [Int: Seat]) -> Bool {
    kept.allSatisfy { person, post in members[person]?.post != post || formed[person]?.post == post }
  }

  /// Those who are locked here and in the unit already first, then those who are in none.
  private func inOrder(_ people: [Int], for seat: Seat) -> [Int] {
    let rank = { (person: Int) in
      kept[person] == seat.post ? 0 : members[person] == seat ? 1 : members[person] == nil ? 2 : 3
    }
    return people.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// How many sets of people are looked at before the seating stays as it is.
  private static let mostTrials = 200_000
}
