import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the validator, which measures on the clock and knows no model.
@Suite("Exactness of rules")
struct RuleExactnessTests {
  /// Several ways to work duties of the menu: any, few, and those of a lawful rota with one or two changed.
  private func choices(of problem: PlanningProblem, _ random: inout SeededGenerator) -> [RotaChoice] {
    let nothing = RotaChoice(of: problem)
    let lawful = GreedyChoice.all(for: problem)
    let free = problem.menu.options.filter { !$0.isLocked }.map(\.index)
    let scattered = [2, 3, 5].map { times in
      var choice = nothing
      for index in free { choice.isWorked[index] = random.once(in: times) }
      return choice
    }
    let changed = (lawful + lawful + lawful).enumerated().map { number, start in
      var choice = nothing
      choice.isWorked = start.isWorked
      for _ in 0...(number / 2) where !free.isEmpty { choice.isWorked[random.pick(free)].toggle() }
      return choice
    }
    return [nothing] + scattered + changed
  }

  private func isFeasible(_ choice: RotaChoice, in formulation: Formulation) throws -> Bool {
    var model = formulation.model
    model.objective = .zero
    for (variable, isWorked) in zip(formulation.assign, choice.isWorked) { model.fix(variable, to: isWorked ? 1 : 0) }
    return try Solver().solve(model).primal != nil
  }

  @Test(
    "a rota of the menu breaks a rule exactly when the model with its duties fixed has no solution",
    arguments: [(RandomCase.Past.none, UInt64(0)), (.lawful, 1_000), (.anything, 2_000)])
  func exactness(past: RandomCase.Past, firstSeed: UInt64) throws {
    var accepted = 0
    var refused = 0
    for seed in firstSeed..<firstSeed + 28 {
      let draw = try RandomCase(seed: seed, past: past, locking: seed % 4 == 0 && past != .anything)
      let problem = draw.problem
      guard problem.rules.conflicts.isEmpty else { continue }
      let formulation = Formulation(of: problem, stage: .coverage)
      var random = SeededGenerator(seed: seed)
      for (number, choice) in choices(of: problem, &random).enumerated() {
        let rota = Realization(of: problem).rota(from: Placement(of: problem).place(choice))
        let breaches = rota.breaches(for: draw.scenario, history: draw.history, over: draw.horizon)
        let isFeasible = try isFeasible(choice, in: formulation)
        #expect(breaches.isEmpty == isFeasible, "seed \(seed), choice \(number): \(breaches.summary)")
        if isFeasible { accepted += 1 } else { refused += 1 }
      }
    }
    #expect(accepted > 90 && refused > 45, "\(accepted) accepted, \(refused) refused")
  }

  @Test(
    "runs, weekends, counts and hours, around history, published days, locks and training, are neither lost nor invented"
  )
  func runs() throws {
    var (accepted, refused, published, crowded) = (0, 0, 0, 0)
    for seed in UInt64(10_000)..<10_070 {
      let problem = PlanningProblem.paced(seed: seed)
      // More work beside what breaks a rule may break it no further; several locks of one day are one such breach.
      let isCrowded = problem.rules.conflicts.contains { $0.name == RuleName.oneDuty.rawValue }
      guard problem.rules.conflicts.allSatisfy({ $0.name == RuleName.oneDuty.rawValue }) else { continue }
      let formulation = Formulation(of: problem, stage: .coverage)
      var random = SeededGenerator(seed: seed)
      for (number, choice) in choices(of: problem, &random).enumerated() {
        let rota = Realization(of: problem).rota(from: Placement(of: problem).place(choice))
        let breaches = rota.breaches(for: problem.scenario, history: problem.history, over: problem.horizon)
          .filter { !problem.rules.conflicts.contains($0.requirement) }
        let isFeasible = try isFeasible(choice, in: formulation)
        #expect(breaches.isEmpty == isFeasible, "seed \(seed), choice \(number): \(breaches.summary)")
        if isFeasible { accepted += 1 } else { refused += 1 }
      }
      published += problem.published.duties.isEmpty ? 0 : 1
      crowded += isCrowded ? 1 : 0
    }
    #expect(accepted > 30 && refused > 110, "\(accepted) accepted, \(refused) refused")
    #expect(published > 5 && crowded > 1, "\(published) with published days, \(crowded) with days of two locks")
  }

  @Test("a run too short is a conflict, or every start mends it", arguments: PlanningProblem.pacedSeeds)
  func mending(seed: UInt64) throws {
    let problem = PlanningProblem.paced(seed: seed)
    let formulation = Formulation(of: problem, stage: .coverage)
    for choice in [RotaChoice(of: problem)] + GreedyChoice.all(for: problem) {
      let rota = Realization(of: problem).rota(from: Placement(of: problem).place(choice))
      let broken = rota.breaches(for: problem.scenario, history: problem.history, over: problem.horizon)
      #expect(Set(broken.map(\.requirement)) == Set(problem.rules.conflicts), "seed \(seed): \(broken.summary)")
      #expect(try isFeasible(choice, in: formulation), "seed \(seed)")
    }
  }

  /// One person at a desk that is open every day, under rules on rests that bind across weeks.
  private func resting(_ random: inout SeededGenerator) -> (scenario: Scenario, horizon: Horizon, history: History) {
    var scenario = Scenario.bellefontaine(people: 1, straddling: nil, premises: 1, units: 0)
    let hours: [Range<ClockTime>] = ["20:00"..<"24:00", "09:00"..<"12:00", "22:00"..<"26:00", "14:00"..<"20:00"]
    let even = Set(Weekday.allCases.filter { _ in random.once(in: 2) })
    let openings = [(even, random.pick(hours)), (Set(Weekday.allCases).subtracting(even), random.pick(hours))]
    scenario.windows = [
      OpeningWindow(id: "evening", openings: openings.filter { !$0.0.isEmpty }.map { .init(weekdays: $0, hours: $1) })
    ]
    scenario.rules = RuleBook(.none)
    scenario.rules.weeklyRest = WeeklyRest(
      minutes: random.pick([2_100, 2_130, 2_160, 2_400, 2_640, 2_820, 2_880, 3_600]))
    if random.once(in: 2) {
      scenario.rules.consecutiveDaysOff = ConsecutiveDaysOff(
        days: Int.random(in: 1...3, using: &random), straddling: random.once(in: 2))
    }
    if random.once(in: 3) { scenario.rules.daysAWeek = DaysAWeek(days: Int.random(in: 3...6, using: &random)) }
    let first = random.pick(["2010-06-07", "2026-03-16", "2026-10-19"] as [Day])
      .advanced(by: Int.random(in: 0..<7, using: &random))
    let before = Horizon(first.advanced(by: -7)..<first)
    let past = Rota.filled(for: scenario, over: before) { _ in random.once(in: 3) ? [] : ["m1"] }
    let isNew = random.once(in: 2)
    return (scenario, Horizon(first..<first.advanced(by: 14)), isNew ? .none : History([past]))
  }

  @Test("rests that reach into the next week, and those that other rests imply, are neither lost nor invented")
  func rests() throws {
    var accepted = 0
    var refused = 0
    for seed in UInt64(9_000)..<9_150 {
      var random = SeededGenerator(seed: seed)
      let (scenario, horizon, history) = resting(&random)
      let problem = PlanningProblem(of: scenario, over: horizon, history: history)
      guard problem.rules.conflicts.isEmpty else { continue }
      let formulation = Formulation(of: problem, stage: .coverage)
      let judge = LineJudge(person: scenario.people[0], in: scenario, planned: problem.planned)
      for attempt in 0..<4 {
        var choice = RotaChoice(of: problem)
        // As full as the rules allow, now and then fuller: days are dropped until little or nothing is broken.
        var duties = history.duties
        for index in choice.isWorked.indices.shuffled(using: &random) {
          let longer = duties + [Duty(problem.menu.options[index].shape, heldBy: scenario.people[0].id)]
          guard judge.breaches(in: longer).isEmpty || random.once(in: 12) else { continue }
          duties = longer
          choice.isWorked[index] = true
        }
        let rota = Realization(of: problem).rota(from: Placement(of: problem).place(choice))
        let breaches = rota.breaches(for: scenario, history: history)
        let isFeasible = try isFeasible(choice, in: formulation)
        #expect(breaches.isEmpty == isFeasible, "seed \(seed), attempt \(attempt): \(breaches.summary)")
        if isFeasible { accepted += 1 } else { refused += 1 }
      }
    }
    #expect(accepted > 150 && refused > 100, "\(accepted) accepted, \(refused) refused")
  }

  @Test("fixed work breaks rules by itself exactly when the problem says so, and names them")
  func conflicts() throws {
    var conflicting = 0
    for seed in UInt64(2_000)..<2_120 {
      let draw = try RandomCase(seed: seed, past: .anything)
      let problem = draw.problem
      let nothing = Realization(of: problem).rota(from: RotaChoice(of: problem))
      let broken = nothing.breaches(for: draw.scenario, history: draw.history, over: draw.horizon).map(\.requirement)
      #expect(Set(problem.rules.conflicts) == Set(broken), "seed \(seed)")
      conflicting += broken.isEmpty ? 0 : 1
    }
    #expect(conflicting > 12, "\(conflicting)")
  }

  @Test("a duty that is not on somebody's menu breaks a rule")
  func outsideTheMenu() throws {
    var outside = 0
    for seed in UInt64(3_000)..<3_080 {
      let draw = try RandomCase(seed: seed, past: .lawful)
      let problem = draw.problem
      let offered = Set(problem.menu.options.map { DutyChoice(draw.scenario.people[$0.person].id, $0.shape) })
      for person in draw.scenario.people {
        for shape in problem.days.flatMap(draw.scenario.shapes(on:)) {
          let suits = { (shape: DutyShape) in draw.scenario.suits(person, shape) }
          // A rota says hours, not which entry of the menu they are: another one of the same hours may suit.
          let covering = draw.scenario.shapes(on: shape.day).filter { $0.presence.covers(shape.presence) }
          let choice = DutyChoice(person.id, shape)
          guard !offered.contains(choice), suits(shape) || !covering.contains(where: suits) else { continue }
          // On patrol alone, the duty would break a rule for that reason.
          let rota = Rota.filled(for: draw.scenario, over: Horizon(problem.days), choices: [choice]) {
            stretch, people in
            Dictionary(uniqueKeysWithValues: people.map { ($0, Standing(stretch.openPosts[0].post)) })
          }
          let breaches = rota.breaches(for: draw.scenario, history: draw.history, over: draw.horizon).filter {
            $0.rule != .neverAlone
          }
          #expect(!breaches.isEmpty, "seed \(seed), \(person.id) \(shape.name) \(shape.day)")
          outside += 1
        }
      }
    }
    #expect(outside > 160, "\(outside)")
  }
}
