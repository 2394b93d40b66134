import Rostering

/// Gives each request to the first unit that has time for it, those that are due first before the others.
struct AnswerPlacing {
  let problem: PlanningProblem

  /// A choice with its requests answered as far as its units have room.
  func place(_ choice: RotaChoice) -> RotaChoice {
    var placed = choice
    placed.answers = []
    for answer in problem.answers.sorted(by: AnswerPlacing.precedes) {
      guard
        let option = problem.answerMenu.visits(toAnswer: answer.request).first(where: { hasRoom(for: $0, in: placed) })
      else { continue }
      placed.answers.insert(option.key)
    }
    return placed
  }

  /// Whether a visit fits beside those that the choice has at the same post in the same stretch.
  func hasRoom(for option: AnswerOption, in choice: RotaChoice) -> Bool {
    let stretch = problem.stretches[option.key.stretch]
    guard let openPost = stretch.openPosts.first(where: { $0.post == option.key.post }),
      let post = problem.scenario.post(option.key.post)
    else { return false }
    let visits = problem.answerMenu.visits(of: choice, at: option.site) + [option]
    let units = choice.unitCount(of: post, in: option.key.stretch)
    return visits.reduce(0) { $0 + $1.slots } <= units * problem.capacity(of: openPost, in: stretch)
      && visits.reduce(0) { $0 + $1.partOfUnit } <= Double(units)
  }

  private static func precedes(_ left: CoverageDemand.Answer, _ right: CoverageDemand.Answer) -> Bool {
    (left.request.time.upperBound, left.request.id) < (right.request.time.upperBound, right.request.id)
  }
}
