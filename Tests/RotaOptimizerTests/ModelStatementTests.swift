import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// The Swift-built model and `Models/rota.mod`, row by row, on scenarios built by hand.
@Suite struct ModelStatementTests {
  @Test("Bellefontaine: a local that closes, pairs and trios, a report past midnight, three promises")
  func bellefontaine() throws {
    let scenario = Scenario.bellefontaine(
      report: 15, closesWhenShort: true, unitSizes: [2, 3], residences: 4, targets: .everyKind(for: ["goya", "camus"]))
    try expectSame(scenario, over: .month("2010-04"))
  }

  @Test("Champigny: briefing, report and an unpaid break, trios when a pair breaks")
  func champigny() throws {
    var scenario = Scenario.champigny(
      breakIsPaid: false, targets: .everyKind(for: ["mordacs", "bois-labbe"]))
    scenario.rules.weeklyMaximum = WeeklyMaximum(minutes: 1_900)
    scenario.passes.approach = 15
    try expectSame(scenario, over: .month("2010-05"))
  }

  @Test("Champigny with people kept apart, two trainees, a patrol of trios, and cuts of several people")
  func pairing() throws {
    var scenario = Scenario.champigny(people: 8)
    scenario.posts.append(
      Post(id: "round", window: "day", kind: .patrol(.init(unitSizes: [3], units: .init(required: 1), residences: []))))
    scenario.pairing = Pairing(apart: [.init("m1", "m2"), .init("m3", "m2")], onlyWith: ["m4": ["m5"], "m6": ["m1"]])
    let problem = PlanningProblem(of: scenario, over: .month("2010-04"), history: .none)
    let cut = PairingCut(takes: [2: 1, 3: 2], shares: [0, 0, 0, 0, 2, 1, 1, 2], spare: 3)
    #expect(problem.cuts.count > 2)
    let differences = try problem.adding([cut]).differences()
    #expect(differences == [])
  }

  @Test("Windows past midnight on the nights when the clocks change", arguments: ["2026-03", "2026-10"])
  func pastMidnight(month: String) throws {
    var scenario = Scenario.bellefontaine(people: 4, straddling: nil, report: 30, closesWhenShort: true, residences: 2)
    scenario.windows = [
      OpeningWindow(id: "evening", openings: [.init(weekdays: Set(Weekday.allCases), hours: "22:00"..<"27:00")])
    ]
    scenario.duties.append(DutyTemplate(id: "early", window: "evening", hours: "22:00"..<"24:00"))
    scenario.rules.daysAWeek = DaysAWeek(days: 5)
    scenario.rules.dailyMaximum = DailyMaximum(minutes: 300)
    scenario.rules.weeklyRest = WeeklyRest(minutes: 2_100)
    try expectSame(scenario, over: .month(month))
    let model = Formulation(of: PlanningProblem(of: scenario, over: .month(month), history: .none), stage: .coverage)
      .model
    #expect(model.families.isSuperset(of: [.init(ofRow: "worksOver"), .init(ofRow: "restApart")]))
  }

  @Test("Several roles at several posts, of which one closes")
  func roles() throws {
    var scenario = Scenario.bellefontaine(people: 5, premises: 2, closesWhenShort: true, residences: 2)
    scenario.posts[0].roles = [.init(role: "tutor", people: 1), .init(role: "mediator", people: 1)]
    scenario.posts[1].roles = [.init(role: "driver", people: 1), .init(role: "mediator", people: 2)]
    scenario.posts.append(Post(id: "calls", window: "evening", kind: .standby(.init(required: 0, desired: 1))))
    scenario.people[0].roles = ["tutor", "mediator"]
    scenario.people[1].roles = ["driver"]
    scenario.duties[0].roles = ["mediator", "driver"]
    try expectSame(scenario, over: .month("2010-04"))
  }

  @Test("Published duties and passes, locked duties of the menu and off it, training, absences and wishes")
  func historyAndLocks() throws {
    var scenario = Scenario.champigny(people: 5, pairs: 2, targets: .everyKind(for: ["mordacs"]))
    scenario.rules.consecutiveDaysOff = ConsecutiveDaysOff(days: 2, straddling: true)
    scenario.absences = [
      Absence(person: "m1", days: "2010-04-07"..."2010-04-08", kind: .training),
      Absence(person: "m2", days: "2010-04-09"..."2010-04-11", kind: .sick),
      Absence(person: "m3", days: "2010-04-10"..."2010-04-10", kind: .wishOff),
      Absence(person: "m4", days: "2010-04-10"..."2010-04-11", kind: .wishOn, hours: "18:00"..<"20:00"),
    ]
    let march = Horizon("2010-03-22"..<"2010-04-01")
    let filled = Rota.filled(for: scenario, over: march) { $0.number % 2 == 0 ? ["m1", "m2", "m3", "m4"] : ["m5"] }
    let passes = [Pass.through("mordacs", on: "2010-03-31", at: "17:00", by: ["m1", "m2"])]
    let history = History([Rota(scenario: "champigny", horizon: march, duties: filled.duties, passes: passes)])
    let onMenu = UTCOffsets.paris.interval("2010-04-02", "15:30"..<"22:30")
    let locked = [
      Duty(
        person: "m5", day: "2010-04-02", span: onMenu, paidMinutes: 420, isLocked: true,
        pieces: [Piece(kind: .post, id: "patrol", interval: onMenu)]),
      Duty.standing("m4", on: "2010-04-03", "14:00"..<"20:00", at: "patrol"),
    ]
    try expectSame(scenario, over: .month("2010-04"), history: history, locked: locked)
  }

  @Test(
    "Events in the daytime, across the opening hours and on a closed day, some with a leader, beside duties in parts")
  func events() throws {
    var scenario = Scenario.bellefontaine(
      people: 4, report: 15, closesWhenShort: true, residences: 2, targets: .everyKind(for: ["tintoret"]))
    scenario.duties[0].briefing = 15
    scenario.duties[0].pause = .init(minutes: 20, start: "22:00", isPaid: false)
    scenario.people[2].weeklyMinutes = 1_200
    scenario.events = [
      Event(
        id: "doors", kind: .openDoors, day: "2010-04-10", hours: "14:00"..<"18:00", attendance: .everybody,
        leader: "m1"),
      Event(id: "cells", kind: .meeting, day: "2010-04-10", hours: "11:00"..<"12:00", attendance: .people(1)),
      Event(
        id: "walk", kind: .activity, day: "2010-04-14", hours: "21:00"..<"25:00", attendance: .people(2), leader: "m2",
        roles: [.init(role: "mediator", people: 1)]),
      Event(id: "outing", kind: .outing, day: "2010-04-12", hours: "10:00"..<"18:00", attendance: .people(2)),
    ]
    let locked = Duty.standing("m3", on: "2010-04-14", "20:00"..<"24:00", at: "patrol", unit: 1)
    try expectSame(scenario, over: .month("2010-04"), locked: [locked])
  }

  @Test("Nobody: every gap is there and nothing else is left to decide")
  func nobody() throws {
    var scenario = Scenario.bellefontaine(
      people: 0, closesWhenShort: true, residences: 2, targets: .everyKind(for: ["tintoret"]))
    scenario.posts.append(
      Post(id: "door", window: "evening", kind: .premises(.init(people: .init(required: 0), closesWhenShort: true))))
    try expectSame(scenario, over: .month("2010-04"))
  }

  @Test("No opening: a model without a stretch")
  func noOpening() throws {
    var scenario = Scenario.bellefontaine(people: 2)
    scenario.windows = []
    try expectSame(scenario, over: .month("2010-04"))
    scenario.posts = []
    scenario.duties = []
    try expectSame(scenario, over: .month("2010-04"))
  }

  @Test("One day, which may be closed", arguments: ["2010-04-05", "2010-04-06", "2010-04-11"] as [Day])
  func oneDay(day: Day) throws {
    let scenario = Scenario.bellefontaine(targets: .everyKind(for: ["goya"]))
    try expectSame(scenario, over: Horizon(day..<day.advanced(by: 1)))
  }

  private func expectSame(
    _ scenario: Scenario, over horizon: Horizon, history: History = .none, locked: [Duty] = [],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let problem = PlanningProblem(of: scenario, over: horizon, history: history, locked: locked)
    let differences = try problem.differences()
    #expect(differences == [], sourceLocation: location)
  }
}

extension [CoverageTarget] {
  /// A promise of each kind.
  static func everyKind(for residences: [Residence.ID]) -> [CoverageTarget] {
    [
      CoverageTarget(id: "regular", residences: residences, promise: .passes(5, per: .week, between: nil)),
      CoverageTarget(id: "daily", residences: residences, promise: .passes(1, per: .evening, between: nil)),
      CoverageTarget(id: "monthly", residences: residences, promise: .passes(21, per: .month, between: nil)),
      CoverageTarget(
        id: "late", residences: residences, promise: .passes(2, per: .week, between: "20:30"..<"22:15")),
      CoverageTarget(id: "spread", residences: residences, promise: .spread(maxOpenDaysBetween: 2)),
    ]
  }
}
