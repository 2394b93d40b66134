import Rostering

/// A visit that is said to answer a request is made where and when it was asked for, long enough, and once.
struct VisitsAnswerTheirRequests: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let visits = Dictionary(grouping: checked.rota.passes.filter { $0.request != nil }, by: \.request)
    return visits.flatMap { id, visits -> [Finding] in
      guard let request = id.flatMap(checked.scenario.request) else { return [] }
      return visits.flatMap { findings(on: $0, for: request) }
        + visits.dropFirst().prefix(1).compactMap {
          finding(on: $0, "the request wants one answer", visits.count, 1, unit: .answers)
        }
    }
  }

  private func findings(on visit: Pass, for request: Request) -> [Finding] {
    guard request.place == .residence(visit.residence) else {
      return [finding(on: visit, "the request names another place", 0, 1, unit: .answers)].compactMap(\.self)
    }
    let outside = visit.interval.minutes(outside: [request.time])
    return [
      outside > 0 ? finding(on: visit, "the time of the request", outside, 0, unit: .minutes) : nil,
      visit.interval.minutes < request.minutes
        ? finding(on: visit, "the minutes of the request", visit.interval.minutes, request.minutes, unit: .minutes)
        : nil,
    ].compactMap(\.self)
  }

  /// What is wrong with an answer breaks no law: the request counts as unanswered.
  private func finding(
    on visit: Pass, _ source: String, _ measured: Int, _ limit: Int, unit: RuleBreach.Unit
  ) -> Finding? {
    visit.people.first.map { person in
      Finding(
        rule: .answer, source: source, person: person, day: visit.day, measured: measured, limit: limit, unit: unit,
        severity: .warning)
    }
  }
}
