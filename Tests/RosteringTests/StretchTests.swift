import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: cuts made by hand.
@Suite("Stretches")
struct StretchTests {
  private func texts(_ stretches: [Stretch]) -> [String] {
    stretches.map { "\($0.start) \($0.minutes)" + $0.openPosts.map { " \($0.post)" }.joined() }
  }

  private func scenario(_ hours: [(OpeningWindow.ID, Range<ClockTime>)]) -> Scenario {
    var scenario = Scenario(name: "cuts", title: "Cuts", calendar: WorkCalendar(offsets: .paris))
    scenario.windows = hours.map { id, hours in
      OpeningWindow(id: id, openings: [.init(weekdays: Set(Weekday.allCases), hours: hours)])
    }
    scenario.posts = hours.map { id, _ in
      Post(id: Post.ID(id.text), window: id, kind: .premises(.init(people: .init(required: 1))))
    }
    scenario.duties = hours.map { id, _ in DutyTemplate(id: DutyTemplate.ID(id.text), window: id) }
    return scenario
  }

  @Test("a window is one stretch when nothing begins or ends inside it")
  func whole() {
    let stretches = Stretch.all(of: .bellefontaine(), over: "2010-04-05"..<"2010-04-08")
    #expect(texts(stretches) == ["2010-04-06T20:00 240 local patrol", "2010-04-07T20:00 240 local patrol"])
  }

  @Test("a band of the clock cuts the window, and one outside it does not")
  func bands() {
    let band = { (hours: Range<ClockTime>) in
      CoverageTarget(id: "late", residences: ["goya"], promise: .passes(1, per: .week, between: hours))
    }
    let cut = Scenario.bellefontaine(targets: [band("22:00"..<"24:00")])
    #expect(
      texts(Stretch.all(of: cut, over: "2010-04-06"..<"2010-04-07"))
        == ["2010-04-06T20:00 120 local patrol", "2010-04-06T22:00 120 local patrol"])
    let uncut = Scenario.bellefontaine(targets: [band("08:00"..<"20:00")])
    #expect(Stretch.all(of: uncut, over: "2010-04-06"..<"2010-04-07").count == 1)
  }

  @Test("overlapping windows are cut where either begins or ends, and a pause between windows is no stretch")
  func overlaps() {
    let two = scenario([("a", "18:00"..<"22:00"), ("b", "20:00"..<"24:00"), ("c", "09:00"..<"12:00")])
    #expect(
      texts(Stretch.all(of: two, over: "2010-04-06"..<"2010-04-07")) == [
        "2010-04-06T09:00 180 c", "2010-04-06T18:00 120 a", "2010-04-06T20:00 120 a b", "2010-04-06T22:00 120 b",
      ])
  }

  @Test("a duty of a part of the window cuts it")
  func duties() {
    var halves = scenario([("a", "18:00"..<"22:00")])
    halves.duties = [DutyTemplate(id: "half", window: "a", hours: "17:00"..<"20:00")]
    #expect(
      texts(Stretch.all(of: halves, over: "2010-04-06"..<"2010-04-07")) == [
        "2010-04-06T18:00 120 a", "2010-04-06T20:00 120 a",
      ])
  }

  @Test("a stretch past midnight belongs to the evening on which its window opened")
  func pastMidnight() {
    let late = scenario([("night", "22:00"..<"26:00"), ("dawn", "01:00"..<"05:00")])
    let stretches = Stretch.all(of: late, over: "2010-04-06"..<"2010-04-08")
    #expect(
      texts(stretches) == [
        "2010-04-06T01:00 240 dawn", "2010-04-06T22:00 180 night", "2010-04-07T01:00 60 night dawn",
        "2010-04-07T02:00 180 dawn", "2010-04-07T22:00 240 night",
      ])
    #expect(stretches.map(\.day) == ["2010-04-06", "2010-04-06", "2010-04-06", "2010-04-07", "2010-04-07"])
  }

  @Test("stretches last what they really last on the nights when the clocks change")
  func clockChange() {
    let late = scenario([("night", "22:00"..<"28:00")])
    #expect(Stretch.all(of: late, over: "2026-03-28"..<"2026-03-29").map(\.minutes) == [300])
    #expect(Stretch.all(of: late, over: "2026-10-24"..<"2026-10-25").map(\.minutes) == [420])
    let skipped = scenario([("night", "02:00"..<"03:00")])
    #expect(Stretch.all(of: skipped, over: "2026-03-29"..<"2026-03-30").isEmpty)
  }

  @Test("April 2010 has 26 evenings and 104 window hours; May 26, or 25 with Saturday 1 May closed")
  func openEvenings() {
    var scenario = Scenario.bellefontaine()
    let evenings = { (month: String) in
      Stretch.all(of: scenario, over: Horizon.month(month).days)
    }
    #expect(evenings("2010-04").count == 26)
    #expect(evenings("2010-04").reduce(0) { $0 + $1.minutes } == 104 * 60)
    #expect(Day("2010-05-01").weekday == .saturday)
    #expect(evenings("2010-05").count == 25)
    scenario.calendar.closures = []
    #expect(Stretch.all(of: scenario, over: Horizon.month("2010-05").days).count == 26)
  }

  @Test("an exception overrides the weekly hours and a closure")
  func exceptions() {
    var scenario = Scenario.bellefontaine()
    scenario.windows[0].exceptions = [
      .init(day: "2010-04-06", hours: nil), .init(day: "2010-04-05", hours: "18:00"..<"20:00"),
      .init(day: "2010-05-01", hours: "20:00"..<"22:00"),
    ]
    let days = Stretch.all(of: scenario, over: "2010-04-05"..<"2010-05-02")
    #expect(days.first?.start == "2010-04-05T18:00")
    #expect(!days.contains { $0.day == "2010-04-06" })
    #expect(days.last.map { "\($0.start) \($0.minutes)" } == "2010-05-01T20:00 120")
  }

  @Test("a duty spans briefing and report, and loses an unpaid break")
  func shapes() throws {
    for (paid, minutes) in [(true, 420), (false, 400)] {
      let scenario = Scenario.champigny(breakIsPaid: paid)
      let shape = try #require(scenario.shapes(on: "2017-03-01").first)
      #expect(shape.span == UTCOffsets.paris.interval("2017-03-01", "15:30"..<"22:30"))
      #expect(shape.paidMinutes == minutes)
    }
    var outside = Scenario.champigny()
    outside.duties[0].pause?.start = "22:10"
    #expect(outside.shapes(on: "2017-03-01").first?.pause == nil)
    outside.duties[0].hours = "08:00"..<"10:00"
    #expect(outside.shapes(on: "2017-03-01").isEmpty)
  }
}
