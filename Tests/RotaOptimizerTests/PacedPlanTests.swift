import Rostering
import Testing

@testable import RotaOptimizer

/// Oracle: the validator, and gaps, hours and wishes counted on the rota alone.
@Suite("Plans under rules on runs, around published days and locks")
struct PacedPlanTests {
  @Test("the best rota breaks what fixed work breaks and no more, and costs in either stage what it is counted to cost")
  func plans() throws {
    var (published, locked, personal, weighted) = (0, 0, 0, 0)
    for seed in UInt64(30_000)..<30_040 {
      let problem = PlanningProblem.paced(seed: seed)
      let coverage = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      let quality = try QualityStage(
        problem: problem, optimizer: .thorough, clock: PlanClock(limits: Optimizer.thorough.limits),
        monitor: OptimizationMonitor()
      ).solve(from: coverage)
      let rota = Realization(of: problem).rota(from: quality.choice)
      let broken = rota.breaches(for: problem.scenario, history: problem.history, over: problem.horizon)
      #expect(Set(broken.map(\.requirement)) == Set(problem.rules.conflicts), "seed \(seed): \(broken.summary)")
      for day in problem.days where problem.published.covers(day) {
        let own = { (duties: [Duty]) in Set(duties.filter { $0.day == day }) }
        #expect(own(rota.duties) == own(problem.published.duties), "seed \(seed), \(day)")
      }
      let gaps = PricedGaps(of: rota, over: problem.horizon, in: problem)
      #expect(abs(gaps.cost - quality.coverageCost) < 1e-6, "seed \(seed): \(gaps.cost), \(quality.coverageCost)")
      #expect(gaps.uncoveredMinutes == quality.uncoveredMinutes, "seed \(seed)")
      let counted = PricedQuality(of: rota, in: problem).cost
      // Hours of many lengths are priced on a line between even steps, which lies above a convex cost.
      let isExact = problem.balances.allSatisfy { Set($0.amounts.map(\.amount)).count <= 1 }
      #expect(counted < quality.cost + 1e-4, "seed \(seed): \(counted), \(quality.cost)")
      #expect(!isExact || quality.cost < counted + 1e-4, "seed \(seed): \(counted), \(quality.cost)")
      published += problem.published.duties.isEmpty ? 0 : 1
      locked += problem.menu.options.contains(where: \.isLocked) ? 1 : 0
      personal += problem.scenario.rules.personal.isEmpty ? 0 : 1
      weighted += problem.wishes.contains { $0.weight > 1 } ? 1 : 0
    }
    #expect(
      published > 3 && locked > 6 && personal > 1 && weighted > 3, "\(published), \(locked), \(personal), \(weighted)")
  }
}
