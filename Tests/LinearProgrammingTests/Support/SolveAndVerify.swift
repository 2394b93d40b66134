import LinearProgramming
import Testing

/// Solves a linear programme and proves the answer, without trusting the solver: an optimum by
/// its duals, infeasibility by the least violation possible, unboundedness by ever larger boxes.
@discardableResult
func solveAndVerify<Statement>(
  _ model: Model<Statement>,
  solver: Solver = Solver(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Solution {
  let solution = try solver.solveRelaxation(model)
  let objections: [String]
  switch solution.stop {
  case .optimal: objections = objectionsToOptimum(solution, of: model)
  case .infeasible: objections = try objectionsToInfeasibility(solution, of: model)
  case .unbounded: objections = try objectionsToUnboundedness(solution, of: model)
  default: objections = ["it stopped without a conclusion: \(solution.stop)"]
  }
  #expect(objections.isEmpty, "\(model.name): \(objections)", sourceLocation: sourceLocation)
  return solution
}

/// What speaks against a point: bounds and rows it breaks, activities and objective it misstates.
func objections<Statement>(to primal: Primal, in model: Model<Statement>) -> [String] {
  var objections: [String] = []
  for definition in model.variables {
    let value = primal.value(of: definition.variable)
    if isBelow(value, definition.lower) || isBelow(definition.upper, value) {
      objections.append("\(definition.name) = \(value) is out of bounds")
    }
  }
  for definition in model.constraints {
    let terms = LinearExpression(terms: Array(model.terms(of: definition.constraint)))
    let activity = terms.value(at: primal.values)
    if !isNear(activity, primal.activity(of: definition.constraint)) {
      objections.append("the activity of \(definition.name) is misstated")
    }
    if isBelow(activity, definition.lower) || isBelow(definition.upper, activity) {
      objections.append("\(definition.name) = \(activity) is broken")
    }
  }
  if !isNear(model.objective.value(at: primal.values), primal.objective) {
    objections.append("the objective is misstated")
  }
  return objections
}

/// What speaks against an optimum: a side that is missing or fails, a bound that is not the objective.
private func objectionsToOptimum<Statement>(
  _ solution: Solution,
  of model: Model<Statement>
) -> [String] {
  guard let primal = solution.primal, let dual = solution.dual else {
    return ["an optimum comes with both sides"]
  }
  return objections(toOptimum: primal, dual, of: model)
    + (solution.bound == primal.objective ? [] : ["the bound of an optimum is its objective"])
}

/// Primal and dual feasibility, complementary slackness and strong duality.
func objections<Statement>(toOptimum primal: Primal, _ dual: Dual, of model: Model<Statement>) -> [String] {
  var objections = LinearProgrammingTests.objections(to: primal, in: model)
  var reducedCosts = [Double](repeating: 0, count: model.variables.count)
  for term in model.objective.terms {
    reducedCosts[term.variable.index] += term.coefficient
  }
  for definition in model.constraints {
    for term in model.terms(of: definition.constraint) {
      reducedCosts[term.variable.index] -= term.coefficient * dual.dual(of: definition.constraint)
    }
  }
  var dualObjective = model.objective.constant
  for definition in model.variables {
    let price = dual.reducedCost(of: definition.variable)
    if !isNear(price, reducedCosts[definition.variable.index]) {
      objections.append("the reduced cost of \(definition.name) does not follow from the duals")
    }
    let value = primal.value(of: definition.variable)
    let side = ActiveSide(price: price, lower: definition.lower, upper: definition.upper)
    objections += side.objections(to: value, model.direction, definition.name)
    dualObjective += side.contribution(model.direction)
  }
  for definition in model.constraints {
    let price = dual.dual(of: definition.constraint)
    let value = primal.activity(of: definition.constraint)
    let side = ActiveSide(price: price, lower: definition.lower, upper: definition.upper)
    objections += side.objections(to: value, model.direction, definition.name)
    dualObjective += side.contribution(model.direction)
    if dual.shadowPrice(of: definition.constraint) != abs(price) {
      objections.append("the shadow price of \(definition.name) is not the size of its dual")
    }
  }
  if !isNear(dualObjective, primal.objective) {
    objections.append("duality: \(dualObjective) is not \(primal.objective)")
  }
  return objections
}

/// The bound a price stands for, by the table of signs in the documentation of `Dual`.
private struct ActiveSide {
  let price: Double
  let lower: Double
  let upper: Double

  private func bound(_ direction: Direction) -> Double {
    (price > 0) == (direction == .minimize) ? lower : upper
  }

  func objections(to value: Double, _ direction: Direction, _ name: String) -> [String] {
    guard abs(price) > 1e-6 else { return [] }
    return isNear(value, bound(direction)) ? [] : ["\(name) has a price but is not at its bound"]
  }

  func contribution(_ direction: Direction) -> Double {
    abs(price) > 1e-6 ? price * bound(direction) : 0
  }
}

/// Lets every row be missed at a price of 1: when the least total miss is not 0 (an optimum
/// verified by its duals) there is no feasible point.
private func objectionsToInfeasibility<Statement>(
  _ solution: Solution,
  of model: Model<Statement>
) throws -> [String] {
  guard solution.primal == nil, solution.dual == nil, solution.bound == nil else {
    return ["an infeasible model has no point, price or bound"]
  }
  if model.variables.contains(where: { $0.lower > $0.upper }) { return [] }
  if model.constraints.contains(where: { $0.lower > $0.upper }) { return [] }
  var elastic = Model<Int>(name: "elastic \(model.name)", direction: .minimize)
  for definition in model.variables {
    elastic.addVariable(definition.name, lower: definition.lower, upper: definition.upper)
  }
  for definition in model.constraints {
    let miss = elastic.addVariable("under \(definition.name)")
    let excess = elastic.addVariable("over \(definition.name)")
    let terms = LinearExpression(terms: Array(model.terms(of: definition.constraint)))
    let relation = Relation.between(definition.lower, terms + miss - excess, definition.upper)
    elastic.require(relation, named: definition.name, stating: 0)
    elastic.objective += miss + excess
  }
  let least = try Solver().solveRelaxation(elastic)
  let missed = least.objective ?? 0
  return objectionsToOptimum(least, of: elastic) + (missed > 1e-7 ? [] : ["a point exists"])
}

/// In a box ten times larger the optimum is far better, again and again.
private func objectionsToUnboundedness<Statement>(
  _ solution: Solution,
  of model: Model<Statement>
) throws -> [String] {
  guard let point = solution.primal, solution.dual == nil, solution.bound == nil else {
    return ["an unbounded model has a point, no price, no bound"]
  }
  var objections = objections(to: point, in: model)
  let optima = try [1e3, 1e4, 1e5].map { size in
    var boxed = model
    for definition in model.variables {
      boxed.setBounds(
        of: definition.variable,
        lower: max(definition.lower, -size),
        upper: min(definition.upper, size)
      )
    }
    let optimum = try Solver().solveRelaxation(boxed)
    objections += objectionsToOptimum(optimum, of: boxed)
    return optimum.objective ?? 0
  }
  let gains = zip(optima, optima.dropFirst()).map { model.direction == .minimize ? $0 - $1 : $1 - $0 }
  return objections + (gains.allSatisfy { $0 > 10 } ? [] : ["it stops improving: \(optima)"])
}

func isNear(_ first: Double, _ second: Double) -> Bool {
  guard first.isFinite, second.isFinite else { return first == second }
  return abs(first - second) <= 1e-6 * max(1, abs(first), abs(second))
}

private func isBelow(_ value: Double, _ bound: Double) -> Bool {
  value < bound && !isNear(value, bound)
}
