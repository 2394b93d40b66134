import Rostering

/// What a rota makes of a follow-up.
struct SessionOutcome {
  /// The position of the follow-up.
  let followUp: Int
  /// Whether it lacks sessions that are due.
  let isLacking: Bool
  /// Whether people hold them of whom one is one too many.
  let hasStrangers: Bool

  /// Whether something of it costs in either stage.
  var isTroubled: Bool { isLacking || hasStrangers }

  /// What a rota makes of each follow-up, in order.
  static func all(of choice: RotaChoice, in problem: PlanningProblem) -> [SessionOutcome] {
    let left = problem.sessions.left
    return problem.scenario.followUps.indices.map { followUp in
      let held = problem.sessions.chancesOf[followUp].compactMap { chance -> ChosenSession? in
        choice.sessions[problem.sessions.chances[chance].slot].flatMap { $0.guests.contains(chance) ? $0 : nil }
      }
      return SessionOutcome(
        followUp: followUp, isLacking: held.count != left[followUp] ?? 0,
        hasStrangers: hasStrangers(in: held, of: problem.scenario.followUps[followUp], problem))
    }
  }

  private static func hasStrangers(
    in held: [ChosenSession], of followUp: FollowUp, _ problem: PlanningProblem
  ) -> Bool {
    guard let service = problem.scenario.service(followUp.service), !service.isGathering else { return false }
    let known = problem.sessions.faces(of: followUp, in: problem.scenario)
    return service.seats.enumerated().contains { number, seat in
      let strangers = Set(held.flatMap { $0.people[number] }).subtracting(known)
      return strangers.count > problem.sessions.freeFaces(at: seat, among: known)
    }
  }
}
