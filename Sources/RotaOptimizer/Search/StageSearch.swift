internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Solves a stage's model by the method that was asked for.
struct StageSearch {
  let formulation: Formulation
  /// The stage's model, with what each week must cost.
  let model: Model<Statement>
  let weeks: WeekDecomposition
  let optimizer: Optimizer
  /// The stage's time.
  let clock: PlanClock
  let monitor: OptimizationMonitor

  /// What the search found.
  struct Outcome {
    /// The best rota; nil when there was none beside the one that it began with.
    let choice: RotaChoice?
    /// What no rota can beat.
    let bound: Double?
    /// Why it stopped.
    let stop: StageStop
    /// The lines of work that were of use, where it went by columns.
    let lines: WorkLines
  }

  /// Solves the model from a rota that satisfies it.
  ///
  /// - Parameter lines: Lines of work with which columns begin.
  func solve(startingFrom start: RotaChoice, with lines: WorkLines = .none) throws(SolverFailure) -> Outcome {
    switch optimizer.method {
    case .compact, .auto: try solveCompact(start)
    case .columns: try solveColumns(start, with: lines)
    }
  }

  private func solveCompact(_ start: RotaChoice) throws(SolverFailure) -> Outcome {
    var model = model
    let cuts = WeekCuts(weeks: weeks, clock: clock, monitors: monitor.lanes(optimizer.threads))
    let root = try cuts.strengthen(&model)
    var search = CompactSearch(
      of: formulation, model, root: root, from: start, clock: clock, threads: optimizer.threads, monitor: monitor)
    let stop = try search.run()
    return Outcome(choice: search.best.choice, bound: search.bound, stop: stop, lines: .none)
  }

  private func solveColumns(_ start: RotaChoice, with lines: WorkLines) throws(SolverFailure) -> Outcome {
    var search = ColumnSearch(
      of: formulation, model, from: start, with: lines, clock: clock, threads: optimizer.threads, monitor: monitor)
    let stop = try search.run()
    return Outcome(choice: search.best.choice, bound: search.bound, stop: stop, lines: search.lines)
  }
}
