import Rostering

/// Many sessions make a model too large to be solved at once.
///
/// Without them the problem is small, and costs no more. Its duties, with sessions put into them one by one, are a start; the
/// model then chooses among the slots of such starts, and among more and more others until cost and bound meet.
extension Optimizer {
  /// How many decisions about sessions are left to one model.
  static let mostSessionDecisions = 8_000

  /// Solves both stages, sessions put in part by part.
  func solvedInParts(_ problem: PlanningProblem, clock: PlanClock, monitor: OptimizationMonitor) throws -> Solved {
    let bare = problem.offering(problem.sessions.leftOut)
    let floor = try coverage(
      of: bare, from: GreedyChoice.all(for: bare), clock: clock.part(share: Optimizer.bareShare), monitor: monitor)
    let covered = try coverage(of: problem, inPartsAbove: floor.outcome, clock: clock, monitor: monitor)
    let bareBest = try quality(
      of: bare,
      keeping: floor.outcome.leaving(
        covered.choice.withoutSessions, atMost: covered.cost - problem.unavoidableSessionCost),
      or: [floor.outcome.choice], clock: clock.part(share: Optimizer.bareShare), monitor: monitor)
    let best = try quality(
      of: problem, keeping: covered, inPartsAbove: bareBest.outcome, clock: clock, monitor: monitor)
    return Solved(problem: best.problem, coverage: covered, quality: best.outcome, clock: clock)
  }

  /// How much of the time that is left a stage without sessions may take.
  private static let bareShare = 0.3
  /// How much of it a part of the sessions may take while there are more.
  private static let partShare = 0.5

  /// The best coverage, from rotas that put sessions into the duties of the best one without.
  private func coverage(
    of problem: PlanningProblem, inPartsAbove bare: CoverageStage.Outcome, clock: PlanClock,
    monitor: OptimizationMonitor
  ) throws -> CoverageStage.Outcome {
    let floor = StageFloor(
      cost: bare.bound.map { $0 + problem.unavoidableSessionCost }, uncoveredMinutes: bare.uncoveredMinutesBound)
    var starts = GreedyChoice.all(for: problem) + GreedyChoice.all(for: problem, keeping: bare.choice)
    var parts = SessionParts(of: problem, startingWith: starts)
    while true {
      let time = parts.isWhole ? clock : clock.part(share: Optimizer.partShare)
      let found = try coverage(of: parts.problem, from: starts, above: floor, clock: time, monitor: monitor)
      starts = [found.outcome.choice]
      guard found.outcome.stop == .limit, !clock.isOver, parts.widen(around: found.outcome.choice) else {
        // Rows per week are about the variables of one part.
        return found.outcome.withoutWeekBounds
      }
    }
  }

  /// The best quality at some coverage, from rotas that put sessions into the duties of the best one without.
  private func quality(
    of problem: PlanningProblem, keeping covered: CoverageStage.Outcome, inPartsAbove bare: QualityStage.Outcome,
    clock: PlanClock, monitor: OptimizationMonitor
  ) throws -> (problem: PlanningProblem, outcome: QualityStage.Outcome) {
    let floor = StageFloor(cost: bare.bound)
    var starts = GreedyChoice.all(for: problem, keeping: bare.choice)
    var parts = SessionParts(of: problem, startingWith: starts + [covered.choice])
    while true {
      let time = parts.isWhole ? clock : clock.part(share: Optimizer.partShare)
      let found = try quality(
        of: parts.problem, keeping: covered, or: starts, above: floor, clock: time, monitor: monitor)
      starts = [found.outcome.choice]
      guard found.outcome.stop == .limit, !clock.isOver, parts.widen(around: found.outcome.choice) else { return found }
    }
  }
}
