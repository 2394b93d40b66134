import Foundation
import Testing

@testable import RotaFormats

@Suite("Mistakes of a scenario")
struct ScenarioMistakeTests {
  @Test(
    "A mistake in scenario.yaml is told with its line, its field and what may have been meant",
    arguments: ScenarioMistakes.yaml)
  func yaml(_ mistake: Mistake) throws {
    let text = ScenarioFiles.yaml.replacingOccurrences(of: mistake.change, with: mistake.into)
    try #require(text != ScenarioFiles.yaml)
    let problems = try ScenarioFiles(yaml: text).problems()
    #expect(problems.map(\.description) == mistake.problems)

  }

  @Test(
    "A mistake in mediators.csv is told with its line, its column and what may have been meant",
    arguments: ScenarioMistakes.mediators)
  func mediators(_ mistake: Mistake) throws {
    let text = ScenarioFiles.mediators.replacingOccurrences(of: mistake.change, with: mistake.into)
    try #require(text != ScenarioFiles.mediators)
    let problems = try ScenarioFiles(mediators: text).problems()
    #expect(problems.map(\.description) == mistake.problems)

  }

  @Test(
    "A mistake in absences.csv is told with its line, its column and what may have been meant",
    arguments: ScenarioMistakes.absences)
  func absences(_ mistake: Mistake) throws {
    let text = ScenarioFiles.absences.replacingOccurrences(of: mistake.change, with: mistake.into)
    try #require(text != ScenarioFiles.absences)
    let problems = try ScenarioFiles(absences: text).problems()
    #expect(problems.map(\.description) == mistake.problems)

  }

}
