import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: numbers worked out by hand from the calendar of April 2010 (1 April is a Thursday, Mondays are closed).
@Suite("Demand")
struct DemandTests {
  private func target(_ promise: CoverageTarget.Promise) -> Scenario {
    .bellefontaine(targets: [CoverageTarget(id: "t", residences: ["goya"], promise: promise)])
  }

  private func required(
    _ scenario: Scenario, _ days: Range<Day>, isPublished: @escaping (Day) -> Bool = { _ in false }
  ) -> [Int] {
    CoverageDemand(of: scenario, over: days, isPublished: isPublished).passes.map(\.required)
  }

  @Test("a weekly target that the horizon cuts is pro rata to its open days, rounded down")
  func proRata() {
    let weekly = target(.passes(5, per: .week, between: nil))
    // Thursday to Sunday: four open days of six. Tuesday to Friday: four of five, for Saturday 1 May is closed.
    #expect(required(weekly, Horizon.month("2010-04").days) == [3, 5, 5, 5, 4])
    #expect(required(target(.passes(1, per: .week, between: nil)), Horizon.month("2010-04").days) == [1, 1, 1])
    // A cut that leaves out the closed Monday only is no cut.
    #expect(required(weekly, "2010-04-06"..<"2010-04-12") == [5])
    #expect(required(weekly, "2010-04-05"..<"2010-04-06") == [])
  }

  @Test("published days of the week count in full")
  func history() {
    let weekly = target(.passes(5, per: .week, between: nil))
    let demand = CoverageDemand(of: weekly, over: "2010-04-01"..<"2010-04-05") { $0 >= "2010-03-01" }
    #expect(demand.passes.map(\.required) == [5])
    #expect(demand.passes.map { $0.days.count } == [6])
    #expect(demand.passes.map(\.firstDay) == ["2010-04-01"])
    #expect(demand.passes.first?.requirement.description == "passes[t,goya,'2010-04-01']")
  }

  @Test("a hole in the published days makes the target pro rata to the days that are known")
  func hole() {
    let weekly = target(.passes(6, per: .week, between: nil))
    let isPublished = { (day: Day) in day >= "2010-03-01" && day != "2010-03-31" }
    #expect(required(weekly, "2010-04-01"..<"2010-04-05", isPublished: isPublished) == [5])
  }

  @Test("what is said to be published within the horizon or after it is planned all the same")
  func publishedAhead() {
    let weekly = target(.passes(6, per: .week, between: nil))
    let days = CoverageDemand(of: weekly, over: "2010-04-06"..<"2010-04-08") { _ in true }.passes.map(\.days)
    #expect(days == [["2010-04-06", "2010-04-07"]])
  }

  @Test("a monthly target is due in each calendar month, an evening's on each open day")
  func otherPeriods() {
    let monthly = target(.passes(26, per: .month, between: nil))
    #expect(required(monthly, Horizon.month("2010-04").days) == [26])
    // May 2010 has 25 open days, of which nine lie before the 13th.
    let both = CoverageDemand(of: monthly, over: "2010-04-01"..<"2010-05-13").passes
    #expect(both.map(\.firstDay) == ["2010-04-01", "2010-05-01"])
    #expect(both.map(\.required) == [26, 9])
    let evenings = required(target(.passes(2, per: .evening, between: nil)), Horizon.month("2010-04").days)
    #expect(evenings == Array(repeating: 2, count: 26))
  }

  @Test("a band counts only the days on which a patrol is out within it")
  func bands() {
    // Sunday ends at 23:00.
    let late = target(.passes(6, per: .week, between: "23:00"..<"24:00"))
    #expect(CoverageDemand(of: late, over: "2010-04-05"..<"2010-04-12").passes.map { $0.days.count } == [5])
    let never = target(.passes(6, per: .week, between: "10:00"..<"11:00"))
    #expect(CoverageDemand(of: never, over: "2010-04-05"..<"2010-04-12").passes.isEmpty)
  }

  @Test("runs skip closed days, reach back into published ones, and stop at holes")
  func runs() {
    let spread = target(.spread(maxOpenDaysBetween: 2))
    let days = Day("2010-04-06")..<Day("2010-04-12")
    #expect(CoverageDemand(of: spread, over: days).runs.count == 4)
    let all = CoverageDemand(of: spread, over: days) { _ in true }.runs
    #expect(all.count == 6)
    #expect(all.first?.days == ["2010-04-03", "2010-04-04", "2010-04-06"])
    #expect(all.first?.requirement.description == "spread[t,goya,'2010-04-06']")
    let holed = CoverageDemand(of: spread, over: days) { $0 != "2010-04-04" }.runs
    #expect(holed.count == 4)
    #expect(CoverageDemand(of: target(.spread(maxOpenDaysBetween: 0)), over: days).runs.count == 6)
    #expect(CoverageDemand(of: target(.spread(maxOpenDaysBetween: -1)), over: days).runs.isEmpty)
  }

  @Test("a run goes on across a long closure")
  func runAcrossClosure() {
    var scenario = target(.spread(maxOpenDaysBetween: 1))
    scenario.calendar.closures = (0..<60).map { .date(Day("2010-02-05").advanced(by: $0)) }
    let runs = CoverageDemand(of: scenario, over: "2010-04-06"..<"2010-04-07") { $0 > "2010-01-01" }.runs
    #expect(runs.map(\.days) == [["2010-02-04", "2010-04-06"]])
  }

  @Test("a residence that no patrol visits is due nothing")
  func unvisited() {
    var scenario = target(.passes(5, per: .week, between: nil))
    scenario.targets[0].residences = ["nowhere"]
    #expect(required(scenario, "2010-04-05"..<"2010-04-12") == [])
  }

  @Test("a post that closes when short is wanted once for its whole opening, however the opening is cut")
  func wholeWindows() {
    let band = CoverageTarget(
      id: "late", residences: ["goya"], promise: .passes(1, per: .week, between: "22:00"..<"24:00"))
    let scenario = Scenario.bellefontaine(closesWhenShort: true, targets: [band])
    let presences = CoverageDemand(of: scenario, over: "2010-04-06"..<"2010-04-07").presences
    #expect(
      presences.map { "\($0.requirement) \($0.interval.minutes)" } == [
        "cover[local,'2010-04-06T20:00'] 240", "cover[patrol,'2010-04-06T20:00'] 120",
        "cover[patrol,'2010-04-06T22:00'] 120",
      ])
  }

  @Test("passes fit by the longest walk, and a patrol that takes no time is not divided by")
  func capacity() {
    #expect(PassSettings(minutes: 20, walk: 8).capacity(inMinutes: 240) == 8)
    #expect(PassSettings(minutes: 20, walk: 8).capacity(inMinutes: 27) == 0)
    #expect(PassSettings(minutes: 20, walk: 8).capacity(inMinutes: -5) == 0)
    #expect(PassSettings(minutes: 0, walk: 0).capacity(inMinutes: 10) == 10)
  }
}
