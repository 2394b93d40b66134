import Rostering
import RotaTestSupport
import Testing

/// Oracle: minute by minute.
@Suite("Weekly availability")
struct WeeklyAvailabilityTests {
  /// How many minutes of a span are outside, counted one by one.
  private static func minutesOutside(
    _ availability: WeeklyAvailability, of span: Range<Instant>, around day: Day, offsets: UTCOffsets
  ) -> Int {
    let free = (-3...3).flatMap { shift -> [Range<Instant>] in
      let near = day.advanced(by: shift)
      return availability.hours(on: near.weekday).map { $0.interval(on: near, offsets: offsets) }
    }
    return (0..<span.minutes).count { minute in
      let instant = span.lowerBound.advanced(by: minute)
      return !free.contains { $0.contains(instant) }
    }
  }

  @Test("a duty lacks the minutes at which its holder is not available, across midnight and clock changes")
  func minutes() {
    let offsets = UTCOffsets.paris
    for seed in UInt64(0)..<300 {
      var random = SeededGenerator(seed: seed)
      var availability = WeeklyAvailability()
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let start = Int.random(in: 0...28, using: &random) * 60
        let end = start + Int.random(in: 1...16, using: &random) * 45
        availability.add(
          ClockTime(minutes: start)..<ClockTime(minutes: end), on: random.pick(Weekday.allCases))
      }
      let anchors: [Day] = ["2026-03-28", "2026-10-24", "2010-04-12"]
      let day = random.pick(anchors).advanced(by: Int.random(in: 0...2, using: &random))
      let hours: Range<ClockTime> = random.pick(["20:00"..<"24:00", "22:00"..<"27:00", "00:00"..<"06:00"])
      let span = hours.interval(on: day, offsets: offsets)
      var scenario = Scenario.bellefontaine(people: 1)
      scenario.people[0].availability = availability
      let line = LineOfWork(of: scenario.people[0], duties: [], in: scenario)
      let expected = Self.minutesOutside(availability, of: span, around: day, offsets: offsets)
      #expect(line.minutesUnavailable(during: span, on: day) == expected, "seed \(seed)")
    }
  }

  @Test("an absence within the hours adds its minutes, one outside them adds none")
  func absences() {
    var scenario = Scenario.bellefontaine(people: 1)
    var availability = WeeklyAvailability()
    availability.add("21:00"..<"24:00", on: .tuesday)
    scenario.people[0].availability = availability
    let hours = { (hours: Range<ClockTime>) in hours.interval(on: "2010-04-13", offsets: .paris) }
    let minutes = { (away: Range<ClockTime>?) -> Int in
      scenario.absences =
        away.map {
          [Absence(person: "m1", days: "2010-04-13"..."2010-04-13", kind: .unavailable, hours: $0)]
        } ?? []
      return LineOfWork(of: scenario.people[0], duties: [], in: scenario)
        .minutesUnavailable(during: hours("20:00"..<"24:00"), on: "2010-04-13")
    }
    #expect(minutes(nil) == 60)
    #expect(minutes("20:00"..<"21:00") == 60)
    #expect(minutes("20:30"..<"22:00") == 120)
  }
}
