/// A point that satisfies every bound and constraint: the second answer of a `Solution`.
public struct Primal: Hashable, Sendable {
  /// The value of the objective there, its constant included.
  public let objective: Double
  /// A value per variable, in the model's order; whole for integer variables.
  public let values: [Double]
  /// A value per constraint, in the model's order: the sum of its terms.
  public let activities: [Double]

  /// The value of a variable.
  public func value(of variable: Variable) -> Double {
    values[variable.index]
  }

  /// The value of an expression.
  public func value(of expression: LinearExpression) -> Double {
    expression.value(at: values)
  }

  /// The sum of the terms of a constraint.
  public func activity(of constraint: Constraint) -> Double {
    activities[constraint.index]
  }
}
