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
    if scenario.shares == .dwellings, scenario.landlords.contains(where: { $0.dwellings == nil }) {
      note(
        "shares", in: "shares", "dwellings", "some landlords give no number of dwellings, so their share is not known",
        advice: "Maybe “shares: equal”")
    }
  }

  private func note(_ path: String, in section: String, _ value: String, _ message: String, advice: String) {
    let node = top[section]?.node
    file.report(
      line: node?.line ?? 1, column: node?.column, field: path, value: value, message, advice: advice)
  }
}
