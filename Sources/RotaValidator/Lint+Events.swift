import Rostering

extension Validator {
  /// Events for which the team is too small, whose leader is away, or whose hours nobody may work.
  static func lintEvents(_ scenario: Scenario) -> [Lint] {
    scenario.events.flatMap { event -> [Lint] in
      guard let post = scenario.post(event.post) else { return [] }
      let place = "events.\(event.id)"
      let team = scenario.people.filter { $0.isEmployed(on: event.day) }
      var lints = lintRoles(of: event, among: team, place)
      if post.staffing.required > team.count {
        lints.append(
          Lint(
            place: place, message: "it wants \(post.staffing.required) people and the team has \(team.count) that day",
            advice: "want fewer; as it is, somebody is missing whatever the rota."))
      }
      if let leader = event.leader.flatMap(scenario.person), !isThere(leader, at: event, scenario) {
        lints.append(
          Lint(
            place: place, message: "its leader \(leader.id) is absent that day",
            advice: "let somebody else lead it, or choose another date."))
      }
      return lints + lintLength(of: event, in: scenario).map { Lint(place: place, message: $0, advice: tooLongAdvice) }
    }
  }

  private static let tooLongAdvice = "make it shorter: nobody may be there for all of it."

  private static func isThere(_ person: Person, at event: Event, _ scenario: Scenario) -> Bool {
    let hours = event.occurrence(offsets: scenario.calendar.offsets).interval
    return LineOfWork(of: person, duties: [], in: scenario).minutesUnavailable(during: hours, on: event.day) == 0
  }

  private static func lintRoles(of event: Event, among team: [Person], _ place: String) -> [Lint] {
    event.roles.compactMap { request in
      let holders = team.filter { $0.roles.contains(request.role) }.count
      guard holders < request.people else { return nil }
      return Lint(
        place: place, message: "it wants \(request.people) of role “\(request.role)”, which \(holders) people hold",
        advice: "correct the role's name, here or in the list of people.")
    }
  }

  /// The rules that being at the event breaks by itself.
  private static func lintLength(of event: Event, in scenario: Scenario) -> [String] {
    let employee = Person(id: "anybody", name: "Anybody")
    return scenario.shapes(on: event.day).filter { $0.origin == .events && $0.events == [event.id] }
      .flatMap { shape -> [String] in
        let line = LineOfWork(of: employee, duties: [Duty(shape, heldBy: employee.id)], in: scenario)
        return scenario.rules.rules(for: employee).filter(\.kind.canBeBrokenByOneDuty)
          .flatMap { $0.breaches(in: line, over: event.day..<event.day.advanced(by: 2)) }
          .map { "by itself it breaks \($0.rule.rawValue): \($0.measured) \($0.unit.rawValue), limit \($0.limit)" }
      }
  }
}
