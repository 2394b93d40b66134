import CheckCommand
import Dispatch
import Foundation
import RotaOptimizer
import Synchronization

/// Ctrl-C and termination: they stop the search, not the program, so that the best rota so far is kept.
///
/// Before there is a search the program ends at once; so does a second signal.
final class StopSignals: Sendable {
  private struct State {
    var monitor: OptimizationMonitor?
    var received: ExitStatus?
    var sources: [any DispatchSourceSignal] = []
  }

  private let state = Mutex(State())

  init() {
    listen(to: SIGINT, as: .interrupted)
    listen(to: SIGTERM, as: .terminated)
  }

  private func listen(to number: Int32, as status: ExitStatus) {
    // The default action would end the process before the handler runs.
    signal(number, SIG_IGN)
    state.withLock { state in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in self?.receive(status) }
      source.activate()
      state.sources.append(source)
    }
  }

  /// The signal that came, if one did.
  var received: ExitStatus? { state.withLock(\.received) }

  /// From now on a signal stops this search.
  func direct(to monitor: OptimizationMonitor) { state.withLock { $0.monitor = monitor } }

  private func receive(_ status: ExitStatus) {
    let monitor = state.withLock { state -> OptimizationMonitor? in
      guard state.received == nil else { exit(status.rawValue) }
      state.received = status
      return state.monitor
    }
    guard let monitor else { exit(ExitStatus.stoppedReading.rawValue) }
    monitor.cancel()
  }
}
