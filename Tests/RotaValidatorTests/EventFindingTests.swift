import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: the smallest rota at an event that is wrong, and its neighbour that is not.
@Suite("Findings at events")
struct EventFindingTests {
  private var scenario: Scenario {
    var scenario = Scenario.bellefontaine()
    scenario.events = [
      Event(id: "doors", kind: .openDoors, day: tuesday, hours: "14:00"..<"18:00", attendance: .people(1)),
      Event(id: "cells", kind: .meeting, day: tuesday, hours: "16:00"..<"17:00", attendance: .people(1)),
    ]
    return scenario
  }

  private func clock(_ hours: Range<ClockTime>) -> Range<Instant> { UTCOffsets.paris.interval(tuesday, hours) }

  private func piece(_ id: String, _ hours: Range<ClockTime>, _ kind: Piece.Kind = .event) -> Piece {
    Piece(kind: kind, id: id, interval: clock(hours))
  }

  private func duty(_ hours: Range<ClockTime>, paid: Int, _ pieces: Piece...) -> Duty {
    Duty(person: "m1", day: tuesday, span: clock(hours), paidMinutes: paid, pieces: pieces)
  }

  @Test("One person at an event is not alone in the field, and the hours off before the evening are nobody's idle time")
  func afternoonAndEvening() {
    let whole = duty("14:00"..<"24:00", paid: 480, piece("doors", "14:00"..<"18:00"), piece("local", evening, .post))
    #expect(found([whole], in: scenario) == [])
    // Paid, the same hours are work with nowhere to stand.
    let paid = duty("14:00"..<"24:00", paid: 600, piece("doors", "14:00"..<"18:00"), piece("local", evening, .post))
    #expect(found([paid], in: scenario) == ["idle m1 2010-04-06 120/0 info"])
  }

  @Test("Somebody at two events, or at an event and a post, is in two places")
  func twoPlaces() {
    let events = duty(
      "14:00"..<"18:00", paid: 240, piece("doors", "14:00"..<"18:00"), piece("cells", "16:00"..<"17:00"))
    #expect(found([events], in: scenario) == ["onePlace m1 2010-04-06 60/0 breach"])
    let post = duty(
      "14:00"..<"24:00", paid: 600, piece("doors", "14:00"..<"18:00"), piece("local", "17:30"..<"24:00", .post))
    #expect(found([post], in: scenario).contains("onePlace m1 2010-04-06 30/0 breach"))
  }

  @Test("Who stays on after an event of the scenario is told; of other events nobody knows the hours")
  func outsideHours() {
    #expect(
      found([duty("14:00"..<"19:00", paid: 300, piece("doors", "14:00"..<"19:00"))], in: scenario) == [
        "openPost m1 2010-04-06 60/0 warning"
      ])
    #expect(found([duty("14:00"..<"19:00", paid: 300, piece("elsewhere", "14:00"..<"19:00"))], in: scenario) == [])
  }

  @Test("An event asks for no role of somebody in particular, whatever the evenings do")
  func eligibility() {
    var scenario = scenario
    scenario.duties[0].roles = ["driver"]
    #expect(found([duty("14:00"..<"18:00", paid: 240, piece("doors", "14:00"..<"18:00"))], in: scenario) == [])
  }

  @Test("A part-timer's three hours off are a breach")
  func partTime() {
    var scenario = scenario
    scenario.people[0].weeklyMinutes = 1_200
    scenario.events[0].hours = "14:00"..<"17:00"
    let whole = duty("14:00"..<"24:00", paid: 420, piece("doors", "14:00"..<"17:00"), piece("local", evening, .post))
    #expect(found([whole], in: scenario) == ["interruptions m1 2010-04-06 180/120 breach"])
  }

  @Test("A scenario is told of an event that is too large, too long, or whose leader is away")
  func lint() {
    var scenario = scenario
    scenario.events = [
      Event(id: "large", kind: .outing, day: tuesday, hours: "14:00"..<"18:00", attendance: .people(7)),
      Event(id: "long", kind: .outing, day: tuesday, hours: "08:00"..<"19:00", attendance: .people(1), leader: "m1"),
    ]
    scenario.absences = [Absence(person: "m1", days: tuesday...tuesday, kind: .leave)]
    #expect(
      Validator().lint(scenario).map { "\($0.place): \($0.message)" } == [
        "events.large: it wants 7 people and the team has 6 that day",
        "events.long: its leader m1 is absent that day",
        "events.long: by itself it breaks dailyMaximum: 660 minutes, limit 600",
      ])
  }
}
