internal import LinearProgramming
import Rostering

/// Days with work, and the runs that they make: §15 of `Models/rota.mod`.
extension Formulation {
  /// Whether a person works on a civil day: 1, 0, or what its duties decide.
  func worked(by person: Int, on day: Day) -> LinearExpression {
    let key = PersonDay(person: person, day: day)
    if let works = works[key] { return LinearExpression(works) }
    switch problem.rules.dayWork[key] {
    case .open(let beginning, let reaching)?: return sum(over: beginning + reaching) { assign[$0.index] }
    case .certain?: return LinearExpression(constant: 1)
    case .off, nil: return .zero
    }
  }

  mutating func add(_ shared: SharedDay) {
    let person = people[shared.key.person].id
    let indices = [MathProgSymbol(person), MathProgSymbol(shared.key.day)]
    let statement = Statement.requirement(.rule(shared.rule, person, shared.key.day))
    let works = addVariable("works", indices, kind: .continuous, upper: 1, week: shared.key.day.week)
    self.works[shared.key] = works
    let beginning = sum(over: shared.beginning) { assign[$0.index] }
    let reaching = sum(over: shared.reaching) { assign[$0.index] }
    model.require(beginning - works <= 0, named: mathProgName("worksOwn", indices), stating: statement)
    model.require(reaching - works <= 0, named: mathProgName("worksOver", indices), stating: statement)
    guard shared.isExact else { return }
    model.require(works - beginning - reaching <= 0, named: mathProgName("worksNone", indices), stating: statement)
  }

  mutating func add(_ runs: LineRuns) {
    for window in runs.windows { add(window, of: runs.person) }
    for day in runs.starts { addStart(day, of: runs) }
    for row in runs.lengths {
      require(row, "runLength", of: runs.person, plus: -1 * worked(by: runs.person, on: row.day), atMost: 0)
    }
    for row in runs.gaps {
      require(row, "runGap", of: runs.person, plus: worked(by: runs.person, on: row.day), atMost: 1)
    }
  }

  private mutating func add(_ window: LineRuns.Window, of person: Int) {
    model.require(
      sum(over: window.open) { worked(by: person, on: $0) } <= Double(window.atMost),
      named: mathProgName("runMost", indices(window.rule, person, window.first)),
      stating: .requirement(.rule(window.rule, people[person].id, window.first)))
  }

  /// A run begins on a day with work after a day without.
  private mutating func addStart(_ day: Day, of runs: LineRuns) {
    let id = people[runs.person].id
    let indices = [MathProgSymbol(id), MathProgSymbol(day)]
    let start = addVariable("start", indices, kind: .continuous, upper: 1, week: day.week)
    starts[PersonDay(person: runs.person, day: day)] = start
    let rise = worked(by: runs.person, on: day) - worked(by: runs.person, on: day.advanced(by: -1))
    let rule = (runs.lengths + runs.gaps).first { $0.starts.contains(day) }?.rule ?? .consecutiveDaysWorked
    model.require(
      rise - start <= 0, named: mathProgName("runStart", indices), stating: .requirement(.rule(rule, id, day)))
  }

  private mutating func require(
    _ row: LineRuns.Row, _ name: String, of person: Int, plus worked: LinearExpression, atMost limit: Int
  ) {
    let begun = sum(over: row.starts) { day in
      starts[PersonDay(person: person, day: day)].map { LinearExpression($0) } ?? .zero
    }
    model.require(
      begun + worked <= Double(limit - row.certain), named: mathProgName(name, indices(row.rule, person, row.day)),
      stating: .requirement(.rule(row.rule, people[person].id, row.day)))
  }

  private func indices(_ rule: RuleName, _ person: Int, _ day: Day) -> [MathProgSymbol] {
    [.string(rule.rawValue), MathProgSymbol(people[person].id), MathProgSymbol(day)]
  }
}
