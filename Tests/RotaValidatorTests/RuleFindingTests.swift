import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: the smallest rota that breaks each rule, and its neighbour that does not.
@Suite("Findings on lines of work")
struct RuleFindingTests {
  private func line(_ duties: [(Day, Range<ClockTime>)], person: Person.ID = "m1") -> [Duty] {
    duties.map { .standing(person, on: $0.0, $0.1) }
  }

  /// The findings but for the information that nobody in these tests stands anywhere.
  private func breaches(
    _ duties: [Duty], in scenario: Scenario = .bellefontaine(), horizon: Horizon = week, history: History = .none
  ) -> [String] {
    found(duties, in: scenario, horizon: horizon, history: history).filter { !$0.hasPrefix("idle") }
  }

  @Test("each rule of the book is a finding, with its numbers")
  func rules() {
    let late = line([("2010-04-06", "20:00"..<"24:00"), ("2010-04-07", "10:59"..<"12:00")])
    #expect(breaches(late) == ["dailyRest m1 2010-04-07 659/660 breach"])
    #expect(breaches(line([("2010-04-06", "20:00"..<"24:00"), ("2010-04-07", "11:00"..<"12:00")])) == [])
    #expect(
      breaches(line([("2010-04-06", "08:00"..<"21:01")])) == [
        "amplitude m1 2010-04-06 781/780 breach", "dailyMaximum m1 2010-04-06 781/600 breach",
      ])
    #expect(breaches(line([("2010-04-06", "08:00"..<"18:00")])) == [])
    let everyDay = line(week.days.map { ($0, "19:00"..<"23:00") })
    #expect(
      breaches(everyDay) == [
        "consecutiveDaysOff m1 2010-04-05 0/2 breach", "daysAWeek m1 2010-04-05 7/6 breach",
      ])
    #expect(breaches(Array(everyDay.dropLast(2))) == [])
  }

  @Test("hours above the contract are a warning")
  func contract() {
    var scenario = Scenario.bellefontaine()
    scenario.people[0].weeklyMinutes = 240
    let two = line([("2010-04-06", "20:00"..<"24:00"), ("2010-04-07", "20:00"..<"24:00")])
    #expect(breaches(two, in: scenario) == ["contractHours m1 2010-04-05 480/264 warning"])
    #expect(breaches(Array(two.prefix(1)), in: scenario) == [])
  }

  @Test("rules of work bind employees; a volunteer must only be free, and have one duty a day")
  func volunteers() {
    var scenario = Scenario.bellefontaine()
    scenario.people[0].kind = .volunteer
    scenario.absences = [Absence(person: "m1", days: "2010-04-11"..."2010-04-11", kind: .unavailable)]
    let everyDay = line(week.days.map { ($0, "08:00"..<"22:00") })
    #expect(breaches(everyDay, in: scenario) == ["availability m1 2010-04-11 840/0 breach"])
    #expect(
      breaches(everyDay.dropLast() + line([("2010-04-05", "22:00"..<"23:00")]), in: scenario) == [
        "oneDuty m1 2010-04-05 2/1 breach"
      ])
  }

  @Test("history counts before the horizon; what it says of days within the horizon does not")
  func history() {
    let sunday = line([("2010-04-04", "19:00"..<"24:00")])
    let monday = line([("2010-04-05", "10:00"..<"12:00")])
    let before = History([Rota(scenario: "test", horizon: Horizon("2010-04-01"..<"2010-04-05"), duties: sunday)])
    #expect(breaches(monday, history: before) == ["dailyRest m1 2010-04-05 600/660 breach"])
    let draft = History([Rota(scenario: "test", horizon: week, duties: monday)])
    #expect(breaches(monday, history: draft) == [])
  }

  @Test("on the night of 28 March 2026 22:15 to 09:15 is ten hours, and on 24 October twelve")
  func clockChange() {
    let horizon = Horizon("2026-03-23"..<"2026-03-30")
    let scenario = Scenario.champigny()
    let night = line([("2026-03-28", "16:00"..<"22:15"), ("2026-03-29", "09:15"..<"12:00")])
    #expect(breaches(night, in: scenario, horizon: horizon) == ["dailyRest m1 2026-03-29 600/660 breach"])
    let autumn = line([("2026-10-24", "16:00"..<"22:15"), ("2026-10-25", "08:15"..<"12:00")])
    #expect(breaches(autumn, in: scenario, horizon: Horizon("2026-10-19"..<"2026-10-26")) == [])
  }

  @Test("findings are in order of day, person and rule, and their requirement can be read back")
  func order() {
    let scenario = Scenario.bellefontaine()
    let duties = ["m2", "m1"].flatMap { person in
      line(week.days.map { ($0, "07:00"..<"23:00") }, person: Person.ID(person))
    }
    let rota = Rota(scenario: "test", horizon: week, duties: duties)
    let findings = Validator().findings(in: rota, for: scenario)
    let keys = findings.map { "\($0.day) \($0.person) \($0.rule)" }
    #expect(keys == keys.sorted() && findings.count > 20)
    #expect(findings.allSatisfy { Requirement($0.requirement.description) == $0.requirement && !$0.source.isEmpty })
  }

  @Test("a month of Bellefontaine, legal and made by hand, has no breach, and no finding at all")
  func legalMonth() {
    let scenario = Scenario.bellefontaine(straddling: false)
    // Two people off each evening; each person has two days off in a row within every civil week.
    let off: [Weekday: [Person.ID]] = [
      .tuesday: ["m1", "m2"], .wednesday: ["m3", "m4"], .thursday: ["m3", "m4"], .friday: ["m5", "m6"],
      .saturday: ["m5", "m6"], .sunday: [],
    ]
    let month = Horizon.month("2010-04")
    let rota = Rota.filled(for: scenario, over: month) { day in
      let absent = off[day.weekday] ?? []
      return scenario.people.map(\.id).filter { !absent.contains($0) }
    }
    #expect(Validator().findings(in: rota, for: scenario) == [])
    #expect(rota.coverageGaps(for: scenario) == [])
    // m3 works one of its two evenings off: the next is off no longer in a row.
    let spoilt = rota.duties + [.standing("m3", on: "2010-04-14", evening, at: "local")]
    #expect(found(spoilt, in: scenario, horizon: month) == ["consecutiveDaysOff m3 2010-04-12 1/2 breach"])
  }

  @Test("the same month with a report until 00:15 spoils the days off of those who rest from midweek on")
  func spoiltMonth() {
    let scenario = Scenario.bellefontaine(straddling: false, report: 15)
    let working: [Day] = ["2010-04-06", "2010-04-09", "2010-04-10", "2010-04-11"]
    let duties = working.flatMap { day in
      scenario.shapes(on: day).map { Duty(person: "m3", day: day, span: $0.span, paidMinutes: 255, pieces: []) }
    }
    #expect(breaches(duties, in: scenario) == ["consecutiveDaysOff m3 2010-04-05 1/2 breach"])
    #expect(breaches(Array(duties.dropFirst()), in: scenario) == [])
  }
}
