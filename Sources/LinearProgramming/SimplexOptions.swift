/// How linear programmes are solved; the default suits most models.
public struct SimplexOptions: Hashable, Sendable {
  /// Which simplex method starts; the other takes over where it fails.
  public enum Method: Hashable, Sendable {
    /// Goes from feasible point to better feasible point.
    case primal
    /// Goes from bound to tighter bound; good after rows were added or bounds changed.
    case dual
  }

  /// Which variable enters the basis.
  public enum Pricing: Hashable, Sendable {
    /// Projected steepest edge: fewer, dearer iterations; usually much faster.
    case steepestEdge
    /// Dantzig's rule: the largest coefficient.
    case largestCoefficient
  }

  /// Where the method starts.
  public enum InitialBasis: Hashable, Sendable {
    /// A triangular basis GLPK builds from the matrix.
    case advanced
    /// The slacks of all constraints.
    case slack
  }

  /// How numbers are computed.
  public enum Arithmetic: Hashable, Sendable {
    /// With rounding, within tolerances of 1e-7.
    case floatingPoint
    /// In rational numbers from the floating-point optimum on: slow, for certificates.
    case exact
  }

  /// Which simplex method starts.
  public var method: Method
  /// Which variable enters the basis.
  public var pricing: Pricing
  /// Where the method starts.
  public var initialBasis: InitialBasis
  /// How numbers are computed.
  public var arithmetic: Arithmetic
  /// The iterations between two looks at the monitor and the limits, at least 1.
  ///
  /// Every eighth slice doubles it, for short slices can cycle. It is part of what determines
  /// the path: the same slices give the same solution.
  public var slice: Int

  /// Makes options; every one has a default.
  public init(
    method: Method = .primal,
    pricing: Pricing = .steepestEdge,
    initialBasis: InitialBasis = .advanced,
    arithmetic: Arithmetic = .floatingPoint,
    slice: Int = 250
  ) {
    precondition(slice >= 1, "a slice has at least one iteration")
    self.method = method
    self.pricing = pricing
    self.initialBasis = initialBasis
    self.arithmetic = arithmetic
    self.slice = slice
  }
}
