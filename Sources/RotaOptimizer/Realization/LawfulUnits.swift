import Rostering

/// Units of people who may walk together, as near those of a seating as a search finds them.
struct LawfulUnits {
  private let rules: UnitRules
  /// The units to form, each with the number of its people.
  private let units: [(seat: Seat, size: Int)]
  /// The seat of each person before.
  private let seats: [Int: Seat]
  /// The posts that people are locked at.
  private let kept: [Int: Post.ID]

  /// - Parameters:
  ///   - counts: How many people each seat holds.
  ///   - kept: Those whom locked duties keep at a post.
  init(_ rules: UnitRules, counts: [Seat: Int], seats: [Int: Seat], kept: [Int: Post.ID]) {
    self.rules = rules
    self.units = counts.filter { $0.key.unit != nil }.sorted { Seat.precedes($0.key, $1.key) }
      .map { (seat: $0.key, size: $0.value) }
    self.seats = seats
    self.kept = kept
  }

  /// Whether the seating's units may be formed as they are.
  var areThere: Bool {
    units.allSatisfy { unit in rules.allows(seats.filter { $0.value == unit.seat }.map(\.key)) }
  }

  /// The members of lawful units among some people, for which a condition holds; nil when none are found.
  ///
  /// Units are formed one after the other, of those who are in the unit already first, then of those who are in none; where
  /// the last cannot be formed, earlier ones are formed otherwise. Whoever is locked on patrol is in a unit of that post, and
  /// where nothing else is left, with whomever.
  func members(among people: [Int], where isFit: ([Int: Seat]) -> Bool) -> [Int: Seat]? {
    let posts = Set(units.map(\.seat.post))
    let locked = people.filter { person in kept[person].map(posts.contains) ?? false }
    let isKept = { (members: [Int: Seat]) in locked.allSatisfy { members[$0] != nil } && isFit(members) }
    for mayBeUnlawful in locked.isEmpty ? [false] : [false, true] {
      var trials = LawfulUnits.mostTrials
      let isAllowed = { (members: [Int]) in
        rules.allows(members) || (mayBeUnlawful && !locked.filter(members.contains).isEmpty)
      }
      let found = members(
        of: units[...], among: people, beside: [:], allowing: isAllowed, where: isKept, trials: &trials)
      if let found { return found }
    }
    return nil
  }

  private func members(
    of units: ArraySlice<(seat: Seat, size: Int)>, among people: [Int], beside formed: [Int: Seat],
    allowing isAllowed: ([Int]) -> Bool, where isFit: ([Int: Seat]) -> Bool, trials: inout Int
  ) -> [Int: Seat]? {
    guard trials > 0 else { return nil }
    guard let unit = units.first else { return isFit(formed) ? formed : nil }
    let able = people.filter { kept[$0] ?? unit.seat.post == unit.seat.post }
    trials -= able.count.combinations(of: unit.size)
    guard trials > 0 else { return nil }
    for members in inOrder(able, for: unit.seat).combinations(of: unit.size) where isAllowed(members) {
      let found = self.members(
        of: units.dropFirst(), among: people.filter { !members.contains($0) },
        beside: members.reduce(into: formed) { $0[$1] = unit.seat }, allowing: isAllowed, where: isFit,
        trials: &trials)
      if let found { return found }
    }
    return nil
  }

  private func inOrder(_ people: [Int], for seat: Seat) -> [Int] {
    let rank = { (person: Int) in
      kept[person] == seat.post ? 0 : seats[person] == seat ? 1 : seats[person]?.unit == nil ? 2 : 3
    }
    return people.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// How many sets of people are looked at before the seating stays as it is.
  private static let mostTrials = 200_000
}
