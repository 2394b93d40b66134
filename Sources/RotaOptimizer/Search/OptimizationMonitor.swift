internal import LinearProgramming
internal import RosterEngine
import Synchronization

/// A view of a running optimization, and the switch that ends it, safe to use from any thread.
public final class OptimizationMonitor: Sendable {
  /// What the optimizer is busy with.
  public enum Phase: String, Sendable {
    /// Filling each evening greedily.
    case greedy
    /// Solving each week by itself.
    case weeks
    /// Minimizing the priced gaps.
    case coverage
    /// Minimizing hours, unfairness and wishes at that coverage.
    case quality
    /// Done.
    case finished
  }

  /// Where an optimization stands.
  public struct Progress: Sendable {
    /// What it is busy with.
    public let phase: Phase
    /// The cost of the best rota so far, in this phase; nil while there is none.
    public let best: Double?
    /// The proven bound so far, in this phase; nil while nothing is proven.
    public let bound: Double?
    /// Rounds of pricing so far, in this phase; nil when it has none.
    public let rounds: Int?
    /// Lines of work among which it chooses; nil when it does not.
    public let columns: Int?
  }

  private let state = Mutex(State())

  private struct State {
    var phase = Phase.greedy
    var best: Double?
    var bound: Double?
    /// The phase's last tree over the whole model; nil before the first.
    var tree: SolveMonitor?
    /// The phase's search by columns; nil before there is one.
    var columns: RosterMonitor?
    /// For solves whose cost and bound are not the phase's.
    var lanes: [SolveMonitor] = []
    var isCancelled = false

    /// Keeps what columns have found and shows them no more.
    mutating func foldColumns() {
      best = [best, columns?.progress.best].compactMap(\.self).min()
      bound = [bound, columns?.progress.bound].compactMap(\.self).max()
      columns = nil
    }

    /// What the tree has found; before its first subproblem its monitor shows the relaxation, which is no rota's cost.
    var treeBest: Double? { tree.flatMap { $0.nodes > 0 ? $0.best : nil } }
  }

  /// Makes a monitor for one optimization.
  public init() {}

  /// Asks the optimization to stop with the best rota so far.
  public func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.tree?.cancel()
      state.columns?.cancel()
      for lane in state.lanes { lane.cancel() }
    }
  }

  /// Whether it was asked to stop.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Where the optimization stands.
  public var progress: Progress {
    state.withLock { state in
      let columns = state.columns?.progress
      switch state.phase {
      case .coverage, .quality:
        return Progress(
          phase: state.phase, best: [state.best, state.treeBest, columns?.best].compactMap(\.self).min(),
          bound: [state.bound, state.tree?.bound, columns?.bound].compactMap(\.self).max(), rounds: columns?.rounds,
          columns: columns?.columns)
      case .greedy, .weeks, .finished:
        return Progress(phase: state.phase, best: state.best, bound: nil, rounds: nil, columns: nil)
      }
    }
  }

  func enter(_ phase: Phase, best: Double? = nil) {
    state.withLock { state in
      state.phase = phase
      state.best = best
      state.bound = nil
      state.tree = nil
      state.columns = nil
    }
  }

  /// Takes note of what a phase has found, and of what it has proven.
  func report(best: Double, bound: Double? = nil) {
    state.withLock { state in
      state.best = [state.best, best].compactMap(\.self).min()
      state.bound = [state.bound, bound].compactMap(\.self).max()
    }
  }

  /// A monitor for a tree over the phase's whole model, which stops when this does.
  func tree() -> SolveMonitor {
    state.withLock { state in
      let monitor = SolveMonitor()
      if state.isCancelled { monitor.cancel() }
      state.tree = monitor
      state.foldColumns()
      return monitor
    }
  }

  /// A monitor for a search by columns in this phase, which stops when this does.
  func columns() -> RosterMonitor {
    state.withLock { state in
      let monitor = RosterMonitor()
      if state.isCancelled { monitor.cancel() }
      state.columns = monitor
      return monitor
    }
  }

  /// Monitors for solves whose cost and bound are not the phase's, which stop when this does: one for each thread.
  func lanes(_ threads: Int) -> [SolveMonitor] {
    let threads = max(1, threads)
    return state.withLock { state in
      while state.lanes.count < threads {
        let monitor = SolveMonitor()
        if state.isCancelled { monitor.cancel() }
        state.lanes.append(monitor)
      }
      return Array(state.lanes.prefix(threads))
    }
  }
}
