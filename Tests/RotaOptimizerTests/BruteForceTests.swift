import LinearProgramming
import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracle: every rota of a tiny scenario, looked at one by one.
@Suite("Brute force")
struct BruteForceTests {
  /// A random scenario cut down to at most so many duties to choose from: few days, as few people as it takes.
  ///
  /// - Parameters:
  ///   - withFacts: Whether duties of a lawful rota are locked, at posts of any kind, and one day is published.
  ///   - withPairing: Whether some may not walk together; then posts want no roles.
  private func tiny(
    _ seed: UInt64, choices: Int, withPasses: Bool, withFacts: Bool = false, withPairing: Bool = false
  ) -> PlanningProblem? {
    var (scenario, drawn) = Scenario.random(seed: seed)
    if withPairing {
      scenario.drawPairing(seed: seed)
      for index in scenario.posts.indices { scenario.posts[index].roles = [] }
    }
    if !withPasses {
      scenario.targets = []
      scenario.requests = []
    }
    // The last days of a week and the first of the next, and its tail.
    let sunday = drawn.first.week.sunday
    let horizon = Horizon(sunday.advanced(by: seed % 2 == 0 ? -3 : 0)..<sunday.advanced(by: seed % 2 == 0 ? 1 : 3))
    while true {
      let facts = withFacts ? facts(of: scenario, over: horizon, seed: seed) : (.none, [])
      let problem = PlanningProblem(of: scenario, over: horizon, history: facts.history, locked: facts.locked)
      if problem.menu.options.count <= choices {
        return problem.menu.options.count < 4 || !problem.rules.conflicts.isEmpty ? nil : problem
      }
      scenario.people.removeLast()
    }
  }

  /// A published day of a rota made in haste, and some of its duties locked at posts drawn anew.
  private func facts(
    of scenario: Scenario, over horizon: Horizon, seed: UInt64
  ) -> (history: History, locked: [Duty]) {
    guard let draft = try? Optimizer.hasty.optimize(scenario, over: horizon) else { return (.none, []) }
    var random = SeededGenerator(seed: seed &+ 300)
    let day = random.pick(Array(horizon.planned))
    let published = draft.whole.restricted(to: day..<day.advanced(by: 1))
    let locked = draft.whole.duties.filter { $0.day != day && random.once(in: 2) }.map { duty in
      var lock = duty
      lock.isLocked = true
      for index in lock.pieces.indices where lock.pieces[index].kind == .post {
        lock.pieces[index].id = random.pick(scenario.posts).id.text
      }
      return lock
    }
    return (random.once(in: 2) ? History([published]) : .none, locked)
  }

  @Test("with locked duties at posts and a published day too, no rota costs less, or lacks fewer minutes")
  func everyRotaAroundFacts() throws {
    var (tried, locked, published, roles, runs) = (0, 0, 0, 0, 0)
    for seed in UInt64(0)..<120 {
      guard let problem = tiny(seed, choices: 12, withPasses: false, withFacts: true) else { continue }
      let every = EveryRota(of: problem)
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      try every.expectBest(outcome, in: problem, seed: seed)
      tried += 1
      locked += problem.presences.contains { !$0.posted.isEmpty } ? 1 : 0
      published += problem.settled.cost > 0 ? 1 : 0
      roles += Formulation(of: problem, stage: .coverage).model.families.contains(.init(ofRow: "roleKept")) ? 1 : 0
      runs += problem.rules.runs.isEmpty ? 0 : 1
    }
    #expect(tried > 45 && locked > 30 && published > 7 && roles > 2, "\(tried), \(locked), \(published), \(roles)")
    #expect(runs > 7, "\(runs)")
  }

  @Test("under rules on runs and on whole rotas, around published days and locks, no rota costs less")
  func everyPacedRota() throws {
    var (tried, published, locked, mended) = (0, 0, 0, 0)
    for seed in UInt64(40_000)..<40_180 {
      let problem = PlanningProblem.paced(seed: seed, days: 3...5)
      guard problem.rules.conflicts.isEmpty, (3...11).contains(problem.menu.options.count) else { continue }
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      try EveryRota(of: problem).expectBest(outcome, in: problem, seed: seed)
      tried += 1
      published += problem.published.duties.isEmpty ? 0 : 1
      locked += problem.menu.options.contains(where: \.isLocked) ? 1 : 0
      mended += problem.menu.needed.isEmpty ? 0 : 1
    }
    #expect(
      tried > 15 && published > 3 && locked > 3 && mended > 2, "\(tried), \(published), \(locked), \(mended)")
  }

  @Test("no rota without promised passes costs less, or lacks fewer minutes, than the model says")
  func everyRota() throws {
    var tried = 0
    var rotas = 0
    for seed in UInt64(0)..<80 {
      guard let problem = tiny(seed, choices: 12, withPasses: false) else { continue }
      let every = EveryRota(of: problem)
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      try every.expectBest(outcome, in: problem, seed: seed)
      tried += 1
      rotas += every.count
    }
    #expect(tried > 35 && rotas > 3_000, "\(tried) scenarios, \(rotas) rotas")
  }

  @Test("where some may not walk together, no rota of units that can be formed costs less, or lacks fewer minutes")
  func everyPairedRota() throws {
    var (tried, dearer) = (0, 0)
    for seed in UInt64(0)..<300 {
      guard let problem = tiny(seed, choices: 12, withPasses: false, withPairing: true), problem.unitRules != nil else {
        continue
      }
      let clock = PlanClock(limits: Optimizer.thorough.limits)
      let (whole, outcome) = try Optimizer.thorough.coverage(
        of: problem, from: GreedyChoice.all(for: problem), clock: clock, monitor: OptimizationMonitor())
      try EveryRota(of: problem).expectBest(outcome, in: whole, seed: seed)
      let rota = Realization(of: whole).rota(from: outcome.choice)
      let found = Validator().findings(in: rota, for: problem.scenario).filter { $0.rule == .pairing }
      #expect(found.isEmpty, "seed \(seed): \(found.summary)")
      var free = problem.scenario
      free.pairing = Pairing()
      let unbound = CoverageStage.thorough(PlanningProblem(of: free, over: problem.horizon, history: .none))
      let start = GreedyChoice.all(for: unbound.problem)
      tried += 1
      dearer += try unbound.solve(from: start).cost < outcome.cost - 1e-6 ? 1 : 0
    }
    #expect(tried > 60 && dearer > 10, "\(tried), \(dearer)")
  }

  @Test("with passes promised too, no choice of duties can be placed at less than the model's optimum")
  func everyChoice() throws {
    var tried = 0
    for seed in UInt64(500)..<550 {
      guard let problem = tiny(seed, choices: 7, withPasses: true), !problem.passes.isEmpty || !problem.runs.isEmpty
      else { continue }
      let formulation = Formulation(of: problem, stage: .coverage)
      var best = Double.infinity
      for mask in 0..<(1 << formulation.assign.count) {
        var model = formulation.model
        for (index, variable) in formulation.assign.enumerated() {
          model.fix(variable, to: mask & (1 << index) != 0 ? 1 : 0)
        }
        if let cost = try Solver().solve(model).objective { best = min(best, cost) }
      }
      let outcome = try CoverageStage.thorough(problem).solve(from: GreedyChoice.all(for: problem))
      #expect(abs(outcome.cost - best) < 1e-6, "seed \(seed): \(outcome.cost), best \(best)")
      #expect(outcome.bound ?? .infinity <= outcome.cost, "seed \(seed)")
      tried += 1
    }
    #expect(tried > 8, "\(tried)")
  }
}
