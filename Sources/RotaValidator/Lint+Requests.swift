import Rostering

extension Validator {
  /// Requests that no rota can answer.
  static func lintRequests(_ scenario: Scenario) -> [Lint] {
    scenario.requests.filter { $0.answered == nil }.compactMap { request in
      let place = "requests.\(request.id)"
      if scenario.posts(answeringAt: request.place).isEmpty {
        return Lint(
          place: place, message: "no patrol visits its residence, so nobody can answer it",
          advice: "add the residence to a patrol's, or give the request another place.")
      }
      if scenario.days(toAnswer: request).isEmpty {
        return Lint(
          place: place, message: "nothing is open from when it comes to when it is due, so it stays unanswered",
          advice: "leave “due” empty: the next opening.")
      }
      if !scenario.hasRoom(for: request) {
        return Lint(
          place: place,
          message: "its visit of \(request.minutes) minutes, and the walk, fit in no stretch of an opening in its time",
          advice: "ask for a shorter visit, or for two.")
      }
      return nil
    }
  }
}
