import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the validator and the count of gaps, which read the rota alone.
@Suite("Plans of random scenarios")
struct PlanTests {
  @Test("every rota keeps the rules, but for what locks and history break by themselves")
  func lawful() {
    #expect(RandomPlans.all.count == 80)
    for entry in RandomPlans.all {
      let broken = entry.plan.breaches(for: entry.draw.scenario)
      #expect(
        Set(broken.map(\.requirement)).isSubset(of: entry.plan.conflicts), "seed \(entry.draw.seed): \(broken.summary)")
    }
    #expect(RandomPlans.all.filter { $0.plan.conflicts.isEmpty }.count > 60)
  }

  @Test("the cost of coverage is what the rota's gaps and idle minutes cost, and so are the uncovered minutes")
  func cost() {
    for entry in RandomPlans.all {
      let counted = PricedGaps(of: entry.plan.whole, over: entry.draw.horizon, in: entry.problem)
      let coverage = entry.plan.solve.coverage
      #expect(abs(coverage.cost - counted.cost) < 1e-6, "seed \(entry.draw.seed): \(coverage.cost), \(counted.cost)")
      #expect(coverage.uncoveredMinutes == counted.uncoveredMinutes, "seed \(entry.draw.seed)")
    }
  }

  @Test("greedy rotas keep the rules, cost what their gaps cost, and satisfy every row of the model")
  func greedy() {
    for entry in RandomPlans.all {
      let formulation = Formulation(of: entry.problem, stage: .coverage)
      for (number, choice) in GreedyChoice.all(for: entry.problem).enumerated() {
        let rota = Realization(of: entry.problem).rota(from: choice)
        let broken = rota.breaches(
          for: entry.draw.scenario, history: entry.draw.history, over: entry.draw.horizon)
        #expect(
          Set(broken.map(\.requirement)).isSubset(of: entry.plan.conflicts),
          "seed \(entry.draw.seed), \(number): \(broken.summary)")
        let point = formulation.point(of: choice)
        let cost = formulation.coverageCost.value(at: point)
        let counted = PricedGaps(of: rota, over: entry.draw.horizon, in: entry.problem)
        #expect(abs(cost - counted.cost) < 1e-6, "seed \(entry.draw.seed), \(number): \(cost), \(counted.cost)")
        #expect(
          Int(formulation.uncoveredMinutes.value(at: point).rounded()) + entry.problem.settled.uncoveredMinutes
            == counted.uncoveredMinutes,
          "seed \(entry.draw.seed), \(number)")
        #expect(formulation.objection(to: point) == nil, "seed \(entry.draw.seed), \(number)")
        #expect(entry.plan.solve.coverage.cost <= cost + 1e-6, "seed \(entry.draw.seed), \(number)")
      }
    }
  }

  @Test("bounds lie below what the rota costs, and a rota that is proven best costs no more than they say")
  func bounds() throws {
    for entry in RandomPlans.all {
      let solve = entry.plan.solve
      let coverage = solve.coverage
      let bound = try #require(coverage.bound, "seed \(entry.draw.seed)")
      let minutes = try #require(coverage.uncoveredMinutesBound, "seed \(entry.draw.seed)")
      // Stage 2 may give half a unit away.
      #expect(bound <= coverage.cost + 1e-6 && coverage.cost <= bound + 0.5 + 1e-6, "seed \(entry.draw.seed)")
      #expect(minutes <= coverage.uncoveredMinutes, "seed \(entry.draw.seed)")
      let quality = try #require(solve.quality.bound, "seed \(entry.draw.seed)")
      #expect(quality <= solve.quality.cost + 1e-6, "seed \(entry.draw.seed)")
      #expect(solve.status == (entry.plan.conflicts.isEmpty ? .optimal : .locksBreakLaw), "seed \(entry.draw.seed)")
    }
  }
}
