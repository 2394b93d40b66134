import Rostering

/// Answers requests sooner, where the passes that have to make room are no less kept for it.
///
/// To the model an answer in time is an answer; to whoever waits, the next evening is better than the last.
struct AnswerHastening {
  let problem: PlanningProblem

  /// How many earlier stretches are tried for each request, the earliest first.
  private static let mostTries = 12

  /// A choice in which each answer, in turn, has changed places with later passes if that costs nothing.
  func hasten(_ choice: RotaChoice) -> RotaChoice {
    guard !choice.answers.isEmpty else { return choice }
    var best = choice
    var ledger = PassLedger(counting: choice, of: problem)
    for answer in problem.answers {
      let visits = problem.answerMenu.visits(toAnswer: answer.request)
      guard let given = visits.first(where: { best.answers.contains($0.key) }) else { continue }
      for visit in visits.prefix(while: { $0 != given }).prefix(AnswerHastening.mostTries) {
        guard let moved = moved(given, to: visit, in: best, ledger), moved.missingCost <= ledger.missingCost
        else { continue }
        ledger = moved
        best.answers.remove(given.key)
        best.answers.insert(visit.key)
        break
      }
    }
    best.passes = ledger.passes
    return best
  }

  /// The ledger with an answer given elsewhere: passes there that no longer fit go where the answer was.
  ///
  /// - Returns: Nil when there is no room.
  private func moved(
    _ given: AnswerOption, to visit: AnswerOption, in choice: RotaChoice, _ ledger: PassLedger
  ) -> PassLedger? {
    var without = choice
    without.answers.remove(given.key)
    guard AnswerPlacing(problem: problem).hasRoom(for: visit, in: without), let crowded = ledger.site(visit.site),
      let left = ledger.site(given.site)
    else { return nil }
    var moved = ledger
    moved.count(given, -1)
    moved.count(visit, 1)
    while moved.slotsLeft(at: crowded) < 0 {
      let ways = crowded.residences.filter { left.residences.contains($0) && moved.visits(to: $0, at: crowded) > 0 }
        .map { residence -> (cost: Int, ledger: PassLedger) in
          var way = moved
          way.add(-1, to: residence, at: crowded)
          way.add(1, to: residence, at: left)
          return (way.missingCost(of: residence) - moved.missingCost(of: residence), way)
        }
      guard let cheapest = ways.min(by: { $0.cost < $1.cost }) else { return nil }
      moved = cheapest.ledger
    }
    return moved.slotsLeft(at: left) >= 0 ? moved : nil
  }
}
