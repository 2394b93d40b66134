import Foundation
import RotaTestSupport
import Synchronization
import Testing

@testable import RosterEngine

/// Oracle: every roster of a tiny problem.
@Suite("The engine")
struct EngineTests {
  struct Case: Sendable, CustomStringConvertible {
    let seed: UInt64
    let isShared: Bool

    var problem: RosterProblem { .random(seed: seed, isShared: isShared) }
    var description: String { "seed \(seed)\(isShared ? ", shared" : "")" }

    static let all = (UInt64(0)..<16).flatMap { [Case(seed: $0, isShared: false), Case(seed: $0, isShared: true)] }
  }

  /// A case with what the engine finds for it, made once for all tests.
  private struct Solved: Sendable {
    let draw: Case
    let problem: RosterProblem
    let outcome: RosterOutcome
    /// The costs and bounds on the way.
    let changes: [RosterMonitor.Progress]

    static let all: [Result<Solved, any Error>] = Case.all.map { draw in
      Result {
        let problem = draw.problem
        let monitor = RosterMonitor()
        let outcome = try RosterEngine(limits: .init(seconds: 20)).solve(problem, monitor: monitor)
        return Solved(draw: draw, problem: problem, outcome: outcome, changes: monitor.changes)
      }
    }
  }

  private func optimum(of problem: RosterProblem, isShared: Bool) throws -> Double? {
    let every = EveryRoster(of: problem)
    return isShared ? try every.leastByModel() : every.leastByHand
  }

  @Test("the roster costs what the cheapest of all rosters costs, which is proven, and no bound on the way is higher")
  func optimum() throws {
    var (found, none) = (0, 0)
    for solved in Solved.all {
      let solved = try solved.get()
      let (draw, problem, outcome) = (solved.draw, solved.problem, solved.outcome)
      let best = try optimum(of: problem, isShared: draw.isShared)
      #expect((outcome.roster == nil) == (best == nil), "\(draw): \(outcome.roster?.cost ?? -1), \(best ?? -1)")
      for change in solved.changes {
        let bound = change.bound ?? -.infinity
        #expect(bound <= (change.best ?? .infinity) + 1e-6 && bound <= (best ?? .infinity) + 1e-6, "\(draw): \(bound)")
      }
      guard let best, let roster = outcome.roster else {
        none += 1
        continue
      }
      #expect(isNear(roster.cost, best), "\(draw): \(roster.cost), best \(best)")
      #expect(outcome.isProven, "\(draw)")
      #expect(outcome.bound ?? -.infinity <= best + 1e-6, "\(draw): bound \(outcome.bound ?? -1), best \(best)")
      let lawful = zip(problem.lines, roster.lines).allSatisfy { LineDefinition(problem: $0).broken(by: $1).isEmpty }
      #expect(lawful, "\(draw)")
      found += 1
    }
    #expect(found > 16 && none > 1, "\(found) with rosters, \(none) without")
  }

  @Test("lines cost what their gaps cost, in pairs or in whole ones")
  func wholeGaps() throws {
    var dearer = 0
    for seed in UInt64(200)..<220 {
      let fractional = RosterProblem.random(seed: seed, isShared: false)
      let whole = RosterProblem.randomPairs(seed: seed)
      var random = SeededGenerator(seed: seed)
      for problem in [fractional, whole] {
        var every = EveryRoster(of: problem)
        guard !every.lines.contains(where: \.isEmpty) else { continue }
        every.lines = every.lines.map { [random.pick($0)] }
        let context = SearchContext(of: problem)
        let roster = try context.roster(of: every.lines.map { $0[0].line })
        let best = try every.leastByModel()
        #expect(
          isNear(roster?.cost ?? .infinity, best ?? .infinity), "seed \(seed): \(roster?.cost ?? -1), \(best ?? -1)")
        dearer += context.costs.areSeparable ? 0 : 1
      }
    }
    #expect(dearer > 12, "\(dearer)")
  }

  @Test("the side variables that come with a roster make every row hold, and cost what it costs beside its lines")
  func sides() throws {
    for solved in Solved.all {
      let solved = try solved.get()
      let (draw, problem) = (solved.draw, solved.problem)
      guard let roster = solved.outcome.roster else { continue }
      let activity = SearchContext(of: problem).activity(of: roster.lines)
      for (number, row) in problem.rows.enumerated() {
        let value = row.terms.reduce(activity[number]) { $0 + $1.coefficient * roster.sides[$1.side] }
        #expect(row.lower - 1e-6 <= value && value <= row.upper + 1e-6, "\(draw): row \(number)")
      }
      let own = roster.lines.enumerated().reduce(problem.constant) {
        $0 + Column(person: $1.offset, line: $1.element, of: problem).cost
      }
      let bought = zip(problem.sides, roster.sides).reduce(0) { $0 + $1.0.cost * $1.1 }
      #expect(isNear(own + bought, roster.cost), "\(draw): \(own) + \(bought), \(roster.cost)")
    }
  }

  @Test(
    "lines, cost and bound are the same with one, two and eight threads, to a proof or to a gap", arguments: [0, 0.02])
  func threads(gap: Double) throws {
    for draw in Case.all where draw.seed < 6 {
      let outcomes = try [1, 2, 8].map { threads in
        try RosterEngine(limits: .init(seconds: 20, relativeGap: gap), threads: threads).solve(draw.problem)
      }
      for other in outcomes.dropFirst() {
        #expect(other.roster?.lines == outcomes[0].roster?.lines, "\(draw)")
        #expect(other.roster?.cost == outcomes[0].roster?.cost && other.bound == outcomes[0].bound, "\(draw)")
      }
    }
  }

  @Test(
    "limited in work, it ends short of a proof, with the same by one, two and eight threads",
    arguments: [500, 12_000])
  func iterations(most: Int) throws {
    let outcomes = try [1, 2, 8].map { threads in
      try RosterEngine(limits: .init(iterations: most), threads: threads).solve(.pairs)
    }
    let first = outcomes[0]
    let (roster, bound) = (try #require(first.roster), try #require(first.bound))
    #expect(!first.isProven && bound < roster.cost, "\(bound), \(roster.cost)")
    for other in outcomes.dropFirst() {
      #expect(other.roster?.lines == roster.lines && other.roster?.cost == roster.cost)
      #expect(other.bound == bound && other.rounds == first.rounds)
    }
  }

  @Test("without any time, and when it was stopped before it began, the roster given comes back, or a better one")
  func noTime() throws {
    for solved in Solved.all.prefix(12) {
      let solved = try solved.get()
      let (draw, problem) = (solved.draw, solved.problem)
      guard let best = solved.outcome.roster else { continue }
      let cancelled = RosterMonitor()
      cancelled.cancel()
      for (engine, monitor) in [
        (RosterEngine(limits: .init(seconds: 0)), RosterMonitor()), (RosterEngine(), cancelled),
      ] {
        let outcome = try engine.solve(problem, from: [best], monitor: monitor)
        #expect(isNear(outcome.roster?.cost ?? .infinity, best.cost), "\(draw): \(outcome.roster?.cost ?? -1)")
        #expect(outcome.bound ?? -.infinity <= best.cost + 1e-6, "\(draw)")
      }
    }
  }

  @Test("cancelled when it has a first roster, it keeps that or a better one, and claims no proof")
  func cancelled() throws {
    for threads in [1, 2] {
      let monitor = RosterMonitor()
      let seen = Mutex(Double.infinity)
      Thread.detachNewThread {
        while monitor.progress.best == nil, !monitor.isCancelled { Thread.sleep(forTimeInterval: 0.001) }
        seen.withLock { $0 = monitor.progress.best ?? .infinity }
        monitor.cancel()
      }
      let outcome = try RosterEngine(limits: .init(seconds: 100), threads: threads).solve(.pairs, monitor: monitor)
      let roster = try #require(outcome.roster)
      let (best, bound) = (seen.withLock { $0 }, outcome.bound ?? -.infinity)
      #expect(roster.cost <= best && bound <= roster.cost, "\(roster.cost), \(best), \(bound)")
      #expect(!outcome.isProven && outcome.seconds < 100)
      let problem = RosterProblem.pairs
      #expect(zip(problem.lines, roster.lines).allSatisfy { LineDefinition(problem: $0).broken(by: $1).isEmpty })
    }
  }
}
