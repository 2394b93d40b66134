internal import LinearProgramming

/// The time that an optimization, or a part of one, may take, and what is left of it.
struct PlanClock: Sendable {
  private let limits: Optimizer.Limits
  private let start = ContinuousClock.now

  init(limits: Optimizer.Limits) { self.limits = limits }

  /// Seconds since the start.
  var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// Seconds left, or nil when there is no limit.
  private var left: Double? { limits.seconds.map { max(0, $0 - seconds) } }

  /// Whether time is over.
  var isOver: Bool { left.map { $0 <= 0 } ?? false }

  /// The relative gap that is good enough.
  var relativeGap: Double { limits.relativeGap }

  /// A clock for a part that may use a share of the time that is left.
  func part(share: Double) -> PlanClock {
    PlanClock(limits: Optimizer.Limits(seconds: left.map { $0 * share }, relativeGap: limits.relativeGap))
  }

  /// Limits for a solve that may use a share of the time that is left.
  func limits(share: Double, gap: Double? = nil) -> SolveLimits {
    SolveLimits(seconds: left.map { max(0.001, $0 * share) }, relativeGap: gap ?? limits.relativeGap)
  }
}
