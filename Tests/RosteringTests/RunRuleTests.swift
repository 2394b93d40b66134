import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: runs counted by hand; each test holds the smallest line that breaks the rule and its neighbour that does not.
@Suite("Rules on runs of work")
struct RunRuleTests {
  let days = Day("2010-04-05")..<Day("2010-04-19")
  let evening: Range<ClockTime> = "19:00"..<"23:00"

  private func line(_ numbers: ClosedRange<Int>...) -> Line {
    Line().duty(on: numbers.flatMap { $0 }.map { Day("2010-04-01").advanced(by: $0 - 1) }, evening)
  }

  @Test("a run of five days is long enough and short enough, one of six too long, one of a single day too short")
  func bothBounds() {
    let rule = ConsecutiveDaysWorked(atLeast: 2, atMost: 5)
    #expect(line(6...10).breaches(of: rule, over: days) == [])
    #expect(line(6...11).breaches(of: rule, over: days) == ["2010-04-06 6"])
    #expect(line(6...7).breaches(of: rule, over: days) == [])
    #expect(line(7...7).breaches(of: rule, over: days) == ["2010-04-07 1"])
    #expect(line(6...7, 9...9, 11...16).breaches(of: rule, over: days) == ["2010-04-09 1", "2010-04-11 6"])
    #expect(line(6...11, 13...13).breaches(of: ConsecutiveDaysWorked(), over: days) == [])
  }

  @Test("a run that touches a day of which nothing is known may be longer than it looks")
  func edges() {
    let rule = ConsecutiveDaysWorked(atLeast: 3)
    #expect(line(5...5).breaches(of: rule, over: days) == [])
    #expect(line(6...6).breaches(of: rule, over: days) == ["2010-04-06 1"])
    #expect(line(18...18).breaches(of: rule, over: days) == [])
    #expect(line(17...17).breaches(of: rule, over: days) == ["2010-04-17 1"])
    let tooLong = ConsecutiveDaysWorked(atMost: 1)
    #expect(line(5...5, 18...18).breaches(of: tooLong, over: days) == [], "only known days count")
  }

  @Test("a run counts its published days, and is too short if it is not gone on with")
  func history() {
    var published = line(3...4)
    published.known = "2010-04-01"..<"2010-04-19"
    let rule = ConsecutiveDaysWorked(atLeast: 3, atMost: 4)
    #expect(published.breaches(of: rule, over: days) == ["2010-04-03 2"])
    #expect(published.duty("2010-04-05", evening).breaches(of: rule, over: days) == [])
    #expect(
      published.duty(on: ["2010-04-05", "2010-04-06", "2010-04-07"], evening).breaches(of: rule, over: days) == [
        "2010-04-03 5"
      ])
    // What was over before the days that are judged is not theirs to answer for.
    var past = line(2...3)
    past.known = "2010-04-01"..<"2010-04-19"
    #expect(past.breaches(of: rule, over: days) == [])
    // Known to begin with the first published day, the run may have begun before.
    published.known = "2010-04-03"..<"2010-04-19"
    #expect(published.breaches(of: rule, over: days) == [])
  }

  @Test("a report until 0:15 lengthens the run by a day, and one until 24:00 does not")
  func pastMidnight() {
    let three = ["2010-04-06", "2010-04-07", "2010-04-08"] as [Day]
    let rule = ConsecutiveDaysWorked(atMost: 3)
    #expect(Line().duty(on: three, "20:00"..<"24:00").breaches(of: rule, over: days) == [])
    #expect(Line().duty(on: three, "20:00"..<"24:15").breaches(of: rule, over: days) == ["2010-04-06 4"])
    #expect(
      Line().duty("2010-04-06", "20:00"..<"24:15").breaches(of: ConsecutiveDaysWorked(atLeast: 2), over: days) == [])
  }

  @Test("training is work of a run, leave ends one, and the nights when clocks change make no day longer or shorter")
  func whatCounts() {
    let rule = ConsecutiveDaysWorked(atMost: 4)
    let training = line(6...7, 9...10).absent("2010-04-08"..."2010-04-08", .training)
    #expect(training.breaches(of: rule, over: days) == ["2010-04-06 5"])
    #expect(line(6...7, 9...10).absent("2010-04-08"..."2010-04-08", .leave).breaches(of: rule, over: days) == [])
    for sunday in ["2026-03-29", "2026-10-25"] as [Day] {
      let around = (-2...2).map { sunday.advanced(by: $0) }
      let week = sunday.advanced(by: -6)..<sunday.advanced(by: 8)
      let found = Line().duty(on: around, "20:00"..<"24:00").breaches(of: rule, over: week)
      #expect(found == ["\(around[0]) 5"])
    }
  }

  @Test("days off between two days with work are two at least; before the first and after the last they are not known")
  func daysOff() {
    let rule = DaysOffBetweenRuns(atLeast: 2)
    #expect(line(6...7, 10...11).breaches(of: rule, over: days) == [])
    #expect(line(6...7, 9...10).breaches(of: rule, over: days) == ["2010-04-08 1"])
    #expect(line(6...17).breaches(of: rule, over: days) == [])
    var published = line(3...4, 6...17)
    #expect(published.breaches(of: rule, over: days) == ["2010-04-05 1"])
    published = line(3...3, 5...17)
    #expect(published.breaches(of: rule, over: days) == [], "of 4 April nothing is known")
    published.known = "2010-04-03"..<"2010-04-19"
    #expect(published.breaches(of: rule, over: days) == ["2010-04-04 1"])
    // Training that is known to follow makes the last day off a single one.
    let training = line(6...17).absent("2010-04-19"..."2010-04-19", .training)
    #expect(training.breaches(of: rule, over: days) == ["2010-04-18 1"])
    #expect(line(6...7, 9...10).absent("2010-04-08"..."2010-04-08", .leave).breaches(of: rule, over: days) != [])
  }
}
