import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the validator, over months that follow one another, and over what coordinators have locked.
@Suite("History and locks")
struct HistoryTests {
  private func judge(_ rota: Rota, _ scenario: Scenario, _ history: History = .none) {
    let breaches = rota.breaches(for: scenario, history: history)
    #expect(breaches.isEmpty, "\(breaches.summary)")
  }

  @Test(
    "May planned after a published April keeps every rule across the edge, rests that straddle included",
    arguments: [true, false])
  func mayAfterApril(straddling: Bool) throws {
    // Six people for five a night and a report past midnight: every rest is needed.
    let scenario = Scenario.bellefontaine(people: 6, straddling: straddling, report: 15, premises: 3)
    let planner = Optimizer(limits: .init(seconds: nil, relativeGap: 10))
    let april = try planner.optimize(scenario, over: .month("2010-04"))
    judge(april.whole, scenario)
    let history = History([april.rota])
    let may = try planner.optimize(scenario, over: .month("2010-05"), history: history)
    judge(may.rota, scenario, history)
    judge(may.whole, scenario, history)
    #expect(may.rota.duties.allSatisfy { Horizon.month("2010-05").days.contains($0.day) })
    // What two months hold together is judged as one rota, too.
    let both = Rota(
      scenario: scenario.name, horizon: Horizon("2010-04-01"..<"2010-06-01"),
      duties: april.rota.duties + may.rota.duties, passes: april.rota.passes + may.rota.passes)
    judge(both, scenario)
  }

  @Test("random weeks planned one after another keep every rule, and each plan leaves the published days alone")
  func weekAfterWeek() throws {
    var edges = 0
    for seed in UInt64(5_000)..<5_030 {
      let draw = try RandomCase(seed: seed)
      var history = History.none
      var day = draw.horizon.first
      for length in [4, 3, 6] {
        let horizon = Horizon(day..<day.advanced(by: length))
        let plan = try Optimizer.hasty.optimize(draw.scenario, over: horizon, history: history)
        let broken = plan.breaches(for: draw.scenario)
        #expect(Set(broken.map(\.requirement)).isSubset(of: plan.conflicts), "seed \(seed), \(day): \(broken.summary)")
        #expect(plan.rota.duties.allSatisfy { horizon.days.contains($0.day) }, "seed \(seed)")
        #expect(plan.history == history.before(day), "seed \(seed)")
        edges += plan.rota.duties.isEmpty || history.duties.isEmpty ? 0 : 1
        history = History(history.rotas + [plan.rota])
        day = horizon.end
      }
    }
    #expect(edges > 30, "\(edges)")
  }

  @Test("a locked duty stays, with its hours and its pay, and nobody has another that day")
  func locksStay() {
    var locks = 0
    for entry in RandomPlans.all {
      for lock in entry.draw.locked {
        let own = entry.plan.whole.duties.filter { $0.person == lock.person && $0.day == lock.day }
        #expect(own.count == 1, "seed \(entry.draw.seed)")
        #expect(own.first?.span == lock.span && own.first?.paidMinutes == lock.paidMinutes, "seed \(entry.draw.seed)")
        #expect(own.first?.isLocked == true, "seed \(entry.draw.seed)")
        locks += 1
      }
      let locked = Set(entry.draw.locked.map { "\($0.person) \($0.day)" })
      #expect(
        entry.plan.whole.duties.allSatisfy { $0.isLocked == locked.contains("\($0.person) \($0.day)") },
        "seed \(entry.draw.seed)")
    }
    #expect(locks > 45, "\(locks)")
  }

  @Test("locks that break the law stay, are said to break it, and nothing else does")
  func unlawfulLocks() throws {
    var unlawful = 0
    for seed in UInt64(6_000)..<6_060 {
      let draw = try RandomCase(seed: seed, past: seed % 2 == 0 ? .none : .lawful)
      var random = SeededGenerator(seed: seed)
      // Any duties of the scenario's hours, whether or not their holder is there or may.
      let choices = draw.scenario.people.flatMap { person in
        draw.horizon.days.compactMap { day -> DutyChoice? in
          let menu = draw.scenario.shapes(on: day)
          return menu.isEmpty || random.once(in: 2) ? nil : DutyChoice(person.id, random.pick(menu))
        }
      }
      let locked = Rota.filled(for: draw.scenario, over: draw.horizon, choices: choices).duties
      let plan = try Optimizer.hasty.optimize(
        draw.scenario, over: draw.horizon, history: draw.history, locked: locked)
      let kept = Set(plan.rota.duties.filter(\.isLocked).map { "\($0.person) \($0.day) \($0.span)" })
      #expect(kept == Set(locked.map { "\($0.person) \($0.day) \($0.span)" }), "seed \(seed)")
      // A lock may also ask for a role that its holder lacks, which is no rule of work.
      let broken = plan.breaches(for: draw.scenario).filter { $0.rule != .eligibility }
      #expect(
        Set(broken.map(\.requirement)) == Set(plan.conflicts), "seed \(seed): \(broken.summary), \(plan.conflicts)")
      #expect((plan.solve.status == .locksBreakLaw) == !plan.conflicts.isEmpty, "seed \(seed)")
      unlawful += plan.conflicts.isEmpty ? 0 : 1
    }
    #expect(unlawful > 20 && unlawful < 58, "\(unlawful)")
  }

  @Test("a locked duty keeps its place while the numbers leave it one", arguments: ["local", "patrol"] as [Post.ID])
  func lockedPlace(post: Post.ID) throws {
    let scenario = Scenario.bellefontaine(people: 4, straddling: nil, premises: 2, units: 1)
    let horizon = Horizon("2010-06-08"..<"2010-06-12")
    let unit = post == "local" ? nil : 1
    let locks = horizon.days.map { Duty.standing("m1", on: $0, "20:00"..<"24:00", at: post, unit: unit) }
    let plan = try Optimizer.thorough.optimize(scenario, over: horizon, locked: locks)
    #expect(plan.rota.duties.filter(\.isLocked).flatMap(\.pieces).map(\.id) == locks.map { _ in post.text })
  }

  @Test("a lock with hours of its own stays, lawful or not; two on one day are said to be one too many")
  func ownHours() throws {
    let scenario = Scenario.bellefontaine(people: 3, straddling: nil, premises: 2, units: 0)
    let horizon = Horizon("2010-06-08"..<"2010-06-10")
    let short = Duty.standing("m1", on: "2010-06-08", "20:30"..<"23:00", at: "local")
    let long = Duty.standing("m2", on: "2010-06-09", "08:00"..<"24:00", at: "local")
    let plan = try Optimizer.thorough.optimize(scenario, over: horizon, locked: [short])
    #expect(plan.rota.duties.filter(\.isLocked).map(\.span) == [short.span])
    #expect(plan.solve.status != .locksBreakLaw)
    #expect(plan.rota.duties.filter(\.isLocked).flatMap(\.pieces).map(\.interval) == [short.span], "it has a place")
    judge(plan.whole, scenario)
    let unlawful = try Optimizer.thorough.optimize(scenario, over: horizon, locked: [short, long])
    #expect(unlawful.solve.status == .locksBreakLaw)
    #expect(
      Set(unlawful.conflicts) == [.rule(.amplitude, "m2", "2010-06-09"), .rule(.dailyMaximum, "m2", "2010-06-09")])
    let second = Duty.standing("m1", on: "2010-06-08", "17:00"..<"18:00")
    let twice = try Optimizer.thorough.optimize(scenario, over: horizon, locked: [short, second])
    #expect(twice.conflicts == [.rule(.oneDuty, "m1", "2010-06-08")])
  }
}
