import CheckCommand
import Dispatch
import Foundation
import Rostering
import RotaOptimizer

/// One line on a terminal that says where the search stands; silent when nobody looks.
enum ProgressLine {
  /// Runs a search and shows its progress on standard error, if that is a terminal.
  static func shown<Answer>(
    _ monitor: OptimizationMonitor, in language: Scenario.Language, _ search: () throws -> Answer
  ) rethrows -> Answer {
    guard isTerminal else { return try search() }
    let start = ContinuousClock.now
    // On a queue of its own, one after the other: nothing is written after the line has been cleared.
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + 0.2, repeating: 0.2)
    timer.setEventHandler {
      let seconds = start.duration(to: .now) / .seconds(1)
      let text = line(monitor.progress, seconds: seconds, isStopping: monitor.isCancelled, in: language)
      StandardError.write(erasure + text)
    }
    timer.activate()
    defer {
      queue.sync { timer.cancel() }
      clear()
    }
    return try search()
  }

  /// Takes the line away, so that what follows begins at the margin.
  static func clear() {
    if isTerminal { StandardError.write(erasure) }
  }

  private static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Back to the margin, and the line erased; no colours.
  private static let erasure = "\r\u{1B}[K"

  private static func line(
    _ progress: OptimizationMonitor.Progress, seconds: Double, isStopping: Bool, in language: Scenario.Language
  ) -> String {
    let best = progress.best.map(number) ?? "–"
    let bound = progress.bound.map(number) ?? "–"
    let gap = progress.best.flatMap { SolveReport.relativeGap(cost: $0, bound: progress.bound) }
      .map { "\(number($0 * 100)) %" }
    let words: (best: String, bound: String, gap: String) =
      language == .french ? ("coût", "borne", "écart") : ("best", "bound", "gap")
    let stage = isStopping ? (language == .french ? "arrêt" : "stopping") : name(of: progress.phase, in: language)
    return "\(stage)  \(words.best) \(best)  \(words.bound) \(bound)  \(words.gap) \(gap ?? "–")"
      + work(progress, in: language) + "  \(number(seconds)) s"
  }

  /// What a search by columns has done; nothing for one on the compact model.
  private static func work(_ progress: OptimizationMonitor.Progress, in language: Scenario.Language) -> String {
    guard let rounds = progress.rounds, let columns = progress.columns else { return "" }
    return language == .french ? "  \(rounds) tours, \(columns) colonnes" : "  \(rounds) rounds, \(columns) columns"
  }

  private static func name(of phase: OptimizationMonitor.Phase, in language: Scenario.Language) -> String {
    guard language == .french else { return phase.rawValue }
    switch phase {
    case .greedy: return "ébauche"
    case .weeks: return "semaines"
    case .coverage: return "couverture"
    case .quality: return "qualité"
    case .finished: return "fini"
    }
  }

  private static func number(_ value: Double) -> String { String(format: "%.1f", value) }
}
