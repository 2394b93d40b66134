import Foundation
import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracles: `Models/units.mod`, and the rota's own duties counted pair by pair.
@Suite("Units")
struct UnitTests {
  @Test("the model that Swift builds is `Models/units.mod`, row by row", arguments: RoundCase.allCases)
  func statement(_ rounds: RoundCase) throws {
    var (scenario, rota) = rounds.rota
    scenario.pairing = Pairing(
      apart: [.init("m1", "m2")], together: [.init("m3", "m4")], onlyWith: ["m5": ["m1", "m6"]])
    var memory = UnitMemory(after: .none)
    for day in rota.horizon.days {
      let problem = UnitProblem(of: rota, on: day, in: scenario, remembering: memory)
      memory.add(rota.duties.filter { $0.day == day }, on: day)
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("units-\(UUID().uuidString).mod")
      defer { try? FileManager.default.removeItem(at: file) }
      try UnitStatement(of: problem).text.write(to: file, atomically: true, encoding: .utf8)
      let formulation = UnitFormulation(of: problem)
      let differences = formulation.model.differences(from: try MathProg.read(model: file.path))
      #expect(differences.prefix(8) == [], "\(day)")
      #expect(formulation.model.objection(to: formulation.values(of: problem.seats)) == nil)
      #expect(formulation.seats(at: formulation.values(of: problem.seats)) == problem.seats)
    }
  }

  @Test("nobody's hours change, nor the number of people anywhere", arguments: RoundCase.allCases)
  func keepsHours(_ rounds: RoundCase) throws {
    let (scenario, rota) = rounds.rota
    let formed = try Units(scenario: scenario).formed(rota, on: Set(rota.horizon.days), after: .none)
    #expect(formed.duties.map(\.hours) == rota.duties.map(\.hours))
    #expect(formed.gaps(for: scenario) == rota.gaps(for: scenario))
    #expect(formed.duties != rota.duties)
  }

  @Test("those who may not walk together never do, and a trainee walks with a tutor", arguments: RoundCase.allCases)
  func pairing(_ rounds: RoundCase) throws {
    var (scenario, rota) = rounds.rota
    scenario.pairing = Pairing(apart: [.init("m1", "m2"), .init("m3", "m4")], onlyWith: ["m5": ["m6"]])
    let formed = try Units(scenario: scenario).formed(rota, on: Set(rota.horizon.days), after: .none)
    for unit in formed.units { #expect(scenario.pairing.allows(unit), "\(unit)") }
    #expect(!rota.units.allSatisfy(scenario.pairing.allows))
  }

  @Test("those who walk with a unit one after the other are not together, and need not be allowed to be")
  func moments() throws {
    var scenario = Scenario.bellefontaine(people: 4)
    scenario.pairing.apart = [.init("m1", "m2"), .init("m1", "m3")]
    let day: Day = "2010-04-09"
    let (early, late) = ("20:00"..<"22:00", "22:00"..<"24:00") as (Range<ClockTime>, Range<ClockTime>)
    func piece(_ post: String, _ unit: Int?, _ hours: Range<ClockTime>) -> Piece {
      Piece(kind: .post, id: post, unit: unit, interval: UTCOffsets.paris.interval(day, hours))
    }
    var duties = ["m1", "m2", "m3"].map { Duty.standing($0, on: day, "20:00"..<"24:00", at: "patrol", unit: 1) }
    duties.append(Duty.standing("m4", on: day, "20:00"..<"24:00", at: "local"))
    duties[0].pieces = [piece("patrol", 1, early), piece("local", nil, late)]
    duties[1].pieces = [piece("local", nil, early), piece("patrol", 1, late)]
    let rota = Rota(scenario: "bellefontaine", horizon: Horizon(day..<day.advanced(by: 1)), duties: duties)
    let formed = try Units(scenario: scenario).formed(rota, on: [day], after: .none)
    #expect(formed.duties.first { $0.person == "m4" }?.stays.map(\.unit) == [1])
    #expect(formed.duties.first { $0.person == "m3" }?.stays.map(\.unit) == [nil])
  }

  @Test("two who would walk together do, every evening on which both are there")
  func together() throws {
    var (scenario, rota) = RoundCase.champigny.rota
    scenario.pairing.together = [.init("m1", "m6")]
    let formed = try Units(scenario: scenario).formed(rota, on: Set(rota.horizon.days), after: .none)
    #expect(formed.units.count { $0 == ["m1", "m6"] } == Set(rota.duties.map(\.day)).count)
  }

  @Test("pairs go on walking together, and the local is kept in turn")
  func habits() throws {
    let (scenario, rota) = RoundCase.bellefontaine.rota
    let formed = try Units(scenario: scenario).formed(rota, on: Set(rota.horizon.days), after: .none)
    let keepers = formed.duties.flatMap { duty in duty.stays.filter { $0.unit == nil }.map { _ in duty.person } }
    let turns = Dictionary(keepers.map { ($0, 1) }, uniquingKeysWith: +).values
    #expect((turns.max() ?? 0) - (turns.min() ?? 0) <= 1, "\(turns)")
    #expect(Set(formed.units).count < Set(rota.units).count, "\(Set(formed.units))")
  }

  @Test("nobody takes a duty for which the role is lacking, or whose presence begins at another time")
  func eligibility() throws {
    var scenario = Scenario.bellefontaine(people: 4, premises: 0, units: 2)
    scenario.duties = [
      DutyTemplate(id: "full", window: "evening", hours: "20:00"..<"24:00", roles: ["senior"]),
      DutyTemplate(id: "brief", window: "evening", hours: "20:30"..<"24:00", briefing: 30),
    ]
    for index in 0..<2 { scenario.people[index].roles = ["senior"] }
    let day: Day = "2010-04-09"
    let duties = scenario.people.enumerated().map { index, person in
      var duty = Duty.standing(person.id, on: day, "20:00"..<"24:00", at: "patrol", unit: index / 2 + 1)
      if index >= 2 { duty.pieces[0].interval = UTCOffsets.paris.interval(day, "20:30"..<"24:00") }
      return duty
    }
    let rota = Rota(scenario: "bellefontaine", horizon: Horizon(day..<day.advanced(by: 1)), duties: duties)
    let problem = UnitProblem(of: rota, on: day, in: scenario, remembering: UnitMemory(after: .none))
    #expect(problem.people == [["m1", "m2"], ["m3", "m4"]])
  }

  @Test("whoever is locked keeps the post")
  func locked() throws {
    let (scenario, rota) = RoundCase.bellefontaine.rota
    let locked = Rota(
      scenario: rota.scenario, horizon: rota.horizon,
      duties: rota.duties.map { duty in
        var duty = duty
        duty.isLocked = ["m1", "m4"].contains(duty.person)
        return duty
      }, passes: rota.passes)
    let formed = try Units(scenario: scenario).formed(locked, on: Set(rota.horizon.days), after: .none)
    #expect(formed.duties.filter(\.isLocked) == locked.duties.filter(\.isLocked))
    #expect(formed.gaps(for: scenario) == locked.gaps(for: scenario))
  }
}

extension Duty {
  fileprivate struct Hours: Equatable {
    let person: Person.ID
    let day: Day
    let span: Range<Instant>
  }

  fileprivate var hours: Hours { Hours(person: person, day: day, span: span) }
}

extension Rota {
  /// The people of each unit of each day.
  fileprivate var units: [[Person.ID]] {
    Dictionary(grouping: duties.flatMap { duty in duty.stays.filter { $0.unit != nil }.map { (duty, $0) } }) {
      "\($0.0.day) \($0.1.post) \($0.1.unit ?? 0)"
    }
    .values.map { Set($0.map(\.0.person)).sorted() }
  }
}
