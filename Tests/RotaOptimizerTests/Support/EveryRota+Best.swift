import Rostering
import Testing

@testable import RotaOptimizer

extension EveryRota {
  /// Holds what a stage says of the cost and of the uncovered minutes against every rota, with what published days lack.
  func expectBest(_ outcome: CoverageStage.Outcome, in problem: PlanningProblem, seed: UInt64) throws {
    let gaps = problem.published.rotas.flatMap { rota in
      rota.horizon.days.map { day in
        (day, rota.restricted(to: day..<day.advanced(by: 1)).gaps(for: problem.scenario))
      }
    }
    let settled = gaps.flatMap(\.1).reduce(0) { $0 + $1.cost(at: problem.scenario.prices) }
    let best = try #require(least(cost), "seed \(seed)") + settled
    #expect(abs(outcome.cost - best) < 1e-6, "seed \(seed): \(outcome.cost), best \(best)")
    #expect(abs((outcome.bound ?? -1) - best) < 1e-4, "seed \(seed): bound \(outcome.bound ?? -1), best \(best)")
    let lacking = gaps.filter { problem.horizon.days.contains($0.0) }.flatMap(\.1)
      .reduce(0) { $0 + $1.uncoveredMinutes }
    let fewest = try #require(least(uncoveredMinutes), "seed \(seed)") + Double(lacking)
    let bound = try #require(outcome.uncoveredMinutesBound, "seed \(seed)")
    #expect(Double(bound) <= fewest + 1e-6, "seed \(seed): bound \(bound), fewest \(fewest)")
    let whole = Realization(of: problem).rota(from: outcome.choice)
    let counted = PricedGaps(of: whole, over: problem.horizon, in: problem)
    #expect(abs(counted.cost - best) < 1e-6, "seed \(seed): counted \(counted.cost), best \(best)")
  }
}
