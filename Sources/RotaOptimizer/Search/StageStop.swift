import Rostering

/// Why a stage stopped, from the best reason to the worst.
enum StageStop: Hashable, Sendable, Comparable {
  case optimal, gapReached, limit, cancelled, failed

  /// The same in a report.
  var status: SolveReport.Status {
    switch self {
    case .optimal: .optimal
    case .gapReached: .gapReached
    case .limit: .limit
    case .cancelled: .cancelled
    case .failed: .failed
    }
  }
}
