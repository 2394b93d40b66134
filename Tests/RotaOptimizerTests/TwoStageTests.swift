import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the stages against one another, and small teams whose best quality is plain to see.
@Suite("Quality after coverage")
struct TwoStageTests {
  @Test("stage 2 keeps the coverage to half a unit and never makes the quality of its start worse")
  func keepsCoverage() throws {
    for entry in RandomPlans.all.prefix(20) {
      let problem = entry.problem
      let coverage = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      let clock = PlanClock(limits: .init(seconds: nil, relativeGap: 0.05))
      let quality = try QualityStage(
        problem: problem, optimizer: .thorough, clock: clock, monitor: OptimizationMonitor()
      ).solve(from: coverage)
      #expect(quality.coverageCost <= coverage.cost + 0.5 + 1e-6, "seed \(entry.draw.seed)")
      let formulation = Formulation(of: problem, stage: .quality(coverageAtMost: coverage.cost + 0.5))
      let start = formulation.point(of: coverage.choice)
      #expect(formulation.objection(to: start) == nil, "seed \(entry.draw.seed)")
      #expect(quality.cost <= formulation.qualityCost.value(at: start) + 1e-6, "seed \(entry.draw.seed)")
      let final = formulation.point(of: quality.choice)
      #expect(formulation.objection(to: final) == nil, "seed \(entry.draw.seed)")
      #expect(abs(formulation.qualityCost.value(at: final) - quality.cost) < 1e-6, "seed \(entry.draw.seed)")
    }
  }

  @Test("a rota costs in quality what its hours, Sundays, holidays, late ends and wishes cost")
  func qualityByHand() {
    var exact = 0
    for entry in RandomPlans.all {
      let counted = PricedQuality(of: entry.plan.whole, in: entry.problem).cost
      let cost = entry.plan.solve.quality.cost
      // Hours of many lengths are priced on a line between even steps, which lies above a convex cost.
      #expect(counted < cost + 1e-4, "seed \(entry.draw.seed): \(cost), \(counted)")
      if entry.problem.balances.allSatisfy({ Set($0.amounts.map(\.amount)).count <= 1 }) {
        #expect(abs(cost - counted) < 1e-4, "seed \(entry.draw.seed): \(cost), \(counted)")
        exact += 1
      }
    }
    #expect(exact > 40, "\(exact)")
  }

  @Test("a wish that costs nothing is granted, to be off and to work")
  func wishes() throws {
    var scenario = Scenario.bellefontaine(people: 3, straddling: nil, premises: 1, units: 0)
    scenario.absences = [
      Absence(person: "m1", days: "2010-06-08"..."2010-06-09", kind: .wishOff),
      Absence(person: "m2", days: "2010-06-09"..."2010-06-10", kind: .wishOn),
      Absence(person: "m3", days: "2010-06-11"..."2010-06-11", kind: .wishOff, hours: "20:00"..<"21:00"),
    ]
    let week = Horizon("2010-06-07"..<"2010-06-14")
    let plan = try Optimizer.thorough.optimize(scenario, over: week)
    let worked = Dictionary(grouping: plan.rota.duties, by: \.person).mapValues { Set($0.map(\.day)) }
    #expect(plan.solve.coverage.cost == 0)
    #expect(worked["m1"]?.isDisjoint(with: ["2010-06-08", "2010-06-09"]) ?? false)
    #expect(worked["m2"]?.isSuperset(of: ["2010-06-09", "2010-06-10"]) ?? false)
    #expect(worked["m3"]?.contains("2010-06-11") == false)
  }

  @Test("Sundays are shared as evenly as they can be")
  func sundays() throws {
    let scenario = Scenario.bellefontaine(people: 3, straddling: nil, premises: 1, units: 0)
    let weeks = Horizon("2010-06-07"..<"2010-06-28")
    let plan = try Optimizer(limits: .init(seconds: nil, relativeGap: 0.05)).optimize(scenario, over: weeks)
    #expect(plan.rota.tallies(for: scenario).map { $0.counted[.sundays] } == [1, 1, 1])
  }
}
