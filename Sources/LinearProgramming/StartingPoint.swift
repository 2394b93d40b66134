/// A point the caller claims is a solution, checked: GLPK would believe it.
struct StartingPoint {
  /// The point, integer variables made exactly whole; nil when none was given or it breaks the model.
  let point: Primal?
  /// What became of it.
  let outcome: StartOutcome
  /// The direction of the model it is for.
  let direction: Direction

  /// No starting point; the direction does not matter then.
  static let none = StartingPoint(point: nil, outcome: .notGiven, direction: .minimize)

  private init(point: Primal?, outcome: StartOutcome, direction: Direction) {
    self.point = point
    self.outcome = outcome
    self.direction = direction
  }

  /// Checks a point against every bound and constraint of a model.
  init<Statement>(_ values: [Double]?, for model: Model<Statement>) {
    guard var values else {
      self.init(point: nil, outcome: .notGiven, direction: model.direction)
      return
    }
    precondition(
      values.count == model.variables.count,
      "a starting point has a value per variable: \(model.variables.count), not \(values.count)"
    )
    if let objection = Self.makeWhole(&values, in: model) ?? Self.objection(to: values, in: model) {
      self.init(point: nil, outcome: .refused(objection), direction: model.direction)
      return
    }
    self.init(point: model.point(values), outcome: .used, direction: model.direction)
  }

  /// The better of it and another point, if that satisfies the model.
  func improved<Statement>(by values: [Double], for model: Model<Statement>) -> StartingPoint {
    guard let found = StartingPoint(values, for: model).point else { return self }
    if let point, !direction.prefers(found.objective, to: point.objective) { return self }
    return StartingPoint(point: found, outcome: outcome, direction: direction)
  }

  private static func makeWhole<Statement>(
    _ values: inout [Double],
    in model: Model<Statement>
  ) -> String? {
    for definition in model.variables {
      let index = definition.variable.index
      guard values[index].isFinite else {
        return "\(definition.name) is \(values[index])"
      }
      guard definition.kind != .continuous else { continue }
      let whole = values[index].rounded()
      guard abs(values[index] - whole) <= 1e-5 else {
        return "\(definition.name) is not whole: \(values[index])"
      }
      values[index] = whole
    }
    return nil
  }

  private static func objection<Statement>(
    to values: [Double],
    in model: Model<Statement>
  ) -> String? {
    for definition in model.variables {
      let value = values[definition.variable.index]
      if breaks(value, definition.lower, definition.upper) {
        return "\(definition.name) is \(value), outside \(definition.lower)…\(definition.upper)"
      }
    }
    for definition in model.constraints {
      let activity = model.activity(of: definition.constraint, at: values)
      if breaks(activity, definition.lower, definition.upper) {
        return "\(definition.name) is \(activity), outside \(definition.lower)…\(definition.upper)"
      }
    }
    return nil
  }

  private static func breaks(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
    value < lower - 1e-6 * (1 + abs(lower)) || value > upper + 1e-6 * (1 + abs(upper))
  }
}

extension Model {
  /// Computes the objective and the activities at a point.
  func point(_ values: [Double]) -> Primal {
    Primal(
      objective: objective.value(at: values),
      values: values,
      activities: constraints.map { activity(of: $0.constraint, at: values) }
    )
  }

  /// The sum of the terms of a constraint at a point.
  fileprivate func activity(of constraint: Constraint, at values: [Double]) -> Double {
    terms(of: constraint).reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
  }
}
