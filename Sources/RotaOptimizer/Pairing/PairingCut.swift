/// What keeps a plan from more units than its people can form: units take no more than those on duty bring, and a spare.
///
/// With shares of 0 in a set S of people, 1 outside, and 1 taken by each unit, the spare is the most units that S can form
/// by itself: each further unit needs somebody from outside (J. Edmonds, “Paths, trees, and flowers”, Canadian Journal of
/// Mathematics 17, 1965). With 2 taken, 0 from a trainee, 2 from each of the tutors and 1 from everybody else, nothing is
/// spare: a trainee without a tutor is in no unit, whoever the others are (the covers of C. Berge, “Two theorems in graph
/// theory”, Proceedings of the National Academy of Sciences 43, 1957).
struct PairingCut: Hashable, Sendable {
  /// What a unit takes, by its size.
  let takes: [Int: Int]
  /// What each person on duty brings, by position.
  let shares: [Int]
  /// The most that units which may be formed can take beyond what their people bring, all units together.
  let spare: Int

  /// What somebody brings who is locked on patrol, and stays there whoever else is there: a whole unit.
  var most: Int { takes.values.max() ?? 0 }

  /// Whether some units take more than there is.
  func forbids(_ units: [Int: Int], of people: UnitPeople) -> Bool {
    units.reduce(0) { $0 + (takes[$1.key] ?? 0) * $1.value }
      > people.free.reduce(spare + most * people.locked) { $0 + shares[$1] }
  }
}

/// The people of whom the units of one stretch are formed.
struct UnitPeople: Hashable, Sendable {
  /// The positions of those who may walk with one or another, in order.
  let free: [Int]
  /// How many besides are locked on patrol.
  let locked: Int
}
