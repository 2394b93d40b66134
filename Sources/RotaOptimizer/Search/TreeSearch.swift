internal import LinearProgramming
internal import RosterEngine

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
    fileprivate(set) var best: CostedPoint
    /// What no rota can beat.
    fileprivate(set) var bound: Double?
  }

  /// Searches in several ways at a time, from a rota that satisfies the model.
  ///
  /// When one way has come to its end, those after it are needless: what is found is what the ways in their order would
  /// find one after the other, whether there are threads for all of them or one.
  func climb(_ legs: [Leg], from start: CostedPoint) throws(SolverFailure) -> Outcome {
    let monitors = context.monitor.trees(legs.count)
    let results = inParallel(legs.count, threads: context.threads) { position, _ in
      let result = solve(legs[position], from: start, monitor: monitors[position])
      if result.isConclusive { for monitor in monitors[(position + 1)...] { monitor.cancel() } }
      return result
    }
    let needed = (results.firstIndex(where: \.isConclusive) ?? results.count - 1) + 1
    var outcome = Outcome(best: start, bound: nil)
    for result in results.prefix(needed) { outcome.take(try result.get(), context.formulation) }
    return outcome
  }

  private func solve(
    _ leg: Leg, from start: CostedPoint, monitor: SolveMonitor
  ) -> Result<Solution, SolverFailure> {
    Result { () throws(SolverFailure) in
      try Solver().solve(
        model, options: leg.options, startingFrom: start.values,
        limits: context.clock.limits(share: leg.share).and(SolveLimits(nodes: leg.nodes)), monitor: monitor)
    }
  }
}

extension Result where Success == Solution {
  /// Whether a search has come to its end rather than to a limit.
  fileprivate var isConclusive: Bool {
    switch self {
    case .success(let solution): solution.stop == .optimal || solution.stop == .gapReached
    case .failure: false
    }
  }
}

extension TreeSearch.Outcome {
  /// Takes what another way has found, where it is better.
  fileprivate mutating func take(_ solution: Solution, _ formulation: Formulation) {
    if let primal = solution.primal {
      let found = formulation.costed(formulation.choice(at: primal.values))
      if found.cost < best.cost { best = found }
    }
    bound = [bound, solution.bound].compactMap(\.self).max()
  }
}
