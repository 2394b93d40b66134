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
    Optimizer(limits: Optimizer.Limits(seconds: more > 0 ? 300 : 60, relativeGap: 0), method: method)
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

  /// Problems that were tried, and those that a method left open when its time was over.
  private struct Tally {
    var tried: [String] = []
    var open: [String] = []
  }

  /// Holds the costs and the bounds of the two methods against each other.
  ///
  /// Where a method ends without a proof there is no equality to speak of: no bound is above a cost, and it is counted.
  private func expectSame(_ problem: PlanningProblem, _ name: String, _ tally: inout Tally) throws {
    tally.tried.append(name)
    let compact = try solved(problem, by: .compact)
    let columns = try solved(problem, by: .columns)
    for (own, other) in [(columns, compact), (compact, columns)] {
      expectBelow(own.coverage.bound, other.coverage.cost, "\(name), coverage")
    }
    guard columns.coverage.stop == .optimal, compact.coverage.stop == .optimal else {
      tally.open.append("\(name), coverage")
      return
    }
    expectEqual(columns.coverage.cost, columns.coverage.bound, compact.coverage.cost, "\(name), coverage")
    expectEqual(compact.coverage.cost, compact.coverage.bound, columns.coverage.cost, "\(name), compact coverage")
    for (own, other) in [(columns, compact), (compact, columns)] {
      expectBelow(own.quality.bound, other.quality.cost, "\(name), quality")
    }
    let formulation = Formulation(of: problem, stage: .quality(keeping: compact.coverage.cost))
    let point = formulation.point(of: columns.quality.choice)
    #expect(formulation.objection(to: point) == nil, "\(name)")
    guard columns.quality.stop == .optimal, compact.quality.stop == .optimal else {
      tally.open.append("\(name), quality")
      return
    }
    expectEqual(columns.quality.cost, columns.quality.bound, compact.quality.cost, "\(name), quality")
    expectEqual(compact.quality.cost, compact.quality.bound, columns.quality.cost, "\(name), compact quality")
  }

  private func expectEqual(_ cost: Double, _ bound: Double?, _ other: Double, _ name: String) {
    let tolerance = 1e-5 * max(1, abs(other))
    #expect(abs(cost - other) <= tolerance, "\(name): \(cost), the other \(other)")
    #expect(abs((bound ?? -1e9) - other) <= 10 * tolerance, "\(name): bound \(bound ?? -1), the other \(other)")
  }

  private func expectBelow(_ bound: Double?, _ cost: Double, _ name: String) {
    #expect(bound ?? -.infinity <= cost + 1e-5 * max(1, abs(cost)), "\(name): bound \(bound ?? 0), cost \(cost)")
  }

  /// Fails when too many problems were left open: none of the few, one in fifty of the many.
  private func expectClosed(_ tally: Tally, least: Int) {
    #expect(tally.tried.count > least, "\(tally.tried.count)")
    #expect(tally.open.count <= (Self.more > 0 ? tally.tried.count / 50 : 0), "left open: \(tally.open)")
    if Self.more > 0 { print("\(tally.tried.count) problems, left open: \(tally.open)") }
  }

  private struct Draw: Sendable {
    let name: String
    let make: @Sendable () throws -> PlanningProblem
  }

  private static let tiny = (UInt64(0)..<30 + more).map { seed in
    Draw(name: "tiny seed \(seed)") {
      try RandomCase(
        seed: seed, past: seed % 2 == 0 ? .none : .lawful, locking: seed % 4 < 2, publishing: seed % 5 == 0
      ).problem
    }
  }

  private static let teams = (UInt64(0)..<20 + min(more, 80)).map { seed in
    Draw(name: "team seed \(seed)") { PlanningProblem.random(seed: seed) }
  }

  private static let paced = (UInt64(50_000)..<50_020 + more).map { seed in
    Draw(name: "paced seed \(seed)") { PlanningProblem.paced(seed: seed) }
  }

  /// Holds the methods against each other on every small problem of some.
  private func expectSame(_ draws: [Draw], least: Int) throws {
    var tally = Tally()
    for draw in draws {
      let problem = try draw.make()
      guard isSmall(problem) else { continue }
      try expectSame(problem, draw.name, &tally)
    }
    expectClosed(tally, least: least)
  }

  @Test("tiny scenarios with history, locks and published days cost the same by either in both stages")
  func tiny() throws { try expectSame(Self.tiny, least: 8) }

  @Test("teams short of people cost the same by either in both stages")
  func teams() throws { try expectSame(Self.teams, least: 1) }

  @Test("rules on runs and on whole rotas cost the same by either in both stages")
  func paced() throws { try expectSame(Self.paced, least: 6) }

  @Test("the scenarios of the repository cost the same by either in both stages")
  func scenarios() throws {
    var tally = Tally()
    var horizons: [(name: String, days: Range<Day>)] = [
      ("two-mediators", "2010-04-05"..<"2010-04-12"), ("short-staffed", "2010-04-05"..<"2010-04-19"),
      ("bellefontaine", "2010-04-05"..<"2010-04-12"), ("bellefontaine", "2010-04-19"..<"2010-04-26"),
    ]
    if Self.more > 0 {
      horizons += [
        ("short-staffed", "2010-04-01"..<"2010-05-01"), ("bellefontaine", "2010-04-12"..<"2010-04-26"),
        ("bellefontaine", "2010-04-01"..<"2010-05-01"),
      ]
    }
    for (name, days) in horizons {
      let scenario = try Scenario(folder: ScenarioFolderTests.root.appendingPathComponent(name))
      let problem = PlanningProblem(of: scenario, over: Horizon(days), history: .none)
      try expectSame(problem, "\(name) from \(days.lowerBound)", &tally)
    }
    #expect(tally.tried.count == horizons.count && tally.open.isEmpty, "left open: \(tally.open)")
  }

  /// Rules that leave duties off the menu have no rows to take away.
  @Test("each rule that has rows, taken away, betters the coverage of ten problems or more", .enabled(if: more > 0))
  func binding() throws {
    var bindings: [String: Int] = [:]
    for draw in Self.tiny + Self.teams + Self.paced {
      let problem = try draw.make()
      guard isSmall(problem) else { continue }
      let model = Formulation(of: problem, stage: .coverage).model
      let rules = Set(model.constraints.compactMap(\.statement.rule))
      for rule in rules { bindings[rule, default: 0] += 0 }
      let wanted = rules.filter { bindings[$0, default: 0] < 10 }.sorted()
      guard !wanted.isEmpty, let bound = try Solver().solve(model, limits: .nodes(100)).bound else { continue }
      for rule in wanted {
        var relaxed = model
        for row in model.constraints where row.statement.rule == rule {
          relaxed.setBounds(of: row.constraint, lower: -.infinity, upper: .infinity)
        }
        guard let cost = try Solver().solve(relaxed, limits: .nodes(100)).objective else { continue }
        bindings[rule, default: 0] += cost < bound - 1e-6 ? 1 : 0
      }
    }
    #expect(bindings.count >= 8 && bindings.values.allSatisfy { $0 >= 10 }, "\(bindings)")
  }
}

extension Statement {
  /// The rule of work that a row states, if it is one.
  fileprivate var rule: String? {
    if case .requirement(.rule(let name, _, _)) = self { "\(name)" } else { nil }
  }
}
