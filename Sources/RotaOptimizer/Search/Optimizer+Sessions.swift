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
    let unavoidable = problem.unavoidableSessionCost
    let floor = try coverage(
      of: bare, from: GreedyChoice.all(for: bare), clock: clock.part(share: Optimizer.bareShare), monitor: monitor
    ).outcome
    let covered = try coverage(of: problem, above: floor, unavoidable: unavoidable, clock: clock, monitor: monitor)
    let bareBest = try quality(
      of: bare,
      keeping: floor.leaving(covered.choice.withoutSessions, atMost: covered.cost - unavoidable),
      or: [floor.choice], clock: clock.part(share: Optimizer.bareShare), monitor: monitor
    ).outcome
    let best = try quality(of: problem, keeping: covered, above: bareBest, clock: clock, monitor: monitor)
    return Solved(problem: best.problem, coverage: covered, quality: best.outcome, clock: clock)
  }

  /// How much of the time that is left a stage without sessions may take.
  private static let bareShare = 0.3
  /// How much of it a part of the sessions may take while there are more.
  private static let partShare = 0.5

  /// The best coverage, from rotas that put sessions into the duties of the best one without.
  private func coverage(
    of problem: PlanningProblem, above bare: CoverageStage.Outcome, unavoidable: Double, clock: PlanClock,
    monitor: OptimizationMonitor
  ) throws -> CoverageStage.Outcome {
    let floor = StageFloor(cost: bare.bound.map { $0 + unavoidable }, uncoveredMinutes: bare.uncoveredMinutesBound)
    let starts =
      GreedyChoice.all(for: problem) + GreedyChoice.all(for: problem, keeping: bare.choice, while: \.isLacking)
    let parts = SessionParts(of: problem, startingWith: starts)
    // Rows per week are about the variables of one part.
    return try solved(in: parts, from: starts, clock: clock) { part, starts, time in
      try coverage(of: part, from: starts, above: floor, clock: time, monitor: monitor)
    }.outcome.withoutWeekBounds
  }

  /// The best quality at some coverage, from rotas that put sessions into the duties of the best one without.
  private func quality(
    of problem: PlanningProblem, keeping covered: CoverageStage.Outcome, above bare: QualityStage.Outcome,
    clock: PlanClock, monitor: OptimizationMonitor
  ) throws -> (problem: PlanningProblem, outcome: QualityStage.Outcome) {
    let floor = StageFloor(cost: bare.bound)
    let starts = GreedyChoice.all(for: problem, keeping: bare.choice, while: \.isTroubled)
    let parts = SessionParts(of: problem, startingWith: starts + [covered.choice])
    return try solved(in: parts, from: starts, clock: clock) { part, starts, time in
      try quality(of: part, keeping: covered, or: starts, above: floor, clock: time, monitor: monitor)
    }
  }

  /// Solves one part after another, each from the best rota of the one before, until the gap is small enough or time is
  /// over.
  private func solved<Outcome: StageOutcome>(
    in parts: SessionParts, from starts: [RotaChoice], clock: PlanClock,
    by solve: (PlanningProblem, [RotaChoice], PlanClock) throws -> (problem: PlanningProblem, outcome: Outcome)
  ) throws -> (problem: PlanningProblem, outcome: Outcome) {
    var (parts, starts) = (parts, starts)
    while true {
      let time = parts.isWhole ? clock : clock.part(share: Optimizer.partShare)
      let found = try solve(parts.problem, starts, time)
      starts = [found.outcome.choice]
      guard found.outcome.stop == .limit, !clock.isOver, parts.widen(around: found.outcome.choice) else { return found }
    }
  }
}
