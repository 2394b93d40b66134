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
    let ofLines = zip(problem.balances, formulation.steps).filter { $0.0.isOfLine }
    let costs = ColumnModel.costs(of: model, without: ofLines.flatMap { $0.1 })
    let rows = model.constraints.filter { $0.statement.linksLines(in: problem) }
    var roster = RosterProblem(days: choices.days)
    roster.constant = model.objective.merged.constant
    let sides = roster.addSides(of: formulation, model, in: rows, costs: costs)
    let entries = roster.addRows(rows, of: model, sides: sides)
    let duties = formulation.assign.map { LineProblem.Duty(cost: costs[$0.index], entries: entries[$0.index]) }
    let balances = ofLines.map(\.0)
    roster.lines = choices.lines(of: problem, duties: duties, balances: balances)
    roster.costUnit = ColumnModel.unit(of: costs, model, constant: roster.constant, balances: balances)
    self.roster = roster
    self.formulation = formulation
    self.choices = choices
    self.sides = sides
  }

  /// What each variable costs, apart from those that stand for costs of lines.
  private static func costs(of model: Model<Statement>, without steps: [Variable]) -> [Double] {
    let steps = Set(steps)
    var costs = [Double](repeating: 0, count: model.variables.count)
    for term in model.objective.merged.terms where !steps.contains(term.variable) {
      costs[term.variable.index] = term.coefficient
    }
    return costs
  }

  /// A rota as a roster.
  func roster(of point: CostedPoint) -> Roster {
    var values = [Double](repeating: 0, count: roster.sides.count)
    for (index, side) in sides.enumerated() { if let side { values[side] = point.values[index] } }
    return Roster(lines: choices.lines(of: point.choice), sides: values, cost: point.cost)
  }

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
    let sixtieths = ([constant] + rises + priced.map { costs[$0.variable.index] }).map { $0 * minutesOfAnHour }
    guard priced.allSatisfy({ $0.kind != .continuous }),
      sixtieths.allSatisfy({ abs($0 - $0.rounded()) < rounding })
    else { return 0 }
    return Double(sixtieths.map { Int(abs($0).rounded()) }.greatestCommonDivisor) / minutesOfAnHour
  }

  /// Prices are for hours.
  private static let minutesOfAnHour = 60.0
  /// How far from whole a number of sixtieths may be that was whole before it was divided and multiplied.
  private static let rounding = 1e-9
}

extension RosterProblem {
  /// Adds what no line decides and some row or cost speaks of.
  ///
  /// - Returns: The side variable of each variable of the model, if it is one.
  fileprivate mutating func addSides(
    of formulation: Formulation, _ model: Model<Statement>, in rows: [ConstraintDefinition<Statement>], costs: [Double]
  ) -> [Int?] {
    let assigned = Set(formulation.assign)
    // Passes and answers follow from the units that make them.
    let passes = Set(formulation.passes.values).union(formulation.answers.values).union(formulation.keepings.values)
    let linked = Set(rows.flatMap { model.terms(of: $0.constraint).map(\.variable) })
    return model.variables.map { definition in
      let variable = definition.variable
      guard !assigned.contains(variable), linked.contains(variable) || costs[variable.index] != 0 else { return nil }
      return add(
        SideVariable(
          cost: costs[variable.index], lower: definition.lower, upper: definition.upper,
          isInteger: definition.kind != .continuous, rank: passes.contains(variable) ? 1 : 0))
    }
  }

  /// Adds the rows that couple people.
  ///
  /// - Returns: What each variable of the model, as a duty, adds to them.
  fileprivate mutating func addRows(
    _ rows: [ConstraintDefinition<Statement>], of model: Model<Statement>, sides: [Int?]
  ) -> [[LineProblem.Duty.Entry]] {
    var entries = [[LineProblem.Duty.Entry]](repeating: [], count: model.variables.count)
    for row in rows {
      let terms = model.terms(of: row.constraint)
      let place = add(
        LinkingRow(
          lower: row.lower, upper: row.upper,
          terms: terms.compactMap { term in
            sides[term.variable.index].map { LinkingRow.Term(term.coefficient, side: $0) }
          }))
      for term in terms where sides[term.variable.index] == nil {
        entries[term.variable.index].append(LineProblem.Duty.Entry(row: place, coefficient: term.coefficient))
      }
    }
    return entries
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
    case .fairness: Set(amounts.map(\.option.day)).count <= LineBalance.mostDaysOfState
    }
  }

  /// Up to how many days a balance may count to be part of what a line remembers.
  private static let mostDaysOfState = 6
}
