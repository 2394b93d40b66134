import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

@Suite("Reading services, venues, beneficiaries and follow-ups")
struct FollowUpReadingTests {
  @Test("A venue is lent on weekdays and at hours, or on dates")
  func venues() throws {
    #expect(
      try FollowUpFiles.files().scenario().venues == [
        Venue(
          id: "room", capacity: 12,
          lendings: [
            .init(
              borrower: "Circuits verts", hours: SessionHours(weekdays: [.tuesday], clock: "14:00"..<"16:00")),
            .init(borrower: "Ville", hours: SessionHours(dates: ["2018-01-10"])),
          ]), Venue(id: "hall"),
      ])
  }

  @Test("A role that is written twice is wanted twice, and “|” between roles leaves the choice")
  func services() throws {
    let services = try FollowUpFiles.files().scenario().services
    #expect(
      services.prefix(2) == [
        Service(
          id: "advice", title: "Conseil", seats: [.init(roles: ["adviser"], people: 2)], minutes: 60, mode: "coaching"),
        Service(
          id: "workshop", seats: [.init(roles: ["psychologist", "adviser"])], minutes: 90, capacity: 6,
          after: ["advice"], venue: "room"),
      ])
  }

  @Test("Beneficiaries have hours, the most days without a session, and services that they met before")
  func beneficiaries() throws {
    let beneficiaries = try FollowUpFiles.files().scenario().beneficiaries
    #expect(
      beneficiaries.prefix(2) == [
        Beneficiary(
          id: "h1", title: "Foyer 1", group: "new", territory: "Mirail",
          hours: SessionHours(weekdays: [.monday, .tuesday], clock: "14:00"..<"17:00"), daysWithoutContact: 21,
          lastContact: "2017-12-20", met: ["advice"]), Beneficiary(id: "h2", group: "current"),
      ])
  }

  @Test("A follow-up is named after its beneficiary and its service unless it has a name of its own")
  func followUps() throws {
    let followUps = try FollowUpFiles.files().scenario().followUps
    #expect(
      followUps.prefix(3) == [
        FollowUp(
          id: "h1-advice", beneficiary: "h1", service: "advice", rhythm: .monthly(2), daysApart: 7, referent: "p1",
          alternatesWith: "h1-workshop", signatories: ["tenant", "landlord"]),
        FollowUp(
          id: "h1-workshop", beneficiary: "h1", service: "workshop", rhythm: .weekly(1), from: "2018-01-08",
          hours: SessionHours(weekdays: [.tuesday], clock: "14:00"..<"16:00")),
        FollowUp(
          id: "first", beneficiary: "h2", service: "advice", rhythm: .total(1), from: "2018-01-01", to: "2018-01-31"),
      ])
  }

  @Test("A duty goes on in the windows that follow its own, and some duties are for sessions alone")
  func duties() throws {
    let duties = try FollowUpFiles.files().scenario().duties
    #expect(
      duties.prefix(2) == [
        DutyTemplate(id: "whole", window: "day", then: ["evening"]),
        DutyTemplate(
          id: "half", window: "day", hours: "14:00"..<"16:00", roles: ["psychologist"], isForSessions: true),
      ])
  }

  @Test("An event on one of several dates is a session due once, in a window of its own, with anybody beside the roles")
  func openEvents() throws {
    let scenario = try FollowUpFiles.files().scenario()
    let dates: [Day] = ["2018-01-09", "2018-01-13", "2018-01-16", "2018-01-20"]
    #expect(scenario.events.isEmpty)
    #expect(
      scenario.followUps.last
        == FollowUp(
          id: "outing", beneficiary: "outing", service: "outing", rhythm: .total(1), from: "2018-01-09",
          to: "2018-01-20", hours: SessionHours(dates: Set(dates), clock: "10:00"..<"12:00")))
    #expect(
      scenario.services.last
        == Service(
          id: "outing",
          seats: [.init(roles: ["adviser"], people: 2), .init(roles: ["adviser", "psychologist"], people: 1)],
          minutes: 120))
    #expect(scenario.windows.last?.exceptions.map(\.day) == dates)
    #expect(scenario.duties.last == DutyTemplate(id: "outing", window: "outing", isForSessions: true))
  }

  @Test("The dates of an event may be listed one by one")
  func listedDates() throws {
    let yaml = FollowUpFiles.yaml.replacing(
      "{from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}", with: "[2018-01-20, 2018-01-09]")
    let scenario = try FollowUpFiles.files(yaml: yaml).scenario()
    #expect(scenario.followUps.last?.hours.dates == ["2018-01-09", "2018-01-20"])
  }

  @Test(
    "A mistake about sessions in scenario.yaml is told with its line and its field", arguments: FollowUpMistakes.yaml)
  func yaml(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: FollowUpFiles.yaml) { try FollowUpFiles.files(yaml: $0) }
  }

  @Test(
    "A mistake in beneficiaries.csv is told with its line and its column", arguments: FollowUpMistakes.beneficiaries)
  func beneficiaries(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: FollowUpFiles.beneficiaries) { try FollowUpFiles.files(beneficiaries: $0) }
  }

  @Test("A mistake in follow-ups.csv is told with its line and its column", arguments: FollowUpMistakes.followUps)
  func followUps(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: FollowUpFiles.followUps) { try FollowUpFiles.files(followUps: $0) }
  }

  @Test("Mistakes of all files are told at once")
  func together() throws {
    let files = try FollowUpFiles.files(
      yaml: FollowUpFiles.yaml.replacing("capacity: 6", with: "capacity: 0"),
      beneficiaries: FollowUpFiles.beneficiaries.replacing("2017-12-20", with: "yesterday"),
      followUps: FollowUpFiles.followUps.replacing("7,p1", with: "7,p9"),
      people: FollowUpFiles.people.replacing("external", with: "extern"))
    #expect(
      try files.problems().map { "\($0.file):\($0.line) \($0.field)" } == [
        "scenario.yaml:17 services[1].capacity", "people.csv:4 kind", "beneficiaries.csv:2 last_contact",
        "follow-ups.csv:2 referent",
      ])
  }

  @Test("Seats that nobody in the team can take are remarked on, those of services and those of open events")
  func notes() throws {
    let people = FollowUpFiles.people.replacing("Adviser,adviser", with: "Adviser,advisor")
      .replacing("adviser,adviser", with: "adviser,advisor")
    let notes = try FollowUpFiles.files(people: people).folder().notes
    #expect(
      notes.map(\.description) == [
        "scenario.yaml:16:3: services[0].roles “adviser”: nobody in the team holds this role. Maybe you meant “advisor”.",
        "scenario.yaml:22:3: events.outing.roles “adviser”: nobody in the team holds this role. Maybe you meant “advisor”.",
      ])
  }
}
