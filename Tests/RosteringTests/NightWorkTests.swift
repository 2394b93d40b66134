import Rostering
import RotaTestSupport
import Testing

/// Oracle: night minutes counted by hand.
@Suite("Night work")
struct NightWorkTests {
  private func line(_ days: Range<Day>, _ hours: Range<ClockTime>) -> LineOfWork {
    let scenario = Scenario.bellefontaine()
    let duties = days.map { Duty.standing("m1", on: $0, hours) }
    return LineOfWork(of: scenario.people[0], duties: duties, in: scenario)
  }

  @Test(
    "an evening has its minutes between 21:00 and 6:00, on either side of midnight",
    arguments: [
      ("20:00"..<"24:00", 180), ("16:00"..<"22:15", 75), ("19:00"..<"23:00", 120), ("09:00"..<"17:00", 0),
      ("22:00"..<"30:30", 480), ("05:00"..<"07:00", 60),
    ] as [(Range<ClockTime>, Int)])
  func minutes(_ hours: Range<ClockTime>, _ minutes: Int) {
    #expect(NightWork().minutes(of: line("2010-04-06"..<"2010-04-07", hours), upTo: "2010-04-06") == minutes)
  }

  @Test("an hour that the clocks skip is not worked")
  func clockChange() {
    #expect(NightWork().minutes(of: line("2026-03-28"..<"2026-03-29", "22:00"..<"30:00"), upTo: "2026-03-28") == 420)
  }

  @Test("216 duties until 22:15 are 270 hours: on the 216th, and not before, somebody is a night worker")
  func threshold() {
    let days = "2017-03-01"..<("2017-03-01" as Day).advanced(by: 216)
    let line = line(days, "16:00"..<"22:15")
    #expect(NightWork().breaches(in: line, over: days.lowerBound..<days.upperBound.advanced(by: -1)) == [])
    let last = days.upperBound.advanced(by: -1)
    #expect(
      NightWork().breaches(in: line, over: days) == [
        RuleBreach(rule: .nightWork, day: last, measured: 16_200, limit: 16_200, unit: .minutes)
      ])
  }

  @Test("what lies more than twelve months back does not count")
  func rolling() {
    let line = line("2017-03-01"..<"2018-06-01", "16:00"..<"22:15")
    #expect(NightWork().minutes(of: line, upTo: "2018-05-31") == 365 * 75)
  }
}
