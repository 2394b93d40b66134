import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

@Suite("Reading events")
struct EventReadingTests {
  private static let events = """
    events:
      - {id: outing, title: Mer, kind: outing, date: 2010-04-14, from: "10:00", to: "18:00", people: 2, leader: m1, participants: 8}
      - {id: doors, kind: open-doors, date: 2010-05-01, from: "14:00", to: "18:00", people: all, roles: {mediator: 1}}

    """

  private func files(_ events: String = EventReadingTests.events) throws -> ScenarioFiles {
    try ScenarioFiles(yaml: ScenarioFiles.yaml + events)
  }

  @Test("Every key of an event is read as it is written, and what is left out is not known")
  func everyKey() throws {
    let scenario = try files().scenario()
    #expect(
      scenario.events == [
        Event(
          id: "outing", title: "Mer", kind: .outing, day: "2010-04-14", hours: "10:00"..<"18:00",
          attendance: .people(2), leader: "m1", participants: 8),
        Event(
          id: "doors", kind: .openDoors, day: "2010-05-01", hours: "14:00"..<"18:00", attendance: .everybody,
          roles: [.init(role: "mediator", people: 1)]),
      ])
    #expect(scenario.post("doors")?.staffing.required == 3)
  }

  @Test(
    "A mistake in an event is told with its line, its field and what may have been meant",
    arguments: [
      Mistake(
        "id: outing", "id: local",
        "scenario.yaml:33:10: events[0].id “local”: a post already has this identifier. Maybe “local-event”."),
      Mistake(
        "kind: outing", "kind: outng",
        "scenario.yaml:33:36: events[0].kind “outng”: this is none of outing, activity, open-doors, meeting. Maybe you meant “outing”."
      ),
      Mistake(
        "date: 2010-04-14", "date: 2010-04-31",
        "scenario.yaml:33:50: events[0].date “2010-04-31”: there is no such day in the calendar. Maybe 2010-04-30."),
      Mistake(
        "to: \"18:00\", people: 2", "to: \"09:00\", people: 2",
        "scenario.yaml:33:81: events[0].to “09:00”: the event ends at or before its start at 10:00. Maybe “33:00”: an end after midnight counts on from the day that began it."
      ),
      Mistake(
        "people: 2", "people: everyone",
        "scenario.yaml:33:98: events[0].people “everyone”: a number or “all” is expected here. Maybe “all”."),
      Mistake(
        "people: 2", "people: 0",
        "scenario.yaml:33:98: events[0].people “0”: the number must lie from 1 to 100. Maybe 1."),
      Mistake(
        "leader: m1", "leader: m9",
        "scenario.yaml:33:109: events[0].leader “m9”: there is nobody with this identifier in the team. Maybe one of: m1, m2, m3."
      ),
      Mistake(
        "date: 2010-04-14, from: \"10:00\", to: \"18:00\", people: 2, leader: m1",
        "date: 2011-04-14, from: \"10:00\", to: \"18:00\", people: 2, leader: m2",
        "scenario.yaml:33:109: events[0].leader “m2”: the leader is not in contract on 2011-04-14. Maybe “m1”, or another date."
      ),
      Mistake(
        "roles: {mediator: 1}", "roles: {\"mediator|driver\": 1}",
        "scenario.yaml:34:121: events[1].roles.mediator|driver “1”: a role has no “|” in its name: it parts the roles of a person. Maybe two roles, each with a number."
      ),
      Mistake(
        "id: doors, kind: open-doors, date: 2010-05-01", "id: outing, knd: open-doors",
        "scenario.yaml:34:5: events[1].kind: the key “kind” is missing. Maybe “kind: outing”.",
        "scenario.yaml:34:5: events[1].date: the key “date” is missing. Maybe “date: 2010-05-12”.",
        "scenario.yaml:34:10: events[1].id “outing”: the identifier is already taken on line 33. Maybe “outing-2”.",
        "scenario.yaml:34:18: events[1].knd “knd”: there is no such key here. Maybe you meant “kind”."),
      Mistake(
        "people: 2, leader: m1", "people: 1, leader: m1, roles: {driver: 1}",
        "scenario.yaml:33:98: events[0].people “1”: fewer people than the 2 whom the leader and the roles make, each counted once. Maybe 2."
      ),
    ])
  func mistakes(_ mistake: Mistake) throws {
    let text = Self.events.replacingOccurrences(of: mistake.change, with: mistake.into)
    try #require(text != Self.events)
    let problems = try files(text).problems()
    #expect(problems.map(\.description) == mistake.problems)
  }

  @Test("The rule on interruptions is set by its longest and by their number")
  func interruptions() throws {
    let yaml = ScenarioFiles.yaml.replacingOccurrences(
      of: "set: {", with: "set: {interruptions: {minutes: 180, atMost: 2}, ")
    #expect(
      try ScenarioFiles(yaml: yaml).scenario().rules.interruptions == Interruptions(minutes: 180, atMost: 2))
  }

  @Test("A duty with hours off is the same read back from either file, and off in both")
  func roundTrip() throws {
    let scenario = try files().scenario()
    let day: Day = "2010-04-14"
    let clock = { (hours: Range<ClockTime>) in UTCOffsets.paris.interval(day, hours) }
    let duty = Duty(
      person: "m1", day: day, span: clock("10:00"..<"24:00"), paidMinutes: 720,
      pieces: [
        Piece(kind: .event, id: "outing", interval: clock("10:00"..<"18:00")),
        Piece(kind: .post, id: "local", interval: clock("20:00"..<"24:00")),
      ])
    let horizon = Horizon(day..<day.advanced(by: 1))
    let rota = Rota(scenario: "base", horizon: horizon, duties: [duty])
    let json = try RotaDocument(
      json: RotaDocument(rota: rota).json(offsets: .paris), file: "rota.json", scenario: scenario)
    let table = try Rota(csv: rota.csv(offsets: .paris), file: "rota.csv", horizon: horizon, scenario: scenario)
    for read in [json.rota, table] {
      #expect(read == rota)
      #expect(read.duties.map(\.interruptions) == [[clock("18:00"..<"20:00")]])
      #expect(read.duties.map(\.work) == [[clock("10:00"..<"18:00"), clock("20:00"..<"24:00")]])
    }
  }

  @Test("A piece of a table that takes an event for a post, or a post for an event, is told")
  func confusion() throws {
    let scenario = try files().scenario()
    let lines = """
      date,person,start,end,kind,id
      2010-04-14,m1,10:00,18:00,post,outing
      2010-04-14,m2,10:00,18:00,event,local

      """
    let horizon = Horizon(Day("2010-04-14")..<Day("2010-04-15"))
    #expect(
      problems { _ = try Rota(csv: Data(lines.utf8), file: "rota.csv", horizon: horizon, scenario: scenario) } == [
        "rota.csv:2: kind “post”: “outing” is an event, not a post. Maybe “event”.",
        "rota.csv:3: kind “event”: “local” is a post, not an event. Maybe “post”.",
      ])
  }

  private func problems(_ reading: () throws -> Void) -> [String] {
    do {
      try reading()
    } catch let error as InvalidInput {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
    return []
  }
}
