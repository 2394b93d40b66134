internal import LinearProgramming
import Rostering

/// What each civil week alone must cost of an objective.
///
/// Pairs, closures and whole gaps leave the LP far below the optimum, and columns would hardly raise it; but rests and
/// most limits live in a week, so the optima of the one-week problems, summed, are nearly the month's.
struct WeekBounds: Sendable {
  /// What a week has of the objective, and what that must cost.
  private struct Share {
    let week: CivilWeek
    let objective: LinearExpression
    /// Nil where nothing is proven.
    let bound: Double?
  }

  /// The weeks in their order.
  private let shares: [Share]
  private let constant: Double
  /// Whether what the objective counts outside the weeks can only add to it: no variable is below 0.
  private let isWeekly: Bool

  /// Nothing proven.
  static let none = WeekBounds()

  private init() {
    shares = []
    constant = 0
    isWeekly = false
  }

  /// Solves each week for an objective.
  init(_ context: StageContext, _ weeks: WeekDecomposition, on objective: LinearExpression) throws(SolverFailure) {
    let objective = objective.merged
    let inside = Set(weeks.parts.flatMap(\.variables))
    let objectives = weeks.parts.map { $0.share(of: objective) }
    let bounds = try weeks.bounds(
      on: objectives, clock: context.clock, nodes: WeekBounds.nodes, monitors: context.lanes)
    self.shares = weeks.parts.indices.map { number in
      Share(week: weeks.parts[number].week, objective: objectives[number], bound: bounds[number])
    }
    self.constant = objective.constant
    self.isWeekly = objective.terms.allSatisfy { inside.contains($0.variable) || $0.coefficient >= 0 }
  }

  /// Adds a row for each week to a model that has the same variables.
  func strengthen(_ model: inout Model<Statement>) {
    for share in shares {
      guard let bound = share.bound else { continue }
      model.require(
        share.objective >= bound, named: mathProgName("weekBound", [MathProgSymbol(share.week.monday)]),
        stating: .weekBound(share.week))
    }
  }

  /// What the weeks together must cost; nil where something could lower it.
  var total: Double? {
    guard isWeekly else { return nil }
    var total = constant
    for share in shares {
      let isAtLeastNothing = share.objective.terms.allSatisfy { $0.coefficient >= 0 }
      guard let least = share.bound ?? (isAtLeastNothing ? 0 : nil) else { return nil }
      total += least
    }
    return total
  }

  /// Limits each of the same weeks to what a level of the objective leaves it when every other week costs no more than it
  /// must.
  ///
  /// - Precondition: The decomposition has the weeks of this one, unless that says nothing.
  func limit(_ weeks: inout WeekDecomposition, keeping level: Double) {
    guard !shares.isEmpty else { return }
    precondition(weeks.parts.map(\.week) == shares.map(\.week), "these are other weeks")
    let known = shares.compactMap(\.bound)
    guard known.count == shares.count, isWeekly else { return }
    let room = level - constant - known.reduce(0, +)
    for (number, bound) in known.enumerated() {
      let share = shares[number]
      weeks.require(
        share.objective <= bound + room, inWeek: number,
        named: mathProgName("weekLimit", [MathProgSymbol(share.week.monday)]), stating: .weekLimit(share.week))
    }
  }

  /// The most subproblems of a week.
  private static let nodes = 2_000
}
