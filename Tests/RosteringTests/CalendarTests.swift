import Foundation
import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: Foundation's proleptic Gregorian calendar, and dates computed by hand.
@Suite("Calendar")
struct CalendarTests {
  @Test("every day from 1900 to 2100 has the date, weekday and ISO week that Foundation gives it")
  func daysAgreeWithFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let parts: Set<Calendar.Component> = [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear]
    for day in Day("1900-01-01")..<Day("2101-01-01") {
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let expected = calendar.dateComponents(parts, from: date)
      let found = day.date
      try #require(found.year == expected.year && found.month == expected.month && found.day == expected.day)
      try #require(Day(year: found.year, month: found.month, day: found.day) == day)
      try #require((day.weekday.index + 1) % 7 + 1 == expected.weekday)
      try #require(day.week.iso.year == expected.yearForWeekOfYear && day.week.iso.number == expected.weekOfYear)
    }
  }

  @Test("a date that is not written YYYY-MM-DD, or that no calendar has, is none")
  func badDates() {
    let texts = [
      "2010-02-29", "1900-02-29", "2010-13-01", "2010-00-10", "2010-04-31", "2010-4-01", "10-04-01", "2010-04-00",
      "+010-04-01", "2010-04-01 ", "2010/04/01", "", "2010-04", "2010-04-01-01", "２０１０-04-01",
    ]
    for text in texts { #expect(Day(iso: text) == nil, "\(text)") }
    #expect(Day(iso: "2000-02-29")?.description == "2000-02-29")
    #expect(Day(iso: "2012-02-29")?.advanced(by: 1) == "2012-03-01")
    #expect(Day(iso: "0000-02-29")?.description == "0000-02-29")
  }

  @Test(
    "a week belongs to the ISO year of its Thursday",
    arguments: [
      ("2021-01-01", "2020-W53"), ("2018-12-31", "2019-W01"), ("2017-01-01", "2016-W52"), ("2015-12-31", "2015-W53"),
      ("2026-12-31", "2026-W53"), ("2032-12-31", "2032-W53"), ("2010-04-01", "2010-W13"),
    ])
  func isoWeeks(date: String, week: String) throws {
    #expect(try #require(Day(iso: date)).week.description == week)
  }

  @Test("between 2005 and 2035 the years with 53 weeks are 2009, 2015, 2020, 2026 and 2032")
  func longYears() throws {
    let long = try (2005...2035).filter { year in
      try #require(Day(year: year, month: 12, day: 28)).week.iso.number == 53
    }
    #expect(long == [2009, 2015, 2020, 2026, 2032])
  }

  @Test("a month has its days, and the weeks that hold one of them")
  func months() {
    let april = Horizon.month("2010-04")
    #expect(april.days.count == 30)
    #expect(april.weeks.map(\.monday) == ["2010-03-29", "2010-04-05", "2010-04-12", "2010-04-19", "2010-04-26"])
    #expect(april.provisionalTail == Day("2010-05-01")..<Day("2010-05-03"))
    #expect(Horizon.month("2012-02").days.count == 29)
    #expect(Horizon.month(2010, 13) == nil)
    #expect(Horizon.month("2012-12").end == "2013-01-01")
  }

  @Test("a horizon that ends with its week has no provisional days, and one without days has neither days nor weeks")
  func tails() {
    #expect(Horizon("2010-04-05"..<"2010-04-12").provisionalTail.isEmpty)
    #expect(Horizon("2010-04-05"..<"2010-04-06").provisionalTail.count == 6)
    let none = Horizon("2010-04-07"..<"2010-04-07")
    #expect(none.weeks.isEmpty && none.provisionalTail.isEmpty)
  }

  @Test("days before 1970 count backwards")
  func before1970() {
    #expect(Day("1969-12-31").number == -1)
    #expect(Day("1969-12-31").weekday == .wednesday)
    #expect(UTCOffsets.utc.moment(at: Instant(minutes: -1)) == "1969-12-31T23:59")
  }
}
