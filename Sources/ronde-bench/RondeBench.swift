import ArgumentParser
import Foundation
import RosterEngine

/// Solves a public shift-scheduling instance with the engine of ronde.
@main
struct RondeBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde-bench",
    abstract: "Solve a public shift-scheduling instance and print one line of JSON.",
    discussion: """
      The instances are those of T. Curtois and R. Qu, from schedulingbenchmarks.org, in their text format.
      Exit codes: 0 a roster was found, 64 usage, 65 bad instance, 66 no such file, 70 no roster or internal failure.
      """)

  @Argument(help: ArgumentHelp("The instance, a text file.", valueName: "instance"))
  var instance: String

  @Option(help: ArgumentHelp("The most seconds to search.", valueName: "seconds"))
  var timeLimit = 60.0

  @Option(help: ArgumentHelp("The most threads to use.", valueName: "count"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: ArgumentHelp("Where to write the roster: a line per person, a cell per day.", valueName: "file"))
  var solution: String?

  @Option(help: ArgumentHelp("Where to write how best and bound came to be, as CSV.", valueName: "file"))
  var trace: String?

  func validate() throws {
    guard timeLimit.isFinite, timeLimit >= 0 else {
      throw ValidationError("--time-limit \(timeLimit) is no number of seconds. Maybe 60.")
    }
    guard threads >= 1 else { throw ValidationError("--threads \(threads) is no number of threads. Maybe 1.") }
  }

  func run() throws {
    let read = try readInstance()
    let monitor = RosterMonitor()
    let engine = RosterEngine(limits: RosterEngine.Limits(seconds: timeLimit), threads: threads)
    let outcome = try engine.solve(read.problem, monitor: monitor)
    if let roster = outcome.roster, let solution {
      try read.text(of: roster).write(toFile: solution, atomically: true, encoding: .utf8)
    }
    if let trace { try BenchTrace(monitor.changes).text.write(toFile: trace, atomically: true, encoding: .utf8) }
    print(try BenchReport(instance: instance, outcome: outcome).json)
    guard outcome.roster != nil else { throw ExitCode(70) }
  }

  private func readInstance() throws -> ShiftInstance {
    guard let data = FileManager.default.contents(atPath: instance) else {
      complain("\(instance): there is no such file")
      throw ExitCode(66)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      complain("\(instance): this is no text in UTF-8")
      throw ExitCode(65)
    }
    do {
      return try ShiftInstance(text: text)
    } catch {
      for mistake in error.mistakes { complain("\(instance), \(mistake)") }
      throw ExitCode(65)
    }
  }

  private func complain(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
}
