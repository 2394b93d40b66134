internal import LinearProgramming

/// GLPK's branch and cut on a stage's whole model, from the best rota so far.
///
/// Branching is that of N. J. Driebeck, “An algorithm for the solution of mixed integer programming problems”, Management
/// Science 12, 1966, and J. A. Tomlin, “An improved branch-and-bound method for integer programming”, Operations Research
/// 19, 1971, or by pseudo-costs (M. Bénichou and others, “Experiments in mixed-integer linear programming”, Mathematical
/// Programming 1, 1971).
struct TreeSearch {
  let model: Model<Statement>
  let clock: PlanClock
  let monitor: SolveMonitor

  /// One way to search: how, up to how many subproblems, and with which share of the time that is left.
  ///
  /// Subproblems are work, not time, so that the same input gives the same rota.
  struct Leg: Sendable {
    let options: MIPOptions
    let nodes: Int?
    let share: Double

    /// By the best bound from the best rota: near an optimum, enough for most months.
    static let quick = Leg(options: MIPOptions(backtracking: .bestBound), nodes: 300, share: 0.3)
    /// On the model that GLPK's presolver has simplified.
    static let presolved = Leg(
      options: MIPOptions(branching: .driebeckTomlin, backtracking: .bestBound, presolve: true), nodes: 500,
      share: 0.4)
    /// By the best bound, until the end.
    static let proof = Leg(options: MIPOptions(backtracking: .bestBound), nodes: nil, share: 1)
  }

  /// Searches from a point that satisfies the model.
  func climb(_ leg: Leg, from start: [Double]) throws(SolverFailure) -> Solution {
    try Solver().solve(
      model, options: leg.options, startingFrom: start,
      limits: clock.limits(share: leg.share).and(SolveLimits(nodes: leg.nodes)), monitor: monitor)
  }
}
