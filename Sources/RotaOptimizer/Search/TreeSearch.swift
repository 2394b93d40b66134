internal import LinearProgramming

/// GLPK's branch and cut on a stage's whole model, from the best rota so far.
struct TreeSearch {
  private let context: StageContext
  private let model: Model<Statement>

  init(_ context: StageContext, _ model: Model<Statement>) {
    self.context = context
    self.model = model
  }

  /// One way to search, up to how many subproblems.
  ///
  /// Subproblems are work, not time, so that the same input gives the same rota.
  struct Leg: Sendable {
    let options: MIPOptions
    let nodes: Int?

    /// Without cuts: subproblems are many and small.
    static func plain(nodes: Int) -> Leg {
      Leg(options: MIPOptions(cuts: [], backtracking: .bestBound), nodes: nodes)
    }

    /// On the model that GLPK's presolver has simplified; the start is only compared with what is found there.
    static func presolved(nodes: Int) -> Leg {
      Leg(options: MIPOptions(backtracking: .bestBound, presolve: true), nodes: nodes)
    }

    /// By the variable that is furthest from whole, which is soon told.
    static func fractional(nodes: Int) -> Leg {
      Leg(options: MIPOptions(branching: .mostFractional, backtracking: .bestBound), nodes: nodes)
    }

    /// With every cut, until the end.
    static let proof = Leg(options: MIPOptions(backtracking: .bestBound), nodes: nil)
  }

  /// What the search found.
  struct Outcome {
    /// The best rota.
    let best: CostedPoint
    /// What no rota can beat.
    let bound: Double?
  }

  /// Searches from a rota that satisfies the model.
  func search(_ leg: Leg, from start: CostedPoint) throws(SolverFailure) -> Outcome {
    let solution = try Solver().solve(
      model, options: leg.options, startingFrom: start.values,
      limits: context.clock.limits(share: 1).and(SolveLimits(nodes: leg.nodes)),
      monitor: context.monitor.tree())
    let best = solution.primal.map { context.formulation.costed(at: $0.values) }
    // A model that refuses its start is not the start's model: what it proves is of no use.
    if case .refused = solution.start { return Outcome(best: best ?? start, bound: nil) }
    return Outcome(best: best ?? start, bound: solution.bound)
  }
}
