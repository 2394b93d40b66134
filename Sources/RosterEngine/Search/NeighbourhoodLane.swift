import Dispatch
internal import LinearProgramming

/// The neighbourhood search on a thread of its own, where there is one.
final class NeighbourhoodLane: Sendable {
  // One turn at a time touches them: `finish` waits for what `begin` has started.
  nonisolated(unsafe) private var neighbourhoods: Neighbourhoods
  nonisolated(unsafe) private var outcome: Result<Roster?, SolverFailure> = .success(nil)
  nonisolated(unsafe) private let context: SearchContext
  private let isParallel: Bool
  private let running = DispatchGroup()

  init(_ context: SearchContext, center: [Double]?) {
    self.isParallel = context.pool.threads > 1
    self.context = context.lane()
    self.neighbourhoods = Neighbourhoods(self.context, center: center, seed: 1)
  }

  /// Gives the lane prices nearer to the best, between two turns.
  func setCenter(_ center: [Double]?) { neighbourhoods.center = center }

  /// Begins a turn; without a second thread it is over on return.
  ///
  /// - Parameter goal: A cost at which there is nothing left to do.
  func begin(from roster: Roster?, within mask: Mask, iterations: Int, goal: Double) {
    let turn: @Sendable () -> Void = { [self] in
      let start = ContinuousClock.now
      defer { context.effort.countTurn(since: start) }
      outcome = Result { () throws(SolverFailure) in
        guard let roster else { return nil }
        return try neighbourhoods.improve(roster, within: mask, iterations: iterations) { $0 <= goal }
      }
    }
    guard isParallel else { return turn() }
    DispatchQueue.global().async(group: running, execute: DispatchWorkItem(block: turn))
  }

  /// Waits for the turn to end.
  ///
  /// - Returns: The best roster of the turn.
  func finish() throws(SolverFailure) -> Roster? {
    running.wait()
    return try outcome.get()
  }

  /// Ends the turn, and all that would follow.
  func stop() { context.effort.stop() }
}
