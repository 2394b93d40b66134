internal import LinearProgramming

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
