import RotaTestSupport
import Testing

@testable import RosterEngine

/// Counts that the graph leaves out at first: they are long, only limited from above, and another one is carried.
///
/// Oracle: every line that the menus allow.
@Suite("Counts that no state holds")
struct UnenforcedCountTests {
  struct Case: Sendable {
    let seed: UInt64
    let problem: LineProblem
    let every: EveryLine
  }

  /// Two weeks of two duties of which most days offer one choice or two, with hours to keep and counts of duties, or of
  /// weekends, that are tight.
  private static func problem(seed: UInt64) -> LineProblem {
    var random = SeededGenerator(seed: seed)
    var line = LineProblem(menu: Array(repeating: [.init(), .init()], count: 14))
    let free = Set((0..<14).shuffled(using: &random).prefix(8))
    line.allowed = (0..<14).map { day in
      guard free.contains(day) else { return 1 << UInt64(Int.random(in: 0...2, using: &random)) }
      return random.pick([0b011, 0b101, 0b110, 0b110])
    }
    let isAlike = random.once(in: 2)
    let hours = (0..<14).flatMap { day in
      (1...2).map { CountLimit.Amount(day: day, choice: $0, amount: isAlike ? 7 + day % 3 : 4 + 2 * $0) }
    }
    line.counts = [CountLimit(amounts: hours, atLeast: random.pick([nil, 40]), atMost: random.pick([72, 80]))]
    for choice in 1...2 {
      let amounts = (0..<14).map { CountLimit.Amount(day: $0, choice: choice, amount: 1) }
      line.counts.append(CountLimit(amounts: amounts, atMost: Int.random(in: 3...7, using: &random)))
    }
    if random.once(in: 2) {
      let pairs = (0..<7).map { CountLimit.Group(choices: [2 * $0: 0b110, 2 * $0 + 1: random.pick([0b100, 0b110])]) }
      line.counts.append(CountLimit(groups: pairs, atMost: Int.random(in: 3...6, using: &random)))
    }
    if random.once(in: 3) { line.runs.mostWorked = 4 }
    return line
  }

  static let cases = (UInt64(0)..<60).map { seed in
    let problem = Self.problem(seed: seed)
    return Case(seed: seed, problem: problem, every: EveryLine(of: problem, within: problem.allowed))
  }

  @Test("the cheapest line keeps them and costs what the cheapest of all lawful lines costs")
  func cheapest() {
    var (bound, none) = (0, 0)
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      var pricer = LinePricer(of: problem)
      var workspace = PricingWorkspace()
      var random = SeededGenerator(seed: seed &+ 4_000)
      for round in 0..<4 {
        let request = LinePricer.Request.random(for: problem, lines: 3, &random)
        let answer = pricer.price(request, workspace: &workspace)
        let best = every.costs(request).first
        #expect(isNear(answer.bound, best ?? .infinity), "seed \(seed), round \(round): \(answer.bound), \(best ?? -1)")
        #expect(isNear(answer.lines.first?.cost ?? .infinity, best ?? .infinity), "seed \(seed), round \(round)")
        let lawful = Set(every.lawful.map(\.line))
        #expect(answer.lines.allSatisfy { lawful.contains($0.line) }, "seed \(seed), round \(round)")
        let free = min(
          every.costs(request, without: .atMost).first ?? 0, every.costs(request, without: .groups).first ?? 0)
        bound += best.map { free < $0 } ?? false ? 1 : 0
        none += best == nil ? 1 : 0
      }
    }
    #expect(bound > 40 && none > 10, "\(bound) bound, \(none) without a line")
  }

  @Test("the cost through each choice is no more than any line costs that makes it")
  func through() {
    var loose = 0
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      let pricer = LinePricer(of: problem)
      var workspace = PricingWorkspace()
      var random = SeededGenerator(seed: seed &+ 5_000)
      let request = LinePricer.Request.random(for: problem, &random)
      let costs = pricer.costsThrough(request, workspace: &workspace)
      for judged in every.lawful where request.allows(judged.line) {
        let cost = request.cost(of: judged.line) + judged.countCost
        let most = (0..<14).map { costs[$0][judged.line.choice(on: $0)] }.max() ?? 0
        #expect(most <= cost + 1e-6, "seed \(seed): \(most), \(cost)")
      }
      let least = costs[0].min() ?? 0
      loose += every.costs(request).first.map { least < $0 - 1e-6 } ?? true ? 1 : 0
    }
    #expect(loose > 10, "\(loose)")
  }

  /// Days that all pay, of which long ones are too many for the hours and any are too many for the count; what three pay.
  private static func tempting(seed: UInt64) -> (line: LineProblem, costs: [[Double]], best: Double) {
    var random = SeededGenerator(seed: seed)
    let days = 14
    var line = LineProblem(menu: Array(repeating: [.init()], count: days))
    let hours = (0..<days).map {
      CountLimit.Amount(day: $0, choice: 1, amount: Int.random(in: 5...9, using: &random))
    }
    let ones = (0..<days).map { CountLimit.Amount(day: $0, choice: 1, amount: 1) }
    line.counts = [CountLimit(amounts: hours, atMost: 90), CountLimit(amounts: ones, atMost: 3)]
    let costs = (0..<days).map { _ in [0, -Double(Int.random(in: 40...60, using: &random))] }
    // Three days are well within the hours: the three that pay most.
    return (line, costs, costs.map { $0[1] }.sorted().prefix(3).reduce(0, +))
  }

  @Test("when the cheapest beginnings all break one, it becomes part of the states and the answer stays exact")
  func promotion() {
    for seed in UInt64(0)..<4 {
      let (line, costs, best) = Self.tempting(seed: seed)
      var pricer = LinePricer(of: line)
      var workspace = PricingWorkspace()
      let request = LinePricer.Request(costs: costs, allowed: line.allowed, lines: 1, cheaperThan: .infinity)
      for _ in 0..<2 {
        #expect(isNear(pricer.price(request, workspace: &workspace).bound, best), "seed \(seed)")
      }
    }
  }

  @Test("where that would make too large a graph, there is a lawful line, and a bound that no lawful line is below")
  func relaxation() {
    for seed in UInt64(0)..<4 {
      let (line, costs, best) = Self.tempting(seed: seed)
      var pricer = LinePricer(of: line, mostValues: 0)
      var workspace = PricingWorkspace()
      let request = LinePricer.Request(costs: costs, allowed: line.allowed, lines: 1, cheaperThan: .infinity)
      for _ in 0..<2 {
        let answer = pricer.price(request, workspace: &workspace)
        #expect(answer.bound <= best + 1e-6, "seed \(seed): \(answer.bound), \(best)")
        let lawful = answer.lines.map { LineDefinition(problem: line).broken(by: $0.line).isEmpty }
        #expect(lawful == [true] && answer.lines[0].cost >= best - 1e-6, "seed \(seed)")
      }
    }
  }

  @Test("multipliers bound the cheapest line from below, and lines found by them are lawful and cost what they say")
  func multipliers() {
    var (exact, found) = (0, 0)
    for (seed, problem, every) in Self.cases.map({ ($0.seed, $0.problem, $0.every) }) {
      let graph = LineGraphBuilder.graph(
        of: problem, tracking: LineGraphBuilder.alwaysTracked(of: problem), isRelaxed: true)
      var relaxation = LineRelaxation(of: graph)
      var workspace = PricingWorkspace()
      var random = SeededGenerator(seed: seed &+ 8_000)
      let lawful = Set(every.lawful.map(\.line))
      for round in 0..<4 {
        let request = LinePricer.Request.random(for: problem, lines: 3, &random)
        let best = every.costs(request).first ?? .infinity
        let answer = relaxation.price(request, on: graph, workspace: &workspace)
        #expect(answer.bound <= best + 1e-6, "seed \(seed), round \(round): \(answer.bound), \(best)")
        for (line, cost) in answer.lines {
          #expect(lawful.contains(line) && request.allows(line), "seed \(seed), round \(round)")
          #expect(isNear(cost, request.cost(of: line)), "seed \(seed), round \(round)")
        }
        found += answer.lines.isEmpty ? 0 : 1
        exact += isNear(answer.bound, best) ? 1 : 0
        let through = relaxation.costsThrough(request, on: graph, workspace: &workspace)
        for judged in every.lawful where request.allows(judged.line) {
          let most = (0..<14).map { through[$0][judged.line.choice(on: $0)] }.max() ?? 0
          #expect(most <= request.cost(of: judged.line) + 1e-6, "seed \(seed), round \(round): \(most)")
        }
      }
    }
    #expect(found > 40 && exact > 20, "\(found) found, \(exact) exact")
  }
}
