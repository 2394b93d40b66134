internal import CGLPK

/// A window on a running solve, and the switch that ends it, safe to use from any thread.
///
/// Give the same monitor to one solve at a time. Cancelling is for good: a monitor that was
/// cancelled stops every later solve at once.
///
/// The numbers are written by the solving thread as it goes, each on its own: `best` and
/// `bound` may be of two successive moments.
public final class SolveMonitor: Sendable {
  // Every field of the C structure is atomic, and the pointer never changes.
  nonisolated(unsafe) let pointer: OpaquePointer

  /// Makes a monitor that has seen nothing.
  public init() {
    guard let pointer = cglpk_monitor_create() else {
      // As Swift itself does when it finds no room for an object: there is nobody to tell.
      fatalError("memory is short: no room for a solve monitor")
    }
    self.pointer = pointer
  }

  deinit {
    cglpk_monitor_free(pointer)
  }

  /// Asks the solve to stop at its next slice of iterations or node.
  public func cancel() {
    cglpk_monitor_cancel(pointer)
  }

  /// Whether `cancel()` was called.
  public var isCancelled: Bool { cglpk_monitor_is_cancelled(pointer) }

  /// The simplex iterations so far.
  public var iterations: Int { Int(cglpk_monitor_iterations(pointer)) }

  /// The subproblems of the search tree taken up so far.
  public var nodes: Int { Int(cglpk_monitor_nodes(pointer)) }

  /// The objective of the best solution so far; nil while there is none.
  ///
  /// While a relaxation is solved, that is a point of the relaxation.
  public var best: Double? { Self.known(cglpk_monitor_best(pointer)) }

  /// The proven bound on the objective so far; nil while nothing is proved.
  public var bound: Double? { Self.known(cglpk_monitor_bound(pointer)) }

  /// Forgets the progress of an earlier solve.
  func restart() {
    cglpk_monitor_restart(pointer)
  }

  private static func known(_ value: Double) -> Double? {
    value.isNaN ? nil : value
  }
}
