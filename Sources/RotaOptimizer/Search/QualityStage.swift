internal import LinearProgramming
import Rostering

/// Stage 2: the best hours, fairness and wishes among the rotas that keep the coverage of stage 1.
struct QualityStage {
  let problem: PlanningProblem
  let optimizer: Optimizer
  let clock: PlanClock
  let monitor: OptimizationMonitor

  /// The best rota found, and what is proven of its quality.
  struct Outcome: Sendable {
    let choice: RotaChoice
    let cost: Double
    let coverageCost: Double
    let uncoveredMinutes: Int
    let bound: Double?
    let stop: StageStop
  }

  /// Solves the stage, starting from the rota of stage 1 and the lines of work found there.
  func solve(from coverage: CoverageStage.Outcome) throws(SolverFailure) -> Outcome {
    let formulation = Formulation(of: problem, stage: .quality(keeping: coverage.cost))
    let start = formulation.point(of: coverage.choice)
    monitor.enter(.quality, best: formulation.qualityCost.value(at: start))
    var model = formulation.model
    var weeks = WeekDecomposition(of: formulation)
    coverage.weekBounds.strengthen(&model, of: weeks)
    coverage.weekBounds.limit(&weeks, keeping: coverage.cost + Stage.slack)
    let context = StageContext(formulation: formulation, clock: clock, threads: optimizer.threads, monitor: monitor)
    var search = StageSearch(context, model, weeks, from: coverage.choice, with: coverage.lines)
    let found = try search.run(optimizer.method)
    let choice = spread(found.best.choice, formulation)
    let point = formulation.point(of: choice)
    let cost = formulation.qualityCost.value(at: point)
    return Outcome(
      choice: choice, cost: cost, coverageCost: formulation.coverageCost.value(at: point),
      uncoveredMinutes: Int(formulation.uncoveredMinutes.value(at: point).rounded())
        + problem.settled.uncoveredMinutes,
      bound: found.bound.map { min($0, cost) }, stop: found.stop)
  }

  /// The same rota with its passes spread, unless that would cost coverage.
  private func spread(_ choice: RotaChoice, _ formulation: Formulation) -> RotaChoice {
    let spread = PassSpreading(of: problem).spread(choice)
    return formulation.coverageCost(of: spread) <= formulation.coverageCost(of: choice) + 1e-6 ? spread : choice
  }
}
