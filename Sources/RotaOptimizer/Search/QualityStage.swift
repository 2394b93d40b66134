internal import LinearProgramming
import Rostering

/// Stage 2: the best hours, fairness and wishes among the rotas that keep the coverage of stage 1.
struct QualityStage {
  let problem: PlanningProblem
  let optimizer: Optimizer
  let clock: PlanClock
  let monitor: OptimizationMonitor

  /// The best rota found, and what is proven of its quality.
  struct Outcome: StageOutcome {
    let choice: RotaChoice
    let cost: Double
    let coverageCost: Double
    let uncoveredMinutes: Int
    let bound: Double?
    let stop: StageStop
  }

  /// Solves the stage, starting from the rota of stage 1, or from a better one with its coverage, and the lines of work
  /// found there.
  ///
  /// - Parameter floor: What a problem with more freedom has proven.
  func solve(
    from coverage: CoverageStage.Outcome, or starts: [RotaChoice] = [], above floor: StageFloor? = nil
  ) throws(SolverFailure) -> Outcome {
    let level = Stage.level(keeping: coverage.cost)
    let formulation = Formulation(of: problem, stage: .quality(coverageAtMost: level))
    monitor.enter(.quality)
    var model = formulation.model
    var weeks = WeekDecomposition(of: formulation)
    coverage.weekBounds.strengthen(&model)
    coverage.weekBounds.limit(&weeks, keeping: level)
    let context = StageContext(formulation: formulation, clock: clock, threads: optimizer.threads, monitor: monitor)
    let start = best(of: starts, keeping: coverage, formulation)
    var search = StageSearch(context, model, weeks, from: start, above: floor, with: coverage.lines)
    let found = try search.run(optimizer.method)
    return outcome(found.best.choice, bound: found.bound, stop: found.stop, formulation)
  }

  /// The same proof with the best of some rotas instead of the one found.
  func outcome(
    _ found: Outcome, from starts: [RotaChoice], keeping coverage: CoverageStage.Outcome, stop: StageStop
  ) -> Outcome {
    let formulation = Formulation(of: problem, stage: .quality(keeping: coverage.cost))
    return outcome(
      best(of: starts, keeping: coverage, formulation).choice, bound: found.bound, stop: max(found.stop, stop),
      formulation)
  }

  /// The best of some rotas that keep the coverage of stage 1, and of the one found there.
  private func best(
    of starts: [RotaChoice], keeping coverage: CoverageStage.Outcome, _ formulation: Formulation
  ) -> CostedPoint {
    let level = Stage.level(keeping: coverage.cost)
    return starts.filter { formulation.coverageCost(of: $0) <= level }.map { formulation.costed($0) }
      .reduce(formulation.costed(coverage.choice)) { $1.cost < $0.cost ? $1 : $0 }
  }

  private func outcome(
    _ choice: RotaChoice, bound: Double?, stop: StageStop, _ formulation: Formulation
  ) -> Outcome {
    let best = formulation.costed(spread(choice, formulation))
    return Outcome(
      choice: best.choice, cost: best.cost, coverageCost: formulation.coverageCost.value(at: best.values),
      uncoveredMinutes: Int(formulation.uncoveredMinutes.value(at: best.values).rounded())
        + problem.settled.uncoveredMinutes,
      bound: bound, stop: stop)
  }

  /// The same rota with its answers sooner and its passes spread, unless that would cost coverage.
  private func spread(_ choice: RotaChoice, _ formulation: Formulation) -> RotaChoice {
    let spread = PassSpreading(of: problem).spread(AnswerHastening(problem: problem).hasten(choice))
    let isAsGood =
      formulation.coverageCost(of: spread) <= formulation.coverageCost(of: choice) + QualityStage.rounding
    return isAsGood ? spread : choice
  }

  /// What adding up costs in another order may change.
  private static let rounding = 1e-6
}
