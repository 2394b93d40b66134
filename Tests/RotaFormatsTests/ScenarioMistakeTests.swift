import Foundation
import Testing

@testable import RotaFormats

@Suite("Mistakes of a scenario")
struct ScenarioMistakeTests {
  @Test(
    "A mistake in scenario.yaml is told with its line, its field and what may have been meant",
    arguments: ScenarioMistakes.yaml)
  func yaml(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: ScenarioFiles.yaml) { try ScenarioFiles(yaml: $0) }
  }

  @Test(
    "A mistake in mediators.csv is told with its line, its column and what may have been meant",
    arguments: ScenarioMistakes.mediators)
  func mediators(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: ScenarioFiles.mediators) { try ScenarioFiles(mediators: $0) }
  }

  @Test(
    "A mistake in absences.csv is told with its line, its column and what may have been meant",
    arguments: ScenarioMistakes.absences)
  func absences(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: ScenarioFiles.absences) { try ScenarioFiles(absences: $0) }
  }

  @Test(
    "A mistake in requests.csv is told with its line, its column and what may have been meant",
    arguments: ScenarioMistakes.requests)
  func requests(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: ScenarioFiles.requests) { try ScenarioFiles(requests: $0) }
  }

  @Test(
    "A mistake in availability.csv is told with its line, its column and what may have been meant",
    arguments: ScenarioMistakes.availability)
  func availability(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: ScenarioFiles.availability) { try ScenarioFiles(availability: $0) }
  }

  @Test("What a file says can neither move the cursor of a terminal nor fill it")
  func printing() {
    let problem = InputProblem(
      file: "a.csv", line: 2, field: "name\u{1B}[2J", value: String(repeating: "é", count: 100) + "\u{202E}",
      message: "wrong", advice: "Maybe right")
    let shown = "a.csv:2: name?[2J “\(String(repeating: "é", count: 79))…”: wrong. Maybe right."
    #expect(problem.description == shown)
    #expect(InvalidInput(problems: [problem, problem]).description == shown + "\n" + shown)
  }

  @Test("A mistake becomes JSON by the names of its parts")
  func json() throws {
    let problem = InputProblem(file: "a.csv", line: 2, field: "name", value: "x", message: "wrong", advice: "Maybe y")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(problem), as: UTF8.self)
        == #"{"advice":"Maybe y","field":"name","file":"a.csv","line":2,"message":"wrong","value":"x"}"#)
  }
}
