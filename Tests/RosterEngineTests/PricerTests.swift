import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: every line of a tiny problem, judged by the definitions of its rules.
@Suite("Pricing lines")
struct PricerTests {
  private struct Case: Sendable {
    let seed: UInt64
    let problem: LineProblem
    let every: EveryLine
  }

  private static let cases = (UInt64(0)..<240).map { seed in
    let problem = LineProblem.random(seed: seed)
    return Case(seed: seed, problem: problem, every: EveryLine(of: problem))
  }

  @Test("the cheapest line costs what the cheapest of all lawful lines costs, and there is none when there is none")
  func cheapest() {
    var (found, none) = (0, 0)
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      var pricer = LinePricer(of: problem)
      var workspace = PricingWorkspace()
      var random = SeededGenerator(seed: seed &+ 1_000)
      for round in 0..<3 {
        let request = LinePricer.Request.random(for: problem, &random)
        let answer = pricer.price(request, workspace: &workspace)
        let best = every.costs(request).first
        #expect(answer.lines.isEmpty == (best == nil), "seed \(seed), round \(round)")
        #expect(isNear(answer.bound, best ?? .infinity), "seed \(seed), round \(round): \(answer.bound), \(best ?? -1)")
        for (line, cost) in answer.lines {
          let judged = every.all.first { $0.line == line }
          #expect(judged?.broken == [] && request.allows(line), "seed \(seed), round \(round)")
          #expect(isNear(cost, request.cost(of: line) + (judged?.countCost ?? 0)), "seed \(seed), round \(round)")
        }
        if best == nil { none += 1 } else { found += 1 }
      }
    }
    #expect(found > 300 && none > 40, "\(found) with lines, \(none) without")
  }

  @Test(
    "the lines given are different, in order of cost, and where all choices differ in effect the cheapest there are")
  func several() {
    var (exact, lines) = (0, 0)
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      var pricer = LinePricer(of: problem)
      var workspace = PricingWorkspace()
      var random = SeededGenerator(seed: seed &+ 2_000)
      let request = LinePricer.Request.random(for: problem, lines: 12, &random)
      let answer = pricer.price(request, workspace: &workspace)
      let costs = answer.lines.map(\.cost)
      #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 <= $1 + 1e-8 }, "seed \(seed): \(costs)")
      #expect(Set(answer.lines.map(\.line)).count == costs.count, "seed \(seed)")
      let lawful = Set(every.lawful.map(\.line))
      #expect(answer.lines.allSatisfy { lawful.contains($0.line) && request.allows($0.line) }, "seed \(seed)")
      lines += costs.count
      let graph = LineGraphBuilder.graph(of: problem, tracking: LineGraphBuilder.alwaysTracked(of: problem))
      // Of choices with the same effect on a day only the cheapest is taken.
      guard graph.members.allSatisfy({ $0.nonzeroBitCount == 1 }) else { continue }
      let best = every.costs(request).prefix(12)
      #expect(costs.count == best.count && zip(costs, best).allSatisfy(isNear), "seed \(seed): \(costs), \(best)")
      exact += best.isEmpty ? 0 : 1
    }
    #expect(exact > 60 && lines > 1_000, "\(exact) exact, \(lines) lines")
  }

  @Test("the cost through each choice is that of the cheapest line that makes it")
  func through() {
    var (finite, infinite) = (0, 0)
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      let pricer = LinePricer(of: problem)
      var workspace = PricingWorkspace()
      var random = SeededGenerator(seed: seed &+ 3_000)
      let request = LinePricer.Request.random(for: problem, &random)
      let lawful = every.lawful.filter { request.allows($0.line) }
      let costs = pricer.costsThrough(request, workspace: &workspace)
      for day in problem.menu.indices {
        for choice in 0...problem.menu[day].count {
          let best = lawful.filter { $0.line.choice(on: day) == choice }
            .map { request.cost(of: $0.line) + $0.countCost }.min()
          let cost = costs[day][choice]
          #expect(isNear(cost, best ?? .infinity), "seed \(seed), day \(day), choice \(choice): \(cost), \(best ?? -1)")
          if best == nil { infinite += 1 } else { finite += 1 }
        }
      }
    }
    #expect(finite > 1_000 && infinite > 400, "\(finite), \(infinite)")
  }

  @Test("each kind of rule changes the cheapest line in ten problems or more", arguments: LineDefinition.Kind.allCases)
  func binding(kind: LineDefinition.Kind) {
    var bound = 0
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      var random = SeededGenerator(seed: seed &+ 1_000)
      let request = LinePricer.Request.random(for: problem, &random)
      if every.costs(request).first != every.costs(request, without: kind).first { bound += 1 }
    }
    #expect(bound >= 10, "\(kind): \(bound)")
  }
}

/// Whether two costs are equal but for rounding.
func isNear(_ left: Double, _ right: Double) -> Bool {
  left == right || abs(left - right) <= 1e-6 * max(1, abs(left), abs(right))
}
