import Rostering

/// Notes on a scenario that is right, but may not say what was meant.
struct ScenarioNotes {
  let file: InputFile
  let top: MappingReader

  func note(_ scenario: Scenario) {
    let visited = Set(scenario.posts.compactMap(\.patrol).flatMap(\.residences))
    for (index, target) in scenario.targets.enumerated() {
      let unvisited = target.residences.filter { !visited.contains($0) }
      guard !unvisited.isEmpty else { continue }
      note(
        "targets[\(index)].residences", in: "targets", unvisited.map(\.text).joined(separator: ", "),
        "no patrol visits these residences, so nothing is ever due to them",
        advice: "Maybe add them to a patrol's residences")
    }
    let held = scenario.people.reduce(into: Set<String>()) { $0.formUnion($1.roles) }
    let wanted = scenario.posts.flatMap(\.roles).map(\.role) + scenario.duties.flatMap(\.roles)
    for (index, event) in scenario.events.enumerated() {
      for request in event.roles where !held.contains(request.role) {
        note(
          "events[\(index)].roles", in: "events", request.role, "nobody in the team holds this role",
          advice: Nearest.advice(
            on: request.role, among: held.sorted(), orElse: "Maybe add it to the people who do"))
      }
    }
    for role in Set(wanted).subtracting(held).sorted() {
      note(
        "roles", in: "posts", role, "nobody in the team holds this role",
        advice: Nearest.advice(on: role, among: held.sorted(), orElse: "Maybe add it to the people who do"))
    }
    noteSeats(scenario, held: held)
    if scenario.shares == .dwellings, scenario.landlords.contains(where: { $0.dwellings == nil }) {
      note(
        "shares", in: "shares", "dwellings", "some landlords give no number of dwellings, so their share is not known",
        advice: "Maybe “shares: equal”")
    }
  }

  /// Seats of services, and of events of which the date is open, that nobody can ever take.
  private func noteSeats(_ scenario: Scenario, held: Set<String>) {
    let listed = (top["services"]?.list() ?? []).count
    for (index, service) in scenario.services.enumerated() {
      for seat in service.seats where !seat.roles.isEmpty && seat.roles.isDisjoint(with: held) {
        let roles = seat.roles.sorted()
        note(
          index < listed ? "services[\(index)].roles" : "events.\(service.id).roles",
          in: index < listed ? "services" : "events", roles.joined(separator: "|"),
          roles.count == 1 ? "nobody in the team holds this role" : "nobody in the team holds one of these roles",
          advice: Nearest.advice(on: roles[0], among: held.sorted(), orElse: "Maybe add it to the people who do"))
      }
    }
  }

  private func note(_ path: String, in section: String, _ value: String, _ message: String, advice: String) {
    let node = top[section]?.node
    file.report(
      line: node?.line ?? 1, column: node?.column, field: path, value: value, message, advice: advice)
  }
}
