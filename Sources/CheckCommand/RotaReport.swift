import Rostering
import RotaFormats
import RotaValidator

/// What a check found in a rota.
struct RotaReport {
  let rota: Rota
  let folder: ScenarioFolder
  let language: Scenario.Language
  let verdict: Verdict
  private let findings: [Finding]
  private let gaps: [CoverageGap]
  private let history: History

  init(
    rota: Rota, folder: ScenarioFolder, history: History, policy: Verdict.Policy, language: Scenario.Language
  ) {
    self.rota = rota
    self.folder = folder
    self.language = language
    self.history = history
    self.findings = Validator().findings(in: rota, for: folder.scenario, history: history)
    self.gaps = rota.coverageGaps(for: folder.scenario, history: history)
    self.verdict = Verdict(gaps: gaps, findings: findings, failingOn: policy)
  }

  func print(_ format: CheckCommand.Format) throws {
    switch format {
    case .text: try StandardOutput.write(text)
    case .json:
      var document = RotaDocument(rota: rota, scenarioDigest: folder.digest, findings: findings)
      document.count(for: folder.scenario, history: history)
      try StandardOutput.write(
        String(decoding: document.json(offsets: folder.scenario.calendar.offsets), as: UTF8.self))
    }
  }

  private var text: String {
    let findingList = FindingList(scenario: folder.scenario, language: language)
    let gapList = GapList(scenario: folder.scenario, rota: rota, language: language)
    let lines =
      findings.map(findingList.sentence) + gapList.sentences(for: gaps).map { "\(gapWord) \($0)" } + [summary]
    return lines.joined(separator: "\n") + "\n"
  }

  private var gapWord: String { language == .french ? "MANQUE" : "GAP" }

  private var summary: String {
    SummaryLine(scenario: folder.scenario, language: language).rota(
      over: rota.horizon, breaches: verdict.breaches, gaps: verdict.gaps,
      uncoveredMinutes: gaps.reduce(0) { $0 + $1.uncoveredMinutes })
  }
}
