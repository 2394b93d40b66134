import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracle: events of a team like Bellefontaine's, worked out by hand from the law of hours.
@Suite("Events in plans")
struct EventPlanTests {
  private let tuesday: Day = "2010-06-08"
  private let wednesday: Day = "2010-06-09"

  private func scenario(people: Int, premises: Int = 1, _ events: Event...) -> Scenario {
    var scenario = Scenario.bellefontaine(people: people, straddling: nil, premises: premises, units: 0)
    scenario.events = events
    return scenario
  }

  private func event(
    _ id: Event.ID = "outing", on day: Day, _ hours: Range<ClockTime>, _ attendance: Event.Attendance,
    leader: Person.ID? = nil
  ) -> Event {
    Event(id: id, kind: .outing, day: day, hours: hours, attendance: attendance, leader: leader)
  }

  private func plan(_ scenario: Scenario, locked: [Duty] = [], days: Range<Day>? = nil) throws -> Plan {
    let horizon = Horizon(days ?? tuesday..<wednesday.advanced(by: 1))
    return try Optimizer(limits: .time(seconds: 30)).optimize(scenario, over: horizon, locked: locked)
  }

  private func shapes(_ scenario: Scenario, of person: Int = 0, on day: Day) -> [String] {
    PlanningProblem(of: scenario, over: Horizon(day..<day.advanced(by: 1)), history: .none)
      .options(of: person, on: day).map(\.symbol)
  }

  @Test(
    "Whoever worked until midnight leads no outing before 11:00, and may from then on",
    arguments: [("10:00", 1), ("10:59", 1), ("11:00", 0)] as [(ClockTime, Int)])
  func restAfterMidnight(start: ClockTime, gaps: Int) throws {
    let scenario = scenario(people: 1, event(on: wednesday, start..<"15:00", .people(1), leader: "m1"))
    let evening = Duty.standing("m1", on: tuesday, "20:00"..<"24:00", at: "local")
    let plan = try plan(scenario, locked: [evening])
    let missing = plan.rota.gaps(for: scenario).filter { $0.kind == .event && $0.requirement.name == "cover" }
    #expect(missing.count == gaps)
    #expect(plan.rota.breaches(for: scenario).isEmpty)
  }

  @Test("An afternoon of the whole team and the evening after it are one duty, with hours off that are not paid")
  func afternoonAndEvening() throws {
    let scenario = scenario(people: 3, premises: 2, event("doors", on: tuesday, "14:00"..<"18:00", .everybody))
    let plan = try plan(scenario, days: tuesday..<wednesday)
    #expect(plan.rota.gaps(for: scenario) == [])
    let long = plan.rota.duties.filter { $0.span == UTCOffsets.paris.interval(tuesday, "14:00"..<"24:00") }
    #expect(plan.rota.duties.count == 3 && long.count == 2)
    for duty in long {
      #expect(duty.pieces.map(\.kind) == [.event, .post])
      #expect(duty.paidMinutes == 480)
      #expect(duty.interruptions == [UTCOffsets.paris.interval(tuesday, "18:00"..<"20:00")])
      #expect(duty.work.reduce(0) { $0 + $1.minutes } == 480)
    }
    #expect(plan.rota.breaches(for: scenario).isEmpty)
  }

  @Test("A morning and the evening are no duty where more than thirteen hours lie from first to last")
  func amplitude() {
    let early = scenario(people: 1, event(on: tuesday, "09:30"..<"12:00", .people(1)))
    #expect(shapes(early, on: tuesday) == ["evening", "event:outing"])
    let late = scenario(people: 1, event(on: tuesday, "11:00"..<"13:00", .people(1)))
    #expect(shapes(late, on: tuesday) == ["evening", "event:outing", "event:outing+evening"])
  }

  @Test("An outing of a whole day and the evening are no duty: more than ten hours of work")
  func dailyMaximum() {
    let long = scenario(people: 1, event(on: tuesday, "12:00"..<"19:00", .people(1)))
    #expect(shapes(long, on: tuesday) == ["evening", "event:outing"])
    let short = scenario(people: 1, event(on: tuesday, "12:00"..<"18:00", .people(1)))
    #expect(shapes(short, on: tuesday) == ["evening", "event:outing", "event:outing+evening"])
  }

  @Test("A part-timer has no more than two hours off between an event and the evening")
  func partTime() {
    var scenario = scenario(people: 2, event(on: tuesday, "14:00"..<"17:00", .people(1)))
    scenario.people[0].weeklyMinutes = 1_200
    scenario.people[1].weeklyMinutes = 2_100
    #expect(shapes(scenario, of: 0, on: tuesday) == ["evening", "event:outing"])
    #expect(shapes(scenario, of: 1, on: tuesday) == ["evening", "event:outing", "event:outing+evening"])
    scenario.events[0].hours = "14:00"..<"18:00"
    #expect(shapes(scenario, of: 0, on: tuesday) == ["evening", "event:outing", "event:outing+evening"])
  }

  @Test("Two events of a day that do not overlap may be one duty, three may not")
  func twoEvents() {
    let scenario = scenario(
      people: 1, event("a", on: tuesday, "14:00"..<"15:00", .people(1)),
      event("b", on: tuesday, "15:00"..<"16:00", .people(1)), event("c", on: tuesday, "15:30"..<"17:00", .people(1)))
    #expect(
      shapes(scenario, on: tuesday) == [
        "evening", "event:a", "event:a+evening", "event:b", "event:b+evening", "event:c", "event:c+evening",
        "event:a+b", "event:a+b+evening", "event:a+c", "event:a+c+evening",
      ])
  }

  @Test("No more people are at an event than are wanted, however far they are below their contracts")
  func noCrowd() throws {
    var scenario = scenario(people: 4, event(on: wednesday, "12:00"..<"16:00", .people(2)))
    for index in scenario.people.indices { scenario.people[index].weeklyMinutes = 2_100 }
    let plan = try plan(scenario, days: wednesday..<wednesday.advanced(by: 1))
    #expect(plan.rota.duties.filter { $0.pieces.contains { $0.kind == .event } }.count == 2)
  }

  @Test("With nobody in the team an event is a gap of all its people, and no window's minutes")
  func nobody() throws {
    let scenario = scenario(people: 0, premises: 0, event(on: tuesday, "10:00"..<"12:00", .people(3)))
    let plan = try plan(scenario)
    let gap = try #require(plan.rota.gaps(for: scenario).first)
    #expect(plan.rota.gaps(for: scenario).count == 1)
    #expect(gap.kind == .event && gap.unit == .people && gap.place == "outing")
    #expect(gap.required == 3 && gap.missing == 3 && gap.uncoveredMinutes == 0)
    #expect(plan.solve.coverage.cost == 660)
    #expect(plan.solve.coverage.uncoveredMinutes == 0)
  }

  @Test("An event is led by its leader, or it is said that the leader is missing")
  func leader() throws {
    var scenario = scenario(people: 3, event(on: tuesday, "14:00"..<"16:00", .people(1), leader: "m3"))
    let plan = try plan(scenario, days: tuesday..<wednesday)
    #expect(plan.rota.duties.filter { $0.pieces.contains { $0.kind == .event } }.map(\.person) == ["m3"])
    scenario.absences = [Absence(person: "m3", days: tuesday...tuesday, kind: .sick)]
    let without = try self.plan(scenario, days: tuesday..<wednesday)
    let gaps = without.rota.gaps(for: scenario)
    #expect(gaps.map(\.requirement.name) == ["role"] && gaps.map(\.kind) == [.event])
  }

  @Test("An event takes place on a closed day")
  func closedDay() throws {
    let monday: Day = "2010-06-07"
    let scenario = scenario(people: 2, event(on: monday, "10:00"..<"12:00", .people(1)))
    let plan = try plan(scenario, days: monday..<tuesday)
    #expect(plan.rota.gaps(for: scenario) == [])
    #expect(plan.rota.duties.map(\.day) == [monday])
  }

  @Test("An evening made again leaves the event of its day as it is")
  func replan() throws {
    let scenario = scenario(people: 4, premises: 2, event("doors", on: tuesday, "14:00"..<"18:00", .everybody))
    let before = try plan(scenario, days: tuesday..<wednesday).rota
    let absent = try #require(before.duties.first { $0.pieces.contains { $0.kind == .post } }).person
    let after = try Optimizer(limits: .time(seconds: 30)).replan(tuesday, of: before, for: scenario, without: [absent])
    #expect(!after.duties.contains { $0.person == absent })
    for duty in after.duties {
      let same = before.duties.first { $0.person == duty.person }
      #expect(duty.span == same?.span && duty.interruptions == same?.interruptions)
      #expect(duty.pieces.filter { $0.kind == .event } == same?.pieces.filter { $0.kind == .event })
    }
  }
}
