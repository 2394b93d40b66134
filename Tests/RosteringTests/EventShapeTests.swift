import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: the hours of a Saturday of Bellefontaine, worked out by hand.
@Suite("Duties with events")
struct EventShapeTests {
  private let saturday: Day = "2010-04-10"

  private func scenario(_ hours: Range<ClockTime>...) -> Scenario {
    var scenario = Scenario.bellefontaine(people: 2)
    scenario.events = hours.enumerated().map { index, hours in
      Event(
        id: Event.ID("event-\(index + 1)"), kind: .openDoors, day: saturday, hours: hours, attendance: .everybody,
        leader: "m2")
    }
    return scenario
  }

  private func clock(_ hours: Range<ClockTime>) -> Range<Instant> { UTCOffsets.paris.interval(saturday, hours) }

  private func names(_ scenario: Scenario) -> [String] { scenario.shapes(on: saturday).map(\.name) }

  @Test("An afternoon and the evening are one duty in two parts, with nobody present or paid between them")
  func afternoon() throws {
    let shapes = scenario("14:00"..<"18:00").shapes(on: saturday)
    #expect(shapes.map(\.name) == ["evening", "event:event-1", "event:event-1+evening"])
    let whole = try #require(shapes.last)
    #expect(whole.span == clock("14:00"..<"24:00") && whole.paidMinutes == 480)
    #expect(whole.interruptions == [clock("18:00"..<"20:00")])
    #expect(whole.isPresent(during: clock("14:00"..<"18:00")) && whole.isPresent(during: clock("20:00"..<"24:00")))
    #expect(!whole.isPresent(during: clock("18:00"..<"20:00")) && !whole.isPresent(during: clock("17:00"..<"21:00")))
    let held = Duty(whole, heldBy: "m1")
    #expect(held.work == whole.work && held.interruptions == whole.interruptions)
  }

  @Test("An event that overlaps the evening, or ends as it begins, joins it without hours off")
  func overlap() throws {
    for hours in ["18:00"..<"21:00", "18:00"..<"20:00"] as [Range<ClockTime>] {
      let whole = try #require(scenario(hours).shapes(on: saturday).last)
      #expect(whole.span == clock("18:00"..<"24:00") && whole.interruptions == [])
    }
    // Within the evening, its own duty does for both.
    #expect(names(scenario("21:00"..<"22:00")) == ["evening", "event:event-1"])
  }

  @Test("A briefing before the evening is worked and is no presence; an event in its time keeps the two apart")
  func briefing() throws {
    var scenario = scenario("14:00"..<"18:00")
    scenario.duties[0].briefing = 15
    let whole = try #require(scenario.shapes(on: saturday).last)
    #expect(whole.interruptions == [clock("18:00"..<"19:45")] && whole.paidMinutes == 495)
    #expect(!whole.isPresent(during: clock("19:45"..<"20:00")))
    scenario.events[0].hours = "18:00"..<"19:50"
    #expect(names(scenario) == ["evening", "event:event-1"])
  }

  @Test("Two events that overlap are never one duty")
  func overlappingEvents() {
    #expect(names(scenario("10:00"..<"12:00", "11:00"..<"13:00")).contains { $0.contains("event-1+event-2") } == false)
  }

  @Test("Presence at an event is counted, and who leads it is missed by name")
  func gaps() {
    let scenario = scenario("14:00"..<"18:00")
    var duty = Duty.standing("m1", on: saturday, "14:00"..<"18:00", at: "event-1")
    duty.pieces[0].kind = .event
    let rota = Rota(scenario: "x", horizon: Horizon(saturday..<saturday.advanced(by: 1)), duties: [duty])
    let gaps = rota.gaps(for: scenario).filter { $0.kind == .event }
    #expect(gaps.map(\.requirement.name) == ["cover", "role"])
    #expect(gaps.map(\.missing) == [1, 1])
    #expect(gaps.map { $0.cost(at: scenario.prices) } == [440, 240])
    #expect(gaps.allSatisfy { $0.uncoveredMinutes == 0 })
    guard case .role(_, let role, _)? = gaps.last?.requirement else {
      Issue.record("a leader is a role")
      return
    }
    #expect(Post.RoleRequest.leader(inRole: role) == "m2")
    #expect(Requirement(gaps[1].requirement.description) == gaps[1].requirement)
  }

  @Test("A part-timer has one interruption a day of two hours at most; a full-timer any, and breaks are none")
  func interruptions() {
    var scenario = scenario("12:00"..<"14:00", "16:00"..<"17:00")
    let breaches = { (weekly: Int?, scenario: Scenario) -> [String] in
      var person = scenario.people[0]
      person.weeklyMinutes = weekly
      return scenario.shapes(on: saturday).flatMap { shape in
        let line = LineOfWork(of: person, duties: [Duty(shape, heldBy: person.id)], in: scenario)
        return Interruptions().breaches(in: line, over: saturday..<saturday.advanced(by: 1))
          .map { "\(shape.name) \($0.measured)/\($0.limit)" }
      }
    }
    let found = [
      "event:event-1+evening 360/120", "event:event-2+evening 180/120", "event:event-1+event-2+evening 180/120",
      "event:event-1+event-2+evening 2/1",
    ]
    #expect(breaches(2_099, scenario) == found)
    #expect(breaches(2_100, scenario) == [] && breaches(nil, scenario) == [])
    scenario.events = []
    scenario.duties[0].pause = .init(minutes: 60, start: "21:00", isPaid: false)
    #expect(breaches(1_200, scenario) == [])
  }
}
