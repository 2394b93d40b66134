import Rostering
import RotaFormats
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracle: tiny problems with follow-ups, every way to hold the sessions, the statement in MathProg, and the clock.
@Suite("Follow-ups, drawn at random")
struct FollowUpOracleTests {
  @Test("the model built in Swift is that of rota.mod, row by row")
  func statement() throws {
    var (tried, held, joined) = (0, 0, 0)
    for seed in UInt64(0)..<60 {
      let problem = PlanningProblem.accompanied(seed: seed, locking: seed % 3 == 0)
      let differences = try problem.differences()
      #expect(differences == [], "seed \(seed)")
      tried += problem.sessions.isEmpty ? 0 : 1
      held += problem.sessions.slots.isEmpty ? 0 : 1
      joined += problem.sessions.sittings.contains { $0.service.isGathering } ? 1 : 0
    }
    #expect(tried > 30 && held > 20 && joined > 10, "\(tried), \(held), \(joined)")
  }

  @Test("what the search begins with satisfies every row, with locked sessions as well")
  func starts() throws {
    var (sessions, locked) = (0, 0)
    for seed in UInt64(100)..<220 {
      let problem = PlanningProblem.accompanied(seed: seed, locking: seed % 2 == 0, withPosts: seed % 3 == 0)
      for start in GreedyChoice.all(for: problem) {
        for stage in [Stage.coverage, .quality(coverageAtMost: 1e9)] {
          let formulation = Formulation(of: problem, stage: stage)
          #expect(formulation.objection(to: formulation.point(of: start)) == nil, "seed \(seed)")
        }
        sessions += start.sessions.count
      }
      locked += problem.presences.contains { !$0.engaged.isEmpty } ? 1 : 0
    }
    #expect(sessions > 60 && locked > 10, "\(sessions), \(locked)")
  }

  @Test("a plan keeps the rules, costs what is counted on it, and is the same when it is read back from either file")
  func plans() throws {
    var (held, gatherings) = (0, 0)
    for seed in UInt64(300)..<400 {
      let problem = PlanningProblem.accompanied(seed: seed, withPosts: seed % 3 == 0)
      guard problem.rules.conflicts.isEmpty else { continue }
      let (scenario, offsets) = (problem.scenario, problem.scenario.calendar.offsets)
      let plan = try Optimizer(limits: .time(seconds: 2)).optimize(scenario, over: problem.horizon)
      #expect(plan.breaches(for: scenario).summary == "", "seed \(seed)")
      let odd = Validator().findings(in: plan.whole, for: scenario).filter { $0.rule == .session }
      #expect(odd.summary == "", "seed \(seed)")
      let counted = PricedGaps(of: plan.whole, over: problem.horizon, in: problem)
      #expect(abs(counted.cost - plan.solve.coverage.cost) < 1e-6, "seed \(seed)")
      let document = try RotaDocument(
        json: RotaDocument(rota: plan.rota).json(offsets: offsets), file: "rota.json", scenario: scenario)
      #expect(document.rota == plan.rota, "seed \(seed)")
      let table = try Rota(
        csv: plan.rota.csv(offsets: offsets), file: "rota.csv", horizon: problem.horizon, scenario: scenario)
      #expect(table == plan.rota, "seed \(seed)")
      let sessions = Session.all(of: plan.rota.duties)
      held += sessions.count
      gatherings += Dictionary(grouping: sessions) { [$0.interval.lowerBound: $0.people] }.values.count { $0.count > 1 }
    }
    #expect(held > 40 && gatherings > 3, "\(held), \(gatherings)")
  }

  @Test("no way to hold the sessions lacks less than the plan")
  func everyWay() throws {
    var (tried, lacking, held) = (0, 0, 0)
    for seed in UInt64(300)..<620 {
      let problem = PlanningProblem.accompanied(seed: seed, withPosts: false)
      guard !problem.sessions.isEmpty, problem.rules.conflicts.isEmpty,
        let best = EveryFollowUp(of: problem).leastCost
      else { continue }
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      #expect(abs(outcome.cost - best) < 1e-6, "seed \(seed): \(outcome.cost), best \(best)")
      #expect(outcome.bound ?? -1 <= best + 1e-6, "seed \(seed)")
      tried += 1
      lacking += best > 0 ? 1 : 0
      held += outcome.choice.sessions.isEmpty ? 0 : 1
    }
    #expect(tried > 25 && lacking > 10 && held > 10, "\(tried), \(lacking), \(held)")
  }
}

extension PlanningProblem {
  /// A tiny problem with follow-ups.
  ///
  /// - Parameters:
  ///   - locking: Whether some duties of a plan are locked, sessions included.
  ///   - withPosts: Whether people are wanted for anything else.
  static func accompanied(seed: UInt64, locking: Bool = false, withPosts: Bool = true) -> PlanningProblem {
    var (scenario, horizon) = Scenario.random(seed: seed)
    scenario.drawFollowUps(seed: seed, over: horizon)
    if !withPosts {
      scenario.posts = []
      scenario.targets = []
      scenario.requests = []
    }
    guard locking, let draft = try? Optimizer(limits: .time(seconds: 1)).optimize(scenario, over: horizon) else {
      return PlanningProblem(of: scenario, over: horizon, history: .none)
    }
    var random = SeededGenerator(seed: seed &+ 300)
    let locked = draft.whole.duties.filter { _ in random.once(in: 2) }.map { duty in
      var lock = duty
      lock.isLocked = true
      return lock
    }
    return PlanningProblem(of: scenario, over: horizon, history: .none, locked: locked)
  }
}
