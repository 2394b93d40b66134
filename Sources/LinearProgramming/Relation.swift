/// A claim that an expression lies between two numbers, made by `<=`, `>=`, `==` or `between`.
///
/// `Model.require(_:named:stating:)` makes a constraint of it. The constant of the expression
/// is still inside; the model moves it to the bounds.
public struct Relation: Sendable {
  /// What is limited.
  public var expression: LinearExpression
  /// The least value allowed; minus infinity for none.
  public var lower: Double
  /// The greatest value allowed; infinity for none.
  public var upper: Double

  /// Makes a relation from its parts.
  @inlinable
  public init(_ expression: LinearExpression, lower: Double, upper: Double) {
    self.expression = expression
    self.lower = lower
    self.upper = upper
  }

  /// Claims `lower <= expression <= upper`.
  @inlinable
  public static func between(
    _ lower: some LinearScalar,
    _ expression: some LinearExpressible,
    _ upper: some LinearScalar
  ) -> Relation {
    Relation(
      LinearExpression(expression),
      lower: lower.linearValue,
      upper: upper.linearValue
    )
  }
}

extension LinearExpressible {
  /// Claims that the left side is at most the right side.
  @inlinable
  public static func <= (left: Self, right: some LinearExpressible) -> Relation {
    Relation(left - right, lower: -.infinity, upper: 0)
  }

  /// Claims that an expression is at most a number.
  @inlinable
  public static func <= (left: Self, right: some LinearScalar) -> Relation {
    Relation(LinearExpression(left), lower: -.infinity, upper: right.linearValue)
  }

  /// Claims that a number is at most an expression.
  @inlinable
  public static func <= (left: some LinearScalar, right: Self) -> Relation {
    right >= left
  }

  /// Claims that the left side is at least the right side.
  @inlinable
  public static func >= (left: Self, right: some LinearExpressible) -> Relation {
    Relation(left - right, lower: 0, upper: .infinity)
  }

  /// Claims that an expression is at least a number.
  @inlinable
  public static func >= (left: Self, right: some LinearScalar) -> Relation {
    Relation(LinearExpression(left), lower: right.linearValue, upper: .infinity)
  }

  /// Claims that a number is at least an expression.
  @inlinable
  public static func >= (left: some LinearScalar, right: Self) -> Relation {
    right <= left
  }

  /// Claims that both sides are equal.
  ///
  /// Where a `Bool` is as good, the comparison of values wins: only a place that asks for a
  /// `Relation` gets one.
  @inlinable
  @_disfavoredOverload
  public static func == (left: Self, right: some LinearExpressible) -> Relation {
    Relation(left - right, lower: 0, upper: 0)
  }

  /// Claims that an expression equals a number.
  @inlinable
  public static func == (left: Self, right: some LinearScalar) -> Relation {
    Relation(LinearExpression(left), lower: right.linearValue, upper: right.linearValue)
  }

  /// Claims that a number equals an expression.
  @inlinable
  public static func == (left: some LinearScalar, right: Self) -> Relation {
    right == left
  }
}
