import Rostering

/// What a scenario leaves open and the program had to assume, one sentence each.
enum DerivedAssumptions {
  static func of(_ scenario: Scenario) -> [String] {
    training(scenario) + hours(scenario)
  }

  private static func training(_ scenario: Scenario) -> [String] {
    let hours = Absence.assumedTrainingHours
    return scenario.absences.filter { $0.kind == .training && $0.hours == nil }.map { absence in
      let days =
        absence.days.count == 1
        ? "\(absence.days.lowerBound)" : "\(absence.days.lowerBound) to \(absence.days.upperBound)"
      return
        "the training of \(absence.person) on \(days) gives no hours: it counts as work from \(hours.lowerBound) to \(hours.upperBound)"
    }
  }

  private static func hours(_ scenario: Scenario) -> [String] {
    let unknown = scenario.people.filter { $0.kind == .employee && $0.weeklyMinutes == nil }.map(\.id.text)
    guard !unknown.isEmpty else { return [] }
    return ["weekly hours not known, so held against no contract: \(unknown.joined(separator: ", "))"]
  }
}
