import Rostering

extension Validator {
  /// Requests that no rota can answer.
  static func lintRequests(_ scenario: Scenario) -> [Lint] {
    scenario.requests.filter { $0.answered == nil }.compactMap { request in
      let place = "requests.\(request.id)"
      if scenario.posts(answeringAt: request.place).isEmpty {
        return Lint(
          place: place, message: "no patrol visits its residence, so nobody can answer it",
          advice: "add the residence to those of a patrol, or give the request another place.")
      }
      if scenario.days(toAnswer: request).isEmpty {
        return Lint(
          place: place, message: "nothing is open from when it comes to when it is due, so it stays unanswered",
          advice: "leave “due” empty: the next opening.")
      }
      if !scenario.hasRoom(for: request) {
        return Lint(
          place: place,
          message: "its \(request.minutes) minutes fit in no part of an opening in its time, beside walks and breaks",
          advice: "give it a later “due”, or make two requests of it.")
      }
      return nil
    }
  }
}
