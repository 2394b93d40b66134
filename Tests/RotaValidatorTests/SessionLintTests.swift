import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: a scenario of sessions with one oddity each, beside the same without it.
@Suite("Lint of sessions")
struct SessionLintTests {
  /// The lints that a change of a sound scenario brings about.
  private func lints(_ change: (inout Scenario) -> Void = { _ in }) -> [String] {
    var scenario = Scenario(name: "sessions", title: "Sessions", calendar: WorkCalendar(offsets: .utc))
    scenario.windows = [
      OpeningWindow(id: "day", openings: [.init(weekdays: [.monday, .tuesday], hours: "14:00"..<"18:00")])
    ]
    scenario.duties = [DutyTemplate(id: "half", window: "day", hours: "14:00"..<"16:00", isForSessions: true)]
    scenario.people = [
      Person(id: "a1", name: "A", roles: ["adviser"]), Person(id: "p1", name: "P", roles: ["psychologist"]),
    ]
    scenario.services = [
      Service(id: "advice", seats: [.init(roles: ["adviser"])], minutes: 60),
      Service(id: "joint", seats: [.init(roles: ["adviser"]), .init(roles: ["psychologist"])], minutes: 120),
    ]
    scenario.beneficiaries = [Beneficiary(id: "h1", hours: SessionHours(weekdays: [.tuesday, .friday]))]
    scenario.followUps = [
      FollowUp(id: "first", beneficiary: "h1", service: "advice", rhythm: .monthly(1), referent: "a1"),
      FollowUp(id: "second", beneficiary: "h1", service: "joint", rhythm: .monthly(1), referent: "p1"),
    ]
    change(&scenario)
    return Validator().lint(scenario).map { "\($0.place): \($0.message)" }
  }

  @Test("A window in which people come for sessions alone needs no post")
  func sound() { #expect(lints() == []) }

  @Test("A window in which somebody is on duty without a session still needs a post")
  func posts() {
    #expect(
      lints { $0.duties[0].isForSessions = false } == [
        "windows.day: no post is open during it, so nobody is wanted there"
      ])
  }

  @Test("Seats that the team has a holder for each of, and not enough of them, are remarked on")
  func seats() {
    #expect(
      lints { $0.services[1].seats[1].roles = ["adviser"] } == [
        "services.joint: the team has not got the people whom its sessions take (1 of “adviser”, 1 of “adviser”), so none "
          + "of its 1 follow-up can be held",
        "followUps.second: its referent p1 holds no role that “joint” takes",
      ])
  }

  @Test("A service that takes longer than any duty is remarked on once")
  func tooLong() {
    #expect(
      lints { $0.services[1].minutes = 121 } == ["services.joint: its 121 minutes fit in no duty, the longest has 120"])
  }

  @Test("Days and hours of a beneficiary in which no duty has time for a session are remarked on")
  func suits() {
    #expect(
      lints { $0.beneficiaries[0].hours = SessionHours(weekdays: [.friday]) } == [
        "followUps.first: its 60 minutes fit in no duty at hours and on days that suit",
        "followUps.second: its 120 minutes fit in no duty at hours and on days that suit",
      ])
    #expect(
      lints { $0.beneficiaries[0].hours = SessionHours(clock: "13:00"..<"15:30") } == [
        "followUps.second: its 120 minutes fit in no duty at hours and on days that suit"
      ])
  }

  @Test("A session on a date is held in an exception of that date")
  func exceptions() {
    let friday: Day = "2018-01-12"
    let dated = { (scenario: inout Scenario) in
      scenario.followUps[0].hours = SessionHours(dates: [friday])
      scenario.windows[0].exceptions = [.init(day: friday, hours: "14:00"..<"15:00")]
    }
    #expect(lints(dated) == [])
    #expect(
      lints {
        dated(&$0)
        $0.followUps[0].to = friday.advanced(by: -1)
      } == ["followUps.first: its 60 minutes fit in no duty at hours and on days that suit"])
  }

  @Test("A follow-up that waits for a service which the beneficiary never gets is remarked on")
  func waits() {
    #expect(
      lints {
        $0.services[1].after = ["advice"]
        $0.followUps.removeFirst()
      } == ["followUps.second: it waits for a session of advice, which h1 is due nowhere: it can never be held"])
    #expect(
      lints {
        $0.services[1].after = ["advice"]
        $0.followUps.removeFirst()
        $0.beneficiaries[0].met = ["advice"]
      } == [])
  }

  @Test("A referent who can hold no session, and somebody to whom nothing is due, are remarked on")
  func nobody() {
    #expect(
      lints { $0.followUps[0].referent = "p1" } == [
        "followUps.first: its referent p1 holds no role that “advice” takes"
      ])
    #expect(lints { $0.followUps = [] } == ["beneficiaries.h1: nothing is due to it"])
  }
}
