import Foundation
import Rostering
import Testing

@testable import RotaFormats

@Suite("Time zones")
struct TimeZoneTests {
  @Test(
    "The table of a zone is Foundation's at every change of its clocks",
    arguments: ["Europe/Paris", "America/New_York"])
  func transitions(_ name: String) throws {
    let table = try #require(UTCOffsets(ianaZone: name))
    let zone = try #require(TimeZone(identifier: name))
    var date = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    var count = 0
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end {
      for minutes in [-1, 0] {
        let instant = Instant(minutes: Int(next.timeIntervalSince1970) / 60 + minutes)
        let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.minutes) * 60)) / 60
        #expect(table.offset(at: instant) == expected, "\(next)")
      }
      date = next
      count += 1
    }
    #expect(count > 100)
  }

  @Test("Paris is one hour ahead in winter, two in summer, and changes on the last Sunday of March")
  func paris() throws {
    let paris = try #require(UTCOffsets(ianaZone: "Europe/Paris"))
    let day = try #require(Day(iso: "2010-03-28"))
    #expect(paris.interval(of: day).minutes == 23 * 60)
    #expect(paris.initial == 60)
  }

  @Test("UTC has no changes; abbreviations and offsets are no zones")
  func others() throws {
    #expect(try #require(UTCOffsets(ianaZone: "UTC")).transitions.isEmpty)
    for name in ["GMT+2", "CEST", "Paris", "", "europe/paris"] { #expect(UTCOffsets(ianaZone: name) == nil, "\(name)") }
  }

  @Test("Dates are known from 1970 to the end of 2100")
  func knownDates() {
    #expect(Dates.known.lowerBound == Day(iso: "1970-01-01"))
    #expect(Dates.known.upperBound == Day(iso: "2101-01-01"))
  }
}
