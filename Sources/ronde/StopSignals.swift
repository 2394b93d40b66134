import CheckCommand
import Dispatch
import Foundation
import RotaOptimizer
import Synchronization

/// Ctrl-C and termination: they stop the search, not the program, so that the best rota so far is kept.
final class StopSignals: Sendable {
  /// What a signal would interrupt.
  private enum Phase {
    /// Nothing is lost yet: the program ends at once.
    case reading
    /// The search ends with the best rota so far; a second signal ends the program.
    case searching(OptimizationMonitor)
    /// The files are a moment from being whole.
    case saving
    /// The files are written: the program ends at once.
    case printing
  }

  private struct State {
    var phase = Phase.reading
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
  func direct(to monitor: OptimizationMonitor) { state.withLock { $0.phase = .searching(monitor) } }

  /// Does something that no signal may leave half done.
  func holdingOff<Answer>(_ work: () throws -> Answer) rethrows -> Answer {
    state.withLock { $0.phase = .saving }
    defer { state.withLock { $0.phase = .printing } }
    return try work()
  }

  private func receive(_ status: ExitStatus) {
    let (phase, isFirst) = state.withLock { state in
      let isFirst = state.received == nil
      state.received = state.received ?? status
      return (state.phase, isFirst)
    }
    switch phase {
    case .reading: end(.stoppedReading)
    case .searching(let monitor) where isFirst: monitor.cancel()
    case .searching: end(status)
    case .saving: break
    case .printing: end(status)
    }
  }

  private func end(_ status: ExitStatus) {
    ProgressLine.clear()
    // The solver is at work on another thread: nothing of it may be torn down under it.
    _exit(status.rawValue)
  }
}
