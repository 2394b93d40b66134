public import LinearProgramming

/// Solves roster problems by column generation, with a bound.
public struct RosterEngine: Sendable {
  /// When to stop short of a proof.
  public struct Limits: Hashable, Sendable {
    /// The most seconds of wall-clock time; nil for no limit.
    public var seconds: Double?
    /// After about how many simplex iterations to end, those of neighbourhoods beside the main search aside; nil for no
    /// limit.
    ///
    /// They are work, not time: while time lasts, the same input gives the same roster.
    public var iterations: Int?
    /// The relative gap that is good enough.
    public var relativeGap: Double

    /// Limits of a solve.
    public init(seconds: Double? = nil, iterations: Int? = nil, relativeGap: Double = 0) {
      self.seconds = seconds
      self.iterations = iterations
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

  /// Finds a roster and proves how good it is.
  ///
  /// - Parameters:
  ///   - problem: The people, their rules, and what couples them.
  ///   - starts: Rosters known already.
  ///   - lines: Lines, by person, that may be of use, as the outcome of a problem with the same rules of lines has them.
  ///   - monitor: Where to look on, and how to stop.
  /// - Throws: `SolverFailure` when GLPK fails; never because the problem is hard.
  public func solve(
    _ problem: RosterProblem, from starts: [Roster] = [], with lines: [[Line]] = [],
    monitor: RosterMonitor = RosterMonitor()
  ) throws(SolverFailure) -> RosterOutcome {
    let effort = SearchEffort(seconds: limits.seconds, iterations: limits.iterations, monitor: monitor)
    let context = SearchContext(
      problem: problem, pool: PricerPool(of: problem, threads: threads, effort: effort), costs: SideCosts(of: problem),
      effort: effort)
    let incumbent = Incumbent(context, relativeGap: limits.relativeGap)
    let useful = try RosterSearch(context, incumbent: incumbent).run(from: starts, with: lines)
    let (simplex, pricing) = (effort.total(\.simplexSeconds), effort.total(\.pricingSeconds))
    return RosterOutcome(
      roster: incumbent.roster.map(context.completed), lines: problem.lines.indices.map { useful.lines(of: $0) },
      bound: incumbent.bound.isFinite ? incumbent.bound : nil, isProven: incumbent.bound >= incumbent.cutoff,
      seconds: effort.seconds, rounds: effort.total(\.rounds),
      columns: effort.columns, simplexSeconds: simplex, pricingSeconds: pricing,
      searchSeconds: max(0, effort.seconds + effort.total(\.turnSeconds) - simplex - pricing))
  }
}

/// What came of a search.
public struct RosterOutcome: Sendable {
  /// The best roster; nil when somebody has no line at all, or the effort was over before there was one.
  public let roster: Roster?
  /// By person, the lines with which a problem with the same rules of lines may begin: the cheapest at the root's prices.
  public let lines: [[Line]]
  /// What no roster can beat; nil when nothing is proven.
  public let bound: Double?
  /// Whether no roster is better.
  public let isProven: Bool
  /// Seconds of wall-clock time.
  public let seconds: Double
  /// Rounds of pricing.
  public let rounds: Int
  /// Lines in the last restricted master.
  public let columns: Int
  /// Seconds in GLPK, of all threads that search together.
  public let simplexSeconds: Double
  /// Seconds in pricing, of all threads that search together.
  public let pricingSeconds: Double
  /// Seconds in everything else, of all threads that search together.
  public let searchSeconds: Double
}
