import Rostering
import RotaTestSupport
import Testing

/// Oracle: weeks worked out by hand.
@Suite("The report of a period, by hand")
struct PeriodReportByHandTests {
  /// Tuesday to Sunday; Monday is closed.
  private let week = Horizon("2010-04-05"..<"2010-04-12")

  private func scenario(_ promise: CoverageTarget.Promise, tolerance: Int = 0) -> Scenario {
    .bellefontaine(
      closesWhenShort: true, residences: 1,
      targets: [CoverageTarget(id: "regular", residences: ["tintoret"], promise: promise, tolerance: tolerance)])
  }

  private func passes(on days: [Day]) -> [Pass] {
    days.map { .through("tintoret", on: $0, at: "20:08", by: ["m1", "m2"]) }
  }

  private func patrol(on days: [Day]) -> [Duty] {
    days.flatMap { day in
      ["m1", "m2"].map { .standing($0, on: day, "20:00"..<"24:00", at: "patrol", unit: 1) }
    }
  }

  private func published(_ days: Range<Day>, passing: [Day] = []) -> Rota {
    Rota(
      scenario: "bellefontaine", horizon: Horizon(days), duties: patrol(on: passing), passes: passes(on: passing))
  }

  @Test("a week of which some days are published asks for its passes pro rata, once")
  func proRata() {
    let scenario = scenario(.passes(6, per: .week, between: nil))
    // Tuesday, Wednesday and Saturday of six evenings: three passes are due, and two are made.
    let history = History([
      published("2010-04-05"..<"2010-04-08", passing: ["2010-04-06", "2010-04-07"]),
      published("2010-04-10"..<"2010-04-11"),
    ])
    let report = PeriodReport(of: scenario, over: week, from: history)
    #expect(report.promises.map(\.due) == [3])
    #expect(report.promises.map(\.kept) == [2])
    #expect(report.residences.map(\.due) == [3])
    #expect(report.residences.map(\.missing) == [1])
    #expect(report.unpublishedOpenDays == ["2010-04-08", "2010-04-09", "2010-04-11"])
  }

  @Test("a week that the period cuts counts its published days before the period")
  func cutWeek() {
    let scenario = scenario(.passes(3, per: .week, between: nil))
    let history = History([
      published("2010-03-29"..<"2010-04-01", passing: ["2010-03-30", "2010-03-31"]),
      published("2010-04-01"..<"2010-04-05", passing: ["2010-04-02"]),
    ])
    let april = Horizon("2010-04-01"..<"2010-04-05")
    let known = PeriodReport(of: scenario, over: april, from: history)
    #expect(known.promises.map(\.due) == [3])
    #expect(known.promises.map(\.missing) == [0])
    #expect(known.residences.map(\.visits.passes) == [1])
    // Without the days before, four of six evenings ask for two passes.
    let alone = PeriodReport(of: scenario, over: april, from: History([published("2010-04-01"..<"2010-04-05")]))
    #expect(alone.promises.map(\.due) == [2])
  }

  @Test("no run of days without a pass reaches over a day that nobody has published")
  func runs() {
    let scenario = scenario(.spread(maxOpenDaysBetween: 1))
    let history = History([published("2010-04-06"..<"2010-04-08"), published("2010-04-09"..<"2010-04-12")])
    let report = PeriodReport(of: scenario, over: week, from: history)
    // Tuesday and Wednesday are one run; Friday to Sunday are two. Thursday belongs to none.
    #expect(report.promises.map(\.due) == [3])
    #expect(report.promises.map(\.missing) == [3])
    #expect(report.residences.map(\.visits.longestWithout) == [3])
  }

  @Test("weeks published each for itself are joined over the days on which nothing opens")
  func joined() {
    let weeks: [Range<Day>] = ["2010-04-06"..<"2010-04-12", "2010-04-13"..<"2010-04-19"]
    var scenario = scenario(.passes(1, per: .week, between: nil))
    scenario.people = Scenario.team(of: 1, weeklyMinutes: 700)
    let history = History(weeks.map { published($0, passing: [$0.lowerBound]) })
    let report = PeriodReport(of: scenario, over: Horizon("2010-04-05"..<"2010-04-19"), from: history)
    #expect(report.unpublished == ["2010-04-05", "2010-04-12"])
    #expect(report.unpublishedOpenDays == [])
    // Five evenings after the first week's pass; the second week's comes next.
    #expect(report.residences.map(\.visits.longestWithout) == [5])
    // Thirteen days at a hundred minutes, the Monday between the two weeks among them.
    #expect(report.people.map(\.tally.contractMinutes) == [1_300])
  }

  @Test("public space has its share of the presence in all places, and where there is none nothing is said of it")
  func secondary() throws {
    var scenario = scenario(.passes(1, per: .week, between: nil))
    #expect(PeriodReport(of: scenario, over: week, from: .none).publicSpace == nil)
    scenario.residences.append(Residence(id: "square", name: "Square", priority: .secondary))
    #expect(PeriodReport(of: scenario, over: week, from: .none).publicSpace?.share == nil)
    let passes: [Pass] = [
      .through("tintoret", on: "2010-04-06", at: "20:00", by: ["m1", "m2"]),
      .through("square", on: "2010-04-06", at: "20:30", minutes: 15, by: ["m1", "m2"]),
      .through("tintoret", on: "2010-04-06", at: "21:00", minutes: 45, by: ["m1", "m2"]),
    ]
    let rota = Rota(scenario: "bellefontaine", horizon: week, duties: [], passes: passes)
    let secondary = try #require(PeriodReport(of: scenario, over: week, from: History([rota])).publicSpace)
    #expect(secondary.passes == 1)
    #expect(secondary.minutes == 15)
    #expect(secondary.share == 0.1875)
  }

  @Test("openings are held, short or closed, and what the scenario closes is no gap")
  func openings() {
    var scenario = scenario(.passes(1, per: .week, between: nil))
    scenario.windows[0].exceptions = [.init(day: "2010-04-09", hours: nil)]
    let full = Scenario.team(of: 4).map(\.id)
    let stand = { (people: [Person.ID], day: Day, hours: Range<ClockTime>) in
      people.map { person -> Duty in
        let isLocal = person == "m3" || person == "m4"
        return .standing(person, on: day, hours, at: isLocal ? "local" : "patrol", unit: isLocal ? nil : 1)
      }
    }
    let rota = Rota(
      scenario: "bellefontaine", horizon: week,
      duties: stand(full, "2010-04-06", "20:00"..<"24:00")
        // The local has one of its two and stays shut; the patrol goes home at 22:00.
        + stand(["m1", "m2"], "2010-04-07", "20:00"..<"22:00") + stand(["m3"], "2010-04-07", "20:00"..<"24:00"))
    let report = PeriodReport(of: scenario, over: week, from: History([rota]))
    let window = report.windows[0]
    #expect([window.total.openings, window.total.held, window.total.short, window.total.closed] == [5, 1, 1, 3])
    #expect(window.total.minutesDue == 5 * 240)
    #expect(window.total.minutesHeld == 240)
    let posts = window.posts.map(\.count)
    #expect(window.posts.map(\.post) == ["local", "patrol"])
    #expect(posts.map(\.closed) == [4, 3])
    #expect(posts.map(\.short) == [0, 1])
    #expect(posts.map(\.minutesHeld) == [240, 360])
    #expect(window.weekdays.map(\.weekday) == [.tuesday, .wednesday, .thursday, .saturday, .sunday])
    #expect(window.plannedClosures == ["2010-04-09"])
    // Two in the local on four evenings, a pair on three and on half of one.
    #expect(report.windowGaps.map(\.missingMinutes) == [4 * 2 * 240 + 3 * 2 * 240 + 2 * 120])
  }

  @Test("what a target tolerates is missing, and not beyond what is tolerated")
  func tolerance() {
    let history = History([published(week.days, passing: ["2010-04-06"])])
    let promise = CoverageTarget.Promise.passes(3, per: .week, between: nil)
    let count = { (tolerance: Int) in
      PeriodReport(of: scenario(promise, tolerance: tolerance), over: week, from: history)
    }
    #expect(count(1).residenceGaps.map(\.beyondTolerance) == [1])
    #expect(count(2).residenceGaps.map(\.beyondTolerance) == [0])
    #expect(count(2).residenceGaps.map(\.passes) == [2])
  }

  @Test("the last pass may lie before the period, and a later revision takes the place of what it revises")
  func lastPass() {
    let scenario = scenario(.passes(1, per: .week, between: nil))
    let first = published("2010-03-29"..<"2010-04-05", passing: ["2010-04-02"])
    let revised = published("2010-03-29"..<"2010-04-05", passing: ["2010-04-01"])
    let history = [first, published(week.days)]
    #expect(PeriodReport(of: scenario, over: week, from: History(history)).residences[0].lastPass == "2010-04-02")
    let mended = PeriodReport(of: scenario, over: week, from: History(history + [revised]))
    #expect(mended.residences[0].lastPass == "2010-04-01")
  }

  @Test("a draft is nothing that was done")
  func draft() {
    let rota = published(week.days, passing: ["2010-04-06"])
    let history = History(entries: [History.Entry(rota, state: .draft)])
    let scenario = scenario(.passes(1, per: .week, between: nil))
    let report = PeriodReport(of: scenario, over: week, from: history)
    #expect(report.published.isEmpty && report.rota.duties.isEmpty)
    #expect(report == PeriodReport(of: scenario, over: week, from: .none))
  }

  @Test("a period of which nothing is published counts nothing, and misses nothing")
  func nothing() {
    let report = PeriodReport(of: scenario(.passes(1, per: .week, between: nil)), over: week, from: .none)
    #expect(report.unpublished == Array(week.days))
    #expect(report.unpublishedOpenDays.count == 6)
    #expect(report.gaps.isEmpty && report.promises.isEmpty)
    #expect(report.windows.allSatisfy { $0.total == OpeningCount(summing: []) })
    #expect(report.people.allSatisfy { $0.tally.duties == 0 && $0.tally.contractMinutes ?? 0 == 0 })
  }

  @Test("a scenario without residences or people has a report all the same")
  func nobody() {
    var scenario = Scenario(name: "empty", title: "Empty", calendar: WorkCalendar(offsets: .paris))
    let rota = Rota(scenario: "empty", horizon: week)
    let empty = PeriodReport(of: scenario, over: week, from: History([rota]))
    #expect(empty.people.isEmpty && empty.residences.isEmpty && empty.windows.isEmpty && empty.gaps.isEmpty)
    scenario.programme.missions = [Mission(id: "watch", title: "Watch", share: 100)]
    #expect(PeriodReport(of: scenario, over: week, from: History([rota])).missions.map(\.minutes) == [0])
    scenario.programme.missions.append(Mission(id: "unknown", title: "Unknown"))
    #expect(PeriodReport(of: scenario, over: week, from: History([rota])).missions.map(\.minutes) == [nil, nil])
  }
}
