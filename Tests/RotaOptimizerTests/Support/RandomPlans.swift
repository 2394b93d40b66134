import Rostering

@testable import RotaOptimizer

/// The optimizer's plans of random cases, made once for all tests.
enum RandomPlans {
  struct Entry: Sendable {
    let draw: RandomCase
    let problem: PlanningProblem
    let plan: Plan
  }

  /// With nothing before, after a lawful rota, with locked duties, and with the first days published, in turn.
  static let all: [Entry] = (UInt64(0)..<80).compactMap { seed in
    guard
      let draw = try? RandomCase(
        seed: seed, past: seed % 2 == 0 ? .none : .lawful, locking: seed % 4 < 2, publishing: seed % 5 == 0),
      let plan = try? Optimizer.thorough.optimize(
        draw.scenario, over: draw.horizon, history: draw.history, locked: draw.locked)
    else { return nil }
    return Entry(draw: draw, problem: draw.problem, plan: plan)
  }
}

extension Optimizer {
  /// An optimizer that is given all the time it takes.
  static let thorough = Optimizer(limits: Limits(seconds: nil, relativeGap: 0))
}

extension CoverageStage {
  /// A stage that is given all the time it takes.
  static func thorough(_ problem: PlanningProblem) -> CoverageStage {
    CoverageStage(
      problem: problem, optimizer: .thorough, clock: PlanClock(limits: Optimizer.thorough.limits),
      monitor: OptimizationMonitor())
  }
}
