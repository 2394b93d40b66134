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

  /// A monitor for solves that are no part of a phase's search, and stop when this does.
  let beside = SolveMonitor()
  private let state = Mutex(State())

  private struct State {
    var phase = Phase.greedy
    var best: Double?
    var isCancelled = false
    /// The look at the phase's search of a compact model: what an earlier one has seen is none of its news.
    var solve = SolveMonitor()
    /// The look at a search by columns, while there is one.
    var columns: RosterMonitor?
  }

  /// Makes a monitor for one optimization.
  public init() {}

  /// Asks the optimization to stop with the best rota so far.
  public func cancel() {
    beside.cancel()
    state.withLock { state in
      state.isCancelled = true
      state.solve.cancel()
      state.columns?.cancel()
    }
  }

  /// Whether it was asked to stop.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// A monitor for the phase's search of a compact model.
  var solve: SolveMonitor { state.withLock { $0.solve } }

  /// Where the optimization stands.
  public var progress: Progress {
    state.withLock { state in
      let columns = state.columns?.progress
      switch state.phase {
      case .coverage, .quality:
        return Progress(
          phase: state.phase, best: [state.best, state.solve.best, columns?.best].compactMap(\.self).min(),
          bound: [state.solve.bound, columns?.bound].compactMap(\.self).max(), rounds: columns?.rounds,
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
      state.columns = nil
      state.solve = SolveMonitor()
      if state.isCancelled { state.solve.cancel() }
    }
  }

  /// A monitor for a search by columns in this phase, which stops when this does.
  func columns() -> RosterMonitor {
    let monitor = RosterMonitor()
    state.withLock { state in
      state.columns = monitor
      if state.isCancelled { monitor.cancel() }
    }
    return monitor
  }
}
