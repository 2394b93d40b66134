import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: passes counted by hand.
@Suite("Gaps in passes")
struct PassGapTests {
  static let week = Horizon("2010-04-05"..<"2010-04-12")
  let pair: [Person.ID] = ["m1", "m2"]

  private func scenario(_ promise: CoverageTarget.Promise, tolerance: Int = 0) -> Scenario {
    let target = CoverageTarget(id: "t", residences: ["goya"], promise: promise, tolerance: tolerance)
    return .bellefontaine(premises: 0, targets: [target])
  }

  private func rota(_ passes: [Pass], unit: Int? = 1, horizon: Horizon = week) -> Rota {
    let duties = horizon.days.filter { $0.weekday != .monday }.flatMap { day in
      pair.map { person in
        Duty.standing(
          person, on: day, day.weekday == .sunday ? "19:00"..<"23:00" : "20:00"..<"24:00", at: "patrol", unit: unit)
      }
    }
    return Rota(scenario: "test", horizon: horizon, duties: duties, passes: passes)
  }

  private func missing(_ rota: Rota, _ scenario: Scenario, history: History = .none) -> [Int] {
    rota.coverageGaps(for: scenario, history: history).filter { $0.kind == .passes }.map(\.missing)
  }

  @Test("passes are counted over the week, and what is missing is said in passes")
  func weekly() {
    let scenario = scenario(.passes(3, per: .week, between: nil), tolerance: 1)
    let days: [Day] = ["2010-04-06", "2010-04-07", "2010-04-11"]
    let passes = days.map { Pass.through("goya", on: $0, at: "21:00", by: pair) }
    #expect(missing(rota(passes), scenario) == [])
    #expect(missing(rota(Array(passes.prefix(2))), scenario) == [1])
    #expect(rota(Array(passes.prefix(2))).gaps(for: scenario).map(\.isBeyondTolerance) == [false])
    #expect(rota(Array(passes.prefix(1))).gaps(for: scenario).map(\.isBeyondTolerance) == [true])
    #expect(rota(Array(passes.prefix(1))).gaps(for: scenario).map { $0.cost(at: scenario.prices) } == [60])
  }

  @Test("a pass counts only when a complete unit of a patrol of that residence makes it from first to last minute")
  func completeUnit() {
    let scenario = scenario(.passes(1, per: .week, between: nil))
    let pass = { (people: [Person.ID], start: ClockTime) in
      [Pass.through("goya", on: "2010-04-06", at: start, by: people)]
    }
    #expect(missing(rota(pass(["m1", "m2"], "23:40")), scenario) == [])
    #expect(missing(rota(pass(["m1"], "21:00")), scenario) == [1], "alone")
    #expect(missing(rota(pass(["m1", "m3"], "21:00")), scenario) == [1], "with somebody who is off")
    #expect(missing(rota(pass(["m1", "m2"], "23:41")), scenario) == [1], "past the end of the duty")
    #expect(missing(rota(pass(["m1", "m2"], "21:00"), unit: nil), scenario) == [1], "no unit")
    var other = scenario
    other.targets[0].residences = ["braque"]
    #expect(missing(rota(pass(["m1", "m2"], "21:00")), other) == [1], "elsewhere")
  }

  @Test("of two published rotas that have a day in common the later one counts, whole or in part")
  func revisions() {
    let scenario = scenario(.passes(3, per: .week, between: nil))
    let first = Horizon("2010-04-05"..<"2010-04-09")
    let pass = { (day: Day) in Pass.through("goya", on: day, at: "21:00", by: self.pair) }
    let before = rota([pass("2010-04-06"), pass("2010-04-08")], horizon: first)
    let rest = rota([], horizon: Horizon("2010-04-09"..<"2010-04-12"))
    #expect(missing(rest, scenario, history: History([before])) == [1])
    #expect(missing(rest, scenario, history: History([before, before])) == [1], "given twice")
    #expect(History([before, before]).duties.count == before.duties.count)
    let repaired = rota([], horizon: Horizon("2010-04-08"..<"2010-04-09"))
    #expect(missing(rest, scenario, history: History([before, repaired])) == [2], "a day made again")
    #expect(missing(rest, scenario, history: History([repaired, before])) == [1], "the order decides")
  }

  @Test("a pass may go on from one piece at the post into the next, of the same unit only")
  func acrossPieces() {
    let scenario = scenario(.passes(1, per: .week, between: nil))
    for (second, expected) in [(1, []), (2, [1])] {
      let duties = pair.map { person -> Duty in
        var duty = Duty.standing(person, on: "2010-04-06", "20:00"..<"24:00")
        let offsets = UTCOffsets.paris
        duty.pieces = [
          Piece(kind: .post, id: "patrol", unit: 1, interval: offsets.interval("2010-04-06", "20:00"..<"22:00")),
          Piece(kind: .post, id: "patrol", unit: second, interval: offsets.interval("2010-04-06", "22:00"..<"24:00")),
        ]
        return duty
      }
      let pass = Pass.through("goya", on: "2010-04-06", at: "21:50", by: pair)
      let rota = Rota(scenario: "test", horizon: PassGapTests.week, duties: duties, passes: [pass])
      #expect(missing(rota, scenario) == expected)
    }
  }

  @Test("a band counts passes that lie wholly within it")
  func band() {
    let scenario = scenario(.passes(1, per: .week, between: "22:00"..<"24:00"))
    for (start, expected) in [("21:59", [1]), ("22:00", []), ("23:40", [])] as [(ClockTime, [Int])] {
      #expect(missing(rota([.through("goya", on: "2010-04-06", at: start, by: pair)]), scenario) == expected)
    }
    #expect(rota([]).gaps(for: scenario).map { $0.cost(at: scenario.prices) } == [20])
  }

  @Test("published passes of the week count; those before the week do not")
  func history() {
    let scenario = scenario(.passes(2, per: .week, between: nil))
    let march = Horizon("2010-03-22"..<"2010-04-01")
    let horizon = Horizon("2010-04-01"..<"2010-04-05")
    let now = [Pass.through("goya", on: "2010-04-01", at: "21:00", by: pair)]
    let published = { (day: Day) in
      History([rota([.through("goya", on: day, at: "21:00", by: pair)], horizon: march)])
    }
    #expect(missing(rota(now, horizon: horizon), scenario, history: published("2010-03-31")) == [])
    #expect(missing(rota(now, horizon: horizon), scenario, history: published("2010-03-28")) == [1])
    #expect(missing(rota(now, horizon: horizon), scenario) == [], "pro rata: four days of six, one pass")
  }

  @Test("too long without a pass: every run of open days that lacks one, across published days")
  func spread() {
    let scenario = scenario(.spread(maxOpenDaysBetween: 2))
    let pass = { (day: Day) in Pass.through("goya", on: day, at: "21:00", by: pair) }
    // Runs of three open days ending Thursday, Friday, Saturday, Sunday.
    #expect(missing(rota([]), scenario) == [1, 1, 1, 1])
    #expect(missing(rota([pass("2010-04-08")]), scenario) == [1])
    #expect(missing(rota([pass("2010-04-08"), pass("2010-04-11")]), scenario) == [])
    let before = History([rota([pass("2010-04-03")], horizon: Horizon("2010-03-29"..<"2010-04-05"))])
    #expect(missing(rota([pass("2010-04-08")]), scenario, history: before) == [1, 1])
    #expect(rota([]).gaps(for: scenario).map { $0.cost(at: scenario.prices) } == [40, 40, 40, 40])
  }
}
