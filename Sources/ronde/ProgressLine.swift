import CheckCommand
import Dispatch
import Foundation
import RotaOptimizer

/// One line on a terminal that says where the search stands; silent when nobody looks.
enum ProgressLine {
  /// Runs a search and shows its progress on standard error, if that is a terminal.
  static func shown<Answer>(_ monitor: OptimizationMonitor, _ search: () throws -> Answer) rethrows -> Answer {
    guard isatty(STDERR_FILENO) == 1 else { return try search() }
    let start = ContinuousClock.now
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 0.2, repeating: 0.2)
    timer.setEventHandler {
      let seconds = start.duration(to: .now) / .seconds(1)
      StandardError.write("\r\u{1B}[K" + line(monitor.progress, seconds: seconds))
    }
    timer.activate()
    defer {
      timer.cancel()
      StandardError.write("\r\u{1B}[K")
    }
    return try search()
  }

  private static func line(_ progress: OptimizationMonitor.Progress, seconds: Double) -> String {
    let best = progress.best.map(number) ?? "–"
    let bound = progress.bound.map(number) ?? "–"
    let gap = zip(progress.best, progress.bound).map { best, bound in
      "\(number(max(0, best - bound) / max(best, 1) * 100)) %"
    }
    return "\(progress.phase.rawValue)  best \(best)  bound \(bound)  gap \(gap ?? "–")  \(number(seconds)) s"
  }

  private static func number(_ value: Double) -> String { String(format: "%.1f", value) }

  private static func zip(_ left: Double?, _ right: Double?) -> (Double, Double)? {
    guard let left, let right else { return nil }
    return (left, right)
  }
}
