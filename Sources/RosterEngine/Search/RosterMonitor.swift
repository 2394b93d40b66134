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

  private let known = Mutex((latest: Progress(seconds: 0, rounds: 0, columns: 0), changes: [Progress]()))
  private let lanes = Mutex((monitors: [SolveMonitor](), isCancelled: false))

  /// A monitor for one search.
  public init() {}

  /// Asks the search to stop with the best roster so far.
  public func cancel() {
    lanes.withLock { lanes in
      lanes.isCancelled = true
      for monitor in lanes.monitors { monitor.cancel() }
    }
  }

  /// Whether the search was asked to stop.
  public var isCancelled: Bool { lanes.withLock { $0.isCancelled } }

  /// A monitor for the solves of one thread, cancelled with the search.
  func lane() -> SolveMonitor {
    let monitor = SolveMonitor()
    lanes.withLock { lanes in
      if lanes.isCancelled { monitor.cancel() }
      lanes.monitors.append(monitor)
    }
    return monitor
  }

  /// Where the search stands.
  public var progress: Progress { known.withLock { $0.latest } }

  /// How best and bound came to be: one entry for each change.
  public var changes: [Progress] { known.withLock { $0.changes } }

  /// Takes note of where a lane of the search stands; a worse roster or bound than is known already is no news.
  func report(_ news: Progress) {
    known.withLock { known in
      var progress = news
      progress.best = [news.best, known.latest.best].compactMap(\.self).min()
      progress.bound = [news.bound, known.latest.bound].compactMap(\.self).max()
      if progress.best != known.latest.best || progress.bound != known.latest.bound { known.changes.append(progress) }
      known.latest = progress
    }
  }
}
