extension Model {
  /// Tells in plain words where two models differ: by name, whatever the order and the statements.
  ///
  /// Rows, columns, kinds, bounds, coefficients, direction and objective are compared, numbers
  /// to 1e-9 relative to their size. A missing coefficient is 0, and a binary is an integer
  /// between 0 and 1. Empty when the models are the same. Takes time proportional to their sizes.
  ///
  /// - Returns: one sentence per difference; in each, the first number is this model's.
  public func differences<Other>(from other: Model<Other>) -> [String] {
    var differences: [String] = []
    if direction != other.direction {
      differences.append("the directions differ: \(direction), not \(other.direction)")
    }
    if !isClose(objective.constant, other.objective.constant) {
      differences.append(
        "objective: the constants differ: \(objective.constant), not \(other.objective.constant)"
      )
    }
    differences += Self.compare(
      coefficients(LinearExpression.merge(objective.terms)[...]),
      other.coefficients(LinearExpression.merge(other.objective.terms)[...]),
      in: "objective"
    )
    differences += variableDifferences(from: other)
    differences += constraintDifferences(from: other)
    return differences
  }

  private func variableDifferences<Other>(from other: Model<Other>) -> [String] {
    var differences: [String] = []
    for mine in variables {
      guard let theirs = other.variable(named: mine.name).map({ other.variables[$0.index] }) else {
        differences.append("only the first has the variable \(mine.name)")
        continue
      }
      if (mine.kind == .continuous) != (theirs.kind == .continuous) {
        differences.append("variable \(mine.name): the kinds differ: \(mine.kind), not \(theirs.kind)")
      }
      differences += Self.compareBounds(
        (mine.lower, mine.upper),
        (theirs.lower, theirs.upper),
        of: "variable \(mine.name)"
      )
    }
    for theirs in other.variables where variable(named: theirs.name) == nil {
      differences.append("only the second has the variable \(theirs.name)")
    }
    return differences
  }

  private func constraintDifferences<Other>(from other: Model<Other>) -> [String] {
    var differences: [String] = []
    for mine in constraints {
      guard let handle = other.constraint(named: mine.name) else {
        differences.append("only the first has the constraint \(mine.name)")
        continue
      }
      let theirs = other.constraints[handle.index]
      differences += Self.compareBounds(
        (mine.lower, mine.upper),
        (theirs.lower, theirs.upper),
        of: "constraint \(mine.name)"
      )
      differences += Self.compare(
        coefficients(terms(of: mine.constraint)),
        other.coefficients(other.terms(of: handle)),
        in: "constraint \(mine.name)"
      )
    }
    for theirs in other.constraints where constraint(named: theirs.name) == nil {
      differences.append("only the second has the constraint \(theirs.name)")
    }
    return differences
  }

  private func coefficients(_ terms: ArraySlice<LinearExpression.Term>) -> [String: Double] {
    Dictionary(terms.map { (variables[$0.variable.index].name, $0.coefficient) }, uniquingKeysWith: +)
  }

  private static func compare(
    _ mine: [String: Double],
    _ theirs: [String: Double],
    in place: String
  ) -> [String] {
    guard mine != theirs else { return [] }
    return Set(mine.keys).union(theirs.keys).sorted().compactMap { name in
      let (first, second) = (mine[name] ?? 0, theirs[name] ?? 0)
      guard !isClose(first, second) else { return nil }
      return "\(place): the coefficients of \(name) differ: \(first), not \(second)"
    }
  }

  private static func compareBounds(
    _ mine: (lower: Double, upper: Double),
    _ theirs: (lower: Double, upper: Double),
    of owner: String
  ) -> [String] {
    var differences: [String] = []
    if !isClose(mine.lower, theirs.lower) {
      differences.append("\(owner): the lower bounds differ: \(mine.lower), not \(theirs.lower)")
    }
    if !isClose(mine.upper, theirs.upper) {
      differences.append("\(owner): the upper bounds differ: \(mine.upper), not \(theirs.upper)")
    }
    return differences
  }
}

private func isClose(_ first: Double, _ second: Double) -> Bool {
  // An infinity is near itself only; by the formula it would be near everything.
  guard first.isFinite, second.isFinite else { return first == second }
  return abs(first - second) <= 1e-9 * max(1, abs(first), abs(second))
}
