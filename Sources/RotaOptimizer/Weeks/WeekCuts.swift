internal import LinearProgramming
import Rostering

/// Rows that every whole rota of a week satisfies and the relaxation does not.
///
/// The relaxation's prices of the rows that couple weeks say what each variable of a week is worth to the others; what the
/// cheapest whole week costs at these prices is a row that the relaxation may break. Repeated, that approaches the bound of a
/// Lagrangian relaxation by weeks (A. M. Geoffrion, “Lagrangean relaxation for integer programming”, Mathematical
/// Programming Study 2, 1974), as rows that a tree can go on with.
struct WeekCuts {
  private let weeks: WeekDecomposition
  private let clock: PlanClock
  private let monitors: [SolveMonitor]

  init(_ context: StageContext, _ weeks: WeekDecomposition) {
    self.weeks = weeks
    self.clock = context.clock
    self.monitors = context.lanes
  }

  /// The relaxation last solved.
  struct Root {
    /// What no rota can beat.
    let bound: Double
    /// Where the relaxation is cheapest; nil where there was no time to find out.
    let point: [Double]?
  }

  /// Adds rows to a model until its relaxation breaks none, or rounds or time are over.
  ///
  /// - Returns: The relaxation last solved; nil when time did not allow one.
  func strengthen(_ model: inout Model<Statement>) throws(SolverFailure) -> Root? {
    var root: Root?
    for round in 1...WeekCuts.rounds {
      let relaxation = try Solver().solveRelaxation(
        model, limits: clock.limits(share: WeekCuts.share), monitor: monitors[0])
      guard let bound = relaxation.bound else { break }
      guard let point = relaxation.primal?.values, let dual = relaxation.dual else {
        root = root ?? Root(bound: bound, point: nil)
        break
      }
      root = Root(bound: bound, point: point)
      guard try cut(&model, round: round, at: point, prices: dual) else { break }
    }
    return root
  }

  /// Adds the row of each week that a point breaks.
  ///
  /// - Returns: Whether there was one.
  private func cut(
    _ model: inout Model<Statement>, round: Int, at point: [Double], prices: Dual
  ) throws(SolverFailure) -> Bool {
    let costs = costs(of: model, at: prices)
    let expressions = weeks.parts.map { part in
      LinearExpression(
        terms: part.variables.filter { abs(costs[$0.index]) > WeekCuts.nothing }
          .map { LinearExpression.Term(costs[$0.index], $0) })
    }
    let bounds = try weeks.bounds(on: expressions, clock: clock, nodes: WeekCuts.nodes, monitors: monitors)
    var isBroken = false
    for (number, part) in weeks.parts.enumerated() {
      guard let bound = bounds[number] else { continue }
      guard expressions[number].value(at: point) < bound - WeekCuts.violation * max(1, abs(bound)) else { continue }
      isBroken = true
      model.require(
        expressions[number] >= bound,
        named: mathProgName("weekCut", [MathProgSymbol(part.week.monday), .number(Double(round))]),
        stating: .weekBound(part.week))
    }
    return isBroken
  }

  /// The Lagrangian costs: what each variable costs less what the rows that couple weeks pay for it.
  private func costs(of model: Model<Statement>, at prices: Dual) -> [Double] {
    var costs = [Double](repeating: 0, count: model.variables.count)
    for term in model.objective.terms { costs[term.variable.index] += term.coefficient }
    for row in weeks.linking {
      let price = prices.dual(of: row)
      guard price != 0 else { continue }
      for term in model.terms(of: row) { costs[term.variable.index] -= price * term.coefficient }
    }
    return costs
  }

  /// The most rounds: where the first few raise nothing, later ones hardly will.
  private static let rounds = 8
  /// The most subproblems of a week.
  private static let nodes = 300
  /// How much of the time that is left one relaxation may take.
  private static let share = 0.5
  /// How much a point must lack, beside a bound, for the row to be worth its place.
  private static let violation = 1e-5
  /// Up to where a coefficient is the solver's rounding.
  private static let nothing = 1e-9
}
