/// What a solve ended with: why it stopped, the best point, the prices.
///
/// They are three answers, kept apart, because each can be there without the others.
public struct Solution: Hashable, Sendable {
  /// Why the solve ended.
  public let stop: StopReason
  /// The best point found; nil when none was.
  public let primal: Primal?
  /// The prices at the optimum of a linear programme; nil for a mixed-integer one and when
  /// the optimum was not reached.
  public let dual: Dual?
  /// What no solution can beat: a lower bound when minimizing, an upper one when maximizing.
  ///
  /// It never passes the objective of `primal`. Nil when nothing is proved.
  public let bound: Double?
  /// What became of the starting point.
  public let start: StartOutcome
  /// The simplex iterations done.
  public let iterations: Int
  /// The subproblems of the search tree taken up; 0 for a linear programme.
  public let nodes: Int
  /// The wall-clock time taken, in seconds.
  public let seconds: Double
  /// What GLPK had to say.
  public let log: String

  /// The objective of the best point found.
  public var objective: Double? { primal?.objective }

  /// The distance between the best point and the bound, relative to the former; nil when
  /// either is missing, infinite when the objective is 0 and the bound is not.
  public var relativeGap: Double? {
    guard let objective, let bound else { return nil }
    let distance = abs(objective - bound)
    return distance == 0 ? 0 : distance / abs(objective)
  }
}

/// What became of the starting point given to a solve.
public enum StartOutcome: Hashable, Sendable {
  /// None was given, or the model needed no search.
  case notGiven
  /// It satisfies the model: the solution is at least as good.
  case used
  /// It breaks the model, for the reason told, and was ignored.
  case refused(String)
}
