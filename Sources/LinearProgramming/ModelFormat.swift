/// A file format of models.
///
/// Numbers are kept to 15 digits.
///
/// LP files have a narrow alphabet: GLPK writes `(` for `[` and `~` for `-`, and where that does
/// not help it names the rows `r_1`, `r_2`… and the columns `x_1`, `x_2`…. They have no place for
/// the constant of the objective, which stands in a comment, nor for a row with two different
/// bounds, which gets a column `~r_1` for its range.
///
/// MPS files have `_` for a space, and the constant of the objective as the right-hand side of
/// its row, with GLPK's sign: other solvers read its opposite.
public enum ModelFormat: Hashable, Sendable {
  /// CPLEX LP, for reading by people.
  case lp
  /// Free MPS, for other solvers.
  case mps
  /// Fixed MPS, for old solvers: names are cut to eight places by some of them.
  case fixedMPS
}
