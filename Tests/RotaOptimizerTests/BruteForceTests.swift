import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: every rota of a tiny scenario, looked at one by one.
@Suite("Brute force")
struct BruteForceTests {
  /// A random scenario cut down to at most so many duties to choose from: few days, as few people as it takes.
  private func tiny(_ seed: UInt64, choices: Int, withPasses: Bool) -> PlanningProblem? {
    var (scenario, drawn) = Scenario.random(seed: seed)
    if !withPasses { scenario.targets = [] }
    // The last days of a week and the first of the next, and its tail.
    let sunday = drawn.first.week.sunday
    let horizon = Horizon(sunday.advanced(by: seed % 2 == 0 ? -3 : 0)..<sunday.advanced(by: seed % 2 == 0 ? 1 : 3))
    while true {
      let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
      if problem.menu.options.count <= choices {
        return problem.menu.options.count < 4 || !problem.rules.conflicts.isEmpty ? nil : problem
      }
      scenario.people.removeLast()
    }
  }

  @Test("no rota without promised passes costs less, or lacks fewer minutes, than the model says")
  func everyRota() throws {
    var tried = 0
    var rotas = 0
    for seed in UInt64(0)..<80 {
      guard let problem = tiny(seed, choices: 12, withPasses: false) else { continue }
      let every = EveryRota(of: problem)
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      let best = try #require(every.least(every.cost), "seed \(seed)")
      #expect(abs(outcome.cost - best) < 1e-6, "seed \(seed): \(outcome.cost), best \(best)")
      #expect(abs((outcome.bound ?? -1) - best) < 1e-4, "seed \(seed): bound \(outcome.bound ?? -1), best \(best)")
      let fewest = try #require(every.least(every.uncoveredMinutes), "seed \(seed)")
      let bound = try #require(outcome.uncoveredMinutesBound, "seed \(seed)")
      #expect(Double(bound) <= fewest + 1e-6, "seed \(seed): bound \(bound), fewest \(fewest)")
      tried += 1
      rotas += every.count
    }
    #expect(tried > 35 && rotas > 3_000, "\(tried) scenarios, \(rotas) rotas")
  }

  @Test("with passes promised too, no choice of duties can be placed at less than the model's optimum")
  func everyChoice() throws {
    var tried = 0
    for seed in UInt64(500)..<550 {
      guard let problem = tiny(seed, choices: 7, withPasses: true), !problem.passes.isEmpty || !problem.runs.isEmpty
      else { continue }
      let formulation = Formulation(of: problem, stage: .coverage)
      var best = Double.infinity
      for mask in 0..<(1 << formulation.assign.count) {
        var model = formulation.model
        for (index, variable) in formulation.assign.enumerated() {
          model.fix(variable, to: mask & (1 << index) != 0 ? 1 : 0)
        }
        if let cost = try Solver().solve(model).objective { best = min(best, cost) }
      }
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      #expect(abs(outcome.cost - best) < 1e-6, "seed \(seed): \(outcome.cost), best \(best)")
      #expect(outcome.bound ?? .infinity <= outcome.cost, "seed \(seed)")
      tried += 1
    }
    #expect(tried > 8, "\(tried)")
  }
}
