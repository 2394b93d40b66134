internal import LinearProgramming

/// What a search has used, and whether it must end.
final class SearchEffort {
  private let began: ContinuousClock.Instant
  private let deadline: ContinuousClock.Instant?
  let monitor: SolveMonitor
  /// Rounds of pricing.
  private(set) var rounds = 0
  /// Seconds in the simplex method.
  private(set) var simplexSeconds = 0.0

  init(seconds: Double?, monitor: SolveMonitor) {
    let began = ContinuousClock.now
    self.began = began
    self.deadline = seconds.map { began.advanced(by: .seconds($0)) }
    self.monitor = monitor
  }

  /// Seconds since the start.
  var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// Whether time is over or somebody said stop.
  var isOver: Bool { monitor.isCancelled || deadline.map { ContinuousClock.now >= $0 } ?? false }

  /// Counts a round of pricing.
  func countRound() { rounds += 1 }

  /// Solves a restricted master within what is left.
  func solve(_ master: inout RestrictedMaster) throws(SolverFailure) -> RestrictedMaster.Point? {
    let start = ContinuousClock.now
    defer { simplexSeconds += (ContinuousClock.now - start) / .seconds(1) }
    let left = deadline.map { max(0, ($0 - start) / .seconds(1)) }
    return try master.solve(limits: left.map(SolveLimits.seconds) ?? .none, monitor: monitor)
  }
}
