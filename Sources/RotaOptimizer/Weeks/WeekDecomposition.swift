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
    let weeks = Set(formulation.weeks.compactMap(\.self)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(weeks, weeks.indices))
    let number = { (variable: Variable) in formulation.weeks[variable.index].flatMap { numbers[$0] } }
    parts = weeks.map(WeekPart.init(of:))
    for definition in formulation.model.variables {
      if let number = number(definition.variable) { parts[number].add(definition) }
    }
    for row in formulation.model.constraints {
      let terms = formulation.model.terms(of: row.constraint)
      let touched = Set(terms.map { number($0.variable) })
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
  mutating func require(_ relation: Relation, inWeek number: Int, named name: String) {
    parts[number].require(relation, named: name, stating: .coverageKept)
  }

  /// What each week alone must cost of an expression over its variables, several weeks at a time; nil where nothing is
  /// proven.
  ///
  /// - Parameters:
  ///   - limits: For each week.
  ///   - monitors: One for each thread.
  func bounds(
    on costs: [LinearExpression], limits: SolveLimits, monitors: [SolveMonitor]
  ) throws(SolverFailure) -> [Double?] {
    let answers = inParallel(parts.count, threads: monitors.count) { number, thread in
      Result { () throws(SolverFailure) in
        try parts[number].bound(on: costs[number], limits: limits, monitor: monitors[thread])
      }
    }
    var bounds: [Double?] = []
    for answer in answers { bounds.append(try answer.get()) }
    return bounds
  }
}
