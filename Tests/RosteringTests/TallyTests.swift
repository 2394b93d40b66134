import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: counts by hand.
@Suite("Tallies and fair shares")
struct TallyTests {
  let week = Horizon("2010-04-05"..<"2010-04-12")

  @Test("a tally counts duties, paid minutes with training, and what fairness counts")
  func tally() throws {
    var scenario = Scenario.bellefontaine(people: 2)
    scenario.people[0].weeklyMinutes = 2_100
    scenario.absences = [Absence(person: "m1", days: "2010-04-09"..."2010-04-09", kind: .training)]
    let duties = [
      Duty.standing("m1", on: "2010-04-05", "20:00"..<"23:00"),
      Duty.standing("m1", on: "2010-04-11", "19:00"..<"22:59"),
      Duty.standing("m2", on: "2010-04-11", "19:00"..<"24:15"),
    ]
    let rota = Rota(scenario: "test", horizon: week, duties: duties)
    let tallies = rota.tallies(for: scenario)
    #expect(tallies.map(\.duties) == [2, 1])
    #expect(tallies.map(\.paidMinutes) == [180 + 239 + 420, 315])
    #expect(tallies.map(\.contractMinutes) == [2_100, nil])
    #expect(tallies.map { $0.counted[.sundays] } == [1, 1])
    // Easter Monday, 5 April 2010.
    #expect(tallies.map { $0.counted[.holidays] } == [1, 0])
    #expect(tallies.map { $0.counted[.lateEnds] } == [1, 1])
  }

  @Test("a duty under a wrong day is counted, and stops nothing")
  func misplacedDuty() {
    let scenario = Scenario.bellefontaine(people: 1)
    var duty = Duty.standing("m1", on: "2010-04-06", "20:00"..<"24:00")
    duty.day = "2010-04-11"
    #expect(Rota(scenario: "test", horizon: week, duties: [duty]).tallies(for: scenario).map(\.duties) == [1])
  }

  @Test("Friday 30 April 2010 until midnight has no holiday work, a report until 00:15 has a quarter of an hour")
  func eveOfHoliday() {
    let holiday = UTCOffsets.paris.interval(of: Day("2010-05-01"))
    for (report, minutes) in [(0, 0), (15, 15)] {
      let shape = Scenario.bellefontaine(report: report).shapes(on: "2010-04-30")[0]
      #expect((shape.span.overlaps(holiday) ? shape.span.clamped(to: holiday).minutes : 0) == minutes)
    }
  }

  @Test("fair shares add up to what the openings require, pro rata to contract and presence, employees only")
  func fairShare() throws {
    var scenario = Scenario.bellefontaine(people: 4, units: 0)
    scenario.people[0].weeklyMinutes = 1_050
    scenario.people[3].kind = .volunteer
    let stretches = Stretch.all(of: scenario, over: week.days)
    let share = FairShare(of: scenario, over: week.days, stretches: stretches)
    let sundays = try ["m1", "m2", "m3"].map { try #require(share.target(.sundays, for: Person.ID($0))) }
    #expect(abs(sundays.reduce(0, +) - 2) < 1e-9)
    #expect(abs(sundays[1] - 2 * sundays[0]) < 1e-9)
    #expect(share.target(.sundays, for: "m4") == nil)
    scenario.absences = [Absence(person: "m2", days: week.first...week.first.advanced(by: 6), kind: .leave)]
    let absent = FairShare(of: scenario, over: week.days, stretches: stretches)
    #expect(absent.target(.sundays, for: "m2") == 0)
  }

  @Test("who did more than a fair share of the weeks before owes the others, and the shares still add up")
  func carriedOver() throws {
    let scenario = Scenario.bellefontaine(people: 4, units: 0)
    let before = Horizon("2010-03-22"..<week.first)
    let filled = Rota.filled(for: scenario, over: before) { $0.weekday == .sunday ? ["m1", "m2"] : ["m3", "m4"] }
    let share = FairShare(
      of: scenario, over: week.days, stretches: Stretch.all(of: scenario, over: week.days), history: History([filled]))
    // Two Sundays of two people: one each would have been fair; this week's are two more people's, half each.
    let sundays = try ["m1", "m2", "m3", "m4"].map { try #require(share.target(.sundays, for: Person.ID($0))) }
    #expect(sundays == [0, 0, 1, 1])
    let gapped = History([Rota.filled(for: scenario, over: Horizon("2010-03-22"..<"2010-03-29")) { _ in ["m1"] }])
    let apart = FairShare(
      of: scenario, over: week.days, stretches: Stretch.all(of: scenario, over: week.days), history: gapped)
    #expect(apart.target(.sundays, for: "m1") == 0.5)
  }

  @Test("a fair share is never more than the days there are")
  func fairShareOfFew() throws {
    let scenario = Scenario.bellefontaine(people: 2)
    let share = FairShare(of: scenario, over: week.days, stretches: Stretch.all(of: scenario, over: week.days))
    #expect(share.target(.sundays, for: "m1") == 1)
    #expect(share.target(.lateEnds, for: "m1") == 6)
  }

  @Test("hours cost once within the first tenth off the contract, twice within the next; off the fair share, squares")
  func quality() {
    let cost = QualityCost(prices: Prices())
    let hours = [0, 60, 120, 180, 240].map { cost.hours(600 + $0, target: 600) }
    #expect(hours == [0, 6, 18, 36, 60])
    #expect(cost.hours(540, target: 600) == 4)
    #expect(cost.fairness(.sundays, count: 3, target: 1.5) == 22.5)
    #expect(cost.fairness(.lateEnds, count: 0, target: 2) == 8)
    #expect(cost.hours(30, target: 0) == 3)
  }

  @Test("history is what was published before a day, and knows which days it covers")
  func history() {
    let duties = (5...11).map { number in
      Duty.standing("m1", on: Day(number: Day("2010-04-01").number + number - 1), "19:00"..<"23:00")
    }
    let history = History([Rota(scenario: "test", horizon: week, duties: duties)])
    #expect(history.before("2010-04-08").duties.count == 3)
    #expect(history.before("2010-04-08").covers("2010-04-07") && !history.before("2010-04-08").covers("2010-04-08"))
    #expect(history.before("2010-04-05").rotas.isEmpty)
    #expect(history.before("2011-01-01").duties.count == 7)
    #expect(History.none.duties.isEmpty)
  }

  @Test("a relative gap is never negative, and nil when nothing is proven")
  func relativeGap() {
    #expect(SolveReport.relativeGap(cost: 200, bound: 150) == 0.25)
    #expect(SolveReport.relativeGap(cost: 0.5, bound: 0) == 0.5)
    #expect(SolveReport.relativeGap(cost: 1, bound: 2) == 0)
    #expect(SolveReport.relativeGap(cost: 1, bound: nil) == nil)
  }

  @Test("seats of roles are filled as well as any assignment of people can fill them")
  func seating() {
    var random = SeededGenerator(seed: 7)
    let roles = ["a", "b", "c"]
    for _ in 0..<300 {
      let people = (0..<Int.random(in: 0...4, using: &random)).map { _ in Set(random.some(of: roles)) }
      let requests = roles.map { Post.RoleRequest(role: $0, people: Int.random(in: 0...2, using: &random)) }
      let seats = requests.flatMap { Array(repeating: $0.role, count: $0.people) }
      let filled = RoleSeating(of: requests, among: people).filled.values.reduce(0, +)
      #expect(filled == mostSeats(seats[...], people))
    }
  }

  /// The most seats that people can fill, by trying everything.
  private func mostSeats(_ seats: ArraySlice<String>, _ people: [Set<String>]) -> Int {
    guard let seat = seats.first else { return 0 }
    let others = seats.dropFirst()
    return people.indices.filter { people[$0].contains(seat) }.reduce(mostSeats(others, people)) { best, index in
      var left = people
      left.remove(at: index)
      return Swift.max(best, 1 + mostSeats(others, left))
    }
  }
}
