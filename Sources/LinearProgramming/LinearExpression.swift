/// A sum of multiples of variables and a constant: `3 * x - y + 2`.
///
/// An expression is only a list of terms; a variable may stand in several of them. The
/// model merges them when the expression enters a constraint or is given to the solver.
public struct LinearExpression: Hashable, Sendable {
  /// One multiple of one variable.
  public struct Term: Hashable, Sendable {
    /// The variable.
    public var variable: Variable
    /// What it is multiplied by.
    public var coefficient: Double

    /// Makes a term.
    @inlinable
    public init(_ coefficient: Double, _ variable: Variable) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The multiples, in the order in which they were added.
  public var terms: [Term]
  /// What the expression is worth when every variable is zero.
  public var constant: Double

  /// The expression without terms whose constant is 0.
  public static let zero = LinearExpression()

  /// Makes an expression from its parts.
  @inlinable
  public init(terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// Adds a multiple of another expression in place, in time proportional to the latter.
  @inlinable
  public mutating func add(_ other: some LinearExpressible, times factor: Double = 1) {
    other.accumulate(into: &self, times: factor)
  }

  /// Computes the value at a point given by a value per variable, in the model's order.
  public func value(at point: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.coefficient * point[$1.variable.index] }
  }

  /// The same expression with one term per variable, in the order of the variables, and
  /// no coefficient 0.
  public var merged: LinearExpression {
    LinearExpression(terms: Self.merge(terms), constant: constant)
  }

  /// Merges terms: one per variable, in the order of the variables, none of them zero.
  static func merge(_ terms: [Term]) -> [Term] {
    guard !isMerged(terms) else { return terms }
    let sorted = terms.sorted { $0.variable.index < $1.variable.index }
    var merged: [Term] = []
    merged.reserveCapacity(sorted.count)
    for term in sorted {
      if let last = merged.last, last.variable == term.variable {
        merged[merged.count - 1].coefficient += term.coefficient
      } else {
        merged.append(term)
      }
    }
    merged.removeAll { $0.coefficient == 0 }
    return merged
  }

  /// Tells in one pass whether there is nothing to merge, which is the usual case.
  private static func isMerged(_ terms: [Term]) -> Bool {
    var previous = -1
    for term in terms {
      guard term.variable.index > previous, term.coefficient != 0 else { return false }
      previous = term.variable.index
    }
    return true
  }
}

/// Something that can stand in a linear expression: a variable or an expression.
public protocol LinearExpressible {
  /// Adds `factor` times this to an expression.
  func accumulate(into expression: inout LinearExpression, times factor: Double)
}

extension Variable: LinearExpressible {
  /// Adds one term.
  @inlinable
  public func accumulate(into expression: inout LinearExpression, times factor: Double) {
    expression.terms.append(LinearExpression.Term(factor, self))
  }
}

extension LinearExpression: LinearExpressible {
  /// Adds every term and the constant.
  @inlinable
  public func accumulate(into expression: inout LinearExpression, times factor: Double) {
    for term in terms {
      expression.terms.append(Term(factor * term.coefficient, term.variable))
    }
    expression.constant += factor * constant
  }
}
