import Rostering
import RotaFormats
import RotaValidator

/// What a check found in a rota.
struct RotaReport {
  let rota: Rota
  let folder: ScenarioFolder
  let language: Scenario.Language
  let verdict: Verdict
  /// The rota with its gaps, counted once, and its findings.
  private let document: RotaDocument

  init(
    rota: Rota, folder: ScenarioFolder, history: History, policy: Verdict.Policy, language: Scenario.Language
  ) {
    self.rota = rota
    self.folder = folder
    self.language = language
    var document = RotaDocument(
      rota: rota, scenarioDigest: folder.digest,
      findings: Validator().findings(in: rota, for: folder.scenario, history: history))
    document.count(for: folder.scenario, history: history)
    self.document = document
    self.verdict = Verdict(gaps: document.gaps, findings: document.findings, failingOn: policy)
  }

  func print(_ format: CheckCommand.Format) throws {
    switch format {
    case .text: try StandardOutput.write(text)
    case .json:
      try StandardOutput.write(
        String(decoding: document.json(offsets: folder.scenario.calendar.offsets), as: UTF8.self))
    }
  }

  private var text: String {
    let findingList = FindingList(scenario: folder.scenario, language: language)
    let gapList = GapList(scenario: folder.scenario, rota: rota, language: language)
    let contract = Validator.lintContract(folder.scenario, over: rota.horizon).map(\.description)
    let lines =
      contract + document.findings.map(findingList.sentence)
      + gapList.sentences(for: document.gaps).map { "\(gapWord) \($0)" } + [
        summary
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var gapWord: String { language == .french ? "MANQUE" : "GAP" }

  private var summary: String {
    SummaryLine(scenario: folder.scenario, language: language).rota(
      over: rota.horizon, breaches: verdict.breaches, gaps: verdict.gaps,
      uncoveredMinutes: document.gaps.reduce(0) { $0 + $1.uncoveredMinutes })
  }
}
