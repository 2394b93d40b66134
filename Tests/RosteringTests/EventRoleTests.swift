import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: by hand.
@Suite("Roles at events in the report of a period")
struct EventRoleTests {
  private let october = Horizon.month("2018-10")

  /// An afternoon that wants two people, an adviser and Ed, who leads it.
  private func scenario() -> Scenario {
    var scenario = Scenario.accompanied()
    scenario.events = [
      Event(
        id: "feast", title: "Feast", kind: .activity, day: "2018-10-03", hours: "14:00"..<"17:00",
        attendance: .people(2),
        leader: "ed", roles: [Post.RoleRequest(role: "adviser", people: 1)])
    ]
    return scenario
  }

  private func roles(_ people: [(person: Person.ID, hours: Range<ClockTime>)]) -> [EventRecord.Role] {
    let scenario = scenario()
    let duties = people.map { person, hours in
      let interval = scenario.calendar.offsets.interval("2018-10-03", hours)
      return Duty(
        person: person, day: "2018-10-03", span: interval, paidMinutes: interval.minutes,
        pieces: [Piece(kind: .event, id: "feast", interval: interval)])
    }
    let rota = Rota(scenario: scenario.name, horizon: october, duties: duties, passes: [])
    return PeriodReport(of: scenario, over: october, from: History([rota])).events[0].roles
  }

  @Test("each role is due so many people and has those who were there throughout, the leader as a role of his own")
  func present() {
    let all = roles([("ada", "14:00"..<"17:00"), ("ed", "14:00"..<"17:00")])
    #expect(Set(all.map(\.role)) == ["adviser", "|ed"] && all.allSatisfy { $0.due == 1 && $0.present == 1 })
    let late = roles([("ada", "15:00"..<"17:00"), ("ed", "14:00"..<"17:00")])
    #expect(late.first { $0.role == "adviser" }?.present == 0 && late.first { $0.role == "|ed" }?.present == 1)
    #expect(roles([]).allSatisfy { $0.present == 0 })
  }

  /// An afternoon in October or November that wants an adviser and anybody.
  private func openScenario() -> Scenario {
    var scenario = Scenario.accompanied()
    scenario.services.append(
      Service(
        id: "fair", title: "Fair", seats: [.init(roles: ["adviser"]), .init(roles: ["adviser", "educator"])],
        minutes: 60))
    scenario.beneficiaries = [Beneficiary(id: "fair", title: "Fair", isEvent: true)]
    scenario.followUps = [
      FollowUp(
        id: "fair", beneficiary: "fair", service: "fair", rhythm: .total(1), from: "2018-10-01", to: "2018-10-20")
    ]
    return scenario
  }

  private func open(_ duties: [Duty], to horizon: Horizon) -> [OpenEventRecord] {
    let scenario = openScenario()
    let rota = Rota(scenario: scenario.name, horizon: horizon, duties: duties, passes: [])
    return PeriodReport(of: scenario, over: horizon, from: History([rota])).openEvents
  }

  @Test(
    "an event with an open date has the people of its seats once it took place, and else is told after its last date")
  func openDate() {
    let scenario = openScenario()
    let both = ["ada", "ed"].map { person in
      scenario.morning(of: Person.ID(person), on: "2018-10-03", ("09:00"..<"10:00", ["fair"]))
    }
    let held = open(both, to: october)
    #expect(held.map { $0.session?.day } == ["2018-10-03"] && held[0].seats.map(\.present) == [1, 1])
    let missed = open([both[0]], to: october)
    #expect(missed.count == 1 && missed[0].session == nil && missed[0].seats.map(\.present) == [0, 0])
    #expect(missed[0].lastDay == "2018-10-20")
    #expect(open([], to: Horizon("2018-10-01"..<"2018-10-15")).isEmpty, "it may still take place")
  }
}
