import Rostering
import RotaFormats
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracle: the published rota itself, and the validator before and after.
@Suite("Published days stay")
struct PublishedDaysTests {
  private static let june = Horizon("2010-06-01"..<"2010-07-01")

  /// The bytes of what a rota says about some days.
  private func bytes(_ rota: Rota, on days: Range<Day>, in scenario: Scenario) -> [UInt8] {
    Array(RotaDocument(rota: rota.restricted(to: days)).json(offsets: scenario.calendar.offsets))
  }

  @Test(
    "a month whose first half is published keeps it byte for byte, and nothing new is wrong",
    arguments: UInt64(1)...3)
  func firstHalf(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scenario = Scenario.bellefontaine(
      people: Int.random(in: 4...7, using: &random), straddling: random.once(in: 2), report: random.pick([0, 15]),
      closesWhenShort: true, residences: 4, targets: .everyKind(for: ["goya", "camus"]))
    let month = Horizon.month(random.pick(["2010-04", "2010-05", "2026-10"]))
    // What is published stays, however far the search gets.
    let planner = Optimizer(limits: .init(seconds: 2, relativeGap: 0.05))
    let first = try planner.optimize(scenario, over: month)
    let half = month.first..<month.first.advanced(by: Int.random(in: 10...18, using: &random))
    let history = History([first.rota.restricted(to: half)])
    // The second half is another team's: somebody is away, once the last published evening is over.
    var changed = scenario
    changed.absences.append(Absence(person: "m1", days: half.upperBound.advanced(by: 1)...month.end, kind: .sick))
    let again = try planner.optimize(changed, over: month, history: history)
    #expect(bytes(again.rota, on: half, in: scenario) == bytes(first.rota, on: half, in: scenario), "seed \(seed)")
    #expect(again.whole.breaches(for: changed).isEmpty, "seed \(seed)")
    #expect(again.solve.status != .locksBreakLaw && again.conflicts.isEmpty, "seed \(seed)")
    let problem = PlanningProblem(of: changed, over: month, history: history)
    let counted = PricedGaps(of: again.whole, over: month, in: problem)
    #expect(abs(counted.cost - again.solve.coverage.cost) < 1e-6, "seed \(seed)")
    #expect(counted.uncoveredMinutes == again.solve.coverage.uncoveredMinutes, "seed \(seed)")
  }

  @Test("random days published anywhere stay byte for byte; what is wrong with the rota was wrong with them")
  func randomDays() throws {
    var kept = 0
    for seed in UInt64(11_000)..<11_045 {
      let draw = try RandomCase(seed: seed, past: seed % 2 == 0 ? .none : .lawful)
      var random = SeededGenerator(seed: seed)
      let days = draw.horizon.planned
      let first = days.lowerBound.advanced(by: Int.random(in: 0..<days.count, using: &random))
      let published = Horizon(first..<min(days.upperBound, first.advanced(by: random.pick([1, 2, 3, 7]))))
      // Any duties, whether or not a rule forbids them.
      let choices = published.days.flatMap { day in
        draw.scenario.people.compactMap { person -> DutyChoice? in
          let menu = draw.scenario.shapes(on: day)
          return menu.isEmpty || random.once(in: 2) ? nil : DutyChoice(person.id, random.pick(menu))
        }
      }
      let facts = Rota.filled(for: draw.scenario, over: published, choices: choices)
      let history = draw.history.followed(by: History([facts]))
      let plan = try Optimizer.thorough.optimize(draw.scenario, over: draw.horizon, history: history)
      #expect(
        bytes(plan.whole, on: published.days, in: draw.scenario)
          == bytes(facts, on: published.days, in: draw.scenario), "seed \(seed)")
      let alone = Rota(scenario: facts.scenario, horizon: Horizon(days), duties: facts.duties, passes: facts.passes)
      let known = Set(
        alone.breaches(for: draw.scenario, history: draw.history, over: draw.horizon).map(\.requirement))
      let broken = plan.breaches(for: draw.scenario)
      #expect(Set(broken.map(\.requirement)).isSubset(of: known), "seed \(seed): \(broken.summary)")
      let problem = PlanningProblem(of: draw.scenario, over: draw.horizon, history: history)
      let counted = PricedGaps(of: plan.whole, over: draw.horizon, in: problem)
      #expect(abs(counted.cost - plan.solve.coverage.cost) < 1e-6, "seed \(seed)")
      #expect(counted.uncoveredMinutes == plan.solve.coverage.uncoveredMinutes, "seed \(seed)")
      #expect(
        plan.solve.coverage.uncoveredMinutesBound ?? .max <= plan.solve.coverage.uncoveredMinutes, "seed \(seed)")
      kept += facts.duties.count
    }
    #expect(kept > 50, "\(kept)")
  }

  @Test("a month published whole is printed as it is, proven, with its gaps as cost and as bound")
  func wholeMonth() throws {
    let scenario = Scenario.bellefontaine(people: 3, residences: 2, targets: .everyKind(for: ["goya"]))
    let first = try Optimizer(limits: .init(seconds: 10, relativeGap: 1)).optimize(scenario, over: Self.june)
    let plan = try Optimizer().optimize(scenario, over: Self.june, history: History([first.whole]))
    #expect(plan.rota == first.rota)
    #expect(plan.provisional.duties == first.provisional.duties)
    #expect(plan.solve.status == .optimal)
    #expect(plan.solve.coverage.cost > 0 && plan.solve.coverage.bound == plan.solve.coverage.cost)
    #expect(plan.solve.coverage.uncoveredMinutes == plan.solve.coverage.uncoveredMinutesBound)
    let minutes = first.rota.gaps(for: scenario).reduce(0) { $0 + $1.uncoveredMinutes }
    #expect(plan.solve.coverage.uncoveredMinutes == minutes)
    #expect(plan.solve.quality.cost == 0)
  }

  @Test("who works on a published day, and is absent by now or has left, is a conflict, and works all the same")
  func absentByNow() throws {
    var scenario = Scenario.bellefontaine(people: 4, straddling: nil)
    let first = try Optimizer().optimize(scenario, over: Horizon("2010-06-08"..<"2010-06-12"))
    scenario.absences = [Absence(person: "m1", days: "2010-06-08"..."2010-06-08", kind: .sick)]
    scenario.people[1].employedTo = "2010-06-07"
    let published = first.rota.restricted(to: "2010-06-08"..<"2010-06-09")
    let plan = try Optimizer().optimize(
      scenario, over: Horizon("2010-06-08"..<"2010-06-12"), history: History([published]))
    let working = Set(published.duties.map(\.person)).intersection(["m1", "m2"])
    #expect(working == ["m1", "m2"], "everybody is needed")
    #expect(Set(plan.conflicts) == Set(working.map { .rule(.availability, $0, "2010-06-08") }))
    #expect(plan.solve.status == .locksBreakLaw)
    #expect(plan.rota.restricted(to: "2010-06-08"..<"2010-06-09").duties == published.duties)
  }

  @Test("a published day keeps duties of the unknown and of a day that is closed by now, whose passes count")
  func unknownAndClosed() throws {
    var scenario = Scenario.bellefontaine(
      people: 4, straddling: nil, residences: 1,
      targets: [CoverageTarget(id: "weekly", residences: ["tintoret"], promise: .passes(60, per: .week, between: nil))])
    let pair: [Person.ID] = ["old1", "old2"]
    let duties = pair.map { Duty.standing($0, on: "2010-06-08", "20:00"..<"24:00", at: "patrol", unit: 1) }
    let pass = Pass.through("tintoret", on: "2010-06-08", at: "21:00", by: pair)
    let tuesday = Horizon("2010-06-08"..<"2010-06-09")
    let published = Rota(scenario: scenario.name, horizon: tuesday, duties: duties, passes: [pass])
    let week = Horizon("2010-06-07"..<"2010-06-14")
    let plan = try Optimizer().optimize(scenario, over: week, history: History([published]))
    #expect(plan.rota.restricted(to: tuesday.days) == published)
    let gap = plan.rota.gaps(for: scenario).first { $0.kind == .passes }
    #expect(gap?.delivered == plan.rota.passes.count)
    scenario.windows[0].exceptions = [.init(day: "2010-06-08", hours: nil)]
    let closed = try Optimizer().optimize(scenario, over: week, history: History([published]))
    #expect(closed.rota.restricted(to: tuesday.days) == published)
    let problem = PlanningProblem(of: scenario, over: week, history: History([published]))
    #expect(
      abs(PricedGaps(of: closed.whole, over: week, in: problem).cost - closed.solve.coverage.cost) < 1e-6)
  }

  @Test("of a draft only the locked duties stay, and none of them on a day that is published")
  func drafts() throws {
    let scenario = Scenario.bellefontaine(people: 6, straddling: nil)
    let days = Horizon("2010-06-08"..<"2010-06-11")
    let shared = days.days.map { Duty.standing("m1", on: $0, "20:00"..<"24:00", at: "local") }
    let locked = shared.map { duty in
      var copy = duty
      copy.isLocked = true
      return copy
    }
    let draft = Rota(
      scenario: scenario.name, horizon: days,
      duties: locked + [
        Duty.standing("m2", on: "2010-06-08", "08:00"..<"09:00")
      ])
    let published = Rota(scenario: scenario.name, horizon: Horizon("2010-06-09"..<"2010-06-10"))
    let entries = [History.Entry(published, state: .published), History.Entry(draft, state: .draft)]
    for history in [History(entries: entries), History(entries: entries.reversed())] {
      let locks = history.lockedDuties(on: days.planned)
      #expect(locks.map(\.day) == ["2010-06-08", "2010-06-10"])
      let plan = try Optimizer().optimize(scenario, over: days, history: history, locked: locks)
      #expect(!plan.rota.duties.contains { $0.day == "2010-06-09" }, "nobody is given a duty on a published day")
      #expect(plan.rota.duties.filter(\.isLocked) == [locked[0], locked[2]])
      #expect(!plan.rota.duties.contains { $0.span.minutes == 60 })
    }
  }

  @Test("Sundays that are published count in each person's share of them")
  func fairness() throws {
    let scenario = Scenario.bellefontaine(people: 4, straddling: nil, premises: 2, units: 0)
    let days = Horizon("2010-06-07"..<"2010-06-21")
    let sunday: Day = "2010-06-13"
    let duties = (["m1", "m2"] as [Person.ID]).map { Duty.standing($0, on: sunday, "19:00"..<"23:00", at: "local") }
    let published = Rota(scenario: scenario.name, horizon: Horizon(sunday..<"2010-06-14"), duties: duties)
    let plan = try Optimizer.thorough.optimize(scenario, over: days, history: History([published]))
    let second = plan.rota.duties.filter { $0.day == "2010-06-20" }.map(\.person)
    #expect(Set(second) == ["m3", "m4"])
  }
}
