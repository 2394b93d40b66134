import LinearProgramming
import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: every roster of a tiny problem.
@Suite("Branching on side variables")
struct BranchingTests {
  /// A person who may work one day, for 1, where two are wanted and a gap of two, for 10, may only be bought whole.
  ///
  /// Half a gap is cheapest; that it is none leaves the row without anything to meet it.
  private var halfGap: RosterProblem {
    var problem = RosterProblem(days: 1)
    let gap = problem.add(SideVariable(cost: 10, isInteger: true))
    let row = problem.add(LinkingRow(lower: 2, terms: [.init(2, side: gap)]))
    problem.lines = [LineProblem(menu: [[LineProblem.Duty(cost: 1, entries: [.init(row: row)])]])]
    return problem
  }

  @Test("a bound on a gap that nothing else can meet ends its branch, and the search")
  func halfAGap() throws {
    let outcome = try RosterEngine(limits: .init(seconds: 20)).solve(halfGap)
    #expect(outcome.roster?.cost == 10)
    #expect(outcome.isProven)
    #expect(isNear(outcome.bound ?? -1, 10))
  }

  @Test("gaps that may only be bought whole, in pairs, cost what the cheapest of all rosters costs, which is proven")
  func wholeGaps() throws {
    var (found, split) = (0, 0)
    for seed in UInt64(200)..<230 {
      let problem = RosterProblem.randomPairs(seed: seed)
      let best = try EveryRoster(of: problem).leastByModel()
      let monitor = RosterMonitor()
      let outcome = try RosterEngine(limits: .init(seconds: 20)).solve(problem, monitor: monitor)
      #expect((outcome.roster == nil) == (best == nil), "seed \(seed): \(outcome.roster?.cost ?? -1), \(best ?? -1)")
      guard let best, let roster = outcome.roster else { continue }
      #expect(isNear(roster.cost, best), "seed \(seed): \(roster.cost), best \(best)")
      #expect(outcome.isProven && outcome.bound ?? -.infinity <= best + 1e-6, "seed \(seed): \(outcome.bound ?? -1)")
      found += 1
      // What the root proved, before any branch.
      let first = monitor.changes.compactMap(\.bound).first ?? -.infinity
      split += first < best - 1e-4 ? 1 : 0
    }
    #expect(found > 20 && split > 6, "\(found) with rosters, \(split) with a gap at the root")
  }
}
