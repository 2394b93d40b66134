internal import LinearProgramming
import Rostering

/// Who is locked at a post stands there, if any rota can do that: §12 of `Models/rota.mod`.
extension Formulation {
  mutating func addLockedPosts() {
    for (index, stretch) in problem.stretches.enumerated() {
      for openPost in stretch.openPosts {
        let posted = problem.presences[index].people(postedAt: openPost.post)
        guard !posted.isEmpty, let post = problem.scenario.post(openPost.post) else { continue }
        let away = posted.map { addDisplaced($0, from: post.id, in: index) }
        model.require(
          people(at: post, in: index) + away.sum() >= Double(posted.count),
          named: mathProgName("stays", [MathProgSymbol(post.id), MathProgSymbol(stretch)]),
          stating: .requirement(.place(stretch.start)))
      }
    }
  }

  private mutating func addDisplaced(_ person: Int, from post: Post.ID, in index: Int) -> Variable {
    let stretch = problem.stretches[index]
    let variable = addVariable(
      "displaced",
      [
        MathProgSymbol(stretch), MathProgSymbol(problem.scenario.people[person].id), MathProgSymbol(post),
      ],
      kind: .binary, week: stretch.day.week)
    displaced[PersonStretch(person: person, stretch: index)] = variable
    payForCoverage(Double(problem.scenario.prices.displaced * stretch.minutes) / 60, variable)
    return variable
  }

  /// Rows that keep locked people from filling roles elsewhere, and others from filling roles in their places.
  ///
  /// With Hall's condition on roles alone, somebody locked at one post could hold a seat at another. The conditions on
  /// the seats of each set of posts and roles, and on those of each post by itself, say when everybody can be seated with
  /// the locked ones at their posts (A. J. Hoffman, “Some recent applications of the theory of linear inequalities to
  /// extremal combinatorial analysis”, Proceedings of Symposia in Applied Mathematics 10, 1960).
  mutating func addRolesOfLocked(to seats: [RoleSeat], in index: Int) {
    let posted = problem.presences[index].posted
    guard !posted.isEmpty, !seats.isEmpty else { return }
    for openPost in problem.stretches[index].openPosts {
      let there = problem.presences[index].people(postedAt: openPost.post)
      guard !there.isEmpty, let post = problem.scenario.post(openPost.post) else { continue }
      for roles in RoleSubsets(of: Set(post.roles.map(\.role))) {
        let without = there.filter { problem.roles(of: $0).isDisjoint(with: roles) }
        guard !without.isEmpty else { continue }
        let filled = sum(over: seats.filter { $0.key.post == post.id && roles.contains($0.key.role) }, \.filled)
        model.require(
          filled + kept(without, in: index) - people(at: post, in: index) <= 0,
          named: mathProgName(
            "seatsKept",
            [
              MathProgSymbol(post.id), MathProgSymbol(problem.stretches[index]),
              .string(RoleSubsets.name(of: roles)),
            ]),
          stating: .requirement(.role(post.id, roles[0], problem.stretches[index].start)))
      }
    }
    for set in SeatSets(in: problem.stretches[index], of: problem.scenario) {
      addSeatsElsewhere(set, of: seats, in: index)
    }
  }

  /// Hall's condition for the seats of some posts and roles: who is locked elsewhere does not count.
  private mutating func addSeatsElsewhere(_ set: [SeatSets.Seat], of seats: [RoleSeat], in index: Int) {
    let roles = Set(set.map(\.role))
    let elsewhere = problem.presences[index].posted.filter { person, post in
      let held = problem.roles(of: person)
      return !held.isDisjoint(with: roles) && !set.contains { $0.post == post && held.contains($0.role) }
    }.keys.sorted()
    guard !elsewhere.isEmpty else { return }
    let filled = sum(
      over: seats.filter { seat in set.contains { $0.post == seat.key.post && $0.role == seat.key.role } }, \.filled)
    let holders = holdersStanding(of: roles, in: index)
    let start = problem.stretches[index].start
    model.require(
      filled + kept(elsewhere, in: index) - holders <= 0,
      named: mathProgName("roleKept", [.string(SeatSets.name(of: set)), MathProgSymbol(problem.stretches[index])]),
      stating: .requirement(.role(set[0].post, set[0].role, start)))
  }

  /// How many of some locked people stand where their duties say.
  private func kept(_ people: [Int], in index: Int) -> LinearExpression {
    sum(over: people) { person in
      displaced[PersonStretch(person: person, stretch: index)].map { 1 - $0 } ?? .zero
    }
  }
}
