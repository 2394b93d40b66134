import ArgumentParser
import CheckCommand
import Foundation
import Rostering
import RotaFormats
import RotaValidator

/// `ronde publish`: makes a rota the one that the team works by.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make a rota the one that the team works by.",
    discussion: """
      The rota is checked and joins the scenario's folder of published rotas: later plans go on from it and never change \
      it. A rota of days that are published already becomes their next revision; no file is overwritten.

      Exit codes:
      0    published, or published already
      2    a rule of work is broken; nothing was written
      64   the words of the command are off
      65   mistakes in the input
      66   no such file
      70   the rota could not be written
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "The rota: rota.json, or a rota.csv edited in a spreadsheet.", completion: .file())
  var rota: String

  @OptionGroup var period: PeriodOptions

  /// The language asked for, if one was.
  @Option(help: ArgumentHelp("The language of the answer: en or fr.", valueName: "en|fr"))
  var lang: Scenario.Language?

  func validate() throws {
    try RotaFile(path: rota).requirePeriod(period)
    try RotaFile(path: rota).refusePeriod(period)
  }

  func run() throws {
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let language = lang ?? folder.scenario.language
      let published = try folder.publishedRotas()
      var draft = try RotaFile(path: rota).document(for: folder, over: period, language: language)
      let history = History(published.map(\.rota))
      draft.findings = Validator().findings(in: draft.rota, for: folder.scenario, history: history)
      draft.count(for: folder.scenario, history: history)
      try refuse(
        draft.breaches
          + Validator().breachesAround(draft.rota, publishedAmong: history, for: folder.scenario), for: folder.scenario,
        language: language)
      let publication = try Publication(of: draft, in: folder, after: published)
      if !publication.isAlreadyPublished {
        do {
          try publication.write(offsets: folder.scenario.calendar.offsets)
        } catch {
          throw OutputFailure(path: publication.url.path, error)
        }
      }
      try StandardOutput.write(
        PublicationText(scenario: folder.scenario, publication: publication, language: language).text)
    }
  }

  private func refuse(_ breaches: [Finding], for scenario: Scenario, language: Scenario.Language) throws {
    guard !breaches.isEmpty else { return }
    let list = FindingList(scenario: scenario, language: language)
    let lines =
      breaches.map(list.sentence) + [
        language == .french
          ? "Rien n'a été publié\u{A0}: le planning enfreint une règle."
          : "Nothing was published: the rota breaks a rule."
      ]
    StandardError.write(lines.joined(separator: "\n") + "\n")
    throw ExitStatus.ruleBroken.code
  }
}

extension RotaDocument {
  /// The findings that are breaches of a rule.
  fileprivate var breaches: [Finding] { findings.filter { $0.severity == .breach } }
}
