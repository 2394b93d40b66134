import Rostering

/// Why a stage stopped, from the best reason to the worst.
enum StageStop: Int, Hashable, Sendable, Comparable {
  case optimal, gapReached, limit, cancelled

  static func < (left: StageStop, right: StageStop) -> Bool { left.rawValue < right.rawValue }

  var status: SolveReport.Status {
    switch self {
    case .optimal: .optimal
    case .gapReached: .gapReached
    case .limit: .limit
    case .cancelled: .cancelled
    }
  }
}
