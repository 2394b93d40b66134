import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Places where the formulation was, or could easily be, wrong.
@Suite struct FormulationTests {
  @Test("Two duties of a day that spoil the same first day off, and then different ones, have a row each")
  func sameFirstBlock() {
    var scenario = Scenario.bellefontaine(people: 1)
    scenario.windows[0].openings = [.init(weekdays: Set(Weekday.allCases), hours: "20:00"..<"26:00")]
    scenario.duties.append(DutyTemplate(id: "early", window: "evening", hours: "20:00"..<"22:00"))
    let week = Horizon("2010-04-05"..<"2010-04-12")
    let model = Formulation(of: PlanningProblem(of: scenario, over: week, history: .none), stage: .coverage).model
    let kept = model.constraints.filter { $0.name.hasPrefix("restKept[consecutiveDaysOff,m1,'2010-04-05'") }
    #expect(kept.contains { $0.name.hasSuffix("'2010-04-08',early]") })
    #expect(kept.contains { $0.name.hasSuffix("'2010-04-08',evening]") })
  }

  @Test("Rests that begin at the same clock time before and after the clocks go back have a name each")
  func repeatedHour() throws {
    var scenario = Scenario.bellefontaine(people: 1, straddling: nil, report: 30)
    scenario.windows[0].openings = [.init(weekdays: Set(Weekday.allCases), hours: "22:00"..<"26:00")]
    scenario.duties.append(DutyTemplate(id: "long", window: "evening", report: 90))
    scenario.rules.daysAWeek = nil
    let week = Horizon("2026-10-19"..<"2026-10-26")
    let problem = PlanningProblem(of: scenario, over: week, history: .none)
    let names = problem.rules.rests.flatMap { $0.blocks.map(\.name) }
    #expect(names.contains("2026-10-25T02:30"))
    #expect(names.contains("2026-10-25T02:30B"))
    let differences = try problem.differences()
    #expect(differences == [])
  }

  @Test("Training that leaves two weeks one long rest is a conflict, and the model stays feasible")
  func tornRests() throws {
    var scenario = Scenario.bellefontaine(people: 1, straddling: nil)
    let training: [ClosedRange<Day>] = ["2010-04-05"..."2010-04-10", "2010-04-14"..."2010-04-25"]
    scenario.absences = training.map { Absence(person: "m1", days: $0, kind: .training) }
    // From Saturday 16:00 to Tuesday 12:00 there are 68 hours, less than two rests of 35; the second must begin by then.
    scenario.absences.append(
      Absence(person: "m1", days: "2010-04-13"..."2010-04-13", kind: .training, hours: "12:00"..<"16:00"))
    let problem = PlanningProblem(of: scenario, over: Horizon("2010-04-05"..<"2010-04-26"), history: .none)
    #expect(problem.rules.conflicts.contains(.rule(.weeklyRest, "m1", "2010-04-12")))
    #expect(!problem.rules.torn.isEmpty)
    let solution = try Solver().solve(Formulation(of: problem, stage: .coverage).model)
    #expect(solution.stop == .optimal)
    let differences = try problem.differences()
    #expect(differences == [])
  }

  @Test("Nobody at premises that close costs the whole requirement, and a post that requires nobody costs nothing")
  func nobody() throws {
    var scenario = Scenario.bellefontaine(people: 0, closesWhenShort: true, units: 0)
    scenario.posts.append(
      Post(id: "door", window: "evening", kind: .premises(.init(people: .init(required: 0), closesWhenShort: true))))
    let tuesday = Horizon("2010-04-06"..<"2010-04-07")
    let formulation = Formulation(of: PlanningProblem(of: scenario, over: tuesday, history: .none), stage: .coverage)
    let solution = try Solver().solve(formulation.model)
    // Two people for four hours on each of the six evenings to the end of the week, at 110.
    #expect(solution.objective == Double(2 * 4 * 6 * 110))
    #expect(formulation.open.keys.allSatisfy { $0.post == "local" })
  }

  @Test("No random team is infeasible: with nobody on duty every row holds", arguments: PlanningProblem.seeds)
  func feasible(seed: UInt64) throws {
    let problem = PlanningProblem.random(seed: seed)
    let model = Formulation(of: problem, stage: .coverage).model
    let solution = try Solver().solve(model, limits: .nodes(1))
    #expect(solution.stop != .infeasible, "seed \(seed)")
  }
}
