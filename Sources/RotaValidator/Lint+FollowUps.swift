import Rostering

extension Validator {
  /// Services that nobody in the team can hold, and follow-ups that wait for what never comes.
  static func lintFollowUps(_ scenario: Scenario) -> [Lint] { lintSeats(scenario) + lintWaiting(scenario) }

  private static func lintSeats(_ scenario: Scenario) -> [Lint] {
    scenario.services.compactMap { service in
      let due = scenario.followUps.filter { $0.service == service.id }
      guard let first = due.first, !scenario.canStaff(service) else { return nil }
      let isEvent = scenario.beneficiary(first.beneficiary)?.isEvent ?? false
      let seats = service.seats.map { seat in
        "\(seat.people) of " + seat.roles.sorted().map { "“\($0)”" }.joined(separator: " or ")
      }
      return Lint(
        place: "\(isEvent ? "events" : "services").\(service.id)",
        message:
          "the team has not got the people whom its sessions take (\(seats.joined(separator: ", "))), so none of "
          + "\(due.count == 1 ? "its 1 follow-up" : "its \(due.count) follow-ups") can be held",
        advice: "correct the roles, here or in the list of people.")
    }
  }

  private static func lintWaiting(_ scenario: Scenario) -> [Lint] {
    scenario.followUps.filter { !scenario.canComeFirst(before: $0) }.map { followUp in
      let after = scenario.service(followUp.service)?.after.map(\.text).sorted().joined(separator: " or ") ?? ""
      let before = scenario.followUps(before: followUp)
      let whom = followUp.beneficiary
      return Lint(
        place: "followUps.\(followUp.id)",
        message: before.isEmpty
          ? "it waits for a session of \(after), which \(whom) is due nowhere: it can never be held"
          : "it waits for a session of \(after), which cannot be held before it ends: it can never be held",
        advice: "give \(whom) a follow-up of \(after) that begins earlier, or say under “met” that there was one.")
    }
  }
}

extension Scenario {
  /// Whether a session that a follow-up must wait for can come on a day before its last.
  ///
  /// - Parameter waiting: The follow-ups that wait for this one: none can wait for itself.
  fileprivate func canComeFirst(before followUp: FollowUp, waiting: Set<FollowUp.ID> = []) -> Bool {
    guard mustWait(followUp) else { return true }
    return followUps(before: followUp).contains { first in
      let isEarly = followUp.to.map { last in first.from.map { $0 < last } ?? true } ?? true
      return isEarly && !waiting.contains(first.id)
        && canComeFirst(before: first, waiting: waiting.union([followUp.id]))
    }
  }
}
