internal import LinearProgramming
import Rostering

/// The roles that posts want among those present: §12 of `Models/rota.mod`.
///
/// That everybody fills one seat at most needs no assignment of people to seats: the condition of P. Hall, “On
/// representatives of subsets”, Journal of the London Mathematical Society 10, 1935, says when there is one.
extension Formulation {
  mutating func addRoles() {
    for (index, stretch) in problem.stretches.enumerated() {
      let seats = addSeats(in: index)
      self.seats += seats
      addRolesOfLocked(to: seats, in: index)
      // Hall's condition: every set of roles must find enough people who hold one of them, each counted once.
      for roles in RoleSubsets(of: Set(seats.map(\.key.role))) {
        let filled = sum(over: seats.filter { roles.contains($0.key.role) }, \.filled)
        let holders = holdersStanding(of: roles, in: index)
        let name = mathProgName("role", [.string(RoleSubsets.name(of: roles)), MathProgSymbol(stretch)])
        guard let seat = seats.first(where: { $0.key.role == roles[0] }) else { continue }
        model.require(
          filled - holders <= 0, named: name, stating: .requirement(.role(seat.key.post, seat.key.role, stretch.start)))
      }
    }
  }

  /// The duties of a stretch whose holders have one of some roles.
  func holders(of roles: some Collection<String>, in stretch: Int) -> [DutyOption] {
    problem.presences[stretch].standing.filter { !problem.roles(of: $0.person).isDisjoint(with: roles) }
  }

  /// How many people of a stretch have one of some roles and are in no session.
  func holdersStanding(of roles: some Collection<String>, in stretch: Int) -> LinearExpression {
    let holders = holders(of: roles, in: stretch)
    return sum(over: holders) { assign[$0.index] } - peopleInSessions(in: stretch, among: Set(holders.map(\.person)))
  }

  private mutating func addSeats(in index: Int) -> [RoleSeat] {
    let stretch = problem.stretches[index]
    return stretch.openPosts.flatMap { openPost -> [RoleSeat] in
      guard let post = problem.scenario.post(openPost.post), !post.roles.isEmpty else { return [] }
      let place = [MathProgSymbol(post.id), MathProgSymbol(stretch)]
      let open = open[PostOpening(post: post.id, occurrence: openPost.occurrence)]
      let seats = post.roles.map { request -> RoleSeat in
        let wanted = open.map { Double(request.people) * $0 } ?? LinearExpression(constant: Double(request.people))
        let gap = addVariable(
          "gapRole", [place[0], .string(request.role), place[1]], kind: .integer, upper: Double(request.people),
          week: stretch.day.week)
        payForCoverage(Double(problem.scenario.prices.role * stretch.minutes) / 60, gap)
        if open != nil {
          // A shut post lacks no role. Without the row its gap, at the same price, could stand in for another post's.
          model.require(
            wanted - gap >= 0,
            named: mathProgName("roleShut", [place[0], .string(request.role), place[1]]),
            stating: .requirement(.role(post.id, request.role, stretch.start)))
        }
        let key = RoleStretch(post: post.id, role: request.role, stretch: index)
        return RoleSeat(key: key, gap: gap, filled: wanted - gap)
      }
      let present = people(at: post, in: index)
      model.require(
        sum(over: seats, \.filled) - present <= 0, named: mathProgName("seats", place),
        stating: .requirement(.role(post.id, post.roles[0].role, stretch.start)))
      return seats
    }
  }
}
