internal import LinearProgramming
import Rostering

/// Decides what the month's plan leaves open: who walks with whom each evening, and where each unit is when.
///
/// Nobody's hours change, nor the number of people anywhere, nor what a residence is given in each stretch.
struct Evenings {
  let scenario: Scenario

  /// How many days back people and residents remember evenings.
  static let daysRemembered = 28

  /// The rota with its evenings arranged on some days, one after the other; those left when it is stopped stay as they are.
  ///
  /// - Complexity: two mixed-integer programmes an evening, or up to three a unit where there are more than three units.
  func arranged(
    _ rota: Rota, on days: Set<Day>, after history: History, monitor: OptimizationMonitor = OptimizationMonitor()
  ) throws(SolverFailure) -> Rota {
    let formed = try Units(scenario: scenario, monitor: monitor).formed(rota, on: days, after: history)
    return try Rounds(scenario: scenario, monitor: monitor).arranged(formed, on: days, after: history)
  }

  /// What is remembered of published work: that of the last days, oldest first.
  static func remembered<Work>(_ work: [Work], by day: (Work) -> Day) -> [(day: Day, work: [Work])] {
    guard let last = work.map(day).max() else { return [] }
    let lately = work.filter { day($0).distance(to: last) <= daysRemembered }
    return Dictionary(grouping: lately, by: day).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The best values found for a small model; nil when GLPK could not solve this one.
  ///
  /// It is limited in work, not in time, so that the same evening is arranged alike everywhere: the larger the model, the
  /// fewer iterations. Paths and partitions are nearly whole in the relaxation: cuts take longer than the branching they save.
  static func solve<Row>(_ model: Model<Row>, from start: [Double]) throws(SolverFailure) -> [Double]? {
    let iterations = min(20_000, 5_000_000 / max(1, model.variables.count))
    let solution = try ifSolved { () throws(SolverFailure) in
      try Solver().solve(
        model, options: MIPOptions(cuts: [], backtracking: .bestBound), startingFrom: start,
        limits: SolveLimits(iterations: iterations, nodes: 200))
    }
    return solution?.primal?.values
  }
}
