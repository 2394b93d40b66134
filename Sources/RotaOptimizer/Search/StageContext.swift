internal import LinearProgramming

/// What every part of a stage's search shares.
struct StageContext {
  let formulation: Formulation
  /// The stage's time.
  let clock: PlanClock
  /// The most threads to use.
  let threads: Int
  let monitor: OptimizationMonitor

  /// The same for a part that may use a share of the time that is left.
  func part(share: Double) -> StageContext {
    StageContext(formulation: formulation, clock: clock.part(share: share), threads: threads, monitor: monitor)
  }

  /// Whether time is over or somebody said stop.
  var isOver: Bool { clock.isOver || monitor.isCancelled }

  /// One monitor for each thread.
  var lanes: [SolveMonitor] { monitor.lanes(threads) }
}
