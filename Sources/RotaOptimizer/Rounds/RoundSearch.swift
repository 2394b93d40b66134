internal import LinearProgramming
import Rostering

/// The best round of an evening that is found: of all units at once for up to ``unitsAtOnce``, otherwise of each unit with
/// the next one in turn, until none gets better.
struct RoundSearch {
  let problem: RoundProblem

  /// How many units are decided on at once: their model is solved in hundredths of a second.
  static let unitsAtOnce = 3
  /// How many are decided on in turn, when there are more.
  private static let unitsInTurn = 2
  /// How often all the units are then gone through.
  private static let mostSweeps = 2

  /// The best round found, from the one that the rota has.
  func best() throws(SolverFailure) -> RoundChoice {
    let count = problem.units.count
    guard count > RoundSearch.unitsAtOnce else { return try improved(problem.standing, deciding: Array(0..<count)) }
    var best = problem.standing
    var first = 0
    var since = 0
    for _ in 0..<RoundSearch.mostSweeps * count where since < count {
      let units = (0..<RoundSearch.unitsInTurn).map { (first + $0) % count }.sorted()
      let better = try improved(best, deciding: units)
      since = better == best ? since + 1 : 0
      best = better
      first = (first + 1) % count
    }
    return best
  }

  /// The best round in which the units that are not decided on do as before.
  private func improved(_ choice: RoundChoice, deciding units: [Int]) throws(SolverFailure) -> RoundChoice {
    let formulation = RoundFormulation(of: problem.part(deciding: units.contains, keeping: choice))
    let start = formulation.values(of: RoundChoice(visits: units.map { choice.visits[$0] }))
    guard let values = try Evenings.solve(formulation.model, from: start) else { return choice }
    var better = choice
    for (unit, visits) in zip(units, formulation.choice(at: values).visits) { better.visits[unit] = visits }
    return better
  }
}
