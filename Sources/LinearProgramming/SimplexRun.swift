/// One solve of a linear programme, with what to try when GLPK fails.
struct SimplexRun {
  let options: SimplexOptions
  let clock: SolveClock

  /// Runs until there is a conclusion or a limit is met.
  func run(_ problem: borrowing GLPKProblem) throws(SolverFailure) -> StopReason {
    var failure: SolverFailure?
    // GLPK perturbs against cycling, and at the end of that may call a problem infeasible that is not: two runs must
    // agree.
    var isDoubted = false
    for attempt in attempts {
      try problem.setScaled(attempt.isScaled)
      try problem.setBasis(attempt.options.initialBasis)
      let outcome = try problem.runSimplex(
        attempt.options,
        allowance: clock.allowance,
        monitor: clock.monitor
      )
      if let stop = outcome.stop { return stop }
      if outcome.code == 0, let conclusion = try problem.basicStatus().conclusion {
        guard conclusion == .infeasible, !isDoubted else { return try refine(problem, conclusion) }
        isDoubted = true
        continue
      }
      failure = failure ?? Self.failure(code: outcome.code, log: problem.log)
    }
    if isDoubted { return .infeasible }
    throw failure ?? Self.failure(code: 0, log: problem.log)
  }

  /// The method asked for; then from the slacks by the other method, which also settles what
  /// the dual method leaves open between infeasible and unbounded; then as plainly as GLPK can.
  private var attempts: [(options: SimplexOptions, isScaled: Bool)] {
    var first = options
    first.arithmetic = .floatingPoint
    var second = first
    second.initialBasis = .slack
    second.method = first.method == .primal ? .dual : .primal
    var last = second
    last.method = .primal
    last.pricing = .largestCoefficient
    return [(first, true), (second, true), (last, false)]
  }

  /// Continues in rational arithmetic, where that was asked for and there is a basis at all.
  private func refine(
    _ problem: borrowing GLPKProblem,
    _ conclusion: StopReason
  ) throws(SolverFailure) -> StopReason {
    let shape = try problem.shape()
    guard options.arithmetic == .exact, shape.rows > 0, shape.columns > 0 else { return conclusion }
    let outcome = try problem.runSimplex(
      options,
      allowance: clock.allowance,
      monitor: clock.monitor
    )
    if let stop = outcome.stop { return stop }
    guard outcome.code == 0, let exact = try problem.basicStatus().conclusion else {
      throw SolverFailure(
        call: "glp_exact",
        reason: .returned(code: outcome.code),
        message: problem.log.trimmingTrailingWhitespace
      )
    }
    return exact
  }

  private static func failure(code: Int, log: String) -> SolverFailure {
    SolverFailure(
      call: "glp_simplex",
      reason: .returned(code: code),
      message: log.trimmingTrailingWhitespace
    )
  }
}
