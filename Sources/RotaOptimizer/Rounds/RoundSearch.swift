internal import LinearProgramming
import Rostering

/// The best round of an evening that is found: of all units at once where their programme is small, otherwise of one or two
/// at a time in turn, until none gets better.
struct RoundSearch {
  let problem: RoundProblem

  /// The most units decided on at once.
  static let mostUnits = 3
  /// The largest programme of all units, in variables: some hundredths of a second.
  private static let mostVariables = 1_500
  /// The largest programme of those that take turns, of which an evening has a dozen.
  ///
  /// Measured: with 1,500 a month of five pairs took 8 s, with this 3 to 5 s; its units walk a tenth more.
  private static let mostVariablesInTurn = 800
  /// How many programmes are solved where few units take turns; of many units each has one turn.
  private static let fewestTurns = 12

  /// The best round found, from the one that the rota has.
  func best() throws(SolverFailure) -> RoundChoice {
    guard !problem.due.isEmpty else { return problem.standing }
    let count = problem.units.count
    let together = unitsAtOnce
    guard together < count else { return try improved(problem.standing, deciding: Array(0..<count)) }
    var best = problem.standing
    var since = 0
    for turn in 0..<max(count, RoundSearch.fewestTurns) where since < count {
      let better = try improved(best, deciding: units(at: turn, together: together))
      since = better == best ? since + 1 : 0
      best = better
    }
    return best
  }

  /// As many units as make a programme that is small enough, and at least one.
  private var unitsAtOnce: Int {
    let count = problem.units.count
    if count <= RoundSearch.mostUnits, problem.variableCount <= RoundSearch.mostVariables { return count }
    return (1...RoundSearch.mostUnits).last { together in
      (0..<count).allSatisfy { size(ofDeciding: units(at: $0, together: together)) <= RoundSearch.mostVariablesInTurn }
    } ?? 1
  }

  private func size(ofDeciding units: [Int]) -> Int {
    problem.part(deciding: units.contains, keeping: problem.standing).variableCount
  }

  private func units(at turn: Int, together: Int) -> [Int] {
    let count = problem.units.count
    return Set((0..<together).map { (turn + $0) % count }).sorted()
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
