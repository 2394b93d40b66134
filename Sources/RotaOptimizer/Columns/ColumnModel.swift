internal import LinearProgramming
internal import RosterEngine
import Rostering

/// A stage's model with one column for each line of work, instead of one for each duty.
///
/// The rules of work and what single lines cost go into the lines; every other row of the compact model links them, word for
/// word, and every variable that no line decides is a side variable.
struct ColumnModel {
  /// What the engine solves.
  private(set) var roster: RosterProblem
  private let formulation: Formulation
  private let choices: LineChoices
  /// The side variable of each variable of the model, if it is one.
  private let sides: [Int?]

  /// - Parameters:
  ///   - formulation: A stage, for the meaning of rows and variables.
  ///   - model: Its model, with the rows per week.
  init(of formulation: Formulation, _ model: Model<Statement>) {
    let problem = formulation.problem
    let choices = LineChoices(of: problem)
    let rows = model.constraints.filter { $0.statement.linksLines(in: problem) }
    let objective = model.objective.merged
    var roster = RosterProblem(days: choices.days)
    roster.constant = objective.constant

    var isAssign = [Bool](repeating: false, count: model.variables.count)
    for variable in formulation.assign { isAssign[variable.index] = true }
    var costs = [Double](repeating: 0, count: model.variables.count)
    let ownBalances = zip(problem.balances, formulation.steps).filter { $0.0.isOfLine }
    let ownSteps = Set(ownBalances.flatMap { $0.1.map(\.index) })
    for term in objective.terms where !ownSteps.contains(term.variable.index) {
      costs[term.variable.index] = term.coefficient
    }

    // Passes follow from the units that make them.
    let passes = Set(formulation.passes.values)
    var sides = [Int?](repeating: nil, count: model.variables.count)
    let linked = rows.flatMap { model.terms(of: $0.constraint).map(\.variable.index) }
    for index in Set(linked).union(costs.indices.filter { costs[$0] != 0 }).sorted() where !isAssign[index] {
      let definition = model.variables[index]
      sides[index] = roster.add(
        SideVariable(
          cost: costs[index], lower: definition.lower, upper: definition.upper,
          isInteger: definition.kind != .continuous, rank: passes.contains(definition.variable) ? 1 : 0))
    }
    var entries = [[LineProblem.Duty.Entry]](repeating: [], count: model.variables.count)
    for row in rows {
      let terms = model.terms(of: row.constraint)
      let place = roster.add(
        LinkingRow(
          lower: row.lower, upper: row.upper,
          terms: terms.compactMap { term in
            sides[term.variable.index].map { LinkingRow.Term(term.coefficient, side: $0) }
          }))
      for term in terms where isAssign[term.variable.index] {
        entries[term.variable.index].append(LineProblem.Duty.Entry(row: place, coefficient: term.coefficient))
      }
    }
    let duties = formulation.assign.map { LineProblem.Duty(cost: costs[$0.index], entries: entries[$0.index]) }
    roster.lines = choices.lines(of: problem, duties: duties, balances: ownBalances.map(\.0))
    roster.costUnit = ColumnModel.unit(of: costs, model, constant: objective.constant, balances: ownBalances.map(\.0))
    self.roster = roster
    self.formulation = formulation
    self.choices = choices
    self.sides = sides
  }

  /// The lines of a rota.
  func lines(of choice: RotaChoice) -> [Line] { choices.lines(of: choice) }

  /// The decisions of a roster.
  func choice(of roster: Roster) -> RotaChoice {
    var point = [Double](repeating: 0, count: sides.count)
    for option in choices.worked(by: roster.lines) { point[formulation.assign[option].index] = 1 }
    for (index, side) in sides.enumerated() { if let side { point[index] = roster.sides[side] } }
    return formulation.choice(at: point)
  }

  /// A number of which the cost of every roster is a multiple: prices are whole, and stretches whole minutes.
  private static func unit(
    of costs: [Double], _ model: Model<Statement>, constant: Double, balances: [LineBalance]
  ) -> Double {
    let priced = model.variables.filter { costs[$0.variable.index] != 0 }
    let rises = balances.flatMap { balance in
      balance.steps.map { $0.rise * Double(balance.amounts.map(\.amount).greatestCommonDivisor) }
    }
    let sixtieths = ([constant] + rises + priced.map { costs[$0.variable.index] }).map { $0 * 60 }
    guard priced.allSatisfy({ $0.kind != .continuous }),
      sixtieths.allSatisfy({ abs($0 - $0.rounded()) < 1e-9 })
    else { return 0 }
    return Double(sixtieths.map { Int(abs($0).rounded()) }.greatestCommonDivisor) / 60
  }
}

extension Statement {
  /// Whether a row couples people, and is not a matter of one person's line.
  fileprivate func linksLines(in problem: PlanningProblem) -> Bool {
    switch self {
    case .requirement(.rule): false
    case .requirement, .coverageKept, .weekBound, .weekLimit, .cutoff: true
    case .balance(let measure, let person):
      !problem.balances.contains { $0.measure == measure && $0.person == person && $0.isOfLine }
    }
  }
}

extension LineBalance {
  /// Whether its cost is part of a line's: the one with most values is carried along lines, others must be short.
  var isOfLine: Bool {
    switch measure {
    case .hours: true
    case .fairness: Set(amounts.map(\.option.day)).count <= 6
    }
  }
}
