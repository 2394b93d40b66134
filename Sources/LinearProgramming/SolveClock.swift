/// The limits of one solve, what is left of them, and the making of its `Solution`.
struct SolveClock {
  let limits: SolveLimits
  let monitor: SolveMonitor
  private let began = ContinuousClock.now

  /// Starts counting.
  init(limits: SolveLimits, monitor: SolveMonitor) {
    self.limits = limits
    self.monitor = monitor
    monitor.restart()
  }

  /// The seconds since the start.
  var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// What is left of the limits, the monitor having counted the iterations.
  var allowance: Allowance {
    Allowance(
      iterations: limits.iterations.map { Int64(max(0, $0 - monitor.iterations)) } ?? -1,
      nodes: limits.nodes.map { Int64(max(0, $0)) } ?? -1,
      // What is no number compares as false.
      seconds: limits.seconds.map { $0 > seconds ? $0 - seconds : 0 } ?? .infinity
    )
  }

  /// Makes a solution of its answers; the rest is counted here.
  func solution(
    stop: StopReason,
    primal: Primal? = nil,
    dual: Dual? = nil,
    bound: Double? = nil,
    start: StartOutcome = .notGiven,
    nodes: Int = 0,
    log: String = ""
  ) -> Solution {
    Solution(
      stop: stop,
      primal: primal,
      dual: dual,
      bound: bound,
      start: start,
      iterations: monitor.iterations,
      nodes: nodes,
      seconds: seconds,
      log: log
    )
  }

  /// Makes the solution of a problem that the simplex method alone has answered.
  func relaxation(
    of problem: borrowing GLPKProblem,
    stop: StopReason,
    withDual: Bool,
    start: StartingPoint = .none
  ) throws(SolverFailure) -> Solution {
    let status = try problem.basicStatus()
    let hasPoint = stop != .infeasible && status.primal == .feasible
    return solution(
      stop: stop,
      primal: hasPoint ? try problem.basicPoint(objective: status.objective) : nil,
      dual: withDual && stop == .optimal ? try problem.basicDual() : nil,
      bound: stop == .infeasible || status.dual != .feasible ? nil : status.objective,
      start: start.outcome,
      log: problem.log
    )
  }

  /// Makes the solution of a search whose root was infeasible, unbounded or stopped at a limit:
  /// the starting point is all there is.
  func unfinishedRoot(
    of problem: borrowing GLPKProblem,
    stop: StopReason,
    start: StartingPoint
  ) throws(SolverFailure) -> Solution {
    let status = try problem.basicStatus()
    var bound = stop == .infeasible || status.dual != .feasible ? nil : status.objective
    let primal = stop == .infeasible ? nil : start.point
    if let proven = bound, let primal {
      bound = start.direction.limit(proven, by: primal.objective)
    }
    return solution(
      stop: stop,
      primal: primal,
      bound: bound,
      start: start.outcome,
      log: problem.log
    )
  }
}
