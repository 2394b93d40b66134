import ArgumentParser
import Foundation
import Rostering
import RotaFormats
import RotaValidator

/// `ronde check`, and the whole of `ronde-check`: holds a rota against the law and the promise, without a solver.
public struct CheckCommand: ParsableCommand {
  /// The name and the help of the command.
  public static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a rota against the rules of work and the promises to the residents.",
    discussion: """
      Without a ROTA, the scenario itself is read and looked over, and the days asked for held against its contract. A \
      rota.csv needs its period, for a deleted last evening must show as a gap.

      Exit codes:
      0    the rules and the promises are kept
      1    a coverage gap is beyond its target's tolerance
      2    a rule of work is broken, which beats a gap
      64   the words of the command are off
      65   mistakes in the input
      66   no such file
      70   the answer could not be written
      """)

  /// How the answer is printed.
  public enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json
  }

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "The rota: rota.json, or a rota.csv edited in a spreadsheet.", completion: .file())
  var rota: String?

  @OptionGroup var period: PeriodOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("How to print the answer: text or json.", valueName: "text|json"))
  var format = Format.text

  @Option(
    help: ArgumentHelp("What makes the check fail: gap (rules too), rule, or never.", valueName: "gap|rule|never"))
  var failOn = Verdict.Policy.gap

  /// A command that nobody has filled in.
  public init() {}

  /// Refuses a CSV without its period.
  public func validate() throws {
    if let rota { try RotaFile(path: rota).requirePeriod(period) }
  }

  /// Reads, checks, prints, and ends with the contracted exit code.
  public func run() throws {
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let language = reading.language(of: folder.scenario)
      guard let rota else {
        return try ScenarioReport(folder: folder, horizon: period.given, language: language).print(format)
      }
      let history = try reading.published(before: folder)
      let checked = try RotaFile(path: rota).read(for: folder, over: period, language: language)
      let report = RotaReport(
        rota: checked, folder: folder, history: history, policy: failOn, language: language)
      try report.print(format)
      guard report.verdict.exitCode == 0 else { throw ExitCode(report.verdict.exitCode) }
    }
  }
}

extension Verdict.Policy: ExpressibleByArgument {}
