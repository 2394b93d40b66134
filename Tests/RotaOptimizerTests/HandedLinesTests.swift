import Rostering
import RotaTestSupport
import Testing

@testable import RosterEngine
@testable import RotaOptimizer

/// Oracle: the rules' own measure, and the pricing of the stage that takes the lines.
@Suite("Lines handed from stage to stage")
struct HandedLinesTests {
  @Test("what stage 1 hands on are lawful lines, and lines of stage 2 with other costs")
  func lines() throws {
    var handed = 0
    for seed in UInt64(0)..<30 {
      let problem = try RandomCase(seed: seed, past: .lawful).problem
      // What fixed work breaks by itself is not for lines to mend.
      guard problem.rules.conflicts.isEmpty, !problem.days.isEmpty, problem.menu.options.count <= 40 else { continue }
      let optimizer = Optimizer(limits: Optimizer.Limits(seconds: 20, relativeGap: 0), method: .columns)
      let outcome = try CoverageStage(
        problem: problem, optimizer: optimizer, clock: PlanClock(limits: optimizer.limits),
        monitor: OptimizationMonitor()
      ).solve(from: GreedyChoice.all(for: problem))
      let formulation = Formulation(of: problem, stage: .quality(keeping: outcome.cost))
      let quality = ColumnModel(of: formulation, formulation.model).roster
      for (person, own) in outcome.lines.byPerson.enumerated() {
        for line in own {
          #expect(broken(by: line, of: person, in: problem).isEmpty, "seed \(seed), person \(person): \(line)")
          #expect(isHeld(line, by: quality.lines[person]), "seed \(seed), person \(person): \(line)")
          handed += 1
        }
      }
    }
    #expect(handed > 50, "\(handed)")
  }

  /// The rules that a line breaks by their own measure.
  private func broken(by line: Line, of number: Int, in problem: PlanningProblem) -> [RuleBreach] {
    let person = problem.scenario.people[number]
    let choices = LineChoices(of: problem)
    let off = Line(days: choices.days)
    let worked = choices.worked(by: problem.scenario.people.indices.map { $0 == number ? line : off })
    let settled = (problem.history.duties + problem.published.duties).filter { $0.person == person.id }
    let duties = worked.map { Duty(problem.menu.options[$0].shape, heldBy: person.id) }
    return LineJudge(person: person, in: problem.scenario, planned: problem.planned).breaches(in: settled + duties)
  }

  /// Whether a line problem holds a line: whether it can be priced with no other choice.
  private func isHeld(_ line: Line, by problem: LineProblem) -> Bool {
    var pricer = LinePricer(of: problem)
    var workspace = PricingWorkspace()
    let request = LinePricer.Request(
      costs: problem.menu.map { [Double](repeating: 0, count: $0.count + 1) },
      allowed: (0..<line.days).map { problem.allowed[$0] & (1 << UInt64(line.choice(on: $0))) }, lines: 1,
      cheaperThan: .infinity)
    return !pricer.price(request, workspace: &workspace).lines.isEmpty
  }
}
