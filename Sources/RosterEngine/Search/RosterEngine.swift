internal import LinearProgramming

/// Solves roster problems by column generation, with a bound.
public struct RosterEngine: Sendable {
  /// When to stop short of a proof.
  public struct Limits: Hashable, Sendable {
    /// The most seconds of wall-clock time; nil for no limit.
    public var seconds: Double?
    /// The relative gap that is good enough.
    public var relativeGap: Double

    /// Limits of a solve.
    public init(seconds: Double? = nil, relativeGap: Double = 0) {
      self.seconds = seconds
      self.relativeGap = relativeGap
    }
  }

  /// When to stop short of a proof.
  public var limits: Limits
  /// How many threads price lines.
  public var threads: Int

  /// An engine.
  public init(limits: Limits = Limits(), threads: Int = 1) {
    self.limits = limits
    self.threads = threads
  }

  public func solve(_ problem: RosterProblem) throws -> String {
    let effort = SearchEffort(seconds: limits.seconds, monitor: SolveMonitor())
    let pool = PricerPool(of: problem, threads: threads)
    let t0 = effort.seconds
    let mask = Mask(of: problem)
    return try Solver().withLiveProblem(rows: RestrictedMaster.rows(of: problem)) { live throws(SolverFailure) in
      var master = try RestrictedMaster(live, of: problem, penalty: 10_000)
      var generation = ColumnGeneration(problem: problem, pool: pool, mask: mask, sides: problem.sides, effort: effort)
      let outcome = try generation.run(&master)
      return "\(outcome?.point.cost ?? -1) \(outcome?.bound ?? -1) \(outcome?.hasConverged ?? false) rounds \(effort.rounds) cols \(master.columns.count) build \(t0) total \(effort.seconds) lp \(effort.simplexSeconds) pricing \(pool.seconds)"
    }
  }
}
