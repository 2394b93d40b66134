import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracles: `Models/rota.mod`, each programme planned by itself, and the validator.
@Suite("Several sites")
struct SiteTests {
  /// Bellefontaine and Champigny side by side: an evening team and an afternoon team, whose hours overlap.
  ///
  /// - Parameter lent: People of the evening team who also hold the other team's role.
  static func twoTeams(lent: Int = 0, closesWhenShort: Bool = true) -> Scenario {
    let evening = Scenario.bellefontaine(
      people: 5, closesWhenShort: closesWhenShort, residences: 3,
      targets: [
        CoverageTarget(id: "north", residences: ["tintoret", "braque"], promise: .passes(3, per: .week, between: nil)),
        CoverageTarget(
          id: "late", residences: ["gauguin"], promise: .passes(1, per: .week, between: "22:00"..<"24:00")),
      ])
    let day = Scenario.champigny(
      people: 5, pairs: 2,
      targets: [CoverageTarget(id: "south", residences: ["mordacs"], promise: .passes(2, per: .evening, between: nil))])
    var both = evening
    both.windows = evening.windows.map { $0.at("north") } + day.windows.map { $0.at("south") }
    both.posts =
      evening.posts
      + day.posts.map { $0.named("day-\($0.id)").taking(PassSettings(minutes: 30, walk: 12, approach: 10)) }
    both.residences += day.residences
    both.targets += day.targets
    both.duties =
      evening.duties.map { $0.asking("evening") } + day.duties.map { $0.asking("day") }
    both.people =
      evening.people.enumerated().map { index, person in
        person.with(roles: index < lent ? ["evening", "day"] : ["evening"])
      }
      + day.people.map { Person(id: Person.ID("d-\($0.id)"), name: $0.name, roles: ["day"], weeklyMinutes: 2_100) }
    return both
  }

  private static let horizon = Horizon("2010-04-05"..<"2010-04-19")

  @Test("the model is `Models/rota.mod`, row by row, with requests and an event", arguments: [0, 2])
  func statement(lent: Int) throws {
    var scenario = SiteTests.twoTeams(lent: lent)
    let offsets = scenario.calendar.offsets
    let time = offsets.instant(on: "2010-04-07", at: "20:30")..<offsets.instant(on: "2010-04-07", at: "22:15")
    scenario.requests = [
      Request(
        id: "r", requester: .city, place: .residence("mordacs"), received: time.lowerBound, time: time, minutes: 45)
    ]
    scenario.events = [
      Event(
        id: "fair", kind: .openDoors, site: "south", day: "2010-04-10", hours: "14:00"..<"17:00", attendance: .people(3)
      ),
      Event(id: "meeting", kind: .meeting, day: "2010-04-13", hours: "14:00"..<"15:00", attendance: .everybody),
    ]
    let problem = PlanningProblem(of: scenario, over: SiteTests.horizon, history: .none)
    #expect(try problem.differences() == [])
  }

  @Test("two teams with nobody in common cost what each costs by itself")
  func apart() throws {
    let both = SiteTests.twoTeams()
    let whole = try Optimizer.thorough.optimize(both, over: SiteTests.horizon)
    let parts = try ["north", "south"].map { site -> Double in
      var part = both
      part.windows = both.windows.filter { $0.site == Site.ID(site) }
      let posts = Set(part.windows.map(\.id))
      part.posts = both.posts.filter { posts.contains($0.window) }
      part.duties = both.duties.filter { posts.contains($0.window) }
      let visited = Set(part.posts.flatMap { $0.patrol?.residences ?? [] })
      part.targets = both.targets.filter { !visited.isDisjoint(with: $0.residences) }
      part.people = both.people.filter { person in part.duties.contains { $0.suits(person) } }
      return try Optimizer.thorough.optimize(part, over: SiteTests.horizon).solve.coverage.cost
    }
    #expect(abs(whole.solve.coverage.cost - parts.reduce(0, +)) < 1e-6)
    #expect(Validator().findings(in: whole.rota, for: both).filter { $0.severity == .breach } == [])
  }

  @Test("passes of each patrol take the minutes it says, and lie its own walk apart")
  func ownPasses() throws {
    let scenario = SiteTests.twoTeams()
    let rota = try Optimizer.hasty.optimize(scenario, over: SiteTests.horizon).rota
    let residences = { (post: Post.ID) in Set(scenario.post(post)?.patrol?.residences ?? []) }
    for (post, minutes, walk) in [("patrol", 20, 8), ("day-patrol", 30, 12)] as [(Post.ID, Int, Int)] {
      let passes = rota.passes.filter { residences(post).contains($0.residence) }
      #expect(passes.count > 20)
      #expect(passes.allSatisfy { $0.interval.minutes == minutes }, "\(post)")
      for round in Dictionary(grouping: passes, by: { "\($0.day) \($0.people)" }).values {
        let times = round.map(\.interval).sorted { $0.lowerBound < $1.lowerBound }
        for (earlier, later) in zip(times, times.dropFirst()) {
          #expect(earlier.upperBound.distance(to: later.lowerBound) >= walk, "\(post)")
        }
      }
    }
    #expect(Validator().findings(in: rota, for: scenario).filter { $0.severity == .breach } == [])
  }

  @Test("somebody lent goes where most is missing, and stands at one site a day")
  func lending() throws {
    var scenario = SiteTests.twoTeams(lent: 1)
    scenario.absences = ["d-m1", "d-m2"].map {
      Absence(person: $0, days: "2010-04-05"..."2010-04-18", kind: .sick)
    }
    let plan = try Optimizer.thorough.optimize(scenario, over: SiteTests.horizon)
    let without = try Optimizer.thorough.optimize(
      {
        var scenario = scenario
        scenario.people[0].roles = ["evening"]
        return scenario
      }(), over: SiteTests.horizon)
    #expect(plan.solve.coverage.cost < without.solve.coverage.cost)
    let sites = plan.rota.duties.map { scenario.sites(of: $0) }
    #expect(sites.allSatisfy { $0.count <= 1 })
    let lent = plan.rota.duties.filter { $0.person == "m1" }.flatMap { scenario.sites(of: $0) }
    #expect(Set(lent) == ["north", "south"] || Set(lent) == ["south"])
    #expect(Validator().findings(in: plan.rota, for: scenario).filter { $0.severity == .breach } == [])
    let again = try Optimizer().replan("2010-04-09", of: plan.rota, for: scenario, without: ["d-m3"])
    #expect(Validator().findings(in: again, for: scenario).filter { $0.severity == .breach } == [])
    let before = plan.rota.duties.filter { $0.day == "2010-04-09" && $0.person != "d-m3" }
    for duty in again.duties where duty.day == "2010-04-09" {
      let same = before.first { $0.person == duty.person }
      #expect(scenario.sites(of: duty).isSubset(of: same.map(scenario.sites) ?? []))
    }
  }

  @Test("a duty moved by hand to the other site is found")
  func wandering() throws {
    let scenario = SiteTests.twoTeams()
    let offsets = scenario.calendar.offsets
    let at = { (time: ClockTime) in offsets.instant(on: "2010-04-09", at: time) }
    let duty = Duty(
      person: "m1", day: "2010-04-09", span: at("20:00")..<at("24:00"), paidMinutes: 240,
      pieces: [
        Piece(kind: .post, id: "local", interval: at("20:00")..<at("21:00")),
        Piece(kind: .post, id: "day-patrol", unit: 1, interval: at("21:00")..<at("22:15")),
      ])
    let rota = Rota(scenario: "two", horizon: Horizon("2010-04-09"..<"2010-04-10"), duties: [duty])
    let findings = Validator().findings(in: rota, for: scenario)
    #expect(findings.contains { $0.rule == .onePlace && $0.unit == .sites && $0.measured == 2 })
  }

  @Test("late ends are shared among those whose site has them")
  func shares() {
    var scenario = SiteTests.twoTeams(lent: 1)
    scenario.lateFrom = "23:00"
    let shares = FairShare(
      of: scenario, over: SiteTests.horizon.days, stretches: Stretch.all(of: scenario, over: SiteTests.horizon.days))
    #expect(shares.target(.lateEnds, for: "d-m1") == 0)
    let evening = ["m1", "m2", "m3", "m4", "m5"].compactMap { shares.target(.lateEnds, for: $0) }
    // Twelve evenings of four people.
    #expect(abs(evening.reduce(0, +) - 48) < 1e-9)
  }
}

extension OpeningWindow {
  fileprivate func at(_ site: Site.ID) -> OpeningWindow {
    OpeningWindow(id: id, site: site, openings: openings, exceptions: exceptions)
  }
}

extension Post {
  fileprivate func named(_ name: String) -> Post { Post(id: Post.ID(name), window: window, kind: kind, roles: roles) }
}

extension Post {
  /// The same patrol with passes that take their own time.
  fileprivate func taking(_ passes: PassSettings) -> Post {
    guard var patrol else { return self }
    patrol.passes = passes
    return Post(id: id, window: window, kind: .patrol(patrol), roles: roles)
  }
}

extension DutyTemplate {
  fileprivate func asking(_ role: String) -> DutyTemplate {
    var copy = self
    copy.roles = [role]
    return copy
  }
}

extension Person {
  fileprivate func with(roles: Set<String>) -> Person {
    var copy = self
    copy.roles = roles
    return copy
  }
}
