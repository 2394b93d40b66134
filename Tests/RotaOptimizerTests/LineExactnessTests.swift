import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RosterEngine
@testable import RotaOptimizer

/// Oracle: the rows of the compact model, for what column generation holds of a person's line as automata.
@Suite("Exactness of lines")
struct LineExactnessTests {
  /// A person of a problem, by both statements of the rules.
  private struct Subject {
    let problem: PlanningProblem
    let person: Int
    private let choices: LineChoices
    private let formulation: Formulation
    /// The compact model with the person's rules as its only rows.
    private let model: Model<Statement>
    private var pricer: LinePricer
    private var workspace = PricingWorkspace()
    let line: LineProblem

    init(_ person: Int, of problem: PlanningProblem) {
      self.problem = problem
      self.person = person
      choices = LineChoices(of: problem)
      formulation = Formulation(of: problem, stage: .coverage)
      line = ColumnModel(of: formulation, formulation.model).roster.lines[person]
      pricer = LinePricer(of: line)
      var model = formulation.model
      model.objective = .zero
      let id = problem.scenario.people[person].id
      for row in model.constraints {
        if case .requirement(.rule(_, id, _)) = row.statement { continue }
        model.setBounds(of: row.constraint, lower: -.infinity, upper: .infinity)
      }
      self.model = model
    }

    /// The options that a line works.
    func options(of line: Line) -> Set<Int> {
      let off = Line(days: choices.days)
      return Set(choices.worked(by: problem.scenario.people.indices.map { $0 == person ? line : off }))
    }

    /// Whether the engine's line problem holds a line.
    mutating func isHeld(_ line: Line) -> Bool {
      let request = LinePricer.Request(
        costs: self.line.menu.map { [Double](repeating: 0, count: $0.count + 1) },
        allowed: (0..<line.days).map { self.line.allowed[$0] & (1 << UInt64(line.choice(on: $0))) }, lines: 1,
        cheaperThan: .infinity)
      return !pricer.price(request, workspace: &workspace).lines.isEmpty
    }

    /// Whether the rows of the compact model have a solution with a line.
    func isFeasible(_ line: Line) throws -> Bool {
      let worked = options(of: line)
      var model = model
      for option in problem.menu.options where option.person == person {
        model.fix(formulation.assign[option.index], to: worked.contains(option.index) ? 1 : 0)
      }
      return try Solver().solve(model).primal != nil
    }

    /// The rules that a line breaks by their own measure.
    func broken(by line: Line) -> Set<RuleName> {
      let person = problem.scenario.people[person]
      let settled = (problem.history.duties + problem.published.duties).filter { $0.person == person.id }
      let duties = options(of: line).sorted().map { Duty(problem.menu.options[$0].shape, heldBy: person.id) }
      let judge = LineJudge(person: person, in: problem.scenario, planned: problem.planned)
      return Set(judge.breaches(in: settled + duties).map(\.rule))
    }

    /// Lines of any work, and lawful ones with a day or two changed; what is locked stays.
    func lines(_ random: inout SeededGenerator) -> [Line] {
      let days = line.menu.indices
      func any(_ day: Int) -> Int {
        let free = (0...line.menu[day].count).filter { line.allowed[day] & (1 << UInt64($0)) != 0 }
        return random.pick(free)
      }
      let scattered = [1, 2, 4].map { times in
        Line(days.map { day in line.allowed[day] & 1 == 0 || random.once(in: times) ? any(day) : 0 })
      }
      let lawful = GreedyChoice.all(for: problem).map { choices.lines(of: $0)[person] }
      let changed = (lawful + lawful).enumerated().map { number, lawful in
        var line = lawful
        for _ in 0...(number / 2) {
          let day = Int.random(in: days, using: &random)
          line.choose(any(day), on: day)
        }
        return line
      }
      return scattered + lawful + changed
    }
  }

  @Test("the engine holds exactly the lines that the compact rows accept, and each rule is broken by ten lines or more")
  func lines() throws {
    var (accepted, refused) = (0, 0)
    var broken: [RuleName: Int] = [:]
    let draws: [(name: String, make: () throws -> PlanningProblem?)] =
      (UInt64(0)..<40).map { seed in
        let past: RandomCase.Past = seed % 2 == 0 ? .none : .lawful
        return ("tiny seed \(seed)", { try RandomCase(seed: seed, past: past, locking: true).problem })
      }
      + (UInt64(100)..<250).map { seed in
        // What few of the others have.
        let isWeekly = { (rules: RuleBook) in rules.weeklyMaximum != nil && rules.consecutiveDaysOff != nil }
        let draw = { Scenario.random(seed: seed) }
        return (
          "tiny seed \(seed)", { isWeekly(draw().scenario.rules) ? try RandomCase(seed: seed).problem : nil }
        )
      }
      + (UInt64(10_000)..<10_030).map { seed in ("paced seed \(seed)", { PlanningProblem.paced(seed: seed) }) }
      + (UInt64(0)..<30).map { seed in ("team seed \(seed)", { PlanningProblem.random(seed: seed) }) }
    for draw in draws {
      // What fixed work breaks by itself is not for lines to mend.
      guard let problem = try draw.make(), problem.rules.conflicts.isEmpty, !problem.days.isEmpty else { continue }
      var random = SeededGenerator(seed: UInt64(problem.menu.options.count))
      for person in problem.scenario.people.indices.prefix(2) {
        var subject = Subject(person, of: problem)
        for line in subject.lines(&random) {
          let isFeasible = try subject.isFeasible(line)
          let breaches = subject.broken(by: line)
          #expect(subject.isHeld(line) == isFeasible, "\(draw.name), person \(person): \(line), \(breaches)")
          if isFeasible { accepted += 1 } else { refused += 1 }
          for rule in breaches where !isFeasible { broken[rule, default: 0] += 1 }
        }
      }
    }
    #expect(accepted > 200 && refused > 200, "\(accepted) accepted, \(refused) refused")
    let rules: [RuleName] = [
      .dailyRest, .daysAWeek, .weeklyRest, .consecutiveDaysOff, .weeklyMaximum, .consecutiveDaysWorked,
      .daysOffBetweenRuns, .weekendsWorked, .dutyCount, .horizonMaximum,
    ]
    for rule in rules { #expect(broken[rule, default: 0] >= 10, "\(rule): \(broken[rule, default: 0])") }
  }
}
