import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the staffing facts of Bellefontaine, which are proved in Rostering by trying every set of evenings.
@Suite("Staffing facts by plan")
struct StaffingPlanTests {
  /// The best coverage, whatever becomes of the quality, with the whole rota.
  private func coverage(
    of scenario: Scenario, over horizon: Horizon
  ) throws -> (rota: Rota, cost: Double, bound: Double, uncovered: Int, uncoveredBound: Int) {
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
    let whole = Realization(of: problem).rota(from: outcome.choice)
    let breaches = whole.breaches(for: scenario)
    #expect(breaches.isEmpty, "\(breaches.summary)")
    let counted = PricedGaps(of: whole, over: horizon, in: problem)
    #expect(abs(counted.cost - outcome.cost) < 1e-6)
    return (
      whole.restricted(to: horizon.days), outcome.cost, try #require(outcome.bound), counted.uncoveredMinutes,
      try #require(outcome.uncoveredMinutesBound)
    )
  }

  private func bellefontaine(people: Int, wanted: Int, straddling: Bool, report: Int = 0) -> Scenario {
    .bellefontaine(people: people, straddling: straddling, report: report, premises: wanted, units: 0)
  }

  @Test(
    "April 2010 with six people and five wanted lacks 1,440 minutes straddling, 2,160 inside, and no rota lacks fewer",
    arguments: [(true, 1_440), (false, 2_160)])
  func april(straddling: Bool, minutes: Int) throws {
    let scenario = bellefontaine(people: 6, wanted: 5, straddling: straddling)
    let found = try coverage(of: scenario, over: .month("2010-04"))
    #expect(found.uncoveredBound == minutes)
    // A person missing for an hour costs 110; the provisional Sunday may lack somebody too.
    #expect(found.uncovered >= minutes)
    #expect(abs(found.cost - found.bound) < 1e-6)
    #expect(found.cost >= Double(minutes) * 110 / 60 - 1e-6)
  }

  @Test(
    "a plan of April 2010 proves what it lacks, though its quality is not proven",
    arguments: [(true, 1_440), (false, 2_160)])
  func wholePlan(straddling: Bool, minutes: Int) throws {
    let scenario = bellefontaine(people: 6, wanted: 5, straddling: straddling)
    // Within ten times the cost: stage 2 is content with its first rota.
    let plan = try Optimizer(limits: .init(seconds: nil, relativeGap: 10)).optimize(scenario, over: .month("2010-04"))
    #expect(plan.solve.coverage.uncoveredMinutesBound == minutes)
    #expect(plan.solve.coverage.uncoveredMinutes >= minutes)
    #expect(plan.solve.coverage.bound ?? 0 >= Double(minutes) * 110 / 60 - 1e-6)
    #expect(plan.whole.breaches(for: scenario).isEmpty)
  }

  @Test(
    "five whole weeks lack 2,400 minutes straddling, 3,600 inside, as cost and as bound",
    arguments: [(true, 2_400), (false, 3_600)])
  func fiveWeeks(straddling: Bool, minutes: Int) throws {
    let scenario = bellefontaine(people: 6, wanted: 5, straddling: straddling)
    let found = try coverage(of: scenario, over: Horizon("2010-05-03"..<"2010-06-07"))
    #expect(found.uncovered == minutes)
    #expect(found.uncoveredBound == minutes)
    #expect(abs(found.cost - Double(minutes) * 110 / 60) < 1e-6)
    #expect(abs(found.bound - found.cost) < 1e-5)
  }

  @Test("six people are four every evening without a gap", arguments: [true, false])
  func sixGiveFour(straddling: Bool) throws {
    let scenario = bellefontaine(people: 6, wanted: 4, straddling: straddling)
    #expect(try coverage(of: scenario, over: Horizon("2010-05-03"..<"2010-05-31")).cost == 0)
  }

  @Test(
    "five every evening need seven people when the rest may straddle Sunday and Monday, eight when not",
    arguments: [(true, 7), (false, 8)])
  func fiveNeed(straddling: Bool, people: Int) throws {
    let weeks = Horizon("2010-05-03"..<"2010-05-31")
    let enough = bellefontaine(people: people, wanted: 5, straddling: straddling)
    #expect(try coverage(of: enough, over: weeks).cost == 0)
    let few = bellefontaine(people: people - 1, wanted: 5, straddling: straddling)
    #expect(try coverage(of: few, over: weeks).uncoveredBound > 0)
  }

  @Test(
    "with the report until 00:15 six people are at most three every evening, or four straddling; five need eight",
    arguments: [(false, 6, 3, true), (false, 6, 4, false), (true, 6, 4, true), (true, 7, 5, false), (true, 8, 5, true)])
  func withReport(straddling: Bool, people: Int, wanted: Int, isEnough: Bool) throws {
    let scenario = bellefontaine(people: people, wanted: wanted, straddling: straddling, report: 15)
    let found = try coverage(of: scenario, over: Horizon("2010-05-03"..<"2010-05-31"))
    #expect((found.uncovered == 0) == isEnough)
    #expect((found.uncoveredBound == 0) == isEnough)
  }

  @Test("without anybody every window is a gap")
  func nobody() throws {
    let scenario = Scenario.bellefontaine(people: 0)
    let plan = try Optimizer().optimize(scenario, over: .month("2010-04"))
    let gaps = plan.rota.coverageGaps(for: scenario)
    #expect(gaps.count == 2 * 26 && gaps.allSatisfy { $0.delivered == 0 && $0.interval.minutes == 240 })
    #expect(plan.solve.coverage.uncoveredMinutes == 26 * 240 * 4)
    #expect(plan.solve.coverage.uncoveredMinutesBound == 26 * 240 * 4)
    #expect(plan.solve.coverage.relativeGap ?? 1 < 1e-6)
  }

  @Test(
    "Champigny: three pairs with a paid break leave no gap and work 35 hours a week; with five people one pair lacks")
  func champigny() throws {
    let week = Horizon("2017-03-06"..<"2017-03-13")
    let scenario = Scenario.champigny()
    let full = try coverage(of: scenario, over: week)
    #expect(full.cost == 0)
    #expect(full.rota.tallies(for: scenario).allSatisfy { $0.paidMinutes == 2_100 })
    let five = try coverage(of: .champigny(people: 5), over: week)
    #expect(five.uncovered == 5 * 2 * 375)
    #expect(five.uncoveredBound == 5 * 2 * 375)
  }
}
