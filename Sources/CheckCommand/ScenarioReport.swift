import Foundation
import Rostering
import RotaFormats
import RotaValidator

/// What a look over a scenario found: nothing that stops it, only what its author hardly means.
struct ScenarioReport {
  let folder: ScenarioFolder
  /// The days that are to be planned; nil when none are named.
  let horizon: Horizon?
  let language: Scenario.Language

  func print(_ format: CheckCommand.Format) throws {
    switch format {
    case .text: try StandardOutput.write(text)
    case .json: try StandardOutput.write(json())
    }
  }

  private var lints: [Lint] { Validator().lint(folder.scenario, over: horizon) }

  private var text: String {
    let notes = folder.notes.map(\.description) + lints.map(\.description)
    let summary = SummaryLine(scenario: folder.scenario, language: language).scenario(remarks: notes.count)
    return (notes + [summary]).joined(separator: "\n") + "\n"
  }

  private func json() throws -> String {
    let answer = Answer(
      schema: 1, scenario: folder.scenario.name, scenarioDigest: folder.digest, notes: folder.notes,
      lints: lints.map { Answer.Remark(place: $0.place, message: $0.message, advice: $0.advice) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n"
  }

  private struct Answer: Encodable {
    struct Remark: Encodable {
      let place: String
      let message: String
      let advice: String
    }

    let schema: Int
    let scenario: String
    let scenarioDigest: String
    let notes: [InputProblem]
    let lints: [Remark]
  }
}
