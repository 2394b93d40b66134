import Foundation
import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: Foundation's time zones, and nights computed by hand.
@Suite("Clocks")
struct ClockTests {
  let paris = UTCOffsets.paris

  @Test("offsets agree with Foundation at every hour within two days of a change, and on the first of every month")
  func offsetsAgree() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    let near = paris.transitions.flatMap { transition in
      (-48...48).flatMap { hour in
        [-1, 0, 1].map { transition.instant.advanced(by: hour * 60 + $0) }
      }
    }
    let months = (1970...2099).flatMap { year in
      (1...12).compactMap { Day(year: year, month: $0, day: 1) }.map { Instant(minutes: $0.number * 1_440) }
    }
    for instant in near + months {
      let date = Date(timeIntervalSince1970: Double(instant.minutes) * 60)
      try #require(paris.offset(at: instant) * 60 == zone.secondsFromGMT(for: date))
    }
  }

  @Test("every hour around a change is shown by the clock as Foundation shows it, and is found again by what is shown")
  func roundTrip() throws {
    for transition in paris.transitions {
      for hour in -30...30 {
        let instant = transition.instant.advanced(by: hour * 60 + 30)
        let moment = paris.moment(at: instant)
        let again = paris.instant(moment)
        // In October an hour comes twice, and its first occurrence is meant.
        let isSecond = again.distance(to: instant) == 60 && paris.offset(at: again) > paris.offset(at: instant)
        try #require(again == instant || isSecond)
      }
    }
  }

  @Test("02:30 comes twice on 25 October 2026, and means the first")
  func ambiguous() {
    let instant = paris.instant(on: "2026-10-25", at: "02:30")
    #expect(instant == UTCOffsets.utc.instant(on: "2026-10-25", at: "00:30"))
    #expect(paris.interval("2026-10-25", "02:30"..<"03:30").minutes == 120)
  }

  @Test("02:30 does not exist on 29 March 2026, and is read as 03:30")
  func skipped() {
    #expect(paris.instant(on: "2026-03-29", at: "02:30") == paris.instant(on: "2026-03-29", at: "03:30"))
    #expect(paris.instant(on: "2026-03-29", at: "02:00") == paris.instant(on: "2026-03-29", at: "03:00"))
    #expect(paris.interval("2026-03-29", "01:30"..<"03:30").minutes == 60)
  }

  @Test("an absence whose hours the clock skips takes no time, and stops nothing")
  func skippedAbsence() {
    let absence = Absence(
      person: "m1", days: "2026-03-29"..."2026-03-29", kind: .unavailable, hours: "02:30"..<"03:15")
    #expect(absence.interval(on: "2026-03-29", offsets: paris).isEmpty)
    #expect(absence.interval(on: "2026-03-30", offsets: paris).minutes == 45)
  }

  @Test("a day lasts 24 hours, 23 in March and 25 in October, and a week accordingly")
  func dayLengths() {
    #expect(paris.interval(of: Day("2026-03-28")).minutes == 1_440)
    #expect(paris.interval(of: Day("2026-03-29")).minutes == 1_380)
    #expect(paris.interval(of: Day("2026-10-25")).minutes == 1_500)
    #expect(paris.interval(of: Day("2026-03-29").week.days).minutes == 7 * 1_440 - 60)
  }

  @Test("24:00 is the midnight that ends the day, and comes after 23:45; 26:00 is two in the morning")
  func pastMidnight() {
    #expect(paris.instant(on: "2010-04-07", at: "24:00") == paris.instant(on: "2010-04-08", at: "00:00"))
    #expect(paris.instant(on: "2010-04-07", at: "26:00") == paris.instant(on: "2010-04-08", at: "02:00"))
    #expect(ClockTime("23:45") < ClockTime("24:00"))
    #expect(paris.time(at: paris.instant(on: "2010-04-08", at: "00:00"), countedFrom: "2010-04-07") == .endOfDay)
    #expect(paris.moment(at: paris.instant(on: "2010-04-07", at: "24:00")) == "2010-04-08T00:00")
  }

  @Test("26:00 on the night the clocks change is the wall's two o'clock, or three where two is skipped")
  func pastMidnightOnChange() {
    #expect(paris.interval("2026-03-28", "22:00"..<"27:00").minutes == 240)
    #expect(paris.interval("2026-10-24", "22:00"..<"27:00").minutes == 360)
    #expect(paris.interval("2026-03-28", "22:00"..<"26:00").minutes == 240)
  }

  @Test("a time counted from a wrong day is the nearest that can be written, not a crash")
  func farTimes() {
    let instant = paris.instant(on: "2010-04-07", at: "20:00")
    #expect(paris.time(at: instant, countedFrom: "2010-04-09") == .midnight)
    #expect(paris.time(at: instant, countedFrom: "2010-03-01") == "48:00")
  }

  @Test("a clock time is written HH:MM from 00:00 to 48:00, and nothing else is one")
  func clockTexts() {
    let good = ["00:00": 0, "7:05": 425, "24:00": 1_440, "26:15": 1_575, "48:00": 2_880]
    for (text, minutes) in good { #expect(ClockTime(text)?.minutes == minutes, "\(text)") }
    let bad = ["48:01", "20:60", "20", "20:0", "20:000", ":30", "-1:00", "+1:00", "20:00 ", "aa:bb", "", "100:00"]
    for text in bad { #expect(ClockTime(text) == nil, "\(text)") }
    let moments = ["2010-04-07T24:00", "2010-04-07 20:00", "2010-04-07T20:00T", "2010-04-07"]
    for text in moments { #expect(LocalMoment(iso: text) == nil, "\(text)") }
  }

  @Test("Bellefontaine: an evening 20:00–24:00 has exactly 180 minutes between 21:00 and 6:00, a Sunday 120")
  func nightMinutes() throws {
    let scenario = Scenario.bellefontaine()
    let night: Range<ClockTime> = "21:00"..<"30:00"
    for day in Day("2010-04-06")..<Day("2010-04-12") {
      let duty = try #require(scenario.shapes(on: day).first)
      let minutes = duty.span.clamped(to: night.interval(on: day, offsets: paris)).minutes
      #expect(minutes == (day.weekday == .sunday ? 120 : 180))
    }
  }
}
