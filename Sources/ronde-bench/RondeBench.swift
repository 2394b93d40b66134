import ArgumentParser
import Foundation
import RosterEngine

/// Solves a public shift-scheduling instance with the engine of ronde.
@main
struct RondeBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde-bench", abstract: "Solve a public shift-scheduling instance and print one line of JSON.")

  @Argument(help: "The instance, a text file.") var instance: String
  @Option(help: "The most seconds.") var timeLimit: Double = 60
  @Option(help: "The number of threads.") var threads: Int = 2
  @Option(help: "Where to write the roster: a line per person, a tab-separated cell per day.") var solution: String?
  @Option(help: "Where to write seconds, best and bound as they change.") var trace: String?

  func run() throws {
    let instance = try ShiftInstance(text: String(contentsOfFile: instance, encoding: .utf8))
    let engine = RosterEngine(limits: RosterEngine.Limits(seconds: timeLimit), threads: threads)
    let monitor = RosterMonitor()
    let outcome = try engine.solve(instance.problem, monitor: monitor)
    for change in monitor.changes { print(change.seconds, change.best ?? -1, change.bound ?? -1, change.rounds) }
    print(outcome.roster?.cost ?? -1, outcome.bound ?? -1, outcome.isProven, outcome.seconds, outcome.rounds, outcome.columns, outcome.simplexSeconds, outcome.pricingSeconds)
    if let solution, let roster = outcome.roster {
      let text = roster.lines.map { line in
        (0..<line.days).map { line.choice(on: $0) == 0 ? "" : instance.shifts[line.choice(on: $0) - 1].id }
          .joined(separator: "\t") + "\n"
      }.joined()
      try text.write(toFile: solution, atomically: true, encoding: .utf8)
    }
  }
}
