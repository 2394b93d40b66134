import LinearProgramming
import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: the Lagrangian bound worked out from every lawful line of everybody.
@Suite("Bounds from prices")
struct BoundTests {
  private struct Setting {
    let problem: RosterProblem
    let every: EveryRoster
    let context: SearchContext
    let bound: LagrangianBound

    init(_ draw: EngineTests.Case) {
      problem = draw.problem
      every = EveryRoster(of: problem)
      context = SearchContext(of: problem)
      bound = LagrangianBound(of: problem, rows: RowSelection(of: problem), sides: problem.sides)
    }

    /// The bound as the search has it, from what the pricers say.
    func priced(_ prices: [Double], mask: Mask? = nil) -> Double {
      let people = Array(problem.lines.indices)
      let answers = context.pool.price(
        problem, at: prices, mask: mask ?? Mask(of: problem), people: people, lines: 1,
        cheaperThan: people.map { _ in .infinity })
      return bound.value(prices: prices, cheapest: answers.map(\.bound))
    }

    /// The prices at which column generation ends, and what it says that they prove.
    func converged() throws -> (prices: [Double], bound: Double)? {
      let rows = RowSelection(of: problem)
      return try RestrictedMaster.with(problem, rows: rows, penalty: 1e5) { (master) throws(SolverFailure) in
        var generation = ColumnGeneration(context, mask: Mask(of: problem), rows: rows, sides: problem.sides)
        guard let outcome = try generation.run(&master), let center = generation.center else { return nil }
        return (center, outcome.bound)
      }
    }

    /// Prices of which each row has a side variable's, or a part of it, or any number.
    func prices(_ random: inout SeededGenerator) -> [Double] {
      problem.rows.map { row in
        let own = row.terms.map { problem.sides[$0.side].cost * $0.coefficient }
        let part = Double(Int.random(in: 0...4, using: &random)) / 4
        return random.once(in: 12)
          ? Double(Int.random(in: -9...9, using: &random)) : part * (own.randomElement(using: &random) ?? 0)
      }
    }
  }

  @Test("at any prices it is what every line of everybody makes it, and no more than the cheapest roster costs")
  func anyPrices() throws {
    var finite = 0
    for draw in EngineTests.Case.all where draw.seed < 40 {
      let setting = Setting(draw)
      guard let best = try setting.every.leastByModel() else { continue }
      var random = SeededGenerator(seed: draw.seed &+ 6_000)
      for _ in 0..<6 {
        let prices = setting.prices(&random)
        let bound = setting.priced(prices)
        #expect(isNear(bound, setting.every.bound(at: prices)), "\(draw): \(bound), \(setting.every.bound(at: prices))")
        #expect(bound <= best + 1e-6, "\(draw): \(bound), \(best)")
        finite += bound.isFinite ? 1 : 0
      }
    }
    #expect(finite > 60, "\(finite)")
  }

  @Test("at the end of column generation it is what every line of everybody makes it at the same prices")
  func lastPrices() throws {
    var tight = 0
    for draw in EngineTests.Case.all where draw.seed < 40 {
      let setting = Setting(draw)
      guard let best = try setting.every.leastByModel() else { continue }
      let (prices, bound) = try #require(try setting.converged(), "\(draw)")
      let counted = setting.every.bound(at: prices)
      #expect(abs(bound - counted) < 1e-4, "\(draw): \(bound), \(counted)")
      #expect(bound <= best + 1e-6, "\(draw): \(bound), \(best)")
      tight += bound > best - 1e-6 ? 1 : 0
    }
    #expect(tight > 12, "\(tight)")
  }

  @Test("what rounding leaves of prices as large as those of artificial variables takes next to nothing of it")
  func rounding() {
    var problem = RosterProblem(days: 1)
    let side = problem.add(SideVariable(cost: 15))
    for sign in [1.0, -1.0] {
      _ = problem.add(LinkingRow(lower: 1, terms: [LinkingRow.Term(sign, side: side)]))
    }
    let bound = LagrangianBound(of: problem, rows: RowSelection(of: problem), sides: problem.sides)
    #expect(abs(bound.value(prices: [63_515.000_000_5, 63_500], cheapest: []) - 127_015) < 1)
    #expect(bound.value(prices: [63_516, 63_500], cheapest: []) == -.infinity)
    #expect(bound.value(prices: [15.000_001, 0], cheapest: []) == -.infinity)
  }

  @Test("a pricer that keeps the cheapest line to itself is found out")
  func liar() throws {
    var caught = 0
    for draw in EngineTests.Case.all where draw.seed < 40 {
      let setting = Setting(draw)
      var random = SeededGenerator(seed: draw.seed &+ 7_000)
      let tries = (0..<6).map { _ in setting.prices(&random) }
      let prices = tries.first { setting.every.bound(at: $0).isFinite } ?? tries[0]
      let honest = setting.every.bound(at: prices)
      guard honest.isFinite, let own = setting.every.lines.first else { continue }
      let costs = own.map { priced in priced.cost - zip(prices, priced.activity).reduce(0) { $0 + $1.0 * $1.1 } }
      guard let least = costs.min() else { continue }
      // Everything that the cheapest lines do on the first day is hidden.
      var mask = Mask(of: setting.problem)
      let hidden = zip(own, costs).filter { $0.1 < least + 1e-9 }.map { $0.0.line.choice(on: 0) }
      for choice in hidden { mask.forbid(0, choice, on: 0) }
      #expect(setting.priced(prices, mask: mask) > honest + 1e-6, "\(draw)")
      caught += 1
    }
    #expect(caught > 12, "\(caught)")
  }
}
