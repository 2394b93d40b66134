import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: gaps counted by hand on rotas of one evening.
@Suite("Gaps in presence")
struct GapTests {
  static let day: Day = "2010-04-06"
  let evening: Range<ClockTime> = "20:00"..<"24:00"

  private func rota(_ duties: [Duty]) -> Rota {
    Rota(scenario: "test", horizon: Horizon(GapTests.day..<GapTests.day.advanced(by: 1)), duties: duties)
  }

  private func gaps(_ duties: [Duty], _ scenario: Scenario) -> [String] {
    rota(duties).gaps(for: scenario).map { gap in
      let start = scenario.calendar.offsets.moment(at: gap.interval.lowerBound).time
      return "\(gap.requirement.description.prefix { $0 != "'" })\(start)+\(gap.interval.minutes)"
        + "] \(gap.delivered)/\(gap.required)"
    }
  }

  private func at(_ post: Post.ID, _ people: [Person.ID], unit: Int? = nil, _ hours: Range<ClockTime>? = nil) -> [Duty]
  {
    people.map { .standing($0, on: GapTests.day, hours ?? evening, at: post, unit: unit) }
  }

  @Test("with nobody, every window is a gap, whole")
  func nobody() {
    let april = Rota(scenario: "test", horizon: .month("2010-04"))
    for people in [0, 6] {
      let gaps = april.coverageGaps(for: .bellefontaine(people: people))
      #expect(gaps.count == 52)
      #expect(gaps.allSatisfy { $0.delivered == 0 && $0.kind == .window && $0.isBeyondTolerance })
      #expect(gaps.reduce(0) { $0 + $1.uncoveredMinutes } == 104 * 60 * 4)
    }
  }

  @Test("premises with their people have no gap; with one fewer they lack one person")
  func premises() {
    let scenario = Scenario.bellefontaine(units: 0)
    #expect(gaps(at("local", ["m1", "m2"]), scenario) == [])
    #expect(gaps(at("local", ["m1"]), scenario) == ["cover[local,20:00+240] 1/2"])
    #expect(rota(at("local", ["m1"])).gaps(for: scenario).map(\.uncoveredMinutes) == [240])
  }

  @Test("a place that closes when short counts all its people as missing, for the whole window")
  func closing() {
    let scenario = Scenario.bellefontaine(closesWhenShort: true, units: 0)
    #expect(gaps(at("local", ["m1"]), scenario) == ["cover[local,20:00+240] 0/2"])
    let leavesEarly = at("local", ["m1"]) + at("local", ["m2"], "20:00"..<"23:45")
    #expect(gaps(leavesEarly, scenario) == ["cover[local,20:00+240] 0/2"])
    #expect(gaps(at("local", ["m1", "m2"]), scenario) == [])
  }

  @Test("somebody who leaves within a stretch is missed from that minute on")
  func midStretchDeparture() {
    let scenario = Scenario.bellefontaine(units: 0)
    let duties = at("local", ["m1"]) + at("local", ["m2"], "20:00"..<"22:40")
    #expect(gaps(duties, scenario) == ["cover[local,22:40+80] 1/2"])
    let relieved = duties + at("local", ["m3"], "22:40"..<"24:00")
    #expect(gaps(relieved, scenario) == [])
    let late = at("local", ["m1"], "20:10"..<"24:00") + at("local", ["m2"], "20:20"..<"23:00")
    #expect(
      gaps(late, scenario) == ["cover[local,20:00+10] 0/2", "cover[local,20:10+10] 1/2", "cover[local,23:00+60] 1/2"])
  }

  @Test("a patrol counts complete units: three people are one pair, two half pairs are none")
  func completeUnits() {
    let scenario = Scenario.bellefontaine(premises: 0, units: 2)
    #expect(gaps(at("patrol", ["m1", "m2"], unit: 1) + at("patrol", ["m3", "m4"], unit: 2), scenario) == [])
    #expect(gaps(at("patrol", ["m1", "m2", "m3"], unit: 1), scenario) == ["cover[patrol,20:00+240] 1/2"])
    let halves = at("patrol", ["m1"], unit: 1) + at("patrol", ["m2"], unit: 2)
    #expect(gaps(halves, scenario) == ["cover[patrol,20:00+240] 0/2"])
    #expect(rota(halves).gaps(for: scenario).map(\.uncoveredMinutes) == [960])
    #expect(gaps(at("patrol", ["m1", "m2"]), scenario) == ["cover[patrol,20:00+240] 0/2"], "no number, no unit")
  }

  @Test("a patrol of trios needs three people to a unit")
  func trios() {
    let trios = Scenario.bellefontaine(premises: 0, units: 1, unitSizes: [3])
    #expect(gaps(at("patrol", ["m1", "m2", "m3"], unit: 1), trios) == [])
    #expect(gaps(at("patrol", ["m1", "m2"], unit: 1), trios) == ["cover[patrol,20:00+240] 0/1"])
    #expect(rota([]).gaps(for: trios).map(\.uncoveredMinutes) == [720])
    let either = Scenario.bellefontaine(premises: 0, units: 1, unitSizes: [3, 2])
    #expect(gaps(at("patrol", ["m1", "m2", "m3"], unit: 7), either) == [])
  }

  @Test("what is desired beyond the required number is its own gap, which no check fails on")
  func desired() {
    var scenario = Scenario.bellefontaine(units: 0)
    scenario.posts[0].kind = .premises(.init(people: .init(required: 2, desired: 3)))
    #expect(gaps(at("local", ["m1", "m2", "m3"]), scenario) == [])
    #expect(gaps(at("local", ["m1", "m2"]), scenario) == ["desired[local,20:00+240] 2/3"])
    #expect(
      gaps(at("local", ["m1"]), scenario) == ["cover[local,20:00+240] 1/2", "desired[local,20:00+240] 2/3"])
    let desired = rota(at("local", ["m1", "m2"])).gaps(for: scenario)
    #expect(desired.allSatisfy { !$0.isBeyondTolerance && $0.uncoveredMinutes == 0 })
    #expect(desired.map { $0.cost(at: scenario.prices) } == [40])
    #expect(rota(at("local", ["m1", "m2"])).coverageGaps(for: scenario).isEmpty)
  }

  @Test("a person with two roles fills one seat, and the seats are filled as well as they can be")
  func roles() {
    var scenario = Scenario.bellefontaine(units: 0)
    scenario.posts[0].roles = [.init(role: "mediator", people: 1), .init(role: "tutor", people: 1)]
    scenario.people[0].roles = ["mediator", "tutor"]
    #expect(gaps(at("local", ["m1", "m2"]), scenario) == [])
    #expect(gaps(at("local", ["m2", "m3"]), scenario) == ["role[local,tutor,20:00+240] 0/1"])
    scenario.people[1].roles = []
    #expect(gaps(at("local", ["m1", "m2"]), scenario) == ["role[local,tutor,20:00+240] 0/1"])
    let gap = rota(at("local", ["m2", "m3"])).gaps(for: scenario)
    #expect(gap.map { $0.cost(at: scenario.prices) } == [240])
    #expect(gap.map(\.uncoveredMinutes) == [0])
  }

  @Test("on a break, a person keeps the post")
  func breaks() throws {
    let scenario = Scenario.champigny(pairs: 1)
    let horizon = Horizon("2017-03-01"..<"2017-03-02")
    let rota = Rota.filled(for: scenario, over: horizon) { _ in ["m1", "m2"] }
    let pieces = try #require(rota.duties.first).pieces.map(\.kind)
    #expect(pieces == [.briefing, .post, .pause, .post, .report])
    #expect(rota.gaps(for: scenario).isEmpty)
    let elsewhere = rota.duties.map { duty in
      var duty = duty
      for index in duty.pieces.indices where duty.pieces[index].kind == .pause { duty.pieces[index].id = "" }
      return duty
    }
    let broken = Rota(scenario: "test", horizon: horizon, duties: elsewhere).gaps(for: scenario)
    #expect(broken.map(\.interval.minutes) == [20])
  }

  @Test("a person at another post, or on duty nowhere, covers nothing; one named twice counts once")
  func elsewhere() {
    let scenario = Scenario.bellefontaine(units: 0)
    #expect(gaps(at("local", ["m1"]) + at("patrol", ["m2"], unit: 1), scenario) == ["cover[local,20:00+240] 1/2"])
    let idle = [Duty.standing("m2", on: GapTests.day, evening)]
    #expect(gaps(at("local", ["m1"]) + idle, scenario) == ["cover[local,20:00+240] 1/2"])
    #expect(gaps(at("local", ["m1"]) + at("local", ["m1"]), scenario) == ["cover[local,20:00+240] 1/2"])
  }

  @Test("the evening before a horizon, published and past midnight, covers what it reaches into")
  func historyPastMidnight() {
    var scenario = Scenario.bellefontaine(units: 0)
    scenario.windows = [
      OpeningWindow(id: "evening", openings: [.init(weekdays: [.wednesday], hours: "00:00"..<"02:00")])
    ]
    let night = ["m1", "m2"].map { Duty.standing($0, on: "2010-04-06", "22:00"..<"26:00", at: "local") }
    let published = Rota(scenario: "test", horizon: Horizon("2010-04-05"..<"2010-04-07"), duties: night)
    let wednesday = Rota(scenario: "test", horizon: Horizon("2010-04-07"..<"2010-04-08"))
    #expect(wednesday.gaps(for: scenario, history: History([published])).isEmpty)
    #expect(wednesday.gaps(for: scenario).count == 1)
  }
}
