internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Solves a stage by column generation, from the best rota so far.
struct ColumnSearch {
  private let context: StageContext
  private let columns: ColumnModel

  /// - Parameter model: The stage's model with what each week must cost.
  init(_ context: StageContext, _ model: Model<Statement>) {
    self.context = context
    self.columns = ColumnModel(of: context.formulation, model)
  }

  /// What the search found.
  struct Outcome {
    /// The best rota.
    let best: CostedPoint
    /// What no rota can beat.
    let bound: Double?
    /// The lines of work that were cheapest; none when the search ended before the root.
    let lines: WorkLines
  }

  /// Generates columns until proof, gap, effort, clock or cancellation.
  ///
  /// - Parameters:
  ///   - lines: Lines of work that are columns from the start.
  ///   - iterations: After how many simplex iterations to end; nil for no limit.
  func generate(from start: CostedPoint, with lines: WorkLines, iterations: Int?) throws(SolverFailure) -> Outcome {
    let left = context.clock.limits(share: 1)
    let limits = RosterEngine.Limits(seconds: left.seconds, iterations: iterations, relativeGap: left.relativeGap)
    let engine = RosterEngine(limits: limits, threads: context.threads)
    let found = try engine.solve(
      columns.roster, from: [columns.roster(of: start)], with: lines.byPerson,
      monitor: context.monitor.columns())
    let lines = WorkLines(byPerson: found.lines)
    guard let roster = found.roster else { return Outcome(best: start, bound: found.bound, lines: lines) }
    let best = context.formulation.costed(columns.choice(of: roster))
    // Proven is the roster as its side variables are; the rota made of it may cost less by their rounding.
    return Outcome(best: best, bound: found.isProven ? min(best.cost, start.cost) : found.bound, lines: lines)
  }
}
