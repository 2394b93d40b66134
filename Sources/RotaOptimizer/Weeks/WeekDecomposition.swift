internal import LinearProgramming
internal import RosterEngine
import Rostering

/// A model cut into its civil weeks, and the rows that no week holds alone.
struct WeekDecomposition: Sendable {
  /// The weeks, in their order.
  private(set) var parts: [WeekPart]
  /// The rows that couple weeks.
  private(set) var linking: [Constraint] = []

  init(of formulation: Formulation) {
    let numbers = WeekNumbers(of: formulation)
    parts = numbers.weeks.map(WeekPart.init(of:))
    for definition in formulation.model.variables {
      if let number = numbers[definition.variable] { parts[number].add(definition) }
    }
    for row in formulation.model.constraints {
      let terms = formulation.model.terms(of: row.constraint)
      let touched = Set(terms.map { numbers[$0.variable] })
      guard touched.count == 1, let own = touched.first ?? nil else {
        linking.append(row.constraint)
        continue
      }
      parts[own].require(
        Relation(LinearExpression(terms: Array(terms)), lower: row.lower, upper: row.upper), named: row.name,
        stating: row.statement)
    }
  }

  /// Adds a row to a week.
  mutating func require(_ relation: Relation, inWeek number: Int, named name: String, stating statement: Statement) {
    parts[number].require(relation, named: name, stating: statement)
  }

  /// What each week alone must cost of an expression over its variables, several weeks at a time; nil where nothing is
  /// proven.
  ///
  /// - Parameters:
  ///   - clock: Each week may take half of what is left of it.
  ///   - nodes: The most subproblems of a week.
  ///   - monitors: One for each thread.
  func bounds(
    on costs: [LinearExpression], clock: PlanClock, nodes: Int, monitors: [SolveMonitor]
  ) throws(SolverFailure) -> [Double?] {
    try inParallel(parts.count, threads: monitors.count) { number, thread throws(SolverFailure) in
      let limits = clock.limits(share: WeekDecomposition.share, gap: 0).and(.nodes(nodes))
      return try ifSolved { () throws(SolverFailure) in
        try parts[number].bound(on: costs[number], limits: limits, monitor: monitors[thread])
      } ?? nil
    }
  }

  /// How much of the time that is left one week may take.
  private static let share = 0.5
}
