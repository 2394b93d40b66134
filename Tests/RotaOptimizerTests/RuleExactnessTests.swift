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
    for seed in firstSeed..<firstSeed + 60 {
      let draw = try RandomCase(seed: seed, past: past, locking: seed % 4 == 0 && past != .anything)
      let problem = draw.problem
      guard problem.rules.conflicts.isEmpty else { continue }
      let formulation = Formulation(of: problem, stage: .coverage)
      var random = SeededGenerator(seed: seed)
      for (number, choice) in choices(of: problem, &random).enumerated() {
        let rota = Realization(of: problem).rota(from: Placement(of: problem).place(choice))
        let breaches = rota.breaches(for: draw.scenario, history: draw.history)
        let isFeasible = try isFeasible(choice, in: formulation)
        #expect(breaches.isEmpty == isFeasible, "seed \(seed), choice \(number): \(breaches.summary)")
        if isFeasible { accepted += 1 } else { refused += 1 }
      }
    }
    #expect(accepted > 200 && refused > 100, "\(accepted) accepted, \(refused) refused")
  }

  @Test("fixed work breaks rules by itself exactly when the problem says so, and names them")
  func conflicts() throws {
    var conflicting = 0
    for seed in UInt64(2_000)..<2_120 {
      let draw = try RandomCase(seed: seed, past: .anything)
      let problem = draw.problem
      let nothing = Realization(of: problem).rota(from: RotaChoice(of: problem))
      let broken = nothing.breaches(for: draw.scenario, history: draw.history).map(\.requirement)
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
          let suits = { (shape: DutyShape) in draw.scenario.template(shape.template)?.suits(person) ?? false }
          // A rota says hours, not which entry of the menu they are: another one of the same hours may suit.
          let covering = draw.scenario.shapes(on: shape.day).filter { $0.presence.covers(shape.presence) }
          let choice = DutyChoice(person.id, shape)
          guard !offered.contains(choice), suits(shape) || !covering.contains(where: suits) else { continue }
          // On patrol alone, the duty would break a rule for that reason.
          let rota = Rota.filled(for: draw.scenario, over: Horizon(problem.days), choices: [choice]) {
            stretch, people in
            Dictionary(uniqueKeysWithValues: people.map { ($0, Standing(stretch.openPosts[0].post)) })
          }
          let breaches = rota.breaches(for: draw.scenario, history: draw.history).filter { $0.rule != .neverAlone }
          #expect(!breaches.isEmpty, "seed \(seed), \(person.id) \(shape.template) \(shape.day)")
          outside += 1
        }
      }
    }
    #expect(outside > 160, "\(outside)")
  }
}
