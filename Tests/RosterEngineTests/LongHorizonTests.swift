import LinearProgramming
import RotaTestSupport
import Testing

@testable import RosterEngine

/// What is done first where the programmes of a long horizon are dear, on problems small enough to be known whole.
///
/// Oracle: every roster of a tiny problem.
@Suite("Long horizons")
struct LongHorizonTests {
  /// A tiny problem whose rows are independent of each other, with its cheapest roster's cost.
  private struct Known {
    let seed: UInt64
    let problem: RosterProblem
    let optimum: Double

    static func all() throws -> [Known] {
      try EngineTests.Case.all.compactMap { draw in
        let problem = draw.problem
        guard !draw.isShared, let optimum = try EveryRoster(of: problem).leastByModel() else { return nil }
        return Known(seed: draw.seed, problem: problem, optimum: optimum)
      }
    }

    /// The same with so many rows that the engine takes it for long; nobody enters the others.
    var long: RosterProblem {
      var long = problem
      for _ in 0..<400 { _ = long.add(LinkingRow(lower: 0, terms: [])) }
      return long
    }

    func volume(_ context: SearchContext) -> VolumeAlgorithm.Outcome {
      VolumeAlgorithm(context, mask: Mask(of: problem), rows: RowSelection(of: problem))
        .run(rounds: 200, aimingAt: optimum + 10)
    }
  }

  @Test("the volume algorithm's bound is never above the cheapest roster's cost, and its prices prove it")
  func volumeBound() throws {
    var near = 0
    for known in try Known.all() {
      let outcome = known.volume(SearchContext(of: known.problem))
      #expect(outcome.bound <= known.optimum + 1e-6, "seed \(known.seed): \(outcome.bound), \(known.optimum)")
      let proven = EveryRoster(of: known.problem).bound(at: outcome.prices)
      #expect(isNear(outcome.bound, proven), "seed \(known.seed): \(outcome.bound), \(proven)")
      near += outcome.bound > known.optimum - 0.1 * max(1, abs(known.optimum)) ? 1 : 0
    }
    #expect(near > 6, "\(near)")
  }

  @Test("the volume algorithm's columns are lawful lines")
  func volumeColumns() throws {
    for known in try Known.all() {
      for column in known.volume(SearchContext(of: known.problem)).columns {
        #expect(LineDefinition(problem: known.problem.lines[column.person]).broken(by: column.line).isEmpty)
      }
    }
  }

  @Test("a rolling roster keeps every rule across the seams, and costs no less than the cheapest")
  func rolling() throws {
    var (found, best) = (0, 0)
    for known in try Known.all() {
      let context = SearchContext(of: known.problem)
      let volume = known.volume(context)
      let rolling = Rolling(
        context, mask: Mask(of: known.problem), prices: volume.prices, activity: volume.activity, width: 2, pace: 1)
      var last: Roster?
      _ = try rolling.run(seeds: []) { last = $0 }
      guard let last else { continue }
      let lawful = zip(known.problem.lines, last.lines)
        .allSatisfy { LineDefinition(problem: $0).broken(by: $1).isEmpty }
      #expect(lawful, "seed \(known.seed)")
      #expect(last.cost > known.optimum - 1e-6, "seed \(known.seed): \(last.cost), \(known.optimum)")
      #expect(isNear(last.cost, try context.roster(of: last.lines)?.cost ?? .infinity), "seed \(known.seed)")
      found += 1
      best += isNear(last.cost, known.optimum) ? 1 : 0
    }
    #expect(found > 8 && best > 2, "\(found) found, \(best) of them the cheapest")
  }

  @Test("with all days seen the view is the problem, and with none left every line is free of what rows made it cost")
  func window() throws {
    for known in try Known.all() {
      let problem = known.problem
      let prices = problem.rows.map { _ in 3.0 }
      let nothing = problem.rows.map { _ in 0.0 }
      let whole = RollingWindow(of: problem, days: 0..<problem.days, prices: prices, activity: nothing).problem
      let settled = RollingWindow(of: problem, days: problem.days..<problem.days, prices: prices, activity: nothing)
        .problem
      for (person, lines) in EveryRoster(of: problem).lines.enumerated() {
        guard let line = lines.first?.line else { continue }
        let column = Column(person: person, line: line, of: problem)
        let seen = Column(person: person, line: line, of: whole)
        #expect(isNear(seen.cost, column.cost) && seen.entries.map(\.coefficient) == column.entries.map(\.coefficient))
        #expect(Column(person: person, line: line, of: settled).entries.isEmpty)
      }
    }
  }

  @Test("a problem with many rows ends with the cheapest roster and a proof, the same with one, two and eight threads")
  func proof() throws {
    for known in try Known.all() where known.seed < 4 {
      let outcomes = try [1, 2, 8].map { threads in
        try RosterEngine(limits: .init(seconds: 20), threads: threads).solve(known.long)
      }
      for outcome in outcomes {
        #expect(isNear(outcome.roster?.cost ?? .infinity, known.optimum), "seed \(known.seed)")
        #expect(outcome.isProven && outcome.roster?.lines == outcomes[0].roster?.lines, "seed \(known.seed)")
        #expect(outcome.bound == outcomes[0].bound, "seed \(known.seed)")
      }
    }
  }
}
