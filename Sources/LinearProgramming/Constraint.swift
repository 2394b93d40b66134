/// A handle on one row of a model.
///
/// It is an index: cheap to copy, and meaningful only with the model that made it.
public struct Constraint: Hashable, Sendable {
  /// The place in `Model.constraints`, from 0.
  public let index: Int

  init(index: Int) {
    self.index = index
  }
}

/// What a model knows of one constraint, its terms excepted: `Model.terms(of:)` has those.
///
/// The constraint holds when `lower <= Σ coefficient × variable <= upper`.
public struct ConstraintDefinition<Statement: Hashable & Sendable>: Hashable, Sendable {
  /// The handle that solutions use.
  public let constraint: Constraint
  /// The name in files, unique among the constraints of the model.
  public let name: String
  /// What the row says, in the words of whoever built the model.
  public let statement: Statement
  /// The least activity; minus infinity for none.
  public internal(set) var lower: Double
  /// The greatest activity; infinity for none.
  public internal(set) var upper: Double

  /// Where the terms lie in the model's one array of terms.
  let termRange: Range<Int>
}
