import Foundation
import LinearProgramming
import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracles: `Models/rounds.mod`, every order on small evenings, and the rota's passes counted residence by residence.
@Suite("Rounds")
struct RoundTests {
  @Test("the model that Swift builds is `Models/rounds.mod`, row by row", arguments: RoundCase.allCases)
  func statement(_ rounds: RoundCase) throws {
    for problem in try rounds.problems() {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("rounds-\(UUID().uuidString).mod")
      defer { try? FileManager.default.removeItem(at: file) }
      try RoundStatement(of: problem).text.write(to: file, atomically: true, encoding: .utf8)
      let translated = try MathProg.read(model: file.path)
      let differences = RoundFormulation(of: problem).model.differences(from: translated)
      #expect(differences.prefix(8) == [], "\(problem.day)")
      let parts = problem.units.indices.map { problem.part(deciding: [$0].contains, keeping: problem.standing) }
      for part in parts {
        try RoundStatement(of: part).text.write(to: file, atomically: true, encoding: .utf8)
        let differences = RoundFormulation(of: part).model.differences(from: try MathProg.read(model: file.path))
        #expect(differences.prefix(8) == [], "\(problem.day), one unit")
      }
    }
  }

  @Test(
    "the round that a rota has satisfies the model, and costs what its passes come to", arguments: RoundCase.allCases)
  func standing(_ rounds: RoundCase) throws {
    for problem in try rounds.problems() {
      let formulation = RoundFormulation(of: problem)
      let values = formulation.values(of: problem.standing)
      #expect(formulation.choice(at: values) == problem.standing)
      #expect(formulation.model.objection(to: values) == nil)
      #expect(formulation.model.objective.value(at: values) == problem.cost(of: problem.standing))
    }
  }

  @Test("no order of the passes of a small evening is cheaper")
  func everyOrder() throws {
    var scenario = Scenario.bellefontaine(people: 4, premises: 0, units: 2, residences: 4)
    scenario.walks[.residence("tintoret"), .residence("gauguin")] = 1
    scenario.walks[.residence("gauguin"), .residence("braque")] = 3
    scenario.windows = [
      OpeningWindow(id: "evening", openings: [.init(weekdays: [.friday], hours: "20:00"..<"21:00")])
    ]
    for seed in UInt64(1)...12 {
      var random = SeededGenerator(seed: seed)
      var memory = RoundMemory(offsets: scenario.calendar.offsets)
      let slots = ["20:08"..<"20:28", "20:36"..<"20:56"] as [Range<ClockTime>]
      let teams = [["m1", "m2"], ["m3", "m4"]] as [[Person.ID]]
      func evening(_ day: Day) -> [Pass] {
        teams.flatMap { team in
          slots.map { slot in
            Pass(
              day: day, residence: random.pick(scenario.residences).id,
              interval: slot.interval(on: day, offsets: .paris), people: team)
          }
        }
      }
      for day in ["2010-04-06", "2010-04-07", "2010-04-08"] as [Day] { memory.add(evening(day), on: day) }
      let duties = teams.enumerated().flatMap { number, team in
        team.map { Duty.standing($0, on: "2010-04-09", "20:00"..<"21:00", at: "patrol", unit: number + 1) }
      }
      let rota = Rota(
        scenario: "bellefontaine", horizon: Horizon("2010-04-09"..<"2010-04-10"), duties: duties,
        passes: evening("2010-04-09"))
      let problem = try #require(RoundProblem(of: rota, on: "2010-04-09", in: scenario, remembering: memory))
      let best = try RoundSearch(problem: problem).best()
      let due = problem.due.flatMap { Array(repeating: $0.key.residence, count: $0.value) }
      let every = due.permutations.map { order in
        RoundChoice(visits: [Array(order[0..<2]).map { $0 }, Array(order[2..<4]).map { $0 }])
      }
      let least = try #require(every.map(problem.cost).min())
      #expect(problem.cost(of: best) == least, "seed \(seed)")
    }
  }

  @Test(
    "every residence keeps its passes of each stretch, and the validator has nothing to say",
    arguments: RoundCase.allCases)
  func keepsPasses(_ rounds: RoundCase) throws {
    let (scenario, rota) = rounds.rota
    let arranged = try Evenings(scenario: scenario).arranged(rota, on: Set(rota.horizon.days), after: .none)
    let stretches = Stretch.all(of: scenario, over: rota.horizon.days)
    func counts(_ rota: Rota) -> [String: Int] {
      rota.passes.reduce(into: [:]) { counts, pass in
        let stretch = stretches.first { $0.interval.covers(pass.interval) }
        counts["\(pass.residence) \(stretch.map { "\($0.start)" } ?? "in none")", default: 0] += 1
      }
    }
    #expect(counts(arranged) == counts(rota))
    #expect(!arranged.passes.isEmpty)
    let rules: Set<RuleName> = [.neverAlone, .passByUnit, .passLength, .passWalk, .passOpening, .passBreak, .onePlace]
    let findings = Validator().findings(in: arranged, for: scenario).filter { rules.contains($0.rule) }
    #expect(findings == [])
  }

  @Test("hardly a residence is visited at the time of the evening before")
  func variety() throws {
    let (scenario, rota) = RoundCase.bellefontaine.rota
    let repeats = { (rota: Rota) -> Int in
      let evenings = rota.horizon.days.map { day in rota.passes.filter { $0.day == day } }.filter { !$0.isEmpty }
      let clock = { (pass: Pass) -> ClockTime in
        scenario.calendar.offsets.time(at: pass.interval.lowerBound, countedFrom: pass.day)
      }
      return zip(evenings, evenings.dropFirst()).reduce(0) { sum, next in
        sum + next.1.count { pass in next.0.contains { $0.residence == pass.residence && clock($0) == clock(pass) } }
      }
    }
    let arranged = try Rounds(scenario: scenario).arranged(rota, on: Set(rota.horizon.days), after: .none)
    #expect(repeats(arranged) * 20 < arranged.passes.count, "\(repeats(arranged)) of \(arranged.passes.count)")
  }

  @Test("a unit walks within a quarter rather than to and fro between two")
  func walking() throws {
    let (scenario, rota) = RoundCase.champigny.rota
    let walked = { (rota: Rota) -> Int in
      Dictionary(grouping: rota.passes) { pass in "\(pass.day) \(pass.people)" }.values.reduce(0) { sum, round in
        let places = round.sorted { $0.interval.lowerBound < $1.interval.lowerBound }.map(\.residence)
        return zip(places, places.dropFirst()).reduce(sum) {
          $0 + (scenario.walk(from: $1.0, to: $1.1) ?? scenario.passes.walk)
        }
      }
    }
    let arranged = try Evenings(scenario: scenario).arranged(rota, on: Set(rota.horizon.days), after: .none)
    #expect(walked(arranged) * 3 < walked(rota) * 2, "\(walked(arranged)) of \(walked(rota))")
  }

  @Test("units take their breaks one after another")
  func breaks() {
    let (_, rota) = RoundCase.champigny.rota
    for (day, duties) in Dictionary(grouping: rota.duties, by: \.day) {
      let pauses = duties.flatMap { duty in
        duty.pieces.filter { $0.kind == .pause }.map { (unit: $0.unit, interval: $0.interval) }
      }
      #expect(!pauses.isEmpty)
      for (index, pause) in pauses.enumerated() {
        for other in pauses[..<index] where other.unit != pause.unit {
          #expect(!other.interval.overlaps(pause.interval), "\(day)")
        }
      }
    }
  }

  @Test("those who keep a place take their breaks one after another")
  func keepersBreaks() {
    var scenario = Scenario.bellefontaine(people: 3, premises: 3, units: 0)
    scenario.duties[0].pause = DutyTemplate.Break(minutes: 20, start: "22:00", isPaid: true)
    let rota = RoundCase.everybodyAtWork(in: scenario, over: Horizon("2010-04-06"..<"2010-04-07"))
    let starts = rota.duties.flatMap(\.pieces).filter { $0.kind == .pause }
      .map { scenario.calendar.offsets.time(at: $0.interval.lowerBound, countedFrom: "2010-04-06") }
    #expect(starts.sorted() == ["21:40", "22:00", "22:20"])
    scenario.duties[0].pause = DutyTemplate.Break(minutes: 20, start: "20:20", isPaid: true)
    let early = RoundCase.everybodyAtWork(in: scenario, over: Horizon("2010-04-06"..<"2010-04-07"))
    let others = early.duties.flatMap(\.pieces).filter { $0.kind == .pause }
      .map { scenario.calendar.offsets.time(at: $0.interval.lowerBound, countedFrom: "2010-04-06") }
    #expect(others.sorted() == ["20:20", "20:40", "21:00"])
  }

  @Test("who has walked with a third in between comes from elsewhere, and walks the longest way")
  func elsewhere() {
    let scenario = Scenario.bellefontaine(people: 3, premises: 0, unitSizes: [2, 3])
    let parts = ["20:00"..<"21:00", "21:00"..<"22:00", "22:00"..<"24:00"] as [Range<ClockTime>]
    let duties = ["m1", "m2"].map { Duty.standing($0, on: "2010-04-09", "20:00"..<"24:00", at: "patrol", unit: 1) }
    let third = Duty.standing("m3", on: "2010-04-09", parts[1], at: "patrol", unit: 1)
    let rota = { (duties: [Duty]) in
      Rota(scenario: "bellefontaine", horizon: Horizon("2010-04-09"..<"2010-04-10"), duties: duties)
    }
    let apart = WalkingUnits(of: rota(duties + [third]), on: "2010-04-09", in: scenario).units
    #expect(apart.map(\.people) == [["m1", "m2"], ["m1", "m2", "m3"], ["m1", "m2"]])
    #expect(apart.map(\.slots.count) == [2, 2, 4])
    let together = WalkingUnits(of: rota(duties), on: "2010-04-09", in: scenario).units
    #expect(together.map(\.slots.count) == [8])
  }

  @Test("no break in turn makes anybody work more than six hours without one")
  func sixHours() {
    var scenario = Scenario.champigny(people: 12, pairs: 6)
    scenario.windows = [
      OpeningWindow(id: "day", openings: [.init(weekdays: Set(Weekday.allCases), hours: "14:00"..<"23:00")])
    ]
    scenario.duties[0].pause = DutyTemplate.Break(minutes: 20, start: "18:30", isPaid: true)
    let rota = RoundCase.everybodyAtWork(in: scenario, over: Horizon("2010-04-06"..<"2010-04-10"))
    for duty in rota.duties {
      for pause in duty.pieces.filter({ $0.kind == .pause }).map(\.interval) {
        #expect(duty.span.lowerBound.distance(to: pause.lowerBound) <= 360)
        #expect(pause.upperBound.distance(to: duty.span.upperBound) <= 360)
      }
    }
    #expect(Set(rota.duties.flatMap(\.pieces).filter { $0.kind == .pause }.map(\.interval)).count > 8)
  }

  @Test("with more units than are decided on at once, the round is never dearer than the one that the rota has")
  func manyUnits() throws {
    let problems = try RoundCase.many.problems().filter { !$0.units.isEmpty }
    for problem in problems {
      #expect(problem.units.count > RoundSearch.mostUnits)
      #expect(problem.cost(of: try RoundSearch(problem: problem).best()) < problem.cost(of: problem.standing))
    }
    #expect(problems.count == 9)
  }

  @Test(
    "a pass at the time of the last evening counts five, of the one before it four, and people are known by two passes")
  func memory() {
    var memory = RoundMemory(offsets: .paris)
    let pass = { (day: Day, start: ClockTime, people: [Person.ID]) in
      Pass.through("goya", on: day, at: start, by: people)
    }
    memory.add([pass("2010-04-06", "20:08", ["m1", "m2"])], on: "2010-04-06")
    memory.add(
      [pass("2010-04-07", "21:00", ["m1", "m2"]), pass("2010-04-07", "22:00", ["m1", "m3"])], on: "2010-04-07")
    let at = { (hours: Range<ClockTime>) in
      memory.staleness(
        of: "goya", during: hours.interval(on: "2010-04-08", offsets: .paris), on: "2010-04-08")
    }
    #expect(at("20:00"..<"20:28") == 4)
    #expect(at("21:10"..<"21:30") == 5)
    #expect(at("20:20"..<"21:30") == 9)
    #expect(at("21:20"..<"22:00") == 0)
    #expect(memory.acquaintance(of: ["m1", "m2"], with: "goya", on: "2010-04-08") == 2)
    #expect(memory.acquaintance(of: ["m1", "m2", "m3"], with: "goya", on: "2010-04-08") == 3)
    #expect(memory.acquaintance(of: ["m2", "m3"], with: "goya", on: "2010-04-08") == 0)
    #expect(memory.acquaintance(of: ["m1", "m2"], with: "camus", on: "2010-04-08") == 0)
    #expect(memory.acquaintance(of: ["m1", "m2"], with: "goya", on: "2010-05-05") == 1)
  }

  @Test("an evening made again without somebody leaves nobody alone, and the other days as they are")
  func replan() throws {
    let (scenario, rota) = RoundCase.champigny.rota
    for absent in [["m1"], ["m2", "m5"], ["m1", "m2", "m3", "m4", "m5"], []] as [Set<Person.ID>] {
      let again = try Optimizer().replan("2010-04-09", of: rota, for: scenario, without: absent)
      let there = again.duties.filter { $0.day == "2010-04-09" }
      #expect(Set(there.map(\.person)) == Set(scenario.people.map(\.id)).subtracting(absent))
      #expect(again.duties.filter { $0.day != "2010-04-09" } == rota.duties.filter { $0.day != "2010-04-09" })
      #expect(again.passes.filter { $0.day != "2010-04-09" } == rota.passes.filter { $0.day != "2010-04-09" })
      #expect(there.allSatisfy { !$0.isLocked })
      let findings = Validator().findings(in: again, for: scenario).filter { $0.severity == .breach }
      #expect(findings == [], "without \(absent.sorted())")
      #expect(again.passes.contains { $0.day == "2010-04-09" } == (there.count >= 2))
    }
  }
}

extension RoundProblem {
  /// What a round comes to, pass by pass.
  fileprivate func cost(of choice: RoundChoice) -> Double {
    let passes = passes(of: choice)
    var cost = 0
    for (number, visits) in choice.visits.enumerated() {
      let unit = units[number]
      for (slot, residence) in visits.enumerated() {
        guard let residence else { continue }
        cost += unit.staleness[slot][residence] ?? 0
        cost += RoundMemory.wellKnown - (unit.acquaintance[residence] ?? 0)
        guard slot > 0 else { continue }
        cost += walk(of: number, from: visits[slot - 1], to: residence)
        if visits[slot - 1] == residence { cost += RoundPrice.again.value }
      }
    }
    for time in times {
      let visited = zip(units, choice.visits).flatMap { unit, visits in
        visits.indices.filter { unit.walking.slots[$0].interval.contains(time) }.compactMap { visits[$0] }
      }
      cost += RoundPrice.crowd.value * (visited.count - Set(visited).count)
    }
    let made = Dictionary(grouping: passes, by: \.residence).mapValues(\.count)
    let wanted = Dictionary(grouping: due, by: \.key.residence).mapValues { $0.reduce(0) { $0 + $1.value } }
    cost += wanted.reduce(0) { $0 + RoundPrice.missing.value * max(0, $1.value - (made[$1.key] ?? 0)) }
    return Double(cost)
  }
}

extension Array {
  /// Every order of the elements.
  fileprivate var permutations: [[Element]] {
    guard let first else { return [[]] }
    return Array(dropFirst()).permutations.flatMap { rest in
      (0...rest.count).map { position in
        var order = rest
        order.insert(first, at: position)
        return order
      }
    }
  }
}
