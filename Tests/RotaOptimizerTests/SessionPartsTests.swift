import Testing

@testable import RotaOptimizer

/// Oracle: the same problems with all sessions in one model.
@Suite("Sessions put in part by part")
struct SessionPartsTests {
  private func inParts(_ problem: PlanningProblem) throws -> Optimizer.Solved {
    let optimizer = Optimizer.thorough
    return try optimizer.solvedInParts(
      problem, clock: PlanClock(limits: optimizer.limits), monitor: OptimizationMonitor())
  }

  private func atOnce(_ problem: PlanningProblem) throws -> Optimizer.Solved {
    let (optimizer, monitor) = (Optimizer.thorough, OptimizationMonitor())
    let clock = PlanClock(limits: optimizer.limits)
    let covered = try optimizer.coverage(
      of: problem, from: GreedyChoice.all(for: problem), clock: clock, monitor: monitor)
    let best = try optimizer.quality(of: covered.problem, keeping: covered.outcome, clock: clock, monitor: monitor)
    return Optimizer.Solved(problem: best.problem, coverage: covered.outcome, quality: best.outcome, clock: clock)
  }

  @Test("both stages cost what they cost with all sessions in one model, and the bounds are never above")
  func same() throws {
    var (tried, inPart, whole, lacking) = (0, 0, 0, 0)
    for seed in UInt64(700)..<1_000 {
      let problem = PlanningProblem.accompanied(seed: seed, withPosts: false)
      guard !problem.sessions.isEmpty, problem.rules.conflicts.isEmpty else { continue }
      let (one, other) = (try inParts(problem), try atOnce(problem))
      #expect(abs(one.coverage.cost - other.coverage.cost) < 1e-6, "seed \(seed)")
      #expect(abs(one.quality.cost - other.quality.cost) < 1e-6, "seed \(seed)")
      #expect(one.coverage.bound ?? 0 <= other.coverage.cost + 1e-6, "seed \(seed)")
      #expect(one.quality.bound ?? 0 <= other.quality.cost + 1e-6, "seed \(seed)")
      tried += 1
      switch one.problem.sessions.part {
      case .some: inPart += 1
      case .all: whole += 1
      case .none: Issue.record("seed \(seed): no part was solved")
      }
      lacking += other.coverage.cost > 0 ? 1 : 0
    }
    #expect(tried > 60 && inPart > 10 && whole > 10 && lacking > 10, "\(tried), \(inPart), \(whole), \(lacking)")
  }

  @Test("what the problem without sessions must cost is no more than any rota with them, posts or not")
  func floor() throws {
    var (tried, positive) = (0, 0)
    for seed in UInt64(1_000)..<1_120 {
      let problem = PlanningProblem.accompanied(seed: seed)
      guard !problem.sessions.isEmpty, problem.rules.conflicts.isEmpty else { continue }
      let bare = problem.offering(problem.sessions.leftOut)
      let floor = try CoverageStage.thorough(bare).solve(from: GreedyChoice.all(for: bare))
      let formulation = Formulation(of: problem, stage: .coverage)
      for start in GreedyChoice.all(for: problem) {
        let cost = formulation.coverageCost(of: start)
        #expect(floor.cost + problem.unavoidableSessionCost <= cost + 1e-6, "seed \(seed)")
      }
      tried += 1
      positive += problem.unavoidableSessionCost > 0 ? 1 : 0
    }
    #expect(tried > 20 && positive > 5, "\(tried), \(positive)")
  }

  @Test("what sessions are put into some duties satisfies the model")
  func starts() throws {
    var sessions = 0
    for seed in UInt64(1_200)..<1_280 {
      let problem = PlanningProblem.accompanied(seed: seed, withPosts: seed % 3 == 0)
      let formulation = Formulation(of: problem, stage: .quality(coverageAtMost: 1e9))
      for duties in GreedyChoice.all(for: problem) {
        for start in GreedyChoice.all(for: problem, keeping: duties, while: \.isTroubled) {
          #expect(formulation.objection(to: formulation.point(of: start)) == nil, "seed \(seed)")
          sessions += start.sessions.count
        }
      }
    }
    #expect(sessions > 60, "\(sessions)")
  }
}
