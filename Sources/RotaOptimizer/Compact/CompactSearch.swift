internal import LinearProgramming
import Rostering

/// Solves a stage by its compact model: neighbourhoods find the rota, the rows per week and GLPK's tree prove it.
struct CompactSearch {
  private let formulation: Formulation
  private let model: Model<Statement>
  private let neighbourhoods: NeighbourhoodSearch
  private let clock: PlanClock
  private let monitor: OptimizationMonitor
  /// The best rota.
  private(set) var best: CostedPoint
  /// What no rota can beat.
  private(set) var bound: Double?

  /// One step of the search.
  private enum Step {
    case improve(NeighbourhoodSearch.Reach)
    case climb(TreeSearch.Leg)
  }

  /// First what is quick, then what is thorough, then until the end.
  private static let steps: [Step] = [
    .improve(NeighbourhoodSearch.Reach(weeks: 2, nodes: 100)),
    .climb(.quick),
    .improve(NeighbourhoodSearch.Reach(weeks: 3, nodes: 300)),
    .climb(.presolved),
    .climb(.proof),
  ]

  /// A search from a rota.
  ///
  /// - Parameters:
  ///   - model: The stage's model with the rows per week.
  ///   - root: Its relaxation, where there was time for one.
  ///   - clock: The stage's time.
  init(
    of formulation: Formulation, _ model: Model<Statement>, root: WeekCuts.Root?, from start: RotaChoice,
    clock: PlanClock, threads: Int, monitor: OptimizationMonitor
  ) {
    self.formulation = formulation
    self.model = model
    self.neighbourhoods = NeighbourhoodSearch(
      of: formulation, model, relaxation: root?.point, clock: clock, monitors: monitor.lanes(threads))
    self.clock = clock
    self.monitor = monitor
    self.best = formulation.costed(start)
    self.bound = root?.bound
  }

  /// Searches until proof, gap, clock or cancellation.
  mutating func run() throws(SolverFailure) -> StageStop {
    for step in CompactSearch.steps {
      monitor.report(best: best.cost, bound: bound)
      if isEnough(best) || isOver { break }
      switch step {
      case .improve(let reach):
        best = try neighbourhoods.improved(best, reach: reach) { isEnough($0) || isOver }
      case .climb(let leg): try climb(leg)
      }
    }
    if isProven {
      // As near as the solver can tell apart.
      bound = best.cost
      return .optimal
    }
    if isEnough(best) { return .gapReached }
    return monitor.isCancelled ? .cancelled : .limit
  }

  /// Climbs the tree from the best rota.
  private mutating func climb(_ leg: TreeSearch.Leg) throws(SolverFailure) {
    let solution = try TreeSearch(model: model, clock: clock, monitor: monitor.tree()).climb(leg, from: best.values)
    if let primal = solution.primal {
      let found = formulation.costed(formulation.choice(at: primal.values))
      if found.cost < best.cost { best = found }
    }
    bound = [bound, solution.bound].compactMap(\.self).max()
  }

  private var isOver: Bool { clock.isOver || monitor.isCancelled }

  private func isEnough(_ point: CostedPoint) -> Bool {
    SolveReport.relativeGap(cost: point.cost, bound: bound).map { $0 <= max(clock.relativeGap, SolveReport.provenGap) }
      ?? false
  }

  private var isProven: Bool {
    SolveReport.relativeGap(cost: best.cost, bound: bound).map { $0 <= SolveReport.provenGap } ?? false
  }
}
