import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracles: the validator, the same plan without pairing, and evenings plain to see.
@Suite("Plans of people who may not walk together")
struct PairingPlanTests {
  /// A week of a small team with a pairing, places to keep or none, and a band of the clock; where hours differ, some
  /// duties take half of the window.
  private func week(seed: UInt64, hoursDiffer: Bool) -> Scenario {
    var random = SeededGenerator(seed: seed)
    var scenario = Scenario.bellefontaine(
      people: Int.random(in: 4...6, using: &random), premises: random.pick([0, 0, 1]),
      closesWhenShort: random.once(in: 2), units: Int.random(in: 2...3, using: &random),
      unitSizes: random.pick([[2], [2, 3]]), residences: 3)
    if random.once(in: 2) {
      scenario.targets = [
        CoverageTarget(
          id: "late", residences: ["gauguin"], promise: .passes(3, per: .week, between: "22:00"..<"24:00"))
      ]
    }
    if hoursDiffer {
      scenario.duties.append(DutyTemplate(id: "early", window: "evening", hours: "20:00"..<"22:00"))
      scenario.duties.append(DutyTemplate(id: "late", window: "evening", hours: "22:00"..<"24:00"))
    }
    scenario.drawPairing(seed: seed)
    return scenario
  }

  private static let week = Horizon("2010-06-07"..<"2010-06-14")

  @Test("nobody walks with whom the scenario forbids, whatever the hours", arguments: [false, true])
  func weeks(hoursDiffer: Bool) throws {
    var (dearer, units) = (0, 0)
    let optimizer = Optimizer(limits: .init(seconds: nil, relativeGap: 0.02))
    for seed in UInt64(0)..<(hoursDiffer ? 16 : 40) {
      let scenario = week(seed: seed, hoursDiffer: hoursDiffer)
      var free = scenario
      free.pairing = Pairing()
      let plan = try optimizer.optimize(scenario, over: PairingPlanTests.week)
      let found = Validator().findings(in: plan.rota, for: scenario).filter { $0.rule == .pairing }
      #expect(found.isEmpty, "seed \(seed): \(found.summary)")
      let bound = try #require(plan.solve.coverage.bound, "seed \(seed)")
      let before = try #require(
        try optimizer.optimize(free, over: PairingPlanTests.week).solve.coverage.bound, "seed \(seed)")
      #expect(bound <= plan.solve.coverage.cost, "seed \(seed)")
      #expect(before <= plan.solve.coverage.cost + 1e-6, "seed \(seed): \(before), then \(plan.solve.coverage.cost)")
      dearer += before < bound - 1e-6 ? 1 : 0
      units += plan.rota.duties.contains { $0.stays.contains { $0.unit != nil } } ? 1 : 0
    }
    #expect(dearer > (hoursDiffer ? 3 : 9) && units > 10, "\(dearer), \(units)")
  }

  /// One evening of five people in two pairs, of whom the last may be away.
  private func evening(absent: [Person.ID]) -> Scenario {
    var scenario = Scenario.champigny(people: 5, pairs: 2)
    scenario.absences = absent.map { Absence(person: $0, days: "2010-04-07"..."2010-04-07", kind: .leave) }
    return scenario
  }

  private static let evening = Horizon("2010-04-07"..<"2010-04-08")

  @Test("a trainee whose tutor is away is in no unit, and the unit that lacks is told as a gap")
  func trainee() throws {
    var scenario = evening(absent: ["m5"])
    #expect(try missingUnits(of: scenario) == 0)
    scenario.pairing.onlyWith = ["m4": ["m5"]]
    #expect(try missingUnits(of: scenario) == 1)
    scenario.absences = []
    #expect(try missingUnits(of: scenario) == 0)
  }

  @Test("three who are all apart make no units of their own, two of them with two others make two")
  func apart() throws {
    var scenario = evening(absent: ["m5"])
    scenario.pairing.apart = [.init("m1", "m2"), .init("m1", "m3"), .init("m2", "m3")]
    #expect(try missingUnits(of: scenario) == 1)
    scenario.absences = []
    #expect(try missingUnits(of: scenario) == 0)
  }

  @Test("people who walk with few others only are paired as none of two alone would show")
  func oddClubs() throws {
    // Two clubs of three, nobody walks with the other club: a trio each, or a pair each, never three pairs.
    var scenario = Scenario.champigny(people: 6, pairs: 3)
    scenario.pairing.apart = Set(
      ["m1", "m2", "m3"].flatMap { one in ["m4", "m5", "m6"].map { Pairing.Pair(one, $0) } })
    #expect(try missingUnits(of: scenario) == 1)
  }

  private func missingUnits(of scenario: Scenario) throws -> Int {
    let plan = try Optimizer.thorough.optimize(scenario, over: PairingPlanTests.evening)
    #expect(Validator().findings(in: plan.rota, for: scenario).allSatisfy { $0.rule != .pairing })
    #expect(plan.solve.coverage.bound == plan.solve.coverage.cost)
    return plan.rota.coverageGaps(for: scenario).filter { $0.unit == .units }.reduce(0) { $0 + $1.missing }
  }

  @Test("a cut-off search keeps people apart as well")
  func hasty() throws {
    for seed in UInt64(0)..<20 {
      let scenario = week(seed: seed, hoursDiffer: false)
      let plan = try Optimizer.hasty.optimize(scenario, over: PairingPlanTests.week)
      let found = Validator().findings(in: plan.rota, for: scenario).filter { $0.rule == .pairing }
      #expect(found.isEmpty, "seed \(seed): \(found.summary)")
    }
  }

  @Test("where only two are left who are kept apart, the evening made again has no unit and says so")
  func replanned() throws {
    var scenario = evening(absent: ["m5"])
    scenario.pairing.apart = [.init("m1", "m2")]
    let rota = try Optimizer.thorough.optimize(scenario, over: PairingPlanTests.evening).rota
    #expect(rota.coverageGaps(for: scenario).filter { $0.unit == .units }.isEmpty)
    let again = try Optimizer.thorough.replan("2010-04-07", of: rota, for: scenario, without: ["m3", "m4"])
    #expect(Set(again.duties.map(\.person)) == ["m1", "m2"])
    #expect(again.duties.allSatisfy { $0.stays.allSatisfy { $0.unit == nil } })
    let missing = again.coverageGaps(for: scenario).filter { $0.unit == .units }
    #expect(missing.reduce(0) { $0 + $1.missing } == 2)
  }

  @Test("where nobody can tell what a large team can form, no bound is above the cost")
  func untold() throws {
    var scenario = Scenario.bellefontaine(people: 24, straddling: nil, premises: 0, units: 8)
    let tutors = (17...24).map { Person.ID("m\($0)") }
    let three = tutors.indices.flatMap { one in
      (one + 1..<tutors.count).map { other in Set([tutors[0], tutors[one], tutors[other]]) }
    }.filter { $0.count == 3 }
    scenario.pairing.onlyWith = Dictionary(
      uniqueKeysWithValues: (1...16).map { (Person.ID("m\($0)"), three[$0 - 1]) })
    scenario.absences = tutors.dropFirst().map {
      Absence(person: $0, days: "2010-06-07"..."2010-06-13", kind: .leave)
    }
    let plan = try Optimizer.hasty.optimize(scenario, over: Horizon("2010-06-08"..<"2010-06-10"))
    let coverage = plan.solve.coverage
    #expect(try #require(coverage.bound) <= coverage.cost)
    #expect(try #require(coverage.uncoveredMinutesBound) <= coverage.uncoveredMinutes)
    #expect(Validator().findings(in: plan.rota, for: scenario).allSatisfy { $0.rule != .pairing })
  }

  @Test("who is locked on patrol stays there when the others of the unit are chosen anew")
  func lockedWithOthers() throws {
    for people in [["m1", "m2", "m3"], ["m3", "m2", "m1"], ["m2", "m1", "m3"]] as [[Person.ID]] {
      var scenario = Scenario.bellefontaine(people: 3, straddling: nil, premises: 1)
      scenario.pairing.apart = [.init(people[0], people[1])]
      let lock = Duty.standing(people[1], on: "2010-06-08", "20:00"..<"24:00", at: "patrol", unit: 1)
      let plan = try Optimizer.thorough.optimize(
        scenario, over: Horizon("2010-06-08"..<"2010-06-09"), locked: [lock])
      let own = try #require(plan.rota.duties.first { $0.person == people[1] })
      #expect(own.stays.allSatisfy { $0.post == "patrol" }, "\(people)")
      #expect(Validator().findings(in: plan.rota, for: scenario).allSatisfy { $0.rule != .pairing }, "\(people)")
    }
  }

  @Test("two who are locked in one unit stay there, and the validator warns")
  func locked() throws {
    var scenario = evening(absent: ["m3", "m4", "m5"])
    scenario.pairing.apart = [.init("m1", "m2")]
    let duties = ["m1", "m2"].map { person in
      Duty.standing(person, on: "2010-04-07", "16:00"..<"22:15", at: "patrol", unit: 1)
    }
    let plan = try Optimizer.thorough.optimize(scenario, over: PairingPlanTests.evening, locked: duties)
    #expect(plan.rota.duties.allSatisfy { $0.stays.contains { $0.unit == 1 } })
    #expect(Validator().findings(in: plan.rota, for: scenario).contains { $0.rule == .pairing })
  }
}
