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
    var reduced = sides.map(\.cost)
    var bound = cheapest.reduce(selection.constant, +)
    for (row, price) in selection.rows.lazy.map({ (problem.rows[$0], prices[$0]) }) where price != 0 {
      for term in row.terms { reduced[term.side] -= price * term.coefficient }
      bound += LagrangianBound.least(price, over: row.lower, row.upper)
    }
    for side in selection.sides {
      bound += LagrangianBound.least(reduced[side], over: sides[side].lower, sides[side].upper)
    }
    return bound
  }

  /// The least that a price times a value between two bounds can be.
  ///
  /// A price that differs from 0 by no more than the solver's tolerance counts as 0 where its bound is open.
  private static func least(_ price: Double, over lower: Double, _ upper: Double) -> Double {
    let bound = price > 0 ? lower : upper
    if price == 0 || (bound.isInfinite && abs(price) < 1e-9) { return 0 }
    return price * bound
  }
}
