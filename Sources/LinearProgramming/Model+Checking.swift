extension Model {
  /// Refuses what GLPK would abort on or iterate on for ever, naming the row or column.
  ///
  /// Takes time proportional to the size of the model.
  func check() throws(SolverFailure) {
    try checkName(name, of: "the model", mayBeEmpty: true)
    try check(objective)
    for definition in variables {
      try checkName(definition.name, of: "a variable", mayBeEmpty: false)
      try checkBounds(definition.lower, definition.upper, of: "variable \(definition.name)")
    }
    for definition in constraints {
      try checkName(definition.name, of: "a constraint", mayBeEmpty: false)
      try checkBounds(definition.lower, definition.upper, of: "constraint \(definition.name)")
      for term in terms[definition.termRange] where !term.coefficient.isFinite {
        throw refusal(
          "constraint \(definition.name): the coefficient of "
            + "\(variables[term.variable.index].name) is \(term.coefficient)"
        )
      }
    }
  }

  private func check(_ objective: LinearExpression) throws(SolverFailure) {
    guard objective.constant.isFinite else {
      throw refusal("objective: the constant is \(objective.constant)")
    }
    for term in objective.terms {
      precondition(
        term.variable.index < variables.count,
        "the objective uses a variable of another model"
      )
      guard term.coefficient.isFinite else {
        throw refusal(
          "objective: the coefficient of \(variables[term.variable.index].name) is \(term.coefficient)"
        )
      }
    }
  }

  private func checkBounds(
    _ lower: Double,
    _ upper: Double,
    of owner: @autoclosure () -> String
  ) throws(SolverFailure) {
    // Written so that NaN, which compares with nothing, fails too.
    guard lower < .infinity, upper > -.infinity else {
      throw refusal("\(owner()): the bounds are \(lower) and \(upper)")
    }
  }

  private func checkName(
    _ name: String,
    of owner: String,
    mayBeEmpty: Bool
  ) throws(SolverFailure) {
    let bytes = name.utf8
    guard bytes.count <= 255 else {
      throw refusal("the name of \(owner) has \(bytes.count) bytes, more than 255: \(name)")
    }
    guard mayBeEmpty || !bytes.isEmpty else {
      throw refusal("the name of \(owner) is empty")
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw refusal("the name of \(owner) has a control character: \(name.debugDescription)")
    }
  }

  private func refusal(_ message: String) -> SolverFailure {
    SolverFailure(call: "check", reason: .refused, message: message)
  }
}
