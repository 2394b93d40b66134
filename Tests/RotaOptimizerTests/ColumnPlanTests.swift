import Foundation
import Rostering
import RotaFormats
import RotaTestSupport
import Synchronization
import Testing

@testable import RotaOptimizer

/// Oracle: the validator, gaps counted on the rota, the compact model, and the same plan made again.
@Suite("Plans by columns")
struct ColumnPlanTests {
  private static let week = Horizon("2010-04-05"..<"2010-04-12")

  private static func optimizer(
    _ method: Optimizer.Method = .columns, seconds: Double? = nil, threads: Int = 1
  ) -> Optimizer {
    Optimizer(limits: Optimizer.Limits(seconds: seconds, relativeGap: 0), method: method, threads: threads)
  }

  /// Plans a scenario by either method and expects a lawful rota at the same proven costs.
  private func expectSame(_ scenario: Scenario) throws -> Plan {
    let plan = try Self.optimizer(seconds: 60).optimize(scenario, over: Self.week)
    let other = try Self.optimizer(.compact).optimize(scenario, over: Self.week)
    #expect(plan.solve.status == .optimal && plan.breaches(for: scenario).isEmpty)
    #expect(abs(plan.solve.coverage.cost - other.solve.coverage.cost) < 1e-6)
    #expect(abs(plan.solve.quality.cost - other.solve.quality.cost) < 1e-5 * max(1, other.solve.quality.cost))
    return plan
  }

  @Test("days without an opening, windows without a post, and a team of nobody, make a rota like any other")
  func nothing() throws {
    var closed = Scenario.bellefontaine()
    closed.windows = []
    #expect(try expectSame(closed).rota.duties.isEmpty)
    #expect(try expectSame(.bellefontaine(people: 0)).solve.coverage.uncoveredMinutes == 6 * 4 * 60 * 4)
    var postless = Scenario.bellefontaine(people: 2)
    postless.posts = []
    #expect(try expectSame(postless).solve.coverage.cost == 0)
    let noDays = try Self.optimizer().optimize(.bellefontaine(), over: Horizon("2010-04-06"..<"2010-04-06"))
    #expect(noDays.rota.duties.isEmpty && noDays.solve.coverage.cost == 0)
  }

  @Test("premises alone, a standby alone and a patrol alone are staffed as the compact model staffs them")
  func onePost() throws {
    #expect(try expectSame(.bellefontaine(people: 2, units: 0)).solve.coverage.cost > 0)
    #expect(try expectSame(.bellefontaine(people: 2, closesWhenShort: true, units: 0)).solve.coverage.cost > 0)
    #expect(try expectSame(.bellefontaine(people: 2, premises: 0)).solve.coverage.cost > 0)
    var standby = Scenario.bellefontaine(people: 1, units: 0)
    standby.posts = [Post(id: "calls", window: "evening", kind: .standby(.init(required: 1)))]
    #expect(try expectSame(standby).solve.coverage.cost > 0)
  }

  @Test("the rota is the same, byte for byte, with one, two and eight threads")
  func threads() throws {
    let scenario = try Scenario(folder: ScenarioFolderTests.root.appendingPathComponent("bellefontaine"))
    let bytes = try [1, 2, 8].map { threads in
      let plan = try Self.optimizer(threads: threads).optimize(scenario, over: Self.week)
      var solve = plan.solve
      solve.seconds = 0
      let document = RotaDocument(rota: plan.rota, solve: solve, provisional: plan.provisional)
      return document.json(offsets: scenario.calendar.offsets)
    }
    #expect(bytes[0] == bytes[1] && bytes[0] == bytes[2])
  }

  @Test("with many duties to choose from, any number of threads gives one plan, at the costs that either method proves")
  func manyDuties() throws {
    var scenario = Scenario.bellefontaine(people: 5, premises: 1)
    scenario.duties += [
      DutyTemplate(id: "early", window: "evening", hours: "20:00"..<"22:00"),
      DutyTemplate(id: "late", window: "evening", hours: "22:00"..<"23:00"),
    ]
    let proven = try expectSame(scenario)
    let plans = try [1, 2, 8].map { try Self.optimizer(.auto, threads: $0).optimize(scenario, over: Self.week) }
    for plan in plans {
      #expect(plan.solve.status == .optimal && plan.rota.duties == plans[0].rota.duties)
      #expect(abs(plan.solve.coverage.cost - proven.solve.coverage.cost) < 1e-6)
      #expect(abs(plan.solve.quality.cost - proven.solve.quality.cost) < 1e-5 * max(1, proven.solve.quality.cost))
    }
  }

  @Test("without time, and cancelled before it began, the plan is a lawful rota no worse than the greedy ones")
  func noTime() throws {
    for seed in UInt64(4_000)..<4_020 {
      let draw = try RandomCase(seed: seed, past: .lawful)
      let cancelled = OptimizationMonitor()
      cancelled.cancel()
      for (seconds, monitor) in [(0, OptimizationMonitor()), (Double.nan, OptimizationMonitor()), (nil, cancelled)] {
        let plan = try Self.optimizer(seconds: seconds)
          .optimize(draw.scenario, over: draw.horizon, history: draw.history, monitor: monitor)
        let broken = plan.breaches(for: draw.scenario)
        #expect(Set(broken.map(\.requirement)).isSubset(of: plan.conflicts), "seed \(seed): \(broken.summary)")
        let formulation = Formulation(of: draw.problem, stage: .coverage)
        let greedy = GreedyChoice.all(for: draw.problem).map(formulation.coverageCost(of:)).min() ?? .infinity
        #expect(plan.solve.coverage.cost <= greedy + 0.5 + 1e-6, "seed \(seed)")
      }
    }
  }

  @Test("cancelled amid its columns, the plan says so and is no worse than what was seen before")
  func cancelled() throws {
    // Far from solved when it is stopped: pairs of twelve people with as many contracts.
    var scenario = Scenario.bellefontaine(people: 12, premises: 3, units: 4, unitSizes: [2, 3])
    for index in scenario.people.indices { scenario.people[index].weeklyMinutes = 420 + 50 * (index % 7) }
    scenario.targets = [
      CoverageTarget(
        id: "regular", residences: scenario.residences.map(\.id), promise: .passes(9, per: .week, between: nil))
    ]
    let month = Horizon.month("2010-04")
    let monitor = OptimizationMonitor()
    // A thread of its own: other tests keep those of tasks busy.
    let seen = Mutex(monitor.progress)
    Thread.detachNewThread {
      while monitor.progress.columns == nil, monitor.progress.phase != .finished {
        Thread.sleep(forTimeInterval: 0.002)
      }
      seen.withLock { $0 = monitor.progress }
      monitor.cancel()
    }
    let plan = try Self.optimizer(seconds: 100).optimize(scenario, over: month, monitor: monitor)
    #expect(plan.solve.status == .cancelled)
    #expect(plan.breaches(for: scenario).isEmpty)
    // Most such months are past their coverage by then.
    let last = seen.withLock { $0 }
    let cost = last.phase == .coverage ? plan.solve.coverage.cost - 0.5 : plan.solve.quality.cost
    let best = try #require(last.best)
    #expect(cost <= best + 1e-6, "\(last.phase): \(cost), \(best)")
  }
}
