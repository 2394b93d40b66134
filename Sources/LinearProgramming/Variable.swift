/// A handle on one decision of a model.
///
/// It is an index: cheap to copy, and meaningful only with the model that made it.
public struct Variable: Hashable, Sendable {
  /// The place in `Model.variables`, from 0.
  public let index: Int

  @usableFromInline
  init(index: Int) {
    self.index = index
  }
}

/// The values a variable may take between its bounds.
public enum VariableKind: Hashable, Sendable {
  /// Any real number.
  case continuous
  /// Whole numbers.
  case integer
  /// 0 or 1. Wider bounds are cut to these; narrower ones are kept.
  case binary
}

/// What a model knows of one variable.
public struct VariableDefinition: Hashable, Sendable {
  /// The handle that expressions use.
  public let variable: Variable
  /// The name in files, unique among the variables of the model.
  public let name: String
  /// The values allowed between the bounds.
  public let kind: VariableKind
  /// The smallest value; minus infinity for none.
  public internal(set) var lower: Double
  /// The largest value; infinity for none.
  public internal(set) var upper: Double
}
