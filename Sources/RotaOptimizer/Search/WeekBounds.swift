internal import LinearProgramming
import Rostering

/// Rows that say, for each civil week, what that week alone must cost.
///
/// Pairs, closures and whole gaps leave the LP far below the optimum, and columns would hardly raise it; but rests and
/// most limits live in a week, so the optima of the one-week problems, summed, are nearly the month's.
struct WeekBounds: Sendable {
  /// What each week must cost at least.
  private(set) var bounds: [(week: CivilWeek, atLeast: Double)] = []

  /// Solves the part of a model that lies within each week, for an objective.
  ///
  /// - Parameters:
  ///   - nodes: The most subproblems for one week; the bound then proved is valid too.
  ///   - share: The part of the time left that the weeks may take together, each an equal part of it.
  init(
    of formulation: Formulation, objective: LinearExpression, nodes: Int, clock: PlanClock, share: Double,
    monitor: SolveMonitor
  ) throws(SolverFailure) {
    let weeks = Set(formulation.weeks.compactMap(\.self)).sorted()
    for week in weeks {
      let part = WeekPart(of: formulation, week: week, objective: objective)
      let limits = clock.limits(share: share / Double(weeks.count), gap: 0).and(.nodes(nodes))
      let solution = try Solver().solve(part.model, limits: limits, monitor: monitor)
      guard let bound = solution.bound else { continue }
      bounds.append((week, bound))
    }
  }

  /// Adds a row for each week to a model that has the same variables.
  func strengthen(_ model: inout Model<Statement>, of formulation: Formulation, objective: LinearExpression) {
    for (week, bound) in bounds {
      let cost = objective.part { formulation.weeks[$0.index] == week }
      model.require(
        cost >= bound - 1e-6, named: mathProgName("weekBound", [MathProgSymbol(week.monday)]),
        stating: .weekBound(week))
    }
  }
}

/// The variables of one week with the rows that speak of no others: a relaxation of the whole.
private struct WeekPart {
  let model: Model<Statement>

  init(of formulation: Formulation, week: CivilWeek, objective: LinearExpression) {
    let whole = formulation.model
    var part = Model<Statement>(name: week.description, direction: .minimize)
    var places: [Variable: Variable] = [:]
    for definition in whole.variables where formulation.weeks[definition.variable.index] == week {
      places[definition.variable] = part.addVariable(
        definition.name, kind: definition.kind, lower: definition.lower, upper: definition.upper)
    }
    for row in whole.constraints {
      let terms = whole.terms(of: row.constraint)
      let moved = terms.compactMap { term in places[term.variable].map { LinearExpression.Term(term.coefficient, $0) } }
      guard moved.count == terms.count else { continue }
      part.require(
        Relation(LinearExpression(terms: moved), lower: row.lower, upper: row.upper), named: row.name,
        stating: row.statement)
    }
    part.objective = LinearExpression(
      terms: objective.merged.terms.compactMap { term in
        places[term.variable].map { LinearExpression.Term(term.coefficient, $0) }
      })
    self.model = part
  }
}

extension LinearExpression {
  /// The terms on some of the variables, without the constant: what the others and it add is theirs.
  fileprivate func part(_ isKept: (Variable) -> Bool) -> LinearExpression {
    LinearExpression(terms: merged.terms.filter { isKept($0.variable) })
  }
}
