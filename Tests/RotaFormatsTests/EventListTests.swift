import Foundation
import RotaTestSupport
import Testing

@testable import Rostering
@testable import RotaFormats

/// Oracle: by hand.
@Suite("Events in the text and the data of a report")
struct EventListTests {
  private let event = Event(
    id: "feast", title: "Feast", kind: .activity, day: "2018-10-03", hours: "14:00"..<"17:00", attendance: .people(3))
  private var record: EventRecord {
    EventRecord(
      event: event, required: 3, present: 2, people: ["ada", "ed"], missingMinutes: 180,
      roles: [
        EventRecord.Role(role: "adviser", due: 2, present: 1), EventRecord.Role(role: "|ed", due: 1, present: 1),
      ])
  }
  private func open(_ session: Session?) -> OpenEventRecord {
    OpenEventRecord(
      event: "fair", service: "workshop", lastDay: "2018-10-20", session: session,
      seats: [
        OpenEventRecord.Seats(roles: ["educator"], due: 1, present: session == nil ? 0 : 1),
        OpenEventRecord.Seats(roles: ["adviser", "educator"], due: 1, present: 0),
      ])
  }

  private func text(_ language: Scenario.Language, _ events: [EventRecord], _ open: [OpenEventRecord]) -> String {
    EventList(
      scenario: .accompanied(), events: events, openEvents: open, words: DateWords(language: language)
    ).lines.joined(separator: " ").replacing("\u{A0}", with: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("an event has its roles with how many were there of those wanted, its leader by name")
  func roles() {
    #expect(
      text(.english, [record], [])
        == "- Wed 3 October 2018 14:00–17:00, Feast: 2 of 3 people, 3 h of presence missing; roles: adviser 1/2, Ed 1/1"
    )
    #expect(text(.french, [record], []).hasSuffix(" ; rôles : adviser 1/2, Ed 1/1"))
  }

  @Test("an event with an open date is told by the date on which it took place, or by its last date when it did not")
  func openDate() {
    let interval = UTCOffsets.paris.interval("2018-10-09", "09:00"..<"11:00")
    let session = Session(followUp: "fair", day: "2018-10-09", interval: interval, people: ["ed"])
    #expect(
      text(.english, [], [open(session)])
        == "- Tue 9 October 2018 09:00–11:00, Workshop: 1 of 2; roles: educator 1/1")
    #expect(
      text(.french, [], [open(nil)]) == "- Workshop : n'a PAS eu lieu, la dernière date était le sam. 20 octobre 2018")
    #expect(text(.english, [], [open(nil)]) == "- Workshop: did NOT take place, its last date was Sat 20 October 2018")
  }

  @Test("the data have the roles of each event, its leader apart")
  func data() throws {
    var scenario = Scenario.accompanied()
    var event = event
    event.leader = "ed"
    event.roles = [Post.RoleRequest(role: "adviser", people: 1)]
    scenario.events = [event]
    let rota = Rota(scenario: scenario.name, horizon: .month("2018-10"), duties: [], passes: [])
    let report = PeriodReport(of: scenario, over: .month("2018-10"), from: History([rota]))
    let json = report.json(for: scenario, digest: "", toolVersion: "")
    let data = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    let roles = try #require((data["events"] as? [[String: Any]])?.first?["roles"] as? [[String: Any]])
    #expect(Set(roles.compactMap { $0["role"] as? String }) == ["adviser"])
    #expect(Set(roles.compactMap { $0["leader"] as? String }) == ["ed"])
    #expect(roles.allSatisfy { $0["due"] as? Int == 1 && $0["present"] as? Int == 0 })
  }
}
