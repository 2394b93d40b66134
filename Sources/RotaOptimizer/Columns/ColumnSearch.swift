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
    /// Whether the best rota is proven to be the best there is.
    let isProven: Bool
    /// The lines of work that were cheapest; none when the search ended before the root.
    let lines: WorkLines
  }

  /// Generates columns until proof, gap, clock or cancellation.
  ///
  /// - Parameters:
  ///   - lines: Lines of work that are columns from the start.
  ///   - share: How much of the time that is left it may take.
  func generate(
    from start: CostedPoint, with lines: WorkLines, share: Double
  ) throws(SolverFailure) -> Outcome {
    let limits = context.clock.limits(share: share)
    let engine = RosterEngine(
      limits: RosterEngine.Limits(seconds: limits.seconds, relativeGap: limits.relativeGap), threads: context.threads)
    let found = try engine.solve(
      columns.roster, from: [columns.lines(of: start.choice)], with: lines.byPerson,
      monitor: context.monitor.columns())
    let best = found.roster.map { context.formulation.costed(columns.choice(of: $0)) }
    return Outcome(
      best: best ?? start, bound: found.bound, isProven: found.isProven && best != nil,
      lines: WorkLines(byPerson: found.lines))
  }
}
