internal import LinearProgramming

/// What a search has used, and whether it must end.
///
/// What decides the path of the search is counted in work, never in seconds: rounds of pricing and simplex iterations.
final class SearchEffort {
  private let began: ContinuousClock.Instant
  private let deadline: ContinuousClock.Instant?
  private let monitor: RosterMonitor
  /// Rounds of pricing.
  private(set) var rounds = 0
  /// Simplex iterations.
  private(set) var iterations = 0
  /// Lines in the restricted master last solved.
  private(set) var columns = 0
  /// Seconds in the simplex method.
  private(set) var simplexSeconds = 0.0

  init(seconds: Double?, monitor: RosterMonitor) {
    let began = ContinuousClock.now
    self.began = began
    self.deadline = seconds.map { began.advanced(by: .seconds($0)) }
    self.monitor = monitor
  }

  /// Seconds since the start.
  var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// Whether time is over or somebody said stop.
  var isOver: Bool { monitor.solve.isCancelled || deadline.map { ContinuousClock.now >= $0 } ?? false }

  /// Counts a round of pricing.
  func countRound() { rounds += 1 }

  /// Solves a restricted master within what is left.
  func solve(_ master: inout RestrictedMaster) throws(SolverFailure) -> RestrictedMaster.Point? {
    let start = ContinuousClock.now
    let left = deadline.map { max(0, ($0 - start) / .seconds(1)) }
    let point = try master.solve(limits: left.map(SolveLimits.seconds) ?? .none, monitor: monitor.solve)
    simplexSeconds += (ContinuousClock.now - start) / .seconds(1)
    iterations += monitor.solve.iterations
    columns = master.columns.count
    return point
  }

  /// Tells whoever looks on.
  func report(best: Double?, bound: Double?) {
    monitor.report(
      RosterMonitor.Progress(seconds: seconds, best: best, bound: bound, rounds: rounds, columns: columns))
  }
}
