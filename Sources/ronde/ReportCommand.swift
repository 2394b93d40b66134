import ArgumentParser
import CheckCommand
import Foundation
import Rostering
import RotaFormats

/// `ronde report`: says what was done and promised over a period, from the published rotas.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say what was done and promised over a period, from the published rotas.",
    discussion: """
      For landlords, towns and funders: hours, openings, passes, shares, what was missing, and what budgets and projects \
      came to. A day without a published rota is said to be unpublished, and is no gap. Everything is counted against \
      the scenario as it is today; nothing is solved. Of beneficiaries, sums alone are told, and nothing of fewer than \
      five, unless the coordinator asks with --beneficiaries.

      Exit codes:
      0    a report, with gaps or without
      64   the words of the command are off
      65   mistakes in the input
      66   no such file
      70   the report could not be written
      """)

  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var period: PeriodOptions

  /// The language asked for, if one was.
  @Option(help: ArgumentHelp("The language of the report: en or fr.", valueName: "en|fr"))
  var lang: Scenario.Language?

  @Option(help: ArgumentHelp("How to print the report: text or json.", valueName: "text|json"))
  var format = Format.text

  @Flag(help: "For the coordinator alone: each beneficiary and follow-up, and no number masked.")
  var beneficiaries = false

  private var audience: Audience { beneficiaries ? .coordinator : .everybody }

  func run() throws {
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let report = PeriodReport(
        of: folder.scenario, over: period.horizon(for: folder.scenario),
        from: History(try folder.publishedRotas().map(\.rota)))
      switch format {
      case .text:
        try StandardOutput.write(
          ReportText(
            scenario: folder.scenario, report: report, language: lang ?? folder.scenario.language, audience: audience
          ).text)
      case .json:
        let bytes = report.json(
          for: folder.scenario, audience: audience, digest: folder.digest, toolVersion: Version.current)
        try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
