import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the optimum of a neighbouring scenario, which cannot lie on the other side.
@Suite("What helps never hurts")
struct MonotonyTests {
  private func optimum(_ scenario: Scenario, over horizon: Horizon) throws -> Double {
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
    #expect(abs(outcome.cost - (outcome.bound ?? -1)) < 1e-4)
    return outcome.cost
  }

  @Test("one more person never costs coverage")
  func onePersonMore() throws {
    var better = 0
    for seed in UInt64(7_000)..<7_025 {
      let (scenario, horizon) = Scenario.random(seed: seed)
      var larger = scenario
      larger.people.append(Person(id: "new", name: "New", roles: ["mediator", "tutor"]))
      let before = try optimum(scenario, over: horizon)
      let after = try optimum(larger, over: horizon)
      #expect(after <= before + 1e-6, "seed \(seed): \(before), then \(after)")
      better += after < before - 1e-6 ? 1 : 0
    }
    #expect(better > 12, "\(better)")
  }

  @Test("one rule less never costs coverage")
  func oneRuleLess() throws {
    var better = 0
    let droppings: [(inout RuleBook) -> Void] = [
      { $0.dailyMaximum = nil }, { $0.amplitude = nil }, { $0.dailyRest = nil }, { $0.daysAWeek = nil },
      { $0.weeklyRest = nil }, { $0.consecutiveDaysOff = nil }, { $0.weeklyMaximum = nil },
      { $0.consecutiveDaysWorked = nil }, { $0.daysOffBetweenRuns = nil }, { $0.weekendsWorked = nil },
      { $0.dutyCounts = [] }, { $0.horizonMaximum = nil },
    ]
    for seed in UInt64(8_000)..<8_020 {
      let (scenario, horizon) = Scenario.random(seed: seed)
      let before = try optimum(scenario, over: horizon)
      for drop in droppings {
        var freer = scenario
        drop(&freer.rules)
        guard freer.rules != scenario.rules else { continue }
        let after = try optimum(freer, over: horizon)
        #expect(after <= before + 1e-6, "seed \(seed): \(before), then \(after)")
        better += after < before - 1e-6 ? 1 : 0
      }
    }
    #expect(better > 3, "\(better)")
  }
}
