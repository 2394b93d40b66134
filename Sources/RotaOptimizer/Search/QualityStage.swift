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
    coverage.weeks.strengthen(&model, of: weeks)
    coverage.weeks.limit(&weeks, keeping: coverage.cost + Stage.slack)
    let solution = try StageSearch(
      formulation: formulation, model: model, weeks: weeks, optimizer: optimizer, clock: clock, monitor: monitor
    ).solve(startingFrom: coverage.choice, with: coverage.lines)
    let choice = spread(solution.choice ?? coverage.choice, formulation)
    let point = formulation.point(of: choice)
    let cost = formulation.qualityCost.value(at: point)
    return Outcome(
      choice: choice, cost: cost, coverageCost: formulation.coverageCost.value(at: point),
      uncoveredMinutes: Int(formulation.uncoveredMinutes.value(at: point).rounded())
        + problem.settled.uncoveredMinutes,
      bound: solution.bound.map { min($0, cost) }, stop: solution.stop)
  }

  /// The same rota with its passes spread, unless that would cost coverage.
  private func spread(_ choice: RotaChoice, _ formulation: Formulation) -> RotaChoice {
    let spread = PassSpreading(of: problem).spread(choice)
    return formulation.coverageCost(of: spread) <= formulation.coverageCost(of: choice) + 1e-6 ? spread : choice
  }
}
