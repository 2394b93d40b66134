import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: every roster of a tiny problem, and the rules of lines read off their definitions.
@Suite("Lines known from another problem")
struct KnownLinesTests {
  /// A problem, and the same with other costs.
  private func pair(seed: UInt64) -> (first: RosterProblem, second: RosterProblem) {
    let first = RosterProblem.random(seed: seed, isShared: false)
    var second = first
    var random = SeededGenerator(seed: seed)
    for person in second.lines.indices {
      for day in second.lines[person].menu.indices {
        for duty in second.lines[person].menu[day].indices {
          second.lines[person].menu[day][duty].cost = Double(Int.random(in: -3...5, using: &random))
        }
      }
    }
    return (first, second)
  }

  @Test("lines that come with an outcome keep the rules, each once, and problems with other costs are solved from them")
  func otherCosts() throws {
    var given = 0
    for seed in UInt64(400)..<440 {
      let (first, second) = pair(seed: seed)
      let lines = try RosterEngine(limits: .init(seconds: 20)).solve(first).lines
      #expect(lines.count == first.lines.count, "seed \(seed)")
      for (own, problem) in zip(lines, first.lines) {
        #expect(Set(own).count == own.count, "seed \(seed)")
        #expect(own.allSatisfy { LineDefinition(problem: problem).broken(by: $0).isEmpty }, "seed \(seed)")
        given += own.count
      }
      let outcome = try RosterEngine(limits: .init(seconds: 20)).solve(second, with: lines)
      let best = EveryRoster(of: second).leastByHand
      #expect((outcome.roster == nil) == (best == nil), "seed \(seed)")
      guard let roster = outcome.roster, let best else { continue }
      #expect(isNear(roster.cost, best) && outcome.isProven, "seed \(seed): \(roster.cost), best \(best)")
    }
    #expect(given > 80, "\(given)")
  }

  @Test("a root that begins with the lines of its own solution needs fewer rounds of pricing")
  func ownLines() throws {
    var (without, with) = (0, 0)
    // Any gap will do: the search ends with its root.
    let engine = RosterEngine(limits: .init(seconds: 20, relativeGap: 1e6))
    for seed in UInt64(400)..<440 {
      let problem = RosterProblem.random(seed: seed, isShared: false)
      let first = try engine.solve(problem)
      without += first.rounds
      with += try engine.solve(problem, with: first.lines).rounds
    }
    #expect(with < without, "\(with) of \(without)")
  }

  @Test("the lines that come with an outcome are the same with one, two and eight threads")
  func threads() throws {
    for seed in UInt64(400)..<406 {
      let problem = RosterProblem.random(seed: seed, isShared: true)
      let lines = try [1, 2, 8].map { try RosterEngine(limits: .init(seconds: 20), threads: $0).solve(problem).lines }
      #expect(lines[0] == lines[1] && lines[0] == lines[2], "seed \(seed)")
    }
  }
}
