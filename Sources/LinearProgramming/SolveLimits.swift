/// When to stop short of a proof: any combination of limits, none of them by default.
///
/// ```swift
/// let limits = SolveLimits.nodes(5_000).and(.relativeGap(0.001))
/// ```
///
/// Limits on work are deterministic; a limit on time is not.
public struct SolveLimits: Hashable, Sendable {
  /// The most simplex iterations, over the whole solve; nil for no limit.
  public var iterations: Int?
  /// The most subproblems taken up by the search tree; nil for no limit.
  public var nodes: Int?
  /// The most seconds of wall-clock time; nil for no limit.
  ///
  /// What is no number is no time.
  public var seconds: Double?
  /// The distance between best solution and bound, relative to the former, that is enough.
  ///
  /// The search ends when `|best − bound| <= relativeGap × |best|`; 0 asks for a proof.
  public var relativeGap: Double

  /// Makes limits; by default there is none.
  public init(
    iterations: Int? = nil,
    nodes: Int? = nil,
    seconds: Double? = nil,
    relativeGap: Double = 0
  ) {
    self.iterations = iterations
    self.nodes = nodes
    self.seconds = seconds.map { $0.isNaN ? 0 : $0 }
    self.relativeGap = relativeGap
  }

  /// No limit: solve until proof.
  public static let none = SolveLimits()

  /// Limits the simplex iterations.
  public static func iterations(_ count: Int) -> SolveLimits { SolveLimits(iterations: count) }

  /// Limits the subproblems of the search tree.
  public static func nodes(_ count: Int) -> SolveLimits { SolveLimits(nodes: count) }

  /// Limits the wall-clock time.
  public static func seconds(_ seconds: Double) -> SolveLimits { SolveLimits(seconds: seconds) }

  /// Stops within a relative distance of the best possible.
  public static func relativeGap(_ gap: Double) -> SolveLimits { SolveLimits(relativeGap: gap) }

  /// Combines limits: whichever is met first stops the solve.
  public func and(_ other: SolveLimits) -> SolveLimits {
    SolveLimits(
      iterations: Self.tightest(iterations, other.iterations),
      nodes: Self.tightest(nodes, other.nodes),
      seconds: Self.tightest(seconds, other.seconds),
      relativeGap: max(relativeGap, other.relativeGap)
    )
  }

  private static func tightest<Value: Comparable>(_ one: Value?, _ other: Value?) -> Value? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}
