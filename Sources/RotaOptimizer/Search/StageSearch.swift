internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Solves a stage's model by the method that was asked for.
struct StageSearch {
  let formulation: Formulation
  /// The stage's model, with the rows per week.
  let model: Model<Statement>
  let optimizer: Optimizer
  let clock: PlanClock
  /// How much of the time that is left it may take.
  let share: Double
  let monitor: OptimizationMonitor

  /// What the search found.
  struct Outcome {
    /// The best rota; nil when there was none beside the one that it began with.
    let choice: RotaChoice?
    /// What no rota can beat.
    let bound: Double?
    /// Why it stopped.
    let stop: StageStop
  }

  /// Solves the model from a rota that satisfies it.
  func solve(startingFrom start: RotaChoice) throws(SolverFailure) -> Outcome {
    switch optimizer.method {
    case .compact, .auto: try solveCompact(start)
    case .columns: try solveColumns(start)
    }
  }

  private func solveCompact(_ start: RotaChoice) throws(SolverFailure) -> Outcome {
    let found = try TreeSearch(model, clock: clock, share: share, monitor: monitor.solve)
      .solve(startingFrom: formulation.point(of: start))
    return Outcome(
      choice: found.primal.map { formulation.choice(at: $0.values) }, bound: found.bound, stop: found.stop)
  }

  private func solveColumns(_ start: RotaChoice) throws(SolverFailure) -> Outcome {
    let columns = ColumnModel(of: formulation, model)
    let limits = clock.limits(share: share)
    let engine = RosterEngine(
      limits: RosterEngine.Limits(seconds: limits.seconds, relativeGap: limits.relativeGap),
      threads: optimizer.threads)
    let found = try engine.solve(columns.roster, from: [columns.lines(of: start)], monitor: monitor.columns())
    return Outcome(choice: found.roster.map(columns.choice), bound: found.bound, stop: stop(found, limits.relativeGap))
  }

  private func stop(_ found: RosterOutcome, _ gap: Double) -> StageStop {
    if found.isProven { return .optimal }
    let reached = found.roster.flatMap { SolveReport.relativeGap(cost: $0.cost, bound: found.bound) }
    if let reached, reached <= gap { return .gapReached }
    return monitor.isCancelled ? .cancelled : .limit
  }
}
