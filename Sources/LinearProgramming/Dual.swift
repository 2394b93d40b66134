/// The prices that prove an optimum: the third answer of a `Solution`.
///
/// A dual is a rate: how much the optimal objective rises per unit by which the bound that
/// holds the row moves up, in either direction of optimization. Its sign follows:
///
/// | active side | minimize | maximize |
/// | --- | --- | --- |
/// | `>=` (lower) | `dual >= 0` | `dual <= 0` |
/// | `<=` (upper) | `dual <= 0` | `dual >= 0` |
/// | `==` | either | either |
/// | none | 0 | 0 |
///
/// A reduced cost is the same rate for the bound that holds a variable, and obeys the same
/// table. The two are tied by
/// `reducedCost(of: x) = objective coefficient − Σ coefficient × dual(of: row)`.
///
/// A shadow price asks another question: how much *better* the objective gets per unit by
/// which the constraint is loosened. It is never negative.
///
/// These are GLPK's own signs (`glp_get_row_dual`, `glp_get_col_dual`); nothing is flipped
/// anywhere. Rates hold within a range only, and a degenerate optimum has several duals.
public struct Dual: Hashable, Sendable {
  /// A dual per constraint, in the model's order.
  public let duals: [Double]
  /// A reduced cost per variable, in the model's order.
  public let reducedCosts: [Double]

  /// The rate at which the objective follows the active bound of a constraint.
  public func dual(of constraint: Constraint) -> Double {
    duals[constraint.index]
  }

  /// What the objective gains per unit by which a constraint is loosened, at least 0.
  ///
  /// For an equality it is the gain on the side where there is one. In a model of costs: what
  /// one more unit is worth paying.
  public func shadowPrice(of constraint: Constraint) -> Double {
    abs(duals[constraint.index])
  }

  /// The rate at which the objective follows the active bound of a variable.
  public func reducedCost(of variable: Variable) -> Double {
    reducedCosts[variable.index]
  }
}
