import Foundation
import LinearProgramming
import Rostering
import RotaFormats
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the compact model and column generation, one for the other.
///
/// With `RONDE_ORACLE_SEEDS=n` in the environment, n more problems of each kind are drawn.
@Suite("Two methods")
struct TwoMethodsTests {
  private static let more = ProcessInfo.processInfo.environment["RONDE_ORACLE_SEEDS"].flatMap { UInt64($0) } ?? 0

  private static func optimizer(_ method: Optimizer.Method) -> Optimizer {
    Optimizer(limits: Optimizer.Limits(seconds: 60, relativeGap: 0), method: method)
  }

  /// Whether both methods are done with a problem at once; unless there is time for larger ones.
  private func isSmall(_ problem: PlanningProblem) -> Bool { problem.menu.options.count <= (Self.more > 0 ? 40 : 12) }

  /// Both stages by one method.
  private func solved(
    _ problem: PlanningProblem, by method: Optimizer.Method
  ) throws -> (coverage: CoverageStage.Outcome, quality: QualityStage.Outcome) {
    let optimizer = Self.optimizer(method)
    let clock = PlanClock(limits: optimizer.limits)
    let monitor = OptimizationMonitor()
    let coverage = try CoverageStage(problem: problem, optimizer: optimizer, clock: clock, monitor: monitor)
      .solve(from: GreedyChoice.all(for: problem))
    let quality = try QualityStage(problem: problem, optimizer: optimizer, clock: clock, monitor: monitor)
      .solve(from: coverage)
    return (coverage, quality)
  }

  /// Holds the costs and the bounds of the two methods against each other.
  private func expectSame(_ problem: PlanningProblem, _ name: String) throws {
    let compact = try solved(problem, by: .compact)
    let columns = try solved(problem, by: .columns)
    expectSame(columns.coverage.cost, columns.coverage.bound, compact.coverage.cost, "\(name), coverage")
    expectSame(columns.quality.cost, columns.quality.bound, compact.quality.cost, "\(name), quality")
    expectSame(compact.coverage.cost, compact.coverage.bound, columns.coverage.cost, "\(name), compact coverage")
    #expect(columns.coverage.stop == .optimal && columns.quality.stop == .optimal, "\(name)")
    let formulation = Formulation(of: problem, stage: .quality(keeping: compact.coverage.cost))
    let point = formulation.point(of: columns.quality.choice)
    #expect(formulation.objection(to: point) == nil, "\(name)")
  }

  private func expectSame(_ cost: Double, _ bound: Double?, _ other: Double, _ name: String) {
    let tolerance = 1e-5 * max(1, abs(other))
    #expect(abs(cost - other) <= tolerance, "\(name): \(cost), the other \(other)")
    #expect(abs((bound ?? -1e9) - other) <= 10 * tolerance, "\(name): bound \(bound ?? -1), the other \(other)")
  }

  @Test("tiny scenarios with history, locks and published days cost the same by either in both stages")
  func tiny() throws {
    var tried = 0
    for seed in UInt64(0)..<30 + Self.more {
      let draw = try RandomCase(
        seed: seed, past: seed % 2 == 0 ? .none : .lawful, locking: seed % 4 < 2, publishing: seed % 5 == 0)
      guard isSmall(draw.problem) else { continue }
      try expectSame(draw.problem, "tiny seed \(seed)")
      tried += 1
    }
    #expect(tried > 8, "\(tried)")
  }

  @Test("teams short of people cost the same by either in both stages")
  func teams() throws {
    var tried = 0
    for seed in UInt64(0)..<20 + min(Self.more, 80) {
      let problem = PlanningProblem.random(seed: seed)
      guard isSmall(problem) else { continue }
      try expectSame(problem, "team seed \(seed)")
      tried += 1
    }
    #expect(tried > 1, "\(tried)")
  }

  @Test("rules on runs and on whole rotas cost the same by either in both stages")
  func paced() throws {
    var tried = 0
    for seed in UInt64(50_000)..<50_020 + Self.more {
      let problem = PlanningProblem.paced(seed: seed)
      guard isSmall(problem) else { continue }
      try expectSame(problem, "paced seed \(seed)")
      tried += 1
    }
    #expect(tried > 6, "\(tried)")
  }
}
