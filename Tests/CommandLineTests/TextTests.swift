import Rostering
import RotaFormats
import RotaTestSupport
import Testing

/// Oracle: recorded texts, read by people.
///
/// The rota is made by hand and by no solver.
@Suite("The text of a rota made by hand")
struct TextTests {
  private static let team = ["Amélie", "Bao", "Chloé", "Djibril", "Émilie"]

  /// Thursday to Sunday around the 1st of a month, two windows, of which one ends past midnight.
  private func scenario() -> Scenario {
    var scenario = Scenario(name: "hand", title: "Quatre soirs", calendar: WorkCalendar(offsets: .paris))
    scenario.people = TextTests.team.enumerated().map { index, name in
      Person(
        id: Person.ID("m\(index + 1)"), name: name, roles: index == 0 ? ["tutor"] : [],
        weeklyMinutes: index == 4 ? nil : 1_050)
    }
    scenario.people[3].employedFrom = "2010-04-02"
    scenario.residences = ["goya", "braque"].map { Residence(id: Residence.ID($0), name: $0.capitalized) }
    scenario.windows = [
      OpeningWindow(id: "afternoon", openings: [.init(weekdays: [.friday], hours: "14:00"..<"17:00")]),
      OpeningWindow(
        id: "evening",
        openings: [.init(weekdays: [.thursday, .friday, .saturday, .sunday], hours: "22:00"..<"26:00")]),
    ]
    scenario.posts = [
      Post(id: "desk", window: "afternoon", kind: .standby(.init(required: 2, desired: 3))),
      Post(
        id: "local", window: "evening", kind: .premises(.init(people: .init(required: 2), closesWhenShort: true)),
        roles: [.init(role: "tutor", people: 1)]),
      Post(
        id: "patrol", window: "evening",
        kind: .patrol(
          .init(unitSizes: [2, 3], units: .init(required: 1, desired: 2), residences: scenario.residences.map(\.id)))),
    ]
    scenario.targets = [
      CoverageTarget(
        id: "late", residences: scenario.residences.map(\.id),
        promise: .passes(1, per: .week, between: "24:00"..<"26:00")),
      CoverageTarget(
        id: "spread", residences: scenario.residences.map(\.id), promise: .spread(maxOpenDaysBetween: 0)),
    ]
    scenario.absences = [
      Absence(person: "m2", days: "2010-04-03"..."2010-04-04", kind: .leave),
      Absence(person: "m3", days: "2010-04-04"..."2010-04-04", kind: .sick),
    ]
    scenario.assumptions = ["tout est inventé, et cette phrase est assez longue pour ne pas tenir sur une seule ligne"]
    return scenario
  }

  private func rota() -> Rota {
    let offsets = UTCOffsets.paris
    let piece = { (day: Day, hours: Range<ClockTime>, post: String, unit: Int?) in
      Piece(kind: .post, id: post, unit: unit, interval: offsets.interval(day, hours))
    }
    let duty = { (person: Person.ID, day: Day, hours: Range<ClockTime>, pieces: [Piece]) in
      let span = offsets.interval(day, hours)
      return Duty(person: person, day: day, span: span, paidMinutes: span.minutes, pieces: pieces)
    }
    let (thursday, friday, saturday): (Day, Day, Day) = ("2010-04-01", "2010-04-02", "2010-04-03")
    let night: Range<ClockTime> = "22:00"..<"26:00"
    return Rota(
      scenario: "hand", horizon: Horizon(thursday..<"2010-04-05"),
      duties: [
        // Somebody goes from the local to the patrol at midnight, and the local closes.
        duty("m1", thursday, night, [piece(thursday, night, "local", nil)]),
        duty("m2", thursday, night, [piece(thursday, night, "patrol", 1)]),
        duty("m3", thursday, night, [piece(thursday, night, "patrol", 1)]),
        duty(
          "m5", thursday, night,
          [piece(thursday, "22:00"..<"24:00", "local", nil), piece(thursday, "24:00"..<"26:00", "patrol", 1)]),
        duty("m4", friday, "14:00"..<"17:00", [piece(friday, "14:00"..<"17:00", "desk", nil)]),
        // A unit that is complete until half past midnight only; a local without a tutor.
        duty("m2", friday, night, [piece(friday, night, "local", nil)]),
        duty("m3", friday, night, [piece(friday, night, "local", nil)]),
        duty("m1", friday, night, [piece(friday, night, "patrol", 1)]),
        duty("m5", friday, "22:00"..<"24:30", [piece(friday, "22:00"..<"24:30", "patrol", 1)]),
        duty("m3", "2010-04-04", night, []),
        duty("m1", saturday, night, [piece(saturday, night, "local", nil)]),
        duty("m4", saturday, night, [piece(saturday, night, "local", nil)]),
      ],
      passes: [
        .through("goya", on: thursday, at: "22:08", by: ["m2", "m3"]),
        .through("braque", on: thursday, at: "24:08", by: ["m2", "m3", "m5"]),
        .through("goya", on: friday, at: "22:08", by: ["m1", "m5"]),
      ])
  }

  @Test("says who, where, when, what is missing and what is proven", arguments: [Scenario.Language.english, .french])
  func golden(_ language: Scenario.Language) throws {
    let (scenario, rota) = (scenario(), rota())
    let solve = SolveReport(
      status: .gapReached, seconds: 1.5,
      coverage: .init(cost: 3_000, bound: 2_400, uncoveredMinutes: 1_950, uncoveredMinutesBound: 1_830),
      quality: .init(cost: 12.5, bound: nil))
    let finding = Finding(
      rule: .dailyRest, source: "L3131-1", person: "m4", day: "2010-04-02", measured: 605, limit: 660, unit: .minutes,
      severity: .breach)
    let text = PlanText(
      scenario: scenario, rota: rota,
      provisional: Rota(scenario: "hand", horizon: Horizon("2010-04-05"..<"2010-04-05")),
      solve: solve, gaps: rota.gaps(for: scenario), tallies: rota.tallies(for: scenario), findings: [finding],
      language: language
    ).text
    for line in text.split(separator: "\n") { #expect(TerminalWidth.columns(of: String(line)) <= 80) }
    #expect(try Golden.mismatch(of: text, with: "hand.\(language.rawValue).txt") == nil)
  }
}
