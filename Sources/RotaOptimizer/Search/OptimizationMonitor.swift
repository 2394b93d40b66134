internal import LinearProgramming
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
  }

  let solve = SolveMonitor()
  private let state = Mutex((phase: Phase.greedy, best: Double?.none))

  /// Makes a monitor for one optimization.
  public init() {}

  /// Asks the optimization to stop with the best rota so far.
  public func cancel() { solve.cancel() }

  /// Whether it was asked to stop.
  public var isCancelled: Bool { solve.isCancelled }

  /// Where the optimization stands.
  public var progress: Progress {
    let (phase, known) = state.withLock { $0 }
    switch phase {
    case .coverage, .quality:
      return Progress(phase: phase, best: [known, solve.best].compactMap(\.self).min(), bound: solve.bound)
    case .greedy, .weeks, .finished: return Progress(phase: phase, best: known, bound: nil)
    }
  }

  func enter(_ phase: Phase, best: Double? = nil) {
    state.withLock { $0 = (phase, best) }
  }
}
