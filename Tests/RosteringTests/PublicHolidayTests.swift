import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: the dates of Easter in the almanacs, and the law's list.
@Suite("Public holidays")
struct PublicHolidayTests {
  @Test(
    "Easter falls where the almanac puts it",
    arguments: [
      "1900-04-15", "1954-04-18", "1981-04-19", "2000-04-23", "2005-03-27", "2008-03-23", "2010-04-04", "2013-03-31",
      "2016-03-27", "2024-03-31", "2026-04-05", "2027-03-28", "2032-03-28", "2035-03-25", "2038-04-25", "2049-04-18",
      "2076-04-19", "2100-03-28",
    ])
  func easter(date: String) throws {
    let day = try #require(Day(iso: date))
    #expect(PublicHoliday.easterSunday(of: day.date.year) == day)
  }

  @Test("Easter is a Sunday between 22 March and 25 April in every year")
  func easterIsASunday() throws {
    for year in 1583...2600 {
      let easter = PublicHoliday.easterSunday(of: year)
      let first = try #require(Day(year: year, month: 3, day: 22))
      let last = try #require(Day(year: year, month: 4, day: 25))
      try #require(easter.weekday == .sunday && (first...last).contains(easter))
    }
  }

  @Test("in 2010 metropolitan France has its eleven holidays")
  func year2010() {
    let days = PublicHoliday.all(in: 2010, region: .metropole).map(\.day)
    let expected: [Day] = [
      "2010-01-01", "2010-04-05", "2010-05-01", "2010-05-08", "2010-05-13", "2010-05-24", "2010-07-14", "2010-08-15",
      "2010-11-01", "2010-11-11", "2010-12-25",
    ]
    #expect(days == expected)
  }

  @Test("Ascension may fall on 1 May (2008) or 8 May (1997): ten distinct days")
  func coincidences() {
    let calendar = WorkCalendar(offsets: .paris)
    #expect(Set(PublicHoliday.all(in: 2008, region: .metropole).map(\.day)).count == 10)
    #expect(Set(PublicHoliday.all(in: 1997, region: .metropole).map(\.day)).count == 10)
    #expect(Set(calendar.holidays(on: "2008-05-01")) == [.labourDay, .ascension])
    #expect(Set(calendar.holidays(on: "1997-05-08")) == [.victory, .ascension])
  }

  @Test("Alsace and Moselle add Good Friday and 26 December; a region may have none")
  func regions() {
    let local = Set(PublicHoliday.all(in: 2010, region: .alsaceMoselle).map(\.day))
    let common = Set(PublicHoliday.all(in: 2010, region: .metropole).map(\.day))
    #expect(local.subtracting(common) == ["2010-04-02", "2010-12-26"])
    #expect(local.isSuperset(of: common))
    #expect(PublicHoliday.all(in: 2010, region: .none).isEmpty)
  }

  @Test("a closure holds every year, or on its one date")
  func closures() {
    let calendar = WorkCalendar(offsets: .paris, closures: [.yearly(month: 5, day: 1), .date("2010-12-24")])
    #expect(calendar.isClosed(on: "2010-05-01") && calendar.isClosed(on: "2031-05-01"))
    #expect(calendar.isClosed(on: "2010-12-24") && !calendar.isClosed(on: "2011-12-24"))
  }
}
