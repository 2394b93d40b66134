internal import LinearProgramming
import Rostering

/// The best round of an evening: exact for up to ``unitsAtOnce`` units; with more, no so many neighbours among them can do
/// better together.
struct RoundSearch {
  let problem: RoundProblem

  /// How many units are decided on at once: their model is solved in hundredths of a second.
  static let unitsAtOnce = 3
  /// How often all the units are gone through, when there are more.
  private static let mostSweeps = 3
  /// What one model may cost: work, not time, so that the same evening has the same round everywhere.
  private static let limits = SolveLimits(iterations: 20_000, nodes: 200)

  /// The best round found, from one that is dealt out like cards.
  func best() throws(SolverFailure) -> RoundChoice {
    let count = problem.units.count
    guard count > RoundSearch.unitsAtOnce else { return try improved(problem.dealt, deciding: Array(0..<count)) }
    var best = problem.dealt
    for _ in 0..<RoundSearch.mostSweeps {
      let before = best
      for first in 0..<count {
        best = try improved(best, deciding: (0..<RoundSearch.unitsAtOnce).map { (first + $0) % count }.sorted())
      }
      guard best != before else { break }
    }
    return best
  }

  /// The best round in which the units that are not decided on do as before.
  private func improved(_ choice: RoundChoice, deciding units: [Int]) throws(SolverFailure) -> RoundChoice {
    let formulation = RoundFormulation(of: problem.part(deciding: units.contains, keeping: choice))
    let start = formulation.values(of: RoundChoice(visits: units.map { choice.visits[$0] }))
    let solution = try ifSolved { () throws(SolverFailure) in
      try Solver().solve(
        formulation.model, options: MIPOptions(backtracking: .bestBound), startingFrom: start,
        limits: RoundSearch.limits)
    }
    guard let values = solution?.primal?.values else { return choice }
    var better = choice
    for (unit, visits) in zip(units, formulation.choice(at: values).visits) { better.visits[unit] = visits }
    return better
  }
}
