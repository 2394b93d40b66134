internal import LinearProgramming
import Rostering

/// Why a stage stopped, from the best reason to the worst.
enum StageStop: Int, Hashable, Sendable, Comparable {
  case optimal, gapReached, limit, cancelled

  init(_ reason: StopReason) {
    switch reason {
    case .optimal: self = .optimal
    case .gapReached: self = .gapReached
    case .workLimit, .timeLimit, .infeasible, .unbounded: self = .limit
    case .cancelled: self = .cancelled
    }
  }

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
