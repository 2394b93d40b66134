import Rostering

/// Answers requests sooner, where the passes that have to make room are no less kept for it.
///
/// To the model an answer in time is an answer; to whoever waits, the next evening is better than the last.
struct AnswerHastening {
  let problem: PlanningProblem
  let spreading: PassSpreading

  /// A choice in which no answer can change places with later passes at no cost.
  func hasten(_ choice: RotaChoice) -> RotaChoice {
    guard !choice.answers.isEmpty else { return choice }
    var best = choice
    for answer in problem.answers {
      let options = problem.options(toAnswer: answer.request)
      guard let given = options.firstIndex(where: { best.answers.contains($0.key) }) else { continue }
      let cost = missingCost(of: best)
      let sooner = options[..<given].prefix(AnswerHastening.mostTries).lazy
        .compactMap { moved(from: options[given], to: $0, in: best) }
        .first { missingCost(of: $0) <= cost }
      best = sooner ?? best
    }
    return best
  }

  /// How many earlier stretches are tried for each request.
  private static let mostTries = 12

  private func missingCost(of choice: RotaChoice) -> Int { spreading.ledger(of: choice).missingCost }

  /// The choice with an answer given elsewhere: passes there that no longer fit go where the answer was, or are left out.
  private func moved(from given: AnswerOption, to option: AnswerOption, in choice: RotaChoice) -> RotaChoice? {
    var moved = choice
    moved.answers.remove(given.key)
    guard AnswerPlacing(problem: problem).hasRoom(for: option, in: moved) else { return nil }
    moved.answers.insert(option.key)
    let crowded = PostStretch(post: option.key.post, stretch: option.key.stretch)
    let left = PostStretch(post: given.key.post, stretch: given.key.stretch)
    for _ in 0..<spreading.ledger(of: moved).passesTooMany(at: crowded) {
      let ways = problem.scenario.residences.compactMap { residence -> RotaChoice? in
        let from = PassStretch(post: crowded.post, residence: residence.id, stretch: crowded.stretch)
        guard moved.passes[from, default: 0] > 0 else { return nil }
        var way = moved
        way.passes[from, default: 0] -= 1
        way.passes[PassStretch(post: left.post, residence: residence.id, stretch: left.stretch), default: 0] += 1
        return spreading.ledger(of: way).passesTooMany(at: left) == 0 ? way : nil
      }
      guard let cheapest = ways.min(by: { missingCost(of: $0) < missingCost(of: $1) }) else { return nil }
      moved = cheapest
    }
    return moved
  }
}
