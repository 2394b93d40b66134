import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: small teams in which it is plain who can stand where, and the count on the rota.
@Suite("Locked duties keep their posts")
struct LockedPostTests {
  private static let tuesday = Horizon("2010-06-08"..<"2010-06-09")

  private func lock(_ person: Person.ID, _ hours: Range<ClockTime> = "20:00"..<"24:00", at post: Post.ID) -> Duty {
    var duty = Duty.standing(person, on: "2010-06-08", hours, at: post, unit: post == "patrol" ? 1 : nil)
    duty.isLocked = true
    return duty
  }

  private func plan(_ scenario: Scenario, _ locked: [Duty]) throws -> Plan {
    let plan = try Optimizer.thorough.optimize(scenario, over: Self.tuesday, locked: locked)
    let problem = PlanningProblem(of: scenario, over: Self.tuesday, history: .none, locked: locked)
    #expect(try problem.differences() == [])
    let counted = PricedGaps(of: plan.whole, over: Self.tuesday, in: problem)
    #expect(abs(counted.cost - plan.solve.coverage.cost) < 1e-6)
    #expect(counted.uncoveredMinutes == plan.solve.coverage.uncoveredMinutes)
    return plan
  }

  private func places(_ plan: Plan, of person: Person.ID) -> [String] {
    plan.rota.duties.filter { $0.person == person }.flatMap(\.pieces).filter { $0.kind == .post }.map(\.id)
  }

  @Test("a lock on patrol takes a partner from the premises, which shut for it though they are dearer")
  func patrolBeforePremises() throws {
    let scenario = Scenario.bellefontaine(people: 2, straddling: nil, premises: 2, closesWhenShort: true, units: 1)
    #expect(places(try plan(scenario, []), of: "m1") == ["local"])
    let locked = try plan(scenario, [lock("m1", at: "patrol")])
    #expect(places(locked, of: "m1") == ["patrol"])
    #expect(places(locked, of: "m2") == ["patrol"])
  }

  @Test("a lock at premises that would shut opens them, and a third at a post for two makes three")
  func morePeopleThanWanted() throws {
    let scenario = Scenario.bellefontaine(people: 4, straddling: nil, premises: 2, closesWhenShort: true, units: 1)
    let three: [Person.ID] = ["m1", "m2", "m3"]
    let plan = try plan(scenario, three.map { lock($0, at: "local") })
    #expect(three.allSatisfy { places(plan, of: $0) == ["local"] })
  }

  @Test("alone, a lock on patrol stands elsewhere at the worst price, and the model stays feasible")
  func patrolAlone() throws {
    let scenario = Scenario.bellefontaine(people: 1, straddling: nil, premises: 1, units: 1)
    let plan = try plan(scenario, [lock("m1", at: "patrol")])
    #expect(places(plan, of: "m1") == ["local"])
    #expect(plan.solve.coverage.cost >= Double(4 * scenario.prices.displaced))
    #expect(plan.solve.status == .optimal)
    #expect(
      Prices.entries.filter { $0.key != "displaced" }
        .allSatisfy { 10 * scenario.prices[keyPath: $0.path] < scenario.prices.displaced })
  }

  @Test("a lock that changes posts where no stretch would end stands at each in turn")
  func changesPosts() throws {
    let scenario = Scenario.bellefontaine(people: 4, straddling: nil, premises: 2, units: 1)
    var moving = lock("m1", at: "local")
    let (start, change, end) = (
      moving.span.lowerBound, moving.span.lowerBound.advanced(by: 90), moving.span.upperBound
    )
    moving.pieces = [
      Piece(kind: .post, id: "patrol", unit: 1, interval: start..<change),
      Piece(kind: .post, id: "local", interval: change..<end),
    ]
    let plan = try plan(scenario, [moving])
    #expect(plan.rota.duties.filter { $0.person == "m1" } == [moving])
  }

  @Test("a wanted role is filled by another when its only other holder is locked elsewhere")
  func rolesOfOthers() throws {
    var scenario = Scenario.bellefontaine(people: 4, straddling: nil, premises: 2, units: 1)
    scenario.posts[0].roles = [.init(role: "tutor", people: 1)]
    scenario.people[0].roles = ["tutor", "mediator"]
    let alone = try plan(scenario, [lock("m1", at: "patrol")])
    #expect(places(alone, of: "m1") == ["patrol"])
    #expect(alone.rota.gaps(for: scenario).contains { $0.requirement.name == "role" })
    scenario.people[3].roles = ["tutor", "mediator"]
    let other = try plan(scenario, [lock("m1", at: "patrol")])
    #expect(places(other, of: "m1") == ["patrol"] && places(other, of: "m4") == ["local"])
    #expect(!other.rota.gaps(for: scenario).contains { $0.requirement.name == "role" })
  }

  @Test("several locks of one day stay, each with its own hours and place, and are said to be one too many")
  func severalOnOneDay() throws {
    let scenario = Scenario.bellefontaine(people: 3, straddling: nil, premises: 1, units: 0)
    var meeting = lock("m1", "17:00"..<"19:00", at: "local")
    meeting.pieces[0].kind = .event
    let locks = [
      meeting, lock("m1", "20:00"..<"21:30", at: "local"), lock("m1", "22:30"..<"24:00", at: "local"),
    ]
    let plan = try plan(scenario, locks)
    #expect(plan.rota.duties.filter { $0.person == "m1" } == locks)
    #expect(plan.conflicts == [.rule(.oneDuty, "m1", "2010-06-08")])
    #expect(plan.solve.status == .locksBreakLaw)
  }

  @Test("who is locked twice at a time is one person, and has one place at a time")
  func overlapping() throws {
    let scenario = Scenario.bellefontaine(people: 1, straddling: nil, premises: 2, units: 0)
    let locks = [lock("m1", "20:00"..<"23:00", at: "local"), lock("m1", "21:00"..<"24:00", at: "local")]
    let plan = try plan(scenario, locks)
    #expect(plan.rota.duties.filter { $0.person == "m1" }.map(\.span) == locks.map(\.span))
    // Nobody is the second of the two whom the premises want.
    #expect(plan.solve.coverage.uncoveredMinutes == 240)
    let pieces = plan.rota.duties.filter { $0.person == "m1" }.flatMap(\.pieces).map(\.interval)
    #expect(pieces.reduce(0) { $0 + $1.minutes } == 240)
  }

  @Test("locks at any posts leave no random team without a rota, and cost what the rota says they cost")
  func randomTeams() throws {
    var displaced = 0
    for seed in PlanningProblem.seeds
    where [2, 3].contains(seed % 10) || (PlanningProblem.heldSeeds.contains(seed) && seed % 10 > 4)
      || (PlanningProblem.pacedSeeds.contains(seed) && seed % 4 == 1)
    {
      let problem = PlanningProblem.random(seed: seed)
      let formulation = Formulation(of: problem, stage: .coverage)
      let choices =
        try GreedyChoice.all(for: problem) + [
          CoverageStage(
            problem: problem, optimizer: .thorough, clock: PlanClock(limits: .time(seconds: 1)),
            monitor: OptimizationMonitor()
          ).solve(from: GreedyChoice.all(for: problem)).choice
        ]
      for choice in choices {
        #expect(formulation.objection(to: formulation.point(of: choice)) == nil, "seed \(seed)")
        let rota = Realization(of: problem).rota(from: choice)
        let counted = PricedGaps(of: rota, over: problem.horizon, in: problem)
        let cost = formulation.coverageCost(of: choice)
        // Somebody out of place may by chance hold a role that is wanted there.
        #expect(counted.cost <= cost + 1e-6, "seed \(seed): \(cost), \(counted.cost)")
        displaced += choice.displaced.count
      }
      if let best = choices.last {
        let rota = Realization(of: problem).rota(from: best)
        let counted = PricedGaps(of: rota, over: problem.horizon, in: problem)
        #expect(abs(counted.cost - formulation.coverageCost(of: best)) < 1e-6, "seed \(seed)")
      }
    }
    #expect(displaced > 10, "\(displaced)")
  }
}
