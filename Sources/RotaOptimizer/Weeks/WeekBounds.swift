internal import LinearProgramming
import Rostering

/// What each civil week alone must cost of an objective.
///
/// Pairs, closures and whole gaps leave the LP far below the optimum, and columns would hardly raise it; but rests and
/// most limits live in a week, so the optima of the one-week problems, summed, are nearly the month's.
struct WeekBounds: Sendable {
  private let objective: LinearExpression
  /// The bounds, by week; nil where nothing is proven.
  private let bounds: [Double?]

  /// Solves each week for an objective.
  init(_ context: StageContext, _ weeks: WeekDecomposition, on objective: LinearExpression) throws(SolverFailure) {
    self.objective = objective
    self.bounds = try weeks.bounds(
      on: weeks.parts.map { $0.terms(of: objective) }, clock: context.clock, nodes: WeekBounds.nodes,
      monitors: context.lanes)
  }

  /// Adds a row for each week to a model that has the same variables.
  func strengthen(_ model: inout Model<Statement>, of weeks: WeekDecomposition) {
    for (part, bound) in zip(weeks.parts, bounds) {
      guard let bound else { continue }
      model.require(
        part.terms(of: objective) >= bound,
        named: mathProgName("weekBound", [MathProgSymbol(part.week.monday)]), stating: .weekBound(part.week))
    }
  }

  /// What the weeks together must cost; nil where something could lower it.
  func total(of weeks: WeekDecomposition) -> Double? {
    guard isWeekly(weeks) else { return nil }
    var total = objective.constant
    for (part, bound) in zip(weeks.parts, bounds) {
      // No variable is below 0.
      let isAtLeastNothing = part.terms(of: objective).terms.allSatisfy { $0.coefficient >= 0 }
      guard let least = bound ?? (isAtLeastNothing ? 0 : nil) else { return nil }
      total += least
    }
    return total
  }

  /// Limits each week to what a level of the objective leaves it when every other week costs no more than it must.
  func limit(_ weeks: inout WeekDecomposition, keeping level: Double) {
    let known = bounds.compactMap(\.self)
    guard known.count == weeks.parts.count, isWeekly(weeks) else { return }
    let room = level - objective.constant - known.reduce(0, +)
    for (number, bound) in known.enumerated() {
      let part = weeks.parts[number]
      weeks.require(
        part.terms(of: objective) <= bound + room, inWeek: number,
        named: mathProgName("weekLimit", [MathProgSymbol(part.week.monday)]), stating: .weekLimit(part.week))
    }
  }

  /// Whether what the objective counts outside the weeks can only add to it.
  private func isWeekly(_ weeks: WeekDecomposition) -> Bool {
    let inside = Set(weeks.parts.flatMap(\.variables))
    return objective.merged.terms.allSatisfy { inside.contains($0.variable) || $0.coefficient >= 0 }
  }

  /// The most subproblems of a week.
  private static let nodes = 2_000
}
