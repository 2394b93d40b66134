import Rostering

/// Each stage is solved again with what its rota shows to be forbidden, until the units of the rota can be formed.
///
/// Most of what a pairing forbids is in the problem from the start; what several people forbid together is found here.
extension Optimizer {
  /// The best coverage by units that can be formed, and the problem with what it took to find that.
  func coverage(
    of problem: PlanningProblem, from starts: [RotaChoice], above floor: StageFloor? = nil, clock: PlanClock,
    monitor: OptimizationMonitor
  ) throws -> (problem: PlanningProblem, outcome: CoverageStage.Outcome) {
    var (problem, starts, rounds) = (problem, starts, 0)
    while true {
      let stage = CoverageStage(problem: problem, optimizer: self, clock: clock, monitor: monitor)
      let outcome = try stage.solve(from: starts, above: floor)
      let missing = problem.missingCuts(at: outcome.choice)
      guard !missing.isEmpty else { return (problem, outcome) }
      problem = problem.adding(missing)
      starts = (starts + [outcome.choice]).map(Placement(of: problem).placedAnew)
      rounds += 1
      if let stop = stop(after: rounds, clock, monitor) {
        return (problem, stage.outcome(outcome, from: starts, stop: stop))
      }
    }
  }

  /// The best quality at some coverage, by units that can be formed, and the problem with what it took to find that.
  func quality(
    of problem: PlanningProblem, keeping coverage: CoverageStage.Outcome, or starts: [RotaChoice] = [],
    above floor: StageFloor? = nil, clock: PlanClock, monitor: OptimizationMonitor
  ) throws -> (problem: PlanningProblem, outcome: QualityStage.Outcome) {
    var (problem, starts, rounds) = (problem, starts, 0)
    while true {
      let stage = QualityStage(problem: problem, optimizer: self, clock: clock, monitor: monitor)
      let outcome = try stage.solve(from: coverage, or: starts, above: floor)
      // The level was found with units that could not be told to be unlawful; what forbids them now would leave no rota.
      let missing = problem.missingCuts(at: outcome.choice)
        .filter { !problem.isForbidden(coverage.choice, by: $0) }
      guard !missing.isEmpty else { return (problem, outcome) }
      problem = problem.adding(missing)
      starts = (starts + [outcome.choice]).map(Placement(of: problem).placedAnew)
      rounds += 1
      if let stop = stop(after: rounds, clock, monitor) {
        return (problem, stage.outcome(outcome, from: starts, keeping: coverage, stop: stop))
      }
    }
  }

  /// Why a stage is not solved again, if it is not.
  private func stop(after rounds: Int, _ clock: PlanClock, _ monitor: OptimizationMonitor) -> StageStop? {
    if monitor.isCancelled { return .cancelled }
    return rounds == Optimizer.mostRounds || clock.isOver ? .limit : nil
  }

  /// How often a stage is solved at the most.
  private static let mostRounds = 12
}
