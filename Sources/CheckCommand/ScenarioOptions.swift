import ArgumentParser
import Foundation
import Rostering
import RotaFormats

/// The scenario that a command is about, the published rotas before it, and the language of the answer.
public struct ScenarioOptions: ParsableArguments {
  @Argument(help: "The scenario's folder, with scenario.yaml and the files that it names.", completion: .directory)
  var scenario: String

  /// Options that nobody has filled in.
  public init() {}

  /// Reads the scenario.
  ///
  /// - Throws: `InvalidInput` with every mistake, `MissingFile` when there is no such folder.
  public func read() throws -> ScenarioFolder {
    try ScenarioFolder(URL(fileURLWithPath: scenario, isDirectory: true))
  }
}

/// The language of the answer, and the published rotas that it must live with.
public struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A rota made before, rota.json: its published days and its locked duties stay. May be given several times.",
      valueName: "file"))
  var history: [String] = []

  /// The language asked for, if one was.
  @Option(help: ArgumentHelp("The language of the answer: en or fr.", valueName: "en|fr"))
  public var lang: Scenario.Language?

  /// Options that nobody has filled in.
  public init() {}

  /// Refuses a table: it cannot say for which days it is.
  public func validate() throws {
    guard let table = history.first(where: RotaFile.isTable) else { return }
    throw ValidationError("--history \(table) cannot say for which days it is. Maybe the rota.json beside it.")
  }

  /// The rotas made before: those of the scenario's own folder, then the ones that were given, drafts among them.
  public func published(before folder: ScenarioFolder) throws -> History {
    let given = try history.map { try RotaDocument(jsonFile: URL(fileURLWithPath: $0), scenario: folder.scenario) }
    return History(
      entries: (try folder.publishedRotas() + given).map { History.Entry($0.rota, state: $0.state) })
  }

  /// The language asked for, or the scenario's.
  public func language(of scenario: Scenario) -> Scenario.Language { lang ?? scenario.language }
}
