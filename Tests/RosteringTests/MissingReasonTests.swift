import Rostering
import RotaTestSupport
import Testing

/// Oracle: by hand, one circumstance at a time.
@Suite("Why a session is missing")
struct MissingReasonTests {
  private let week = Horizon("2018-10-01"..<"2018-10-08")

  /// The reasons for what is missing of a follow-up in the week, in which one session of each is due.
  private func reasons(
    of followUp: FollowUp.ID, in scenario: Scenario, duties: [Duty] = []
  ) -> [FollowUpRecord.Missing] {
    var scenario = scenario
    for index in scenario.followUps.indices {
      scenario.followUps[index].rhythm = .total(scenario.followUps[index].rhythm.sessions)
      scenario.followUps[index].from = week.first
      scenario.followUps[index].to = "2018-10-07"
    }
    let rota = Rota(scenario: scenario.name, horizon: week, duties: duties, passes: [])
    return rota.followUpRecords(for: scenario).first { $0.followUp == followUp }?.reasons ?? []
  }

  private func reason(of followUp: FollowUp.ID, in scenario: Scenario, duties: [Duty] = []) -> MissingReason? {
    let all = reasons(of: followUp, in: scenario, duties: duties)
    return all.count == 1 ? all[0].reason : nil
  }

  @Test("nobody has the role, whatever else is wrong")
  func role() {
    var scenario = Scenario.accompanied()
    scenario.people[0].roles = ["educator"]
    scenario.windows = []
    #expect(reason(of: "h1-advice", in: scenario) == .noRole)
  }

  @Test("two seats of one role are not filled by one person, nor by a seat's people counted twice")
  func seats() {
    var scenario = Scenario.accompanied()
    scenario.services[0].seats = [.init(roles: ["adviser"], people: 2)]
    #expect(reason(of: "h1-advice", in: scenario) == .noRole)
    scenario.services[0].seats = [.init(roles: ["adviser"]), .init(roles: ["adviser", "educator"])]
    #expect(reason(of: "h1-advice", in: scenario) == .timeTaken)
  }

  @Test("nothing is open at hours that suit, or for long enough")
  func opening() {
    var scenario = Scenario.accompanied()
    scenario.beneficiaries[0].hours.weekdays = [.saturday]
    #expect(reason(of: "h1-advice", in: scenario) == .noOpening)
    scenario.beneficiaries[0].hours = SessionHours(clock: "11:30"..<"14:00")
    #expect(reason(of: "h1-advice", in: scenario) == .noOpening)
  }

  @Test("somebody else has the venue whenever it would suit")
  func venue() {
    var scenario = Scenario.accompanied()
    scenario.services[0].venue = "room"
    scenario.venues = [
      Venue(id: "room", lendings: [.init(borrower: "a club", hours: SessionHours(weekdays: [.monday, .friday]))])
    ]
    scenario.beneficiaries[0].hours.weekdays = [.monday, .friday]
    #expect(reason(of: "h1-advice", in: scenario) == .venueLent)
    scenario.beneficiaries[0].hours.weekdays = [.monday, .thursday]
    #expect(reason(of: "h1-advice", in: scenario) == .timeTaken)
  }

  @Test("nobody who could hold it is there: on leave, or at other hours of the week")
  func available() {
    var scenario = Scenario.accompanied()
    scenario.absences = [Absence(person: "ada", days: "2018-10-01"..."2018-10-05", kind: .leave)]
    #expect(reason(of: "h1-advice", in: scenario) == .nobodyAvailable)
    scenario.absences = []
    scenario.people[0].availability = WeeklyAvailability()
    #expect(reason(of: "h1-advice", in: scenario) == .nobodyAvailable)
    scenario.people[0].availability?.add("09:00"..<"12:00", on: .tuesday)
    #expect(reason(of: "h1-advice", in: scenario) == .timeTaken)
  }

  @Test("it waits for a first session, until one is held on a day before, or was long ago")
  func first() {
    var scenario = Scenario.accompanied()
    #expect(reasons(of: "h1-education", in: scenario).map(\.sessions) == [2])
    #expect(reason(of: "h1-education", in: scenario) == .waitsForFirst)
    let tuesday = scenario.morning(of: "ada", on: "2018-10-02", ("09:00"..<"10:00", ["h1-advice"]))
    #expect(reason(of: "h1-education", in: scenario, duties: [tuesday]) == .timeTaken)
    let friday = scenario.morning(of: "ada", on: "2018-10-05", ("09:00"..<"10:00", ["h1-advice"]))
    #expect(reason(of: "h1-education", in: scenario, duties: [friday]) == .waitsForFirst)
    scenario.beneficiaries[0].met = ["advice"]
    #expect(reason(of: "h1-education", in: scenario) == .timeTaken)
  }

  @Test("the beneficiary has another session on the only day that suits")
  func otherThatDay() {
    var scenario = Scenario.accompanied()
    scenario.beneficiaries[0].met = ["advice"]
    scenario.followUps[1].hours.weekdays = [.tuesday]
    let tuesday = scenario.morning(of: "ada", on: "2018-10-02", ("09:00"..<"10:00", ["h1-advice"]))
    #expect(reason(of: "h1-education", in: scenario, duties: [tuesday]) == .otherThatDay)
  }

  @Test("every day that is left is too near to the session before or after")
  func tooNear() {
    var scenario = Scenario.accompanied()
    scenario.beneficiaries[0].met = ["advice"]
    scenario.followUps[1].daysApart = 3
    let held = scenario.morning(of: "ed", on: "2018-10-03", ("09:00"..<"10:00", ["h1-education"]))
    #expect(reason(of: "h1-education", in: scenario, duties: [held]) == .tooNear)
    scenario.followUps[1].daysApart = 2
    #expect(reason(of: "h1-education", in: scenario, duties: [held]) == .timeTaken)
  }

  @Test("it is the other's turn, after one of its own and before the first of the one that begins")
  func turns() {
    var scenario = Scenario.accompanied()
    scenario.beneficiaries[0].met = ["advice"]
    scenario.followUps.append(
      FollowUp(id: "h1-workshop", beneficiary: "h1", service: "workshop", rhythm: .monthly(1)))
    scenario.followUps[1].alternatesWith = "h1-workshop"
    #expect(reason(of: "h1-workshop", in: scenario) == .turnOfOther)
    #expect(reason(of: "h1-education", in: scenario) == .timeTaken)
    let held = scenario.morning(of: "ed", on: "2018-10-03", ("09:00"..<"10:00", ["h1-education"]))
    #expect(reason(of: "h1-education", in: scenario, duties: [held]) == .turnOfOther)
    #expect(reason(of: "h1-workshop", in: scenario, duties: [held]) == .timeTaken)
  }

  @Test("the reasons add up to what is missing, and what is missing to the gaps", arguments: UInt64(0)..<80)
  func sums(_ seed: UInt64) {
    var (scenario, horizon) = Scenario.random(seed: seed)
    scenario.drawFollowUps(seed: seed, over: horizon)
    let rota = Rota.drawn(for: scenario, over: horizon, seed: seed)
    let records = rota.followUpRecords(for: scenario)
    let gaps = rota.coverageGaps(for: scenario).filter { $0.unit == .sessions }
    #expect(records.reduce(0) { $0 + $1.missing } == gaps.reduce(0) { $0 + $1.missing })
    for record in records {
      #expect(record.reasons.reduce(0) { $0 + $1.sessions } == record.missing)
      #expect((0...record.due).contains(record.kept))
    }
  }

  @Test("seeds have seen reasons of several kinds")
  func variety() {
    let reasons = (UInt64(0)..<80).flatMap { seed in
      var (scenario, horizon) = Scenario.random(seed: seed)
      scenario.drawFollowUps(seed: seed, over: horizon)
      return Rota.drawn(for: scenario, over: horizon, seed: seed).followUpRecords(for: scenario).flatMap(\.reasons)
    }
    #expect(Set(reasons.map(\.reason)).count >= 5, "\(Set(reasons.map(\.reason)))")
  }
}
