import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: rests measured by hand, on the smallest line that breaks each rule and on its neighbour that does not.
@Suite("Rest rules")
struct RestRuleTests {
  let week = Day("2010-04-05")..<Day("2010-04-12")
  let evening: Range<ClockTime> = "20:00"..<"24:00"

  @Test(
    "daily rest: an end at 24:00 lets the next duty start at 11:00, 22:15 at 09:15, and 24:30 at 11:30",
    arguments: [("24:00", "11:00"), ("22:15", "09:15"), ("24:30", "11:30")])
  func dailyRest(end: String, start: String) throws {
    let end = try #require(ClockTime(end))
    let start = try #require(ClockTime(start))
    let early = ClockTime(minutes: start.minutes - 1)
    let rule = DailyRest(minutes: 660)
    let first = Line().duty("2010-04-06", "20:00"..<end)
    #expect(first.duty("2010-04-07", start..<"18:00").breaches(of: rule, over: week) == [])
    #expect(first.duty("2010-04-07", early..<"18:00").breaches(of: rule, over: week) == ["2010-04-07 659"])
  }

  @Test("daily rest on the night of 28 March 2026: 22:15 to 09:15 is 10 hours; on 25 October it is 12")
  func dailyRestAcrossClockChange() {
    let rule = DailyRest(minutes: 660)
    let march = Line().duty("2026-03-28", "16:00"..<"22:15")
    let days = Day("2026-03-23")..<Day("2026-04-06")
    #expect(march.duty("2026-03-29", "09:15"..<"12:00").breaches(of: rule, over: days) == ["2026-03-29 600"])
    #expect(march.duty("2026-03-29", "10:15"..<"12:00").breaches(of: rule, over: days) == [])
    let october = Line().duty("2026-10-24", "16:00"..<"22:15")
    let autumn = Day("2026-10-19")..<Day("2026-11-02")
    #expect(october.duty("2026-10-25", "08:15"..<"12:00").breaches(of: rule, over: autumn) == [])
    #expect(october.duty("2026-10-25", "08:14"..<"12:00").breaches(of: rule, over: autumn) == ["2026-10-25 659"])
    #expect(
      october.duty("2026-10-25", "09:15"..<"12:00").breaches(of: DailyRest(minutes: 721), over: autumn)
        == ["2026-10-25 720"])
  }

  @Test("daily rest looks back into history, past the horizon's first midnight, and counts training as work")
  func dailyRestBeyondHorizon() {
    let rule = DailyRest(minutes: 660)
    let line = Line().duty("2010-04-04", "19:00"..<"24:00")
    #expect(line.duty("2010-04-05", "10:00"..<"12:00").breaches(of: rule, over: week) == ["2010-04-05 600"])
    #expect(line.duty("2010-04-05", "10:00"..<"12:00").breaches(of: rule, over: "2010-04-06"..<"2010-04-12") == [])
    #expect(line.absent("2010-04-05"..."2010-04-05", .training).breaches(of: rule, over: week) == ["2010-04-05 540"])
    #expect(line.absent("2010-04-05"..."2010-04-05", .leave).breaches(of: rule, over: week) == [])
  }

  @Test("daily rest is measured from the stint that ends last, not from the one that began last")
  func dailyRestNested() {
    let line = Line().duty("2010-04-06", "09:00"..<"24:00").absent(
      "2010-04-06"..."2010-04-06", .training, "10:00"..<"12:00"
    )
    .duty("2010-04-07", "09:00"..<"12:00")
    #expect(line.breaches(of: DailyRest(minutes: 660), over: week) == ["2010-04-07 540"])
  }

  @Test("a pause within one day is no rest between days")
  func splitDay() {
    let line = Line().duty("2010-04-06", "20:00"..<"24:00").absent(
      "2010-04-06"..."2010-04-06", .training, "14:00"..<"18:00")
    #expect(line.breaches(of: DailyRest(minutes: 660), over: week) == [])
  }

  @Test("weekly rest: 35 hours in a row must begin in the week")
  func weeklyRest() {
    let rule = WeeklyRest(minutes: 2_100)
    // Every evening Monday to Sunday, 19:00–24:00: no rest is longer than 19 hours.
    let full = Line().duty(on: Array(week) + ["2010-04-12"], "19:00"..<"24:00")
    #expect(full.breaches(of: rule, over: week) == ["2010-04-05 1140"])
    // Without Thursday: from Wednesday 24:00 to Friday 19:00 are 43 hours.
    let rested = Line().duty(on: Array(week).filter { $0 != "2010-04-08" } + ["2010-04-12"], "19:00"..<"24:00")
    #expect(rested.breaches(of: rule, over: week) == [])
  }

  @Test("weekly rest from Saturday 24:00 to Monday 11:00 is 35 hours, and 34 on the night of 29 March 2026")
  func weeklyRestAcrossClockChange() {
    let rule = WeeklyRest(minutes: 2_100)
    let line = { (monday: Day) in
      Line().duty(on: (0..<6).map { monday.advanced(by: $0) }, "20:00"..<"24:00")
        .duty(monday.advanced(by: 7), "11:00"..<"12:00")
    }
    let week = { (monday: Day) in monday..<monday.advanced(by: 7) }
    #expect(line("2010-04-05").breaches(of: rule, over: week("2010-04-05")) == [])
    #expect(line("2026-03-23").breaches(of: rule, over: week("2026-03-23")) == ["2026-03-23 2040"])
    #expect(line("2026-10-19").breaches(of: WeeklyRest(minutes: 2_160), over: week("2026-10-19")) == [])
  }

  @Test("one weekly rest counts once, for the week in which it begins; two may touch and not overlap")
  func weeklyRestCountsOnce() {
    let rule = WeeklyRest(minutes: 2_100)
    let two = Day("2010-04-05")..<Day("2010-04-19")
    let line = { (start: ClockTime) in
      Line().duty(on: ["2010-04-05", "2010-04-06", "2010-04-07", "2010-04-08", "2010-04-09", "2010-04-10"], evening)
        .duty("2010-04-13", start..<"20:00")
        .duty(
          on: ["2010-04-14", "2010-04-15", "2010-04-16", "2010-04-17", "2010-04-18", "2010-04-19"], "08:00"..<"20:00")
    }
    // From Saturday 24:00: 35 hours to Monday 11:00, and 35 more to Tuesday 22:00.
    #expect(line("18:00").breaches(of: rule, over: two) == ["2010-04-12 1860"])
    #expect(line("19:00").breaches(of: WeeklyRest(minutes: 2_010), over: two) == [])
    // From Saturday 24:00 to Tuesday 18:00 are 66 hours: one rest of 35 hours for the first week, 31 hours left.
    let one = Line().duty(
      on: ["2010-04-05", "2010-04-06", "2010-04-07", "2010-04-08", "2010-04-09", "2010-04-10"], evening
    )
    .duty(on: (13...19).map { Day(number: Day("2010-04-01").number + $0 - 1) }, "18:00"..<"24:00")
    #expect(one.breaches(of: rule, over: two) == ["2010-04-12 1860"])
  }

  @Test("days beyond the horizon are unknown and may be rest; so are days before it without history")
  func unknownDays() {
    let line = Line().duty(on: ["2010-04-09", "2010-04-10", "2010-04-11"], evening)
    #expect(line.breaches(of: WeeklyRest(minutes: 2_100), over: "2010-04-09"..<"2010-04-12") == [])
    #expect(line.breaches(of: ConsecutiveDaysOff(days: 2, straddling: false), over: "2010-04-09"..<"2010-04-12") == [])
    let start = Line().duty(on: ["2010-04-05", "2010-04-06", "2010-04-07", "2010-04-08"], evening)
    #expect(start.breaches(of: WeeklyRest(minutes: 2_100), over: "2010-04-05"..<"2010-04-09") == [])
    #expect(start.breaches(of: ConsecutiveDaysOff(days: 2, straddling: false), over: "2010-04-05"..<"2010-04-09") == [])
  }

  @Test("history before the horizon counts, and last week's rest may still begin on its Sunday")
  func historyBefore() {
    let lastWeek = (5...10).map { Day(number: Day("2010-04-01").number + $0 - 1) }
    let line = Line().duty(on: lastWeek, "19:00"..<"24:00")
    let next = Day("2010-04-12")..<Day("2010-04-19")
    let rule = ConsecutiveDaysOff(days: 2, straddling: true)
    #expect(line.breaches(of: rule, over: next) == [])
    #expect(line.duty("2010-04-12", evening).breaches(of: rule, over: next) == ["2010-04-05 1"])
    #expect(
      line.duty("2010-04-12", "10:00"..<"12:00").breaches(of: WeeklyRest(minutes: 2_100), over: next) == [
        "2010-04-05 2040"
      ])
    #expect(line.duty("2010-04-12", "11:00"..<"12:00").breaches(of: WeeklyRest(minutes: 2_100), over: next) == [])
  }

  @Test("two days off in a row, inside the week or straddling its end")
  func consecutiveDaysOff() {
    let inside = ConsecutiveDaysOff(days: 2, straddling: false)
    let straddling = ConsecutiveDaysOff(days: 2, straddling: true)
    let off = { (free: [Day]) in
      Line().duty(on: (Array(week) + ["2010-04-12"]).filter { !free.contains($0) }, "19:00"..<"23:00")
    }
    #expect(off(["2010-04-07", "2010-04-08"]).breaches(of: inside, over: week) == [])
    #expect(off(["2010-04-07", "2010-04-09"]).breaches(of: inside, over: week) == ["2010-04-05 1"])
    #expect(off(["2010-04-07", "2010-04-09"]).breaches(of: straddling, over: week) == ["2010-04-05 1"])
    let acrossWeeks = off(["2010-04-11", "2010-04-12"])
    #expect(acrossWeeks.breaches(of: straddling, over: week) == [])
    #expect(acrossWeeks.breaches(of: inside, over: week) == ["2010-04-05 1"])
    #expect(off([]).breaches(of: inside, over: week) == ["2010-04-05 0"])
  }

  @Test("Sunday and Monday off, then Monday and Tuesday off: a day may serve two weeks, a pair only its own")
  func sharedDay() {
    let rule = ConsecutiveDaysOff(days: 2, straddling: true)
    let two = Day("2010-04-05")..<Day("2010-04-19")
    let off = { (free: Set<Day>) in
      Line().duty(on: (Array(two) + ["2010-04-19"]).filter { !free.contains($0) }, "19:00"..<"23:00")
    }
    #expect(off(["2010-04-11", "2010-04-12", "2010-04-13"]).breaches(of: rule, over: two) == [])
    #expect(off(["2010-04-11", "2010-04-12"]).breaches(of: rule, over: two) == ["2010-04-12 1"])
  }

  @Test("a report until 00:15 spoils the day off that follows; one that ends at midnight does not")
  func spoiltDay() {
    let rule = ConsecutiveDaysOff(days: 2, straddling: false)
    let line = { (end: ClockTime) in
      Line().duty(on: ["2010-04-05", "2010-04-06"], "20:00"..<end).duty(
        on: ["2010-04-09", "2010-04-10", "2010-04-11"], evening)
    }
    #expect(line("24:00").breaches(of: rule, over: week) == [])
    #expect(line("24:15").breaches(of: rule, over: week) == ["2010-04-05 1"])
    #expect(line("24:15").asKnown.hasWork(on: "2010-04-07"))
    #expect(!line("24:00").asKnown.hasWork(on: "2010-04-07"))
  }

  @Test("training is work: it spoils a day off, where leave and sickness do not")
  func trainingIsWork() {
    let rule = ConsecutiveDaysOff(days: 2, straddling: false)
    let line = Line().duty(on: ["2010-04-05", "2010-04-06", "2010-04-09", "2010-04-10", "2010-04-11"], evening)
    #expect(line.absent("2010-04-07"..."2010-04-07", .training).breaches(of: rule, over: week) == ["2010-04-05 1"])
    #expect(line.absent("2010-04-07"..."2010-04-07", .sick).breaches(of: rule, over: week) == [])
    #expect(line.absent("2010-04-07"..."2010-04-07", .wishOff).breaches(of: rule, over: week) == [])
  }

  @Test("a week wholly absent is no breach, whatever lies on both sides of it")
  func absentWeek() {
    let line = Line().duty(on: Array(week), "19:00"..<"23:00").absent("2010-04-12"..."2010-04-18", .leave)
      .duty(on: (19...25).map { Day(number: Day("2010-04-01").number + $0 - 1) }, "19:00"..<"23:00")
    let absent = Day("2010-04-12")..<Day("2010-04-19")
    for rule in [WeeklyRest(minutes: 2_100), ConsecutiveDaysOff(days: 2, straddling: true)] as [any WorkRule] {
      let breaches = rule.breaches(in: line.asKnown, over: absent).map(\.day)
      #expect(!breaches.contains("2010-04-12"))
    }
  }

  @Test("a rest that begins before 1970 is measured as any other")
  func before1970() {
    let days = Day("1969-12-22")..<Day("1969-12-29")
    #expect(Line().duty("1969-12-23", evening).breaches(of: WeeklyRest(minutes: 2_100), over: days) == [])
  }
}
