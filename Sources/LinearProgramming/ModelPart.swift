/// What is left of a model when some variables are held where they are.
///
/// Rows without free variables are gone, those with some have the share of the others on their right-hand side: the part is
/// as small as what is free, however large the whole.
public struct ModelPart<Statement: Hashable & Sendable>: Sendable {
  /// The free variables and the rows that speak of them; its objective is the whole model's.
  public private(set) var model: Model<Statement>
  /// The whole model's variable of each variable.
  private let variables: [Variable]
  /// The point that holds the others.
  private let held: [Double]

  /// The part of a model; nil when what is held breaks a row or a bound whatever the rest may be.
  ///
  /// Takes time proportional to the whole model.
  ///
  /// - Parameters:
  ///   - whole: The model.
  ///   - point: A value per variable, in the model's order; whole numbers are rounded.
  ///   - isFree: Whether the value of a variable is left open.
  /// - Precondition: `point` has a value for each variable of the model.
  public init?(of whole: Model<Statement>, holding point: [Double], isFree: (Variable) -> Bool) {
    precondition(point.count == whole.variables.count, "a point has a value for each variable")
    var part = Model<Statement>(name: whole.name, direction: whole.direction)
    var variables: [Variable] = []
    var places = [Variable?](repeating: nil, count: whole.variables.count)
    var held = point
    for definition in whole.variables {
      let index = definition.variable.index
      if isFree(definition.variable) {
        places[index] = part.addVariable(
          definition.name, kind: definition.kind, lower: definition.lower, upper: definition.upper)
        variables.append(definition.variable)
      } else {
        if definition.kind != .continuous { held[index] = point[index].rounded() }
        guard ModelPart.isWithin(held[index], definition.lower, definition.upper) else { return nil }
      }
    }
    for row in whole.constraints {
      let expression = ModelPart.expression(of: whole.terms(of: row.constraint), places, held)
      guard !expression.terms.isEmpty else {
        guard ModelPart.isWithin(expression.constant, row.lower, row.upper) else { return nil }
        continue
      }
      part.require(Relation(expression, lower: row.lower, upper: row.upper), named: row.name, stating: row.statement)
    }
    part.objective = ModelPart.expression(of: whole.objective.terms[...], places, held)
    part.objective.constant += whole.objective.constant
    self.model = part
    self.variables = variables
    self.held = held
  }

  /// Terms in the part's variables, and what the others are worth.
  private static func expression(
    of terms: ArraySlice<LinearExpression.Term>, _ places: [Variable?], _ held: [Double]
  ) -> LinearExpression {
    var expression = LinearExpression.zero
    for term in terms {
      if let place = places[term.variable.index] {
        expression.add(place, times: term.coefficient)
      } else {
        expression.constant += term.coefficient * held[term.variable.index]
      }
    }
    return expression
  }

  /// Requires that the objective is at most a value, constants included.
  public mutating func require(objectiveAtMost value: Double, named name: String, stating statement: Statement) {
    model.require(model.objective <= value, named: name, stating: statement)
  }

  /// The point of the whole model that a point of the part stands for.
  ///
  /// - Precondition: `values` has a value for each variable of the part.
  public func point(of values: [Double]) -> [Double] {
    precondition(values.count == variables.count, "a point of the part has a value for each free variable")
    var point = held
    for (variable, value) in zip(variables, values) { point[variable.index] = value }
    return point
  }

  /// Whether a value lies between two others, but for what rounding may cost.
  private static func isWithin(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
    let room = 1e-6 * max(1, abs(value))
    return lower - room <= value && value <= upper + room
  }
}
