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

  public func solve(_ problem: RosterProblem) throws -> (String, Roster?) {
    let effort = SearchEffort(seconds: limits.seconds, monitor: SolveMonitor())
    let context = SearchContext(
      problem: problem, pool: PricerPool(of: problem, threads: threads), costs: SideCosts(of: problem), effort: effort)
    let mask = Mask(of: problem)
    var best = Polish(context, mask: mask).construct()
    var log = "first \(best?.cost ?? -1) at \(effort.seconds)\n"
    let rows = RowSelection(of: problem)
    try RestrictedMaster.with(problem, rows: rows, penalty: 10_000) { master throws(SolverFailure) in
      if let best { _ = try master.add(best.lines.enumerated().map { Column(person: $0, line: $1, of: problem) }) }
      var generation = ColumnGeneration(context, mask: mask, rows: rows, sides: problem.sides)
      guard let root = try generation.run(&master) else { return }
      log += "root \(root.point.cost) \(root.bound) \(root.hasConverged) rounds \(effort.rounds) cols \(master.columns.count) at \(effort.seconds) lp \(effort.simplexSeconds) pricing \(context.pool.seconds)\n"
      for share in [0.3, 0.5, 0.7, 0.2] {
        try master.restrict(to: mask)
        if let lines = try Dive(context, rows: rows, sides: problem.sides, share: share)
          .lines(from: root.point, center: generation.center, in: &master, mask: mask, cutoff: context.cutoff(below: best?.cost ?? .infinity)),
          let roster = context.roster(of: lines) {
          log += "dive \(share) \(roster.cost) at \(effort.seconds) rounds \(effort.rounds)"
          let improved = Polish(context, mask: mask).improve(roster)
          log += " polished \(improved.cost) at \(effort.seconds)\n"
          if improved.cost < best?.cost ?? .infinity { best = improved }
        } else { log += "dive \(share) failed at \(effort.seconds)\n" }
        // root point indexes columns: start again
        generation = ColumnGeneration(context, mask: mask, rows: rows, sides: problem.sides, center: generation.center)
        break
      }
    }
    return (log + " lp \(effort.simplexSeconds) pricing \(context.pool.seconds)", best)
  }
}
