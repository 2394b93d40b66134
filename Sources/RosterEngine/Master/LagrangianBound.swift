/// What no roster can beat, from prices alone: valid at any prices, at every round.
///
/// Linking rows are paid for at their prices and every person, and every side variable, answers as cheaply as possible
/// (A. M. Geoffrion, “Lagrangean relaxation for integer programming”, Mathematical Programming Study 2, 1974).
struct LagrangianBound {
  private let problem: RosterProblem
  private let selection: RowSelection
  private let sides: [SideVariable]

  /// - Parameter sides: The side variables with the bounds in force.
  init(of problem: RosterProblem, rows selection: RowSelection, sides: [SideVariable]) {
    self.problem = problem
    self.selection = selection
    self.sides = sides
  }

  /// The bound at some prices.
  ///
  /// - Parameter cheapest: A lower bound on the cost of each person's lines at those prices.
  func value(prices: [Double], cheapest: [Double]) -> Double {
    let rounding = rounding(of: prices)
    var reduced = sides.map(\.cost)
    var bound = cheapest.reduce(selection.constant, +)
    for (row, price) in selection.rows.lazy.map({ (problem.rows[$0], prices[$0]) }) where price != 0 {
      for term in row.terms { reduced[term.side] -= price * term.coefficient }
      bound += LagrangianBound.least(price, over: row.lower, row.upper, rounding: rounding)
    }
    for side in selection.sides {
      bound += LagrangianBound.least(reduced[side], over: sides[side].lower, sides[side].upper, rounding: rounding)
    }
    return bound
  }

  /// What may be left of a price that should be 0, by how large prices are: those of artificial variables are large.
  private func rounding(of prices: [Double]) -> Double {
    let largest = selection.rows.lazy.map { abs(prices[$0]) }.max() ?? 0
    return max(LagrangianBound.absoluteRounding, LagrangianBound.relativeRounding * largest)
  }

  private static let absoluteRounding = 1e-9
  /// Measured: 1.4e-11 of prices that prove a node of the tree empty.
  private static let relativeRounding = 1e-10
  /// How far from 0 a row or a side variable of a roster is at most: heads, passes, hours, and what a week costs.
  private static let reach = 1_000_000.0

  /// The least that a price times a value between two bounds can be.
  ///
  /// A price within the solver's rounding, where its bound is open, is charged as far as rosters reach: charged without end,
  /// prices as large as those of artificial variables would prove nothing.
  private static func least(_ price: Double, over lower: Double, _ upper: Double, rounding: Double) -> Double {
    let bound = price > 0 ? lower : upper
    if price == 0 { return 0 }
    if bound.isInfinite && abs(price) < rounding { return -abs(price) * LagrangianBound.reach }
    return price * bound
  }
}
