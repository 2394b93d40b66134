internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Stage 1: the fewest priced gaps, with a bound on them and, separately, on the uncovered minutes.
struct CoverageStage {
  let problem: PlanningProblem
  let optimizer: Optimizer
  let clock: PlanClock
  let monitor: OptimizationMonitor

  /// The best coverage found, and what is proven of it.
  struct Outcome: StageOutcome {
    fileprivate(set) var choice: RotaChoice
    fileprivate(set) var cost: Double
    let bound: Double?
    let uncoveredMinutesBound: Int?
    fileprivate(set) var stop: StageStop
    /// What each week must cost of the gaps.
    fileprivate(set) var weekBounds: WeekBounds
    /// Lines of work with which the next stage may begin.
    let lines: WorkLines

    /// The same proof with another rota, whose gaps cost at most so much.
    func leaving(_ choice: RotaChoice, atMost cost: Double) -> Outcome {
      var outcome = self
      outcome.choice = choice
      outcome.cost = cost
      return outcome
    }

    /// The same for a problem with other variables.
    var withoutWeekBounds: Outcome {
      var outcome = self
      outcome.weekBounds = .none
      return outcome
    }
  }

  /// Solves the stage, starting from the best of some rotas; there is at least one.
  ///
  /// - Parameter floor: What a problem with more freedom has proven.
  func solve(from starts: [RotaChoice], above floor: StageFloor? = nil) throws(SolverFailure) -> Outcome {
    let formulation = Formulation(of: problem, stage: .coverage)
    let context = StageContext(formulation: formulation, clock: clock, threads: optimizer.threads, monitor: monitor)
    let start = best(of: starts, formulation)
    monitor.enter(.weeks, best: start.cost)
    let weeks = WeekDecomposition(of: formulation)
    // A start that is as good as was asked for needs no more proof.
    let bounds =
      isEnough(start, above: floor, in: context)
      ? .none : try weekBounds(on: formulation.coverageCost, of: weeks, in: context)
    monitor.enter(.coverage)
    var model = formulation.model
    bounds.strengthen(&model)
    // Columns prove their own bound, and find the lines with which the next stage begins.
    let ofWeeks = optimizer.method == .columns ? nil : bounds.total
    // No rota costs less than what nothing can change; sums over many weeks are rounded down below that.
    let known = max(ofWeeks ?? 0, problem.settled.cost)
    var search = StageSearch(
      context.part(share: CoverageStage.share), model, weeks, from: start, knowing: known, above: floor)
    let found = try search.run(optimizer.method)
    return Outcome(
      choice: found.best.choice, cost: found.best.cost, bound: found.bound,
      uncoveredMinutesBound: problem.sessions.part == .some
        ? floor?.uncoveredMinutes : try uncoveredMinutesBound(at: found.best, weeks, in: context),
      stop: found.stop, weekBounds: bounds, lines: found.lines)
  }

  private func isEnough(_ start: CostedPoint, above floor: StageFloor?, in context: StageContext) -> Bool {
    guard let floor else { return false }
    var incumbent = StageIncumbent(start, in: context)
    incumbent.raise(to: floor.cost)
    return incumbent.isEnough(start)
  }

  /// The same proof with the best of some rotas instead of the one found.
  func outcome(_ found: Outcome, from starts: [RotaChoice], stop: StageStop) -> Outcome {
    let best = best(of: starts, Formulation(of: problem, stage: .coverage))
    var outcome = found
    outcome.choice = best.choice
    outcome.cost = best.cost
    outcome.stop = max(found.stop, stop)
    return outcome
  }

  private func best(of starts: [RotaChoice], _ formulation: Formulation) -> CostedPoint {
    let points = starts.map { formulation.costed($0) }
    return points.min { $0.cost < $1.cost } ?? formulation.costed(RotaChoice(of: problem))
  }

  /// What each week must cost of an objective.
  private func weekBounds(
    on objective: LinearExpression, of weeks: WeekDecomposition, in context: StageContext
  ) throws(SolverFailure) -> WeekBounds {
    try WeekBounds(context.part(share: CoverageStage.weeksShare), weeks, on: objective)
  }

  /// What no rota can leave uncovered: the root of the same model with uncovered minutes as its only objective.
  private func uncoveredMinutesBound(
    at best: CostedPoint, _ weeks: WeekDecomposition, in context: StageContext
  ) throws(SolverFailure) -> Int? {
    let minutes = context.formulation.uncoveredMinutes
    // Where nothing is left uncovered there is nothing to prove.
    guard minutes.value(at: best.values) > 0 else { return problem.settled.uncoveredMinutes }
    var model = context.formulation.model
    model.objective = minutes
    let bounds = try weekBounds(on: minutes, of: weeks, in: context)
    bounds.strengthen(&model)
    let root = try ifSolved { () throws(SolverFailure) in
      try Solver().solveRelaxation(
        model, limits: clock.limits(share: CoverageStage.rootShare), monitor: context.lanes[0])
    }
    let bound = [root?.bound, bounds.total].compactMap(\.self).max()
    return bound.map { roundedUp($0, to: problem.uncoveredUnit) + problem.settled.uncoveredMinutes }
  }

  /// How much of the time that is left the stage may take.
  private static let share = 0.6
  /// How much of it the weeks may take.
  private static let weeksShare = 0.2
  /// How much of it the root for uncovered minutes may take.
  private static let rootShare = 0.5

  /// Uncovered minutes come in whole people times whole stretches.
  ///
  /// A hundredth of a minute is given away first: far more than the solver's rounding errors, far less than a unit.
  private func roundedUp(_ bound: Double, to unit: Int) -> Int {
    Int(((bound - 0.01) / Double(unit)).rounded(.up)) * unit
  }
}

extension PlanningProblem {
  /// A number of which the uncovered minutes of every rota are a multiple.
  fileprivate var uncoveredUnit: Int {
    let amounts = stretches.flatMap { stretch in
      stretch.openPosts.compactMap { scenario.post($0.post).map { $0.peoplePerUnit * stretch.minutes } }
    }
    return max(1, amounts.greatestCommonDivisor)
  }
}
