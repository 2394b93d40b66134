import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: every set of evenings, tried against the rules, and every way to give them to a team.
@Suite("Staffing facts")
struct StaffingFactTests {
  @Test("without days off in a row, six people can work every evening: 45 hours from Sunday 23:00 to Tuesday 20:00")
  func bareLaw() {
    #expect(WeeklyPatterns(straddling: nil).maximal == [0b111111])
    #expect(WeeklyPatterns(straddling: nil).uniformCoverage(people: 6) == 6)
  }

  @Test("Bellefontaine: six people give at most 4 every evening, not the naive 5", arguments: [true, false])
  func sixGiveFour(straddling: Bool) {
    #expect(WeeklyPatterns(straddling: straddling).uniformCoverage(people: 6) == 4)
  }

  @Test("five every evening need 7 people when the rest may straddle Sunday and Monday, 8 when not")
  func fiveEveryEvening() {
    let needed = { (straddling: Bool) in
      let patterns = WeeklyPatterns(straddling: straddling)
      return (1...9).first { patterns.uniformCoverage(people: $0) >= 5 }
    }
    #expect(needed(true) == 7)
    #expect(needed(false) == 8)
  }

  @Test("with the report until 00:15 six people give at most 3, or 4 straddling; five then need 8, straddling")
  func withReport() {
    #expect(WeeklyPatterns(straddling: false, report: 15).uniformCoverage(people: 6) == 3)
    let straddling = WeeklyPatterns(straddling: true, report: 15)
    #expect(straddling.uniformCoverage(people: 6) == 4)
    #expect(straddling.uniformCoverage(people: 7) < 5)
    #expect(straddling.uniformCoverage(people: 8) == 5)
  }

  @Test(
    "five wanted and six people: a week lacks 480 minutes straddling, 720 inside; five weeks 2,400 and 3,600",
    arguments: [(true, 480), (false, 720)])
  func uncoveredWeek(straddling: Bool, minutes: Int) {
    let week = WeeklyPatterns(straddling: straddling).uncoveredMinutes(people: 6, wanted: 5).value
    #expect(week == minutes)
    #expect(uncovered(straddling, over: "2010-04-05"..<"2010-05-10") == 5 * minutes)
  }

  @Test(
    "April 2010 lacks 1,440 minutes straddling, 2,160 inside: three whole weeks, for the cut weeks need none",
    arguments: [(true, 1_440), (false, 2_160)])
  func uncoveredApril(straddling: Bool, minutes: Int) {
    #expect(uncovered(straddling, over: Horizon.month("2010-04").days) == minutes)
  }

  /// The uncovered minutes of a legal rota that has the fewest each week.
  ///
  /// Everybody works in weeks that the days cut, the best patterns in whole weeks. 1 May is open here, so that five
  /// weeks are five times the same.
  private func uncovered(_ straddling: Bool, over days: Range<Day>) -> Int? {
    var scenario = Scenario.bellefontaine(people: 6, straddling: straddling, premises: 5, units: 0)
    scenario.calendar.closures = []
    let best = WeeklyPatterns(straddling: straddling).uncoveredMinutes(people: 6, wanted: 5).patterns
    let duties = Horizon(days).weeks.flatMap { week in
      zip(scenario.people, best).flatMap { person, pattern in
        let isWhole = days.contains(week.monday) && days.contains(week.sunday)
        return WeeklyPatterns.duties(of: person, isWhole ? pattern : 0b111111, from: week.monday, in: scenario)
          .filter { days.contains($0.day) }
      }
    }
    for person in scenario.people {
      let line = LineOfWork(of: person, duties: duties.filter { $0.person == person.id }, in: scenario)
      let breaches = scenario.rules.rules(for: person).flatMap { $0.breaches(in: line, over: days) }
      guard breaches.isEmpty else { return nil }
    }
    let rota = Rota(scenario: scenario.name, horizon: Horizon(days), duties: duties)
    return rota.gaps(for: scenario).reduce(0) { $0 + $1.uncoveredMinutes }
  }

  @Test("Champigny: three pairs of five days are exactly 35 hours when the break is paid, 33 h 20 when not")
  func champignyHours() {
    for (paid, minutes) in [(true, 2_100), (false, 2_000)] {
      let (scenario, rota) = champignyWeek(breakIsPaid: paid)
      #expect(rota.tallies(for: scenario).map(\.paidMinutes) == Array(repeating: minutes, count: 6))
      #expect(rota.tallies(for: scenario).allSatisfy { $0.contractMinutes == 2_100 && $0.duties == 5 })
      #expect(rota.gaps(for: scenario).isEmpty)
    }
  }

  @Test("Champigny: nobody has a Sunday off, and whoever is absent leaves a pair broken")
  func champignyReserve() {
    let (scenario, rota) = champignyWeek(breakIsPaid: true)
    #expect(rota.tallies(for: scenario).allSatisfy { $0.counted[.sundays] == 1 })
    for day in rota.horizon.days.filter({ $0.weekday >= .wednesday }) {
      for person in scenario.people {
        let without = Rota(
          scenario: rota.scenario, horizon: rota.horizon,
          duties: rota.duties.filter { $0.day != day || $0.person != person.id })
        let gaps = without.coverageGaps(for: scenario)
        #expect(gaps.map(\.delivered) == [2] && gaps.map(\.uncoveredMinutes) == [750])
      }
    }
  }

  private func champignyWeek(breakIsPaid: Bool) -> (Scenario, Rota) {
    let scenario = Scenario.champigny(breakIsPaid: breakIsPaid)
    let rota = Rota.filled(for: scenario, over: Horizon("2017-03-06"..<"2017-03-13")) { _ in scenario.people.map(\.id) }
    return (scenario, rota)
  }
}
