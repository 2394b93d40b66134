/// A number that can stand beside variables: `Double` or `Int`.
///
/// The operators below are generic over this protocol, so that `hours * x` reads the same
/// whichever of the two `hours` is.
public protocol LinearScalar {
  /// The number as the solver takes it.
  var linearValue: Double { get }
}

extension Double: LinearScalar {
  /// The number itself.
  @inlinable public var linearValue: Double { self }
}

extension Int: LinearScalar {
  /// The nearest `Double`.
  @inlinable public var linearValue: Double { Double(self) }
}

extension LinearExpressible {
  /// Adds two expressions.
  @inlinable
  public static func + (left: Self, right: some LinearExpressible) -> LinearExpression {
    var result = LinearExpression(left)
    result.add(right)
    return result
  }

  /// Adds a constant.
  @inlinable
  public static func + (left: Self, right: some LinearScalar) -> LinearExpression {
    var result = LinearExpression(left)
    result.constant += right.linearValue
    return result
  }

  /// Adds to a constant.
  @inlinable
  public static func + (left: some LinearScalar, right: Self) -> LinearExpression {
    right + left
  }

  /// Subtracts one expression from another.
  @inlinable
  public static func - (left: Self, right: some LinearExpressible) -> LinearExpression {
    var result = LinearExpression(left)
    result.add(right, times: -1)
    return result
  }

  /// Subtracts a constant.
  @inlinable
  public static func - (left: Self, right: some LinearScalar) -> LinearExpression {
    left + (-right.linearValue)
  }

  /// Subtracts from a constant.
  @inlinable
  public static func - (left: some LinearScalar, right: Self) -> LinearExpression {
    -right + left
  }

  /// Changes the sign.
  @inlinable
  public static prefix func - (operand: Self) -> LinearExpression {
    -1.0 * operand
  }

  /// Multiplies by a number.
  @inlinable
  public static func * (left: some LinearScalar, right: Self) -> LinearExpression {
    var result = LinearExpression()
    result.add(right, times: left.linearValue)
    return result
  }

  /// Multiplies by a number.
  @inlinable
  public static func * (left: Self, right: some LinearScalar) -> LinearExpression {
    right * left
  }
}

extension LinearExpression {
  /// Makes an expression of a variable, or copies an expression.
  @inlinable
  public init(_ source: some LinearExpressible) {
    self.init()
    add(source)
  }

  /// Adds in place.
  @inlinable
  public static func += (left: inout LinearExpression, right: some LinearExpressible) {
    left.add(right)
  }

  /// Adds a constant in place.
  @inlinable
  public static func += (left: inout LinearExpression, right: some LinearScalar) {
    left.constant += right.linearValue
  }

  /// Subtracts in place.
  @inlinable
  public static func -= (left: inout LinearExpression, right: some LinearExpressible) {
    left.add(right, times: -1)
  }

  /// Subtracts a constant in place.
  @inlinable
  public static func -= (left: inout LinearExpression, right: some LinearScalar) {
    left.constant -= right.linearValue
  }
}

/// Adds up what each element contributes: `sum(over: people) { hours * works[$0] }`.
@inlinable
public func sum<Elements: Sequence, Summand: LinearExpressible>(
  over elements: Elements,
  _ summand: (Elements.Element) throws -> Summand
) rethrows -> LinearExpression {
  var result = LinearExpression()
  for element in elements {
    try result.add(summand(element))
  }
  return result
}

extension Sequence where Element: LinearExpressible {
  /// Adds up variables or expressions.
  @inlinable
  public func sum() -> LinearExpression {
    var result = LinearExpression()
    for element in self {
      result.add(element)
    }
    return result
  }
}
