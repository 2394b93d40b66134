/// Whether the objective is to be made small or large.
public enum Direction: Hashable, Sendable {
  /// The objective is a cost.
  case minimize
  /// The objective is a gain.
  case maximize

  /// Tells whether one objective value is strictly better than another.
  func prefers(_ value: Double, to other: Double) -> Bool {
    switch self {
    case .minimize: value < other
    case .maximize: value > other
    }
  }

  /// Cuts a proven bound at a value that is attained: nothing proved can be better than the best is.
  func limit(_ bound: Double, by attained: Double) -> Double {
    switch self {
    case .minimize: min(bound, attained)
    case .maximize: max(bound, attained)
    }
  }
}
