import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: the same programme with all the time that it takes.
@Suite("Side variables of chosen lines")
struct SideCompletionTests {
  /// Sums of many whole numbers that should hit a target each, and miss it at a price: easy to begin with, hard to finish.
  private var targets: RosterProblem {
    var random = SeededGenerator(seed: 1)
    var problem = RosterProblem(days: 0)
    let numbers = (0..<40).map { _ in problem.add(SideVariable(cost: 0, upper: 1, isInteger: true)) }
    for _ in 0..<8 {
      let (over, under) = (problem.add(SideVariable(cost: 1)), problem.add(SideVariable(cost: 1)))
      let terms = numbers.map { LinkingRow.Term(Double(Int.random(in: 1...99, using: &random)), side: $0) }
      problem.add(target: 1_000, terms + [.init(-1, side: over), .init(1, side: under)])
    }
    return problem
  }

  @Test("time that is over ends their search, but for those of a first roster, which are worth a moment")
  func timeIsOver() throws {
    let problem = targets
    let activity = problem.rows.map { _ in 0.0 }
    let cancelled = RosterMonitor()
    cancelled.cancel()
    for (seconds, monitor) in [(0, RosterMonitor()), (Double.nan, RosterMonitor()), (nil, cancelled)] {
      let effort = SearchEffort(seconds: seconds, monitor: monitor)
      let first = try effort.complete(SideCompletion(of: problem), activity: activity)
      let sides = try #require(first?.sides)
      for row in problem.rows {
        let sum = row.terms.reduce(0) { $0 + $1.coefficient * sides[$1.side] }
        #expect(abs(sum - row.lower) < 1e-5)
      }
      effort.report(best: 1, bound: nil)
      #expect(try effort.complete(SideCompletion(of: problem), activity: activity) == nil)
    }
  }

  @Test("a time too long for any clock is no limit")
  func endless() throws {
    for seconds in [1e10, .greatestFiniteMagnitude, .infinity] {
      let problem = RosterProblem.random(seed: 0, isShared: true)
      let outcome = try RosterEngine(limits: .init(seconds: seconds)).solve(problem)
      #expect(outcome.isProven, "\(seconds)")
    }
  }
}

extension RosterProblem {
  fileprivate mutating func add(target: Double, _ terms: [LinkingRow.Term]) {
    _ = add(LinkingRow(lower: target, upper: target, terms: terms))
  }
}
