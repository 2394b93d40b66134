internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Solves a stage by column generation: neighbourhoods of the compact model find a rota, columns better and prove it.
struct ColumnSearch {
  private let formulation: Formulation
  private let columns: ColumnModel
  private let neighbourhoods: NeighbourhoodSearch
  private let clock: PlanClock
  private let threads: Int
  private let monitor: OptimizationMonitor
  /// The best rota.
  private(set) var best: CostedPoint
  /// What no rota can beat.
  private(set) var bound: Double?
  /// Lines of work that are columns from the start; after the search, those that were of use.
  private(set) var lines: WorkLines

  /// A search from a rota.
  ///
  /// - Parameters:
  ///   - model: The stage's model with the rows per week.
  ///   - lines: Lines of work known from another stage.
  ///   - clock: The stage's time.
  init(
    of formulation: Formulation, _ model: Model<Statement>, from start: RotaChoice, with lines: WorkLines,
    clock: PlanClock, threads: Int, monitor: OptimizationMonitor
  ) {
    self.formulation = formulation
    self.columns = ColumnModel(of: formulation, model)
    self.neighbourhoods = NeighbourhoodSearch(
      of: formulation, model, relaxation: nil, clock: clock, monitors: monitor.lanes(threads))
    self.clock = clock
    self.threads = threads
    self.monitor = monitor
    self.best = formulation.costed(start)
    self.lines = lines
  }

  /// Searches until proof, gap, clock or cancellation.
  mutating func run() throws(SolverFailure) -> StageStop {
    best = try neighbourhoods.improved(best, reach: ColumnSearch.reach) { _ in clock.isOver || monitor.isCancelled }
    let limits = clock.limits(share: 1)
    let engine = RosterEngine(
      limits: RosterEngine.Limits(seconds: limits.seconds, relativeGap: limits.relativeGap), threads: threads)
    monitor.report(best: best.cost, bound: bound)
    let found = try engine.solve(
      columns.roster, from: [columns.lines(of: best.choice)], with: lines.byPerson, monitor: monitor.columns())
    lines = WorkLines(byPerson: found.lines)
    if let roster = found.roster {
      let point = formulation.costed(columns.choice(of: roster))
      if point.cost < best.cost { best = point }
    }
    bound = [bound, found.bound].compactMap(\.self).max()
    if found.isProven { return .optimal }
    let gap = SolveReport.relativeGap(cost: best.cost, bound: bound)
    if let gap, gap <= limits.relativeGap { return .gapReached }
    return monitor.isCancelled ? .cancelled : .limit
  }

  /// How far the neighbourhoods look before the columns begin.
  private static let reach = NeighbourhoodSearch.Reach(weeks: 2, nodes: 100)
}
