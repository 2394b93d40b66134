internal import LinearProgramming
import Synchronization

/// A view of a running search, and the switch that ends it, safe to use from any thread.
public final class RosterMonitor: Sendable {
  /// Where a search stands.
  public struct Progress: Hashable, Sendable {
    /// Seconds since the start.
    public var seconds: Double
    /// The cost of the best roster; nil while there is none.
    public var best: Double?
    /// The bound; nil while nothing is proven.
    public var bound: Double?
    /// Rounds of pricing.
    public var rounds: Int
    /// Lines in the restricted master.
    public var columns: Int
  }

  let solve: SolveMonitor
  private let known = Mutex((latest: Progress(seconds: 0, rounds: 0, columns: 0), changes: [Progress]()))

  /// A monitor for one search.
  public init() { solve = SolveMonitor() }

  /// A monitor that is cancelled with another.
  init(sharing solve: SolveMonitor) { self.solve = solve }

  /// Asks the search to stop with the best roster so far.
  public func cancel() { solve.cancel() }

  /// Where the search stands.
  public var progress: Progress { known.withLock { $0.latest } }

  /// How best and bound came to be: one entry for each change.
  public var changes: [Progress] { known.withLock { $0.changes } }

  func report(_ progress: Progress) {
    known.withLock { known in
      if progress.best != known.latest.best || progress.bound != known.latest.bound { known.changes.append(progress) }
      known.latest = progress
    }
  }
}
