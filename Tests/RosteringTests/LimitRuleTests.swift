import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: sums by hand; each test holds the smallest line that breaks the rule and its neighbour that does not.
@Suite("Limits on work")
struct LimitRuleTests {
  let week = Day("2010-04-05")..<Day("2010-04-12")

  @Test("daily maximum: ten hours from midnight to midnight, and not a minute more")
  func dailyMaximum() {
    let rule = DailyMaximum(minutes: 600)
    #expect(Line().duty("2010-04-06", "08:00"..<"18:00").breaches(of: rule, over: week) == [])
    #expect(Line().duty("2010-04-06", "08:00"..<"18:01").breaches(of: rule, over: week) == ["2010-04-06 601"])
    // Twelve hours, six of them on either side of midnight.
    #expect(Line().duty("2010-04-06", "18:00"..<"30:00").breaches(of: rule, over: week) == [])
    let next = Line().duty("2010-04-06", "18:00"..<"30:00").duty("2010-04-07", "19:00"..<"23:01")
    #expect(next.breaches(of: rule, over: week) == ["2010-04-07 601"])
  }

  @Test("daily maximum counts training, and leaves out a break that is not paid")
  func dailyMaximumOfWork() throws {
    let rule = DailyMaximum(minutes: 600)
    let training = Line().duty("2010-04-06", "20:00"..<"24:00").absent("2010-04-06"..."2010-04-06", .training)
    #expect(training.breaches(of: rule, over: week) == ["2010-04-06 660"])
    var line = Line().duty("2010-04-06", "08:00"..<"18:20")
    let pause = UTCOffsets.paris.interval("2010-04-06", "12:00"..<"12:20")
    line.duties[0].pieces = [Piece(kind: .pause, id: "", interval: pause)]
    #expect(line.breaches(of: rule, over: week) == ["2010-04-06 620"])
    line.duties[0].paidMinutes = 600
    #expect(line.breaches(of: rule, over: week) == [])
  }

  @Test("daily maximum on the day of 25 hours counts each of them")
  func dailyMaximumOnClockChange() {
    let days = Day("2026-10-19")..<Day("2026-11-02")
    let line = Line().duty("2026-10-25", "00:00"..<"09:00")
    #expect(line.breaches(of: DailyMaximum(minutes: 599), over: days) == ["2026-10-25 600"])
    #expect(
      Line().duty("2026-03-29", "00:00"..<"09:00").asKnown.minutesOfWork(
        in: UTCOffsets.paris.interval(of: Day("2026-03-29"))) == 480)
  }

  @Test("breaks out of order, or reaching beyond the duty, take away only their own time")
  func oddBreaks() {
    let paris = UTCOffsets.paris
    var duty = Duty.standing("m1", on: "2010-04-06", "18:00"..<"24:00")
    let pauses: [Range<ClockTime>] = ["22:00"..<"22:20", "20:00"..<"20:20", "17:00"..<"18:10", "25:00"..<"26:00"]
    duty.pieces = pauses.map { Piece(kind: .pause, id: "", interval: paris.interval("2010-04-06", $0)) }
    #expect(duty.work.reduce(0) { $0 + $1.minutes } == 360, "paid in full")
    duty.paidMinutes = 310
    let work: [Range<ClockTime>] = ["18:10"..<"20:00", "20:20"..<"22:00", "22:20"..<"24:00"]
    #expect(duty.work == work.map { paris.interval("2010-04-06", $0) })
  }

  @Test("amplitude: thirteen hours from the first to the last minute, training included, past midnight too")
  func amplitude() {
    let rule = Amplitude(minutes: 780)
    #expect(Line().duty("2010-04-06", "11:00"..<"24:00").breaches(of: rule, over: week) == [])
    #expect(Line().duty("2010-04-06", "11:00"..<"24:01").breaches(of: rule, over: week) == ["2010-04-06 781"])
    let training = Line().duty("2010-04-06", "20:00"..<"24:00").absent(
      "2010-04-06"..."2010-04-06", .training, "09:30"..<"10:30")
    #expect(training.breaches(of: rule, over: week) == ["2010-04-06 870"])
    let nights = Line().duty("2010-04-06", "20:00"..<"26:00").duty("2010-04-07", "20:00"..<"26:00")
    #expect(nights.breaches(of: rule, over: week) == [])
    #expect(
      Line().duty("2026-10-24", "16:00"..<"28:30").breaches(of: rule, over: "2026-10-19"..<"2026-10-26") == [
        "2026-10-24 810"
      ])
  }

  @Test("days a week: six of the civil week, a quarter of an hour past midnight making a seventh")
  func daysAWeek() {
    let rule = DaysAWeek(days: 6)
    let six = ["2010-04-05", "2010-04-06", "2010-04-07", "2010-04-08", "2010-04-09"] as [Day]
    #expect(Line().duty(on: six + ["2010-04-11"], "19:00"..<"23:00").breaches(of: rule, over: week) == [])
    #expect(Line().duty(on: Array(week), "19:00"..<"23:00").breaches(of: rule, over: week) == ["2010-04-05 7"])
    let spilling = Line().duty(on: six, "20:00"..<"24:15").duty("2010-04-11", "19:00"..<"23:00")
    #expect(spilling.breaches(of: rule, over: week) == ["2010-04-05 7"])
    // Twelve days in a row, six in each week, are allowed (Cass. soc. 13 Nov 2025, 24-10.733).
    let twelve = (6...17).map { Day(number: Day("2010-04-01").number + $0 - 1) }
    #expect(Line().duty(on: twelve, "19:00"..<"23:00").breaches(of: rule, over: "2010-04-05"..<"2010-04-19") == [])
  }

  @Test("a cut week counts the published days before the horizon, and nothing of the days after it")
  func cutWeeks() {
    let line = Line().duty(on: Array(Day("2010-03-29")..<Day("2010-04-05")), "19:00"..<"23:00")
    #expect(line.breaches(of: DaysAWeek(days: 6), over: Horizon.month("2010-04").days) == ["2010-03-29 7"])
    let known = Line().duty(on: Array(Day("2010-04-01")..<Day("2010-04-05")), "19:00"..<"23:00")
    #expect(known.breaches(of: DaysAWeek(days: 6), over: Horizon.month("2010-04").days) == [])
    #expect(
      line.breaches(of: WeeklyMaximum(minutes: 1_679), over: Horizon.month("2010-04").days) == ["2010-03-29 1680"])
  }

  @Test("weekly maximum: 48 hours from Monday 0:00 to Sunday 24:00, split at the midnight between weeks")
  func weeklyMaximum() {
    let rule = WeeklyMaximum(minutes: 2_880)
    let five = ["2010-04-05", "2010-04-06", "2010-04-07", "2010-04-08"] as [Day]
    let forty = Line().duty(on: five, "08:00"..<"18:00")
    #expect(forty.duty("2010-04-09", "08:00"..<"16:00").breaches(of: rule, over: week) == [])
    #expect(forty.duty("2010-04-09", "08:00"..<"16:01").breaches(of: rule, over: week) == ["2010-04-05 2881"])
    #expect(forty.duty("2010-04-11", "18:00"..<"30:00").breaches(of: rule, over: week) == [])
    #expect(forty.absent("2010-04-09"..."2010-04-10", .training).breaches(of: rule, over: week) == ["2010-04-05 3240"])
  }

  @Test("contract hours: up to a tenth above the contract, credited leave taken off")
  func contractHours() {
    var line = Line().duty(on: ["2010-04-06", "2010-04-07", "2010-04-08"], "14:00"..<"24:00")
    line.scenario.people[0].weeklyMinutes = 1_637
    #expect(line.breaches(of: ContractHours(), over: week) == [])
    line.scenario.people[0].weeklyMinutes = 1_636
    #expect(line.breaches(of: ContractHours(), over: week) == ["2010-04-05 1800"])
    line.scenario.people[0].weeklyMinutes = nil
    #expect(line.breaches(of: ContractHours(), over: week) == [])
    line.scenario.people[0].weeklyMinutes = 2_100
    let away = line.absent("2010-04-09"..."2010-04-10", .leave).absent("2010-04-11"..."2010-04-11", .unavailable)
    #expect(ContractHours().targetMinutes(of: away.asKnown, over: week) == 1_500)
    #expect(away.breaches(of: ContractHours(), over: week) == ["2010-04-05 1800"])
    var joined = line
    joined.scenario.people[0].employedFrom = "2010-04-08"
    #expect(ContractHours().targetMinutes(of: joined.asKnown, over: week) == 1_200)
  }

  @Test("one duty a day, and one after the other")
  func oneDuty() {
    let rule = OneDuty()
    let one = Line().duty("2010-04-06", "20:00"..<"26:00")
    #expect(one.breaches(of: rule, over: week) == [])
    #expect(one.duty("2010-04-06", "09:00"..<"10:00").breaches(of: rule, over: week) == ["2010-04-06 2"])
    #expect(one.duty("2010-04-07", "01:59"..<"05:00").breaches(of: rule, over: week) == ["2010-04-07 2"])
    #expect(one.duty("2010-04-07", "02:00"..<"05:00").breaches(of: rule, over: week) == [])
  }

  @Test("availability: not a minute within an absence, nor before or after employment")
  func availability() {
    let rule = Availability()
    let evening = Line().duty("2010-04-06", "20:00"..<"24:15")
    #expect(evening.absent("2010-04-07"..."2010-04-07", .leave).breaches(of: rule, over: week) == ["2010-04-06 15"])
    #expect(evening.absent("2010-04-08"..."2010-04-09", .leave).breaches(of: rule, over: week) == [])
    #expect(evening.absent("2010-04-01"..."2010-04-06", .sick).breaches(of: rule, over: week) == ["2010-04-06 240"])
    #expect(evening.absent("2010-04-01"..."2010-04-05", .sick).breaches(of: rule, over: week) == [])
    #expect(evening.absent("2010-04-06"..."2010-04-06", .training).breaches(of: rule, over: week) == [])
    let hours = evening.absent("2010-04-06"..."2010-04-06", .unavailable, "18:00"..<"20:30")
    #expect(hours.breaches(of: rule, over: week) == ["2010-04-06 30"])
    #expect(
      evening.absent("2010-04-05"..."2010-04-05", .unavailable, "44:00"..<"45:00").breaches(of: rule, over: week) == [
        "2010-04-06 60"
      ])
    #expect(evening.absent("2010-04-06"..."2010-04-06", .wishOff).breaches(of: rule, over: week) == [])
    let both = hours.absent("2010-04-06"..."2010-04-06", .sick, "20:10"..<"20:40")
    #expect(both.breaches(of: rule, over: week) == ["2010-04-06 40"], "a minute of two absences is one")
    var employed = evening
    employed.scenario.people[0].employedTo = "2010-04-06"
    #expect(employed.breaches(of: rule, over: week) == [])
    employed.scenario.people[0].employedTo = "2010-04-05"
    #expect(employed.breaches(of: rule, over: week) == ["2010-04-06 255"])
    employed.scenario.people[0].employedTo = nil
    employed.scenario.people[0].employedFrom = "2010-04-07"
    #expect(employed.breaches(of: rule, over: week) == ["2010-04-06 255"])
  }

  @Test("rules of work bind employees; one duty and availability bind everybody")
  func whomRulesBind() {
    let book = RuleBook.codeDuTravail
    let names = { (kind: Person.Kind) in book.rules(for: Person(id: "m1", name: "", kind: kind)).map(\.name) }
    #expect(names(.volunteer) == [.oneDuty, .availability])
    #expect(names(.external) == names(.volunteer))
    #expect(
      names(.employee) == [
        .oneDuty, .availability, .dailyMaximum, .amplitude, .interruptions, .dailyRest, .daysAWeek, .weeklyRest,
        .weeklyMaximum, .contractHours, .nightWork,
      ])
    #expect(RuleBook(.none).ofWork.isEmpty)
    for rule in book.rules(for: Person(id: "m1", name: "")) {
      #expect(!rule.source.isEmpty && rule.sentence.hasSuffix("."))
    }
  }
}
