internal import LinearProgramming
import Rostering

/// Makes rotas: the best coverage first, then the best hours, fairness and wishes at that coverage, each with a bound.
public struct Optimizer: Sendable {
  /// When to stop short of a proof.
  public struct Limits: Hashable, Sendable {
    /// The most seconds of wall-clock time; nil for no limit.
    public var seconds: Double?
    /// The relative gap that is good enough, for each stage.
    public var relativeGap: Double

    /// Limits of a solve: a minute and a thousandth unless told otherwise.
    public init(seconds: Double? = 60, relativeGap: Double = 0.001) {
      self.seconds = seconds
      self.relativeGap = relativeGap
    }

    /// A limit of time.
    public static func time(seconds: Double) -> Limits { Limits(seconds: seconds) }
  }

  /// How a stage is solved.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// By the compact model; for large teams, and where people have many duties a day to choose from, by columns as well.
    case auto
    /// By column generation: one column for each line of work, from a rota that neighbourhoods have found.
    case columns
    /// By the compact model, one binary for each duty: rows per week, neighbourhoods, and GLPK's branch and cut.
    case compact
  }

  /// When to stop short of a proof.
  public var limits: Limits
  /// How a stage is solved.
  public var method: Method
  /// The most threads to use; the rota depends on them only where the clock ends a step.
  public var threads: Int

  /// An optimizer with limits.
  public init(limits: Limits = Limits(), method: Method = .auto, threads: Int = 1) {
    self.limits = limits
    self.method = method
    self.threads = threads
  }

  /// Makes a rota for some days.
  ///
  /// There is always one: what cannot be covered is a gap of the rota, not a failure.
  /// - Parameters:
  ///   - scenario: The team, the places, the promises and the rules.
  ///   - horizon: The days; those to the end of the last civil week are planned provisionally.
  ///   - history: The rotas made before. The days before the horizon count as they were; published days in it, and among
  ///     the provisional ones, stay as they are, and the others are planned around them.
  ///   - locked: Duties that stay, with their hours and their posts; on a published day what is published stays instead.
  ///   - monitor: Where to look on, and how to stop.
  /// - Throws: `SolverFailure` when GLPK fails; never because the rota is hard to make.
  public func optimize(
    _ scenario: Scenario, over horizon: Horizon, history: History = .none, locked: [Duty] = [],
    monitor: OptimizationMonitor = OptimizationMonitor()
  ) throws -> Plan {
    let solved = try solve(scenario, over: horizon, history: history, locked: locked, monitor: monitor)
    let days = Set(solved.problem.days.filter(solved.problem.isOpen))
    let rota = try Evenings(scenario: scenario).arranged(
      solved.rota, on: days, after: solved.problem.history, monitor: monitor)
    monitor.enter(.finished, best: solved.quality.cost)
    return Plan(
      of: rota, problem: solved.problem,
      solve: report(solved.coverage, solved.quality, problem: solved.problem, clock: solved.clock))
  }

  /// What both stages come to, before the evenings are arranged.
  struct Solved {
    let problem: PlanningProblem
    let coverage: CoverageStage.Outcome
    let quality: QualityStage.Outcome
    let clock: PlanClock

    /// The rota, with its units and rounds in any lawful way.
    var rota: Rota { Realization(of: problem).rota(from: quality.choice) }
  }

  /// Solves both stages.
  func solve(
    _ scenario: Scenario, over horizon: Horizon, history: History, locked: [Duty], monitor: OptimizationMonitor
  ) throws -> Solved {
    let clock = PlanClock(limits: limits)
    let problem = PlanningProblem(of: scenario, over: horizon, history: history, locked: locked)
    guard problem.sessions.size <= Optimizer.mostSessionDecisions else {
      return try solvedInParts(problem, clock: clock, monitor: monitor)
    }
    let covered = try coverage(of: problem, from: GreedyChoice.all(for: problem), clock: clock, monitor: monitor)
    let best = try quality(of: covered.problem, keeping: covered.outcome, clock: clock, monitor: monitor)
    return Solved(problem: best.problem, coverage: covered.outcome, quality: best.outcome, clock: clock)
  }

  private func report(
    _ coverage: CoverageStage.Outcome, _ quality: QualityStage.Outcome, problem: PlanningProblem, clock: PlanClock
  ) -> SolveReport {
    let coverageAnswer = SolveReport.Coverage(
      cost: quality.coverageCost, bound: snapped(coverage.bound, to: quality.coverageCost),
      uncoveredMinutes: quality.uncoveredMinutes,
      uncoveredMinutesBound: coverage.uncoveredMinutesBound)
    let qualityAnswer = SolveReport.Quality(cost: quality.cost, bound: snapped(quality.bound, to: quality.cost))
    return SolveReport(
      status: status(coverage, quality, gaps: [coverageAnswer.relativeGap, qualityAnswer.relativeGap], of: problem),
      seconds: clock.seconds, coverage: coverageAnswer, quality: qualityAnswer)
  }

  /// A bound as near the cost as the solver can tell apart is the cost.
  private func snapped(_ bound: Double?, to cost: Double) -> Double? {
    bound.map { SolveReport.relativeGap(cost: cost, bound: $0) ?? 1 <= SolveReport.provenGap ? cost : $0 }
  }

  private func status(
    _ coverage: CoverageStage.Outcome, _ quality: QualityStage.Outcome, gaps: [Double?], of problem: PlanningProblem
  ) -> SolveReport.Status {
    guard problem.rules.conflicts.isEmpty else { return .locksBreakLaw }
    // What stopped the search matters only while something is left to prove.
    if gaps.allSatisfy({ $0.map { $0 <= SolveReport.provenGap } ?? false }) { return .optimal }
    if gaps.allSatisfy({ $0.map { $0 <= limits.relativeGap } ?? false }) { return .gapReached }
    return max(coverage.stop, quality.stop).status
  }
}
