import Rostering
import RotaFormats
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the validator, and the same plan made again.
@Suite("There is always a rota")
struct AlwaysARotaTests {
  private static let seeds = UInt64(4_000)..<4_025

  private func expectLawful(_ plan: Plan, _ draw: RandomCase) {
    let broken = plan.breaches(for: draw.scenario)
    #expect(Set(broken.map(\.requirement)).isSubset(of: plan.conflicts), "seed \(draw.seed): \(broken.summary)")
    let problem = draw.problem
    let counted = PricedGaps(of: plan.whole, over: draw.horizon, in: problem)
    #expect(abs(plan.solve.coverage.cost - counted.cost) < 1e-6, "seed \(draw.seed)")
    let formulation = Formulation(of: problem, stage: .coverage)
    for start in GreedyChoice.all(for: problem) {
      let cost = formulation.coverageCost.value(at: formulation.point(of: start))
      #expect(plan.solve.coverage.cost <= cost + 0.5 + 1e-6, "seed \(draw.seed)")
    }
    if let bound = plan.solve.coverage.bound {
      #expect(bound <= plan.solve.coverage.cost + 1e-6, "seed \(draw.seed)")
    }
    if let minutes = plan.solve.coverage.uncoveredMinutesBound {
      #expect(minutes <= plan.solve.coverage.uncoveredMinutes, "seed \(draw.seed)")
    }
  }

  @Test("without time there is a lawful rota, no worse than the greedy ones")
  func noTime() throws {
    for seed in Self.seeds {
      let draw = try RandomCase(seed: seed, past: .lawful)
      expectLawful(try Optimizer.hasty.optimize(draw.scenario, over: draw.horizon, history: draw.history), draw)
    }
  }

  @Test("cancelled before it began, a plan is a lawful rota, and says that it was cancelled")
  func cancelled() throws {
    for seed in Self.seeds {
      let draw = try RandomCase(seed: seed)
      let monitor = OptimizationMonitor()
      monitor.cancel()
      let plan = try Optimizer().optimize(draw.scenario, over: draw.horizon, monitor: monitor)
      expectLawful(plan, draw)
      if plan.conflicts.isEmpty, !draw.problem.menu.options.isEmpty {
        #expect(plan.solve.status == .cancelled, "seed \(seed): \(plan.solve.status)")
      }
    }
  }

  @Test("a scenario without windows, people or days has an empty rota")
  func nothing() throws {
    var scenario = Scenario.bellefontaine()
    let days: Horizon = Horizon("2010-04-06"..<"2010-04-08")
    scenario.windows = []
    let unopened = try Optimizer().optimize(scenario, over: days)
    #expect(unopened.rota.duties.isEmpty && unopened.solve.coverage.cost == 0 && unopened.solve.status == .optimal)
    let noDays = try Optimizer().optimize(.bellefontaine(), over: Horizon("2010-04-06"..<"2010-04-06"))
    #expect(noDays.rota.duties.isEmpty && noDays.solve.coverage.cost == 0)
  }

  @Test("the same scenario planned twice gives the same bytes")
  func determinism() throws {
    for entry in RandomPlans.all.prefix(12) {
      let draw = entry.draw
      let again = try Optimizer.thorough.optimize(
        draw.scenario, over: draw.horizon, history: draw.history, locked: draw.locked)
      let bytes = [entry.plan, again].map { plan in
        var solve = plan.solve
        solve.seconds = 0
        var document = RotaDocument(rota: plan.rota, solve: solve, provisional: plan.provisional)
        document.count(for: draw.scenario, history: draw.history)
        return document.json(offsets: draw.scenario.calendar.offsets)
      }
      #expect(bytes[0] == bytes[1], "seed \(draw.seed)")
    }
  }
}
