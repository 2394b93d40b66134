internal import LinearProgramming
import Rostering

/// The time that an optimization may take, and what is left of it.
struct PlanClock: Sendable {
  private let limits: Optimizer.Limits
  private let start = ContinuousClock.now

  init(limits: Optimizer.Limits) { self.limits = limits }

  /// Seconds since the start.
  var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// Limits for a solve that may use a share of the time that is left.
  func limits(share: Double, gap: Double? = nil) -> SolveLimits {
    SolveLimits(
      seconds: limits.seconds.map { max(0.001, ($0 - seconds) * share) }, relativeGap: gap ?? limits.relativeGap)
  }
}

/// Why a stage stopped.
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

  static func worse(_ left: StageStop, _ right: StageStop) -> StageStop { max(left, right) }

  var status: SolveReport.Status {
    switch self {
    case .optimal: .optimal
    case .gapReached: .gapReached
    case .limit: .limit
    case .cancelled: .cancelled
    }
  }
}
