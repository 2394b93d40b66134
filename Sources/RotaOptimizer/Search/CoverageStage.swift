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
  struct Outcome: Sendable {
    let choice: RotaChoice
    let cost: Double
    let bound: Double?
    let uncoveredMinutesBound: Int?
    let stop: StageStop
    let weeks: WeekBounds
  }

  /// Solves the stage, starting from the best of some rotas; there is at least one.
  func solve(from starts: [RotaChoice]) throws(SolverFailure) -> Outcome {
    let formulation = Formulation(of: problem, stage: .coverage)
    let start = best(of: starts, formulation)
    let startCost = formulation.coverageCost(of: start)
    monitor.enter(.weeks, best: startCost)
    let weeks = try weekBounds(on: formulation.coverageCost, of: formulation)
    monitor.enter(.coverage, best: startCost)
    var model = formulation.model
    weeks.strengthen(&model, of: formulation, objective: formulation.coverageCost)
    let solution = try StageSearch(
      formulation: formulation, model: model, optimizer: optimizer, clock: clock, share: 0.6, monitor: monitor
    ).solve(startingFrom: start)
    let choice = solution.choice ?? start
    let cost = formulation.coverageCost(of: choice)
    return Outcome(
      choice: choice, cost: cost, bound: solution.bound.map { min($0, cost) },
      uncoveredMinutesBound: try uncoveredMinutesBound(of: formulation), stop: solution.stop, weeks: weeks)
  }

  private func best(of starts: [RotaChoice], _ formulation: Formulation) -> RotaChoice {
    let costs = starts.map(formulation.coverageCost(of:))
    let cheapest = costs.indices.min { costs[$0] < costs[$1] }
    return cheapest.map { starts[$0] } ?? RotaChoice(of: problem)
  }

  /// What each week must cost of an objective, each found within a fifth of the time that is left.
  private func weekBounds(
    on objective: LinearExpression, of formulation: Formulation
  ) throws(SolverFailure) -> WeekBounds {
    try WeekBounds(
      of: formulation, objective: objective, nodes: 2_000, clock: clock, share: 0.2,
      monitor: monitor.beside)
  }

  /// What no rota can leave uncovered: the root of the same model with uncovered minutes as its only objective.
  private func uncoveredMinutesBound(of formulation: Formulation) throws(SolverFailure) -> Int? {
    let minutes = formulation.uncoveredMinutes
    let weeks = try weekBounds(on: minutes, of: formulation)
    var model = formulation.model
    model.objective = minutes
    weeks.strengthen(&model, of: formulation, objective: minutes)
    let root = try Solver().solveRelaxation(model, limits: clock.limits(share: 0.5), monitor: monitor.beside)
    return root.bound.map { roundedUp($0, to: problem.uncoveredUnit) + problem.settled.uncoveredMinutes }
  }

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
