internal import LinearProgramming

/// GLPK's branch and cut on a stage's whole model, from the best rota so far.
///
/// Branching is that of N. J. Driebeck, “An algorithm for the solution of mixed integer programming problems”, Management
/// Science 12, 1966, and J. A. Tomlin, “An improved branch-and-bound method for integer programming”, Operations Research
/// 19, 1971, or by pseudo-costs (M. Bénichou and others, “Experiments in mixed-integer linear programming”, Mathematical
/// Programming 1, 1971).
struct TreeSearch {
  private let context: StageContext
  private let model: Model<Statement>

  init(_ context: StageContext, _ model: Model<Statement>) {
    self.context = context
    self.model = model
  }

  /// One way to search: how, up to how many subproblems, and with which share of the time that is left.
  ///
  /// Subproblems are work, not time, so that the same input gives the same rota.
  struct Leg: Sendable {
    let options: MIPOptions
    let nodes: Int?
    let share: Double

    /// By the best bound from the best rota: near an optimum, enough for most months.
    static let quick = Leg(options: MIPOptions(backtracking: .bestBound), nodes: 300, share: 0.3)
    /// On the model that GLPK's presolver has simplified; the start is only compared with what is found there.
    static let presolved = Leg(
      options: MIPOptions(branching: .driebeckTomlin, backtracking: .bestBound, presolve: true), nodes: 500,
      share: 0.4)
    /// By the best bound, until the end.
    static let proof = Leg(options: MIPOptions(backtracking: .bestBound), nodes: nil, share: 1)
  }

  /// What the search found.
  struct Outcome {
    /// The best rota.
    let best: CostedPoint
    /// What no rota can beat.
    let bound: Double?
  }

  /// Searches from a rota that satisfies the model.
  func climb(_ leg: Leg, from start: CostedPoint) throws(SolverFailure) -> Outcome {
    let solution = try Solver().solve(
      model, options: leg.options, startingFrom: start.values,
      limits: context.clock.limits(share: leg.share).and(SolveLimits(nodes: leg.nodes)),
      monitor: context.monitor.tree())
    let formulation = context.formulation
    let best = solution.primal.map { formulation.costed(formulation.choice(at: $0.values)) }
    return Outcome(best: best ?? start, bound: solution.bound)
  }
}
