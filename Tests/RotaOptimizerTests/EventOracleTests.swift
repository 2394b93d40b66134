import Rostering
import RotaFormats
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracle: tiny problems with events, every rota of them, the other method, the statement in MathProg, and the clock.
@Suite("Events, drawn at random")
struct EventOracleTests {
  @Test("the model built in Swift is that of rota.mod, row by row")
  func statement() throws {
    var (tried, joined, away) = (0, 0, 0)
    for seed in UInt64(0)..<60 {
      guard let problem = PlanningProblem.eventful(seed: seed, choices: 60) else { continue }
      #expect(try problem.differences() == [], "seed \(seed)")
      tried += 1
      joined += problem.menu.options.contains { $0.shape.template != nil && !$0.shape.events.isEmpty } ? 1 : 0
      away += problem.menu.options.contains { !$0.shape.interruptions.isEmpty } ? 1 : 0
    }
    #expect(tried > 30 && joined > 15 && away > 10, "\(tried), \(joined), \(away)")
  }

  @Test("no rota costs less, or lacks fewer minutes, than the model says")
  func everyRota() throws {
    var (tried, led, locked) = (0, 0, 0)
    for seed in UInt64(100)..<220 {
      guard let problem = PlanningProblem.eventful(seed: seed, choices: 12, withPasses: false) else { continue }
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      try EveryRota(of: problem).expectBest(outcome, in: problem, seed: seed)
      tried += 1
      led += problem.scenario.events.contains { $0.leader != nil } ? 1 : 0
      locked += problem.menu.options.contains(where: \.isLocked) ? 1 : 0
    }
    #expect(tried > 30 && led > 10 && locked > 5, "\(tried), \(led), \(locked)")
  }

  @Test("columns and the compact model find the same coverage")
  func twoMethods() throws {
    var tried = 0
    for seed in UInt64(300)..<330 {
      guard let problem = PlanningProblem.eventful(seed: seed, choices: 12) else { continue }
      let costs = try [Optimizer.Method.compact, .columns].map { method in
        let optimizer = Optimizer(limits: Optimizer.Limits(seconds: 60, relativeGap: 0), method: method)
        let stage = CoverageStage(
          problem: problem, optimizer: optimizer, clock: PlanClock(limits: optimizer.limits),
          monitor: OptimizationMonitor())
        return try stage.solve(from: GreedyChoice.all(for: problem)).cost
      }
      #expect(abs(costs[0] - costs[1]) < 1e-6, "seed \(seed): \(costs)")
      tried += 1
    }
    #expect(tried > 8, "\(tried)")
  }

  @Test("a plan keeps the rules, and is the same when it is read back from either file")
  func plans() throws {
    var (tried, apart) = (0, 0)
    for seed in UInt64(400)..<440 {
      guard let problem = PlanningProblem.eventful(seed: seed, choices: 30) else { continue }
      let (scenario, offsets) = (problem.scenario, problem.scenario.calendar.offsets)
      let rota = try Optimizer.hasty.optimize(scenario, over: problem.horizon).rota
      let breaches = Validator().findings(in: rota, for: scenario).filter { $0.severity > .info }
        .filter { $0.rule != .contractHours && $0.rule != .pairing }
      #expect(breaches == [], "seed \(seed)")
      let document = try RotaDocument(
        json: RotaDocument(rota: rota).json(offsets: offsets), file: "rota.json", scenario: scenario)
      #expect(document.rota == rota, "seed \(seed)")
      let table = try Rota(
        csv: rota.csv(offsets: offsets), file: "rota.csv", horizon: problem.horizon, scenario: scenario)
      #expect(table == rota, "seed \(seed)")
      #expect(table.duties.map(\.work) == rota.duties.map(\.work), "seed \(seed)")
      tried += 1
      apart += rota.duties.contains { !$0.interruptions.isEmpty } ? 1 : 0
    }
    #expect(tried > 20 && apart > 3, "\(tried), \(apart)")
  }
}
