import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: by hand, and sums.
@Suite("Follow-ups in the report of a period")
struct FollowUpReportTests {
  private let october = Horizon.month("2018-10")

  /// Advice for both households, one session of education of two, and a workshop with both.
  private func rota(_ scenario: Scenario) -> Rota {
    Rota(
      scenario: scenario.name, horizon: october,
      duties: [
        scenario.morning(
          of: "ada", on: "2018-10-02", ("09:00"..<"10:00", ["h1-advice"]), ("10:00"..<"11:00", ["h2-advice"])),
        scenario.morning(of: "ed", on: "2018-10-04", ("09:00"..<"10:00", ["h1-education"])),
        scenario.morning(of: "ed", on: "2018-10-09", ("09:00"..<"11:00", ["h1-workshop", "h2-workshop"])),
      ], passes: [])
  }

  private func scenario() -> Scenario {
    var scenario = Scenario.accompanied()
    scenario.followUps += ["h1", "h2"].map { household in
      FollowUp(
        id: FollowUp.ID("\(household)-workshop"), beneficiary: Beneficiary.ID(household), service: "workshop",
        rhythm: .monthly(1))
    }
    return scenario
  }

  private func report(_ scenario: Scenario, of rotas: [Rota]) throws -> FollowUpReport {
    try #require(PeriodReport(of: scenario, over: october, from: History(rotas)).followUps)
  }

  @Test("says of each follow-up what was due and held, by whom, and what is missing")
  func records() throws {
    let scenario = scenario()
    let report = try report(scenario, of: [rota(scenario)])
    let education = try #require(report.followUps.first { $0.followUp == "h1-education" })
    #expect(education.due == 2 && education.held == 1 && education.missing == 1 && education.kept == 1)
    #expect(education.holders == [FollowUpRecord.Holder(person: "ed", sessions: 1)])
    #expect(education.reasons == [FollowUpRecord.Missing(reason: .timeTaken, sessions: 1)])
    #expect(report.due == 6 && report.held == 5 && report.missing == 1)
    #expect(report.individual == 3 && report.gatherings == 1, "a gathering counts once, whoever comes")
  }

  @Test("says of each household its last contact, and whether that is longer ago than was promised")
  func beneficiaries() throws {
    let scenario = scenario()
    let report = try report(scenario, of: [rota(scenario)])
    let (one, two) = (report.beneficiaries[0], report.beneficiaries[1])
    #expect(one.lastContact == "2018-10-09" && one.daysSince == 22 && one.limit == nil && !one.isTooLong)
    #expect(two.lastContact == "2018-10-09" && two.daysSince == 22 && two.limit == 7 && two.isTooLong)
    #expect(two.daysTooLong == 15, "from the 17th to the 31st")
    #expect(one.due == 4 && one.held == 3 && one.missing == 1)
  }

  @Test("knows of a contact before anything is published, and of none that nobody knows")
  func lastContact() throws {
    let scenario = scenario()
    let empty = Rota(scenario: scenario.name, horizon: Horizon("2018-10-01"..<"2018-10-06"), duties: [], passes: [])
    let report = try report(scenario, of: [empty])
    #expect(report.beneficiaries.map(\.lastContact) == [nil, "2018-09-28"])
    #expect(report.beneficiaries.map(\.daysSince) == [nil, 7] && report.lastDay == "2018-10-05")
    #expect(report.beneficiaries.allSatisfy { !$0.isTooLong })
  }

  @Test("sums by partner and way of working: sessions once, minutes of those who held them, households once each")
  func partners() throws {
    let scenario = scenario()
    let report = try report(scenario, of: [rota(scenario)])
    #expect(
      report.partners.rows(for: .coordinator).map(\.row) == [
        SessionTotal(name: "landlord", beneficiaries: 2, individual: 2, gatherings: 0, minutes: 120),
        SessionTotal(name: "partner", beneficiaries: 2, individual: 1, gatherings: 1, minutes: 180),
      ])
    #expect(report.modes.rows(for: .coordinator).map(\.row.name) == ["coaching", "prevention"])
    #expect(report.services.rows(for: .coordinator).map(\.row.missing) == [0, 1, 0])
  }

  @Test("a session of two employers' people counts for both, and each has its own people's minutes")
  func together() throws {
    var scenario = scenario()
    scenario.services[0].seats = [.init(roles: ["adviser"]), .init(roles: ["educator"])]
    let ed = scenario.morning(of: "ed", on: "2018-10-02", ("09:00"..<"10:00", ["h1-advice"]))
    let rota = Rota(scenario: scenario.name, horizon: october, duties: rota(scenario).duties + [ed], passes: [])
    let rows = try report(scenario, of: [rota]).partners.rows(for: .coordinator).map(\.row)
    #expect(rows.map(\.individual) == [1, 2] && rows.map(\.minutes) == [60, 240])
  }

  @Test("sums by group and by territory and month, a gathering once for each household")
  func territories() throws {
    let scenario = scenario()
    let report = try report(scenario, of: [rota(scenario)])
    let north = report.territories.rows(for: .coordinator)[0].row
    #expect(north.name == "North" && north.beneficiaries == 1 && north.held == 3 && north.missing == 1)
    #expect(north.months == [BeneficiaryTotal.Month(first: "2018-10-01", held: 3)])
    #expect(report.groups.rows(for: .coordinator).map(\.row.held) == [3, 2])
    #expect(report.territories.rows(for: .everybody).isEmpty, "two households, each alone in its territory")
  }

  @Test("a contract that several parties signed is to come, active or ended as its days say")
  func contracts() throws {
    var scenario = scenario()
    scenario.followUps[1].signatories = ["tenant", "partner", "landlord"]
    let status = { (from: Day?, to: Day?) in
      scenario.followUps[1].from = from
      scenario.followUps[1].to = to
      return try report(scenario, of: [rota(scenario)]).beneficiaries[0].contract
    }
    #expect(try status(nil, nil) == .active)
    #expect(try status("2018-10-31", "2018-10-31") == .active)
    #expect(try status(nil, "2018-10-30") == .ended)
    #expect(try report(scenario, of: [rota(scenario)]).beneficiaries[1].contract == nil)
  }

  @Test("an event with an open date is no household, and a team without households has no such report")
  func events() {
    var scenario = scenario()
    for index in scenario.beneficiaries.indices { scenario.beneficiaries[index].isEvent = true }
    #expect(PeriodReport(of: scenario, over: october, from: History([rota(scenario)])).followUps == nil)
  }

  @Test("rows add up to the whole, and everybody reads of a few nothing but a name", arguments: UInt64(0)..<60)
  func sums(_ seed: UInt64) throws {
    let scenario = Scenario.accompaniedMany(seed: seed)
    let rota = Rota.ofSessions(for: scenario, over: october, seed: seed)
    let report = try report(scenario, of: [rota])
    let groups = report.groups.rows(for: .coordinator).map(\.row)
    let territories = report.territories.rows(for: .coordinator).map(\.row)
    for rows in [groups, territories] where !rows.isEmpty {
      #expect(rows.reduce(0) { $0 + $1.beneficiaries } == report.beneficiaries.count)
      #expect(rows.reduce(0) { $0 + $1.due } == report.due && rows.reduce(0) { $0 + $1.missing } == report.missing)
      #expect(rows.reduce(0) { $0 + $1.held } == report.held)
      for row in rows { #expect(row.months.reduce(0) { $0 + $1.held } == row.held) }
    }
    let modes = report.modes.rows(for: .coordinator).map(\.row)
    #expect(modes.reduce(0) { $0 + $1.individual } == report.individual)
    #expect(modes.reduce(0) { $0 + $1.gatherings } == report.gatherings)
    let minutes = report.partners.rows(for: .coordinator).reduce(0) { $0 + $1.row.minutes }
    #expect(modes.reduce(0) { $0 + $1.minutes } == minutes)
    for row in report.groups.rows(for: .everybody) + report.territories.rows(for: .everybody) {
      #expect(row.hidesBeneficiaries || !Masking.isFew(row.row.beneficiaries))
    }
    #expect(
      report.contacts.rows(for: .coordinator).reduce(0) { $0 + $1.row.beneficiaries } == report.beneficiaries.count)
  }
}
