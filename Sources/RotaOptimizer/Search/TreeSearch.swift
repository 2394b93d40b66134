internal import LinearProgramming

/// Solves a stage's model in three legs, each from the best rota so far, until one of them ends with a proof.
///
/// First GLPK's presolver simplifies the model and its tree is climbed by the best bound, which is enough for most
/// months. Where it is not, a short dive (best projection) looks for a good rota, and a climb from there
/// for the proof.
///
/// Branching is that of N. J. Driebeck, “An algorithm for the solution of mixed integer programming problems”, Management
/// Science 12, 1966, and J. A. Tomlin, “An improved branch-and-bound method for integer programming”, Operations Research
/// 19, 1971; the best projection is described by G. Mitra, “Investigation of some branch and bound strategies for the
/// solution of mixed integer linear programs”, Mathematical Programming 4, 1973.
struct TreeSearch {
  /// What the legs found together.
  struct Outcome {
    /// The best point, and what it costs.
    var primal: Primal?
    /// The best bound that any leg proved.
    var bound: Double?
    /// Why the last leg stopped.
    var stop: StageStop
  }

  /// One way to search: how, up to how many subproblems, and with which share of the time that is left.
  ///
  /// Subproblems are work, not time, so that the same input gives the same rota.
  private struct Leg {
    let options: MIPOptions
    let nodes: Int?
    let share: Double
  }

  private static let legs = [
    Leg(
      options: MIPOptions(branching: .driebeckTomlin, backtracking: .bestBound, presolve: true), nodes: 500,
      share: 0.4),
    Leg(options: MIPOptions(backtracking: .bestProjection), nodes: 400, share: 0.4),
    Leg(options: MIPOptions(backtracking: .bestBound), nodes: nil, share: 1),
  ]

  private let model: Model<Statement>
  private let clock: PlanClock
  private let share: Double
  private let monitor: SolveMonitor

  /// A search that may use a share of the time that is left.
  init(_ model: Model<Statement>, clock: PlanClock, share: Double, monitor: SolveMonitor) {
    self.model = model
    self.clock = clock
    self.share = share
    self.monitor = monitor
  }

  /// Solves the model from a point that satisfies it.
  func solve(startingFrom start: [Double]) throws(SolverFailure) -> Outcome {
    var outcome = Outcome(primal: nil, bound: nil, stop: .limit)
    for leg in TreeSearch.legs where outcome.stop == .limit {
      let solution = try Solver().solve(
        model, options: leg.options, startingFrom: outcome.primal?.values ?? start,
        limits: clock.limits(share: share * leg.share).and(SolveLimits(nodes: leg.nodes)), monitor: monitor)
      outcome.primal = solution.primal ?? outcome.primal
      outcome.bound = [outcome.bound, solution.bound].compactMap(\.self).max()
      outcome.stop = StageStop(solution.stop)
    }
    return outcome
  }
}
