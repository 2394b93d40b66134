internal import LinearProgramming
import Rostering

/// The variables of one civil week with the rows that speak of no others: a relaxation of the whole model.
struct WeekPart: Sendable {
  let week: CivilWeek
  /// The whole model's variable of each variable.
  private(set) var variables: [Variable] = []
  /// Those variables and rows; what they cost is asked for each time.
  private(set) var model: Model<Statement>
  private var places: [Variable: Variable] = [:]

  init(of week: CivilWeek) {
    self.week = week
    self.model = Model(name: week.description, direction: .minimize)
  }

  /// Takes a variable of the whole model.
  mutating func add(_ definition: VariableDefinition) {
    variables.append(definition.variable)
    places[definition.variable] = model.addVariable(
      definition.name, kind: definition.kind, lower: definition.lower, upper: definition.upper)
  }

  /// Takes a row over the week's variables.
  mutating func require(_ relation: Relation, named name: String, stating statement: Statement) {
    model.require(
      Relation(moved(relation.expression), lower: relation.lower, upper: relation.upper), named: name,
      stating: statement)
  }

  /// The terms of a merged expression over the week's variables; its constant belongs to no week.
  func share(of expression: LinearExpression) -> LinearExpression {
    LinearExpression(terms: expression.terms.filter { places[$0.variable] != nil })
  }

  /// What the week alone must cost of an expression over its variables; nil when nothing is proven.
  func bound(
    on costs: LinearExpression, limits: SolveLimits, monitor: SolveMonitor
  ) throws(SolverFailure) -> Double? {
    var model = model
    model.objective = moved(costs)
    return try Solver().solve(model, options: MIPOptions(presolve: true), limits: limits, monitor: monitor).bound
      .map { $0 - WeekPart.slack }
  }

  /// What the solver's rounding may be worth: more than GLPK's tolerance for what is no better, and less than what would
  /// leave whole numbers of the whole model fractional.
  private static let slack = 1e-6

  private func moved(_ expression: LinearExpression) -> LinearExpression {
    LinearExpression(
      terms: expression.terms.compactMap { term in
        places[term.variable].map { LinearExpression.Term(term.coefficient, $0) }
      }, constant: expression.constant)
  }
}
