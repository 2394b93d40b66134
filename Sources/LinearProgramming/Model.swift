/// A linear or mixed-integer programme, as a value.
///
/// A model holds names, numbers and what each row states; it knows nothing of a solver and
/// can be copied, compared, written and solved any number of times, on any thread.
///
/// Numbers and names are taken as they come and judged when the model is solved or written,
/// which throws `SolverFailure` naming the row or column at fault: a number that is not finite
/// or a name GLPK cannot hold may come from a user's data. Using a name twice or a variable
/// of another model is a mistake of the program, and stops it.
public struct Model<Statement: Hashable & Sendable>: Sendable {
  /// The name in files.
  public var name: String
  /// Whether the objective is a cost or a gain.
  public var direction: Direction
  /// What is minimized or maximized, its constant included.
  public var objective: LinearExpression
  /// The variables, in the order in which they were added.
  public private(set) var variables: [VariableDefinition] = []
  /// The constraints, in the order in which they were added.
  public private(set) var constraints: [ConstraintDefinition<Statement>] = []

  /// The terms of all constraints, one after another: one array is filled and read far faster
  /// than one per row.
  private(set) var terms: [LinearExpression.Term] = []
  private var variablesByName: [String: Int] = [:]
  private var constraintsByName: [String: Int] = [:]

  /// Makes a model without variables, constraints or objective.
  public init(name: String, direction: Direction) {
    self.name = name
    self.direction = direction
    self.objective = .zero
  }

  /// Makes room, so that a large model is built without copying itself over and over.
  public mutating func reserveCapacity(variables: Int, constraints: Int, terms: Int) {
    self.variables.reserveCapacity(variables)
    self.constraints.reserveCapacity(constraints)
    self.terms.reserveCapacity(terms)
    variablesByName.reserveCapacity(variables)
    constraintsByName.reserveCapacity(constraints)
  }

  /// Adds a variable.
  ///
  /// - Precondition: no variable of the model has this name.
  @discardableResult
  public mutating func addVariable(
    _ name: String,
    kind: VariableKind = .continuous,
    lower: Double = 0,
    upper: Double = .infinity
  ) -> Variable {
    let variable = Variable(index: variables.count)
    let previous = variablesByName.updateValue(variable.index, forKey: name)
    precondition(previous == nil, "two variables are named \(name)")
    let (lower, upper) = Self.limit(lower, upper, to: kind)
    variables.append(
      VariableDefinition(variable: variable, name: name, kind: kind, lower: lower, upper: upper)
    )
    return variable
  }

  /// Adds a constraint: merges the terms and moves the constant to the bounds.
  ///
  /// Takes time proportional to the number of terms, when they come in the order of the
  /// variables; otherwise they are sorted first.
  ///
  /// - Parameters:
  ///   - relation: what must hold.
  ///   - name: the name in files.
  ///   - statement: what the row says, for whoever explains a solution.
  /// - Precondition: no constraint of the model has this name, and the variables are the model's.
  @discardableResult
  public mutating func require(
    _ relation: Relation,
    named name: String,
    stating statement: Statement
  ) -> Constraint {
    let constraint = Constraint(index: constraints.count)
    let previous = constraintsByName.updateValue(constraint.index, forKey: name)
    precondition(previous == nil, "two constraints are named \(name)")
    let start = terms.count
    terms.append(contentsOf: LinearExpression.merge(relation.expression.terms))
    for term in terms[start...] {
      precondition(term.variable.index < variables.count, "\(name) uses a variable of another model")
    }
    constraints.append(
      ConstraintDefinition(
        constraint: constraint,
        name: name,
        statement: statement,
        lower: relation.lower - relation.expression.constant,
        upper: relation.upper - relation.expression.constant,
        termRange: start..<terms.count
      )
    )
    return constraint
  }

  /// The terms of a constraint: one per variable, in the order of the variables, none zero.
  public func terms(of constraint: Constraint) -> ArraySlice<LinearExpression.Term> {
    terms[constraints[constraint.index].termRange]
  }

  /// Replaces the bounds of a variable; a binary's are cut to 0 and 1.
  public mutating func setBounds(of variable: Variable, lower: Double, upper: Double) {
    let kind = variables[variable.index].kind
    (variables[variable.index].lower, variables[variable.index].upper) =
      Self.limit(lower, upper, to: kind)
  }

  /// Replaces the bounds of a constraint, those of its terms without any constant.
  public mutating func setBounds(of constraint: Constraint, lower: Double, upper: Double) {
    constraints[constraint.index].lower = lower
    constraints[constraint.index].upper = upper
  }

  /// Allows a variable one value only.
  public mutating func fix(_ variable: Variable, to value: Double) {
    setBounds(of: variable, lower: value, upper: value)
  }

  /// Finds a variable by its name.
  public func variable(named name: String) -> Variable? {
    variablesByName[name].map { Variable(index: $0) }
  }

  /// Finds a constraint by its name.
  public func constraint(named name: String) -> Constraint? {
    constraintsByName[name].map { Constraint(index: $0) }
  }

  /// Tells whether a variable is restricted to whole numbers, so that branching may be needed.
  public var hasIntegerVariables: Bool {
    variables.contains { $0.kind != .continuous }
  }

  private static func limit(
    _ lower: Double,
    _ upper: Double,
    to kind: VariableKind
  ) -> (lower: Double, upper: Double) {
    // The order of the arguments lets NaN through, to be refused by name later.
    kind == .binary ? (max(lower, 0), min(upper, 1)) : (lower, upper)
  }
}
