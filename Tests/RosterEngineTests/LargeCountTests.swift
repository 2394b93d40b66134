import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: every line of a tiny problem, judged by the definitions of its rules.
@Suite("Counts of many units")
struct LargeCountTests {
  /// Six days of two duties that add large odd numbers to one count and a few units to another, both with a least value.
  private func line(unit: Int, _ random: inout SeededGenerator) -> LineProblem {
    var line = LineProblem(menu: Array(repeating: [.init(), .init()], count: 6))
    for factor in [unit, 1] {
      let amounts = (0..<6).flatMap { day in
        (1...2).map { choice in
          CountLimit.Amount(day: day, choice: choice, amount: factor * Int.random(in: 1...4, using: &random) + 1)
        }
      }
      line.counts.append(
        CountLimit(
          amounts: amounts, atLeast: factor * Int.random(in: 6...10, using: &random),
          atMost: factor * Int.random(in: 12...16, using: &random)))
    }
    // Once more, so that one of the large ones is part of the state whichever is carried.
    line.counts.append(line.counts[0])
    return line
  }

  @Test(
    "the cheapest line costs what the cheapest of all lawful lines costs",
    arguments: [3_000, 20_000, 3_000_000_000])
  func cheapest(unit: Int) {
    var (found, bound) = (0, 0)
    for seed in UInt64(0)..<16 {
      var random = SeededGenerator(seed: seed &+ UInt64(unit))
      let problem = line(unit: unit, &random)
      let every = EveryLine(of: problem)
      let request = LinePricer.Request.random(for: problem, &random)
      var pricer = LinePricer(of: problem)
      var workspace = PricingWorkspace()
      let answer = pricer.price(request, workspace: &workspace)
      let best = every.costs(request).first
      #expect(isNear(answer.bound, best ?? .infinity), "seed \(seed): \(answer.bound), \(best ?? -1)")
      found += best == nil ? 0 : 1
      bound += [.atLeast, .atMost].contains { every.costs(request, without: $0).first != best } ? 1 : 0
    }
    #expect(found > 10 && bound > 4, "\(found) with lines, \(bound) in which the limits decide")
  }

  @Test("a least value that nothing can reach leaves no line, however large it is")
  func unreachable() {
    for least in [5, 100_000, Int.max] {
      var line = LineProblem(menu: [[.init()], [.init()]])
      line.counts = [CountLimit(amounts: [.init(day: 0, choice: 1, amount: 1), .init(day: 1, choice: 1, amount: 3)])]
      line.counts[0].atLeast = least
      var pricer = LinePricer(of: line)
      var workspace = PricingWorkspace()
      let request = LinePricer.Request(
        costs: [[0, 1], [0, 1]], allowed: [0b11, 0b11], lines: 1, cheaperThan: .infinity)
      #expect(pricer.price(request, workspace: &workspace).lines.isEmpty, "\(least)")
    }
  }

  @Test("rules on runs look back a month and more")
  func longRuns() {
    let days = 40
    var line = LineProblem(menu: Array(repeating: [.init()], count: days))
    let work = (0..<days).map { ($0, WorkPattern.Work(own: 0b10)) }
    line.pattern = WorkPattern(
      work: Dictionary(uniqueKeysWithValues: work),
      rows: (0...days - 36).map { first in
        WorkPattern.Row(worked: Dictionary(uniqueKeysWithValues: (first..<first + 36).map { ($0, 1) }), atMost: 35)
      })
    var pricer = LinePricer(of: line)
    var workspace = PricingWorkspace()
    let request = LinePricer.Request(
      costs: Array(repeating: [0, -1], count: days), allowed: Array(repeating: 0b11, count: days), lines: 1,
      cheaperThan: .infinity)
    // One day off somewhere in the middle is enough.
    #expect(pricer.price(request, workspace: &workspace).bound == -39)
  }
}
