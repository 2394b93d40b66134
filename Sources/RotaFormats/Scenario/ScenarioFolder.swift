import Foundation
import Rostering

/// A scenario as it is kept: a folder with `scenario.yaml` and the CSV files that it names.
public struct ScenarioFolder: Sendable {
  /// The name of the file that a scenario's folder must hold.
  public static let fileName = "scenario.yaml"

  /// The folder.
  public let url: URL
  /// What it says.
  public let scenario: Scenario
  /// A digest of the bytes that were read, which changes when one of them does: 16 hexadecimal digits.
  public let digest: String
  /// The folder of the published rotas; nil when the scenario names none.
  ///
  /// It need not exist.
  public let history: URL?
  /// What is no mistake, yet worth a second look, in order of file and line.
  public let notes: [InputProblem]

  /// Reads a scenario.
  ///
  /// - Throws: ``MissingFile`` when there is no folder or no `scenario.yaml` in it, and ``InvalidInput`` with every mistake of
  ///   every file. A CSV file that `scenario.yaml` names and that is missing is a mistake on the line that names it.
  public init(_ url: URL) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw MissingFile(path: url.path)
    }
    let yaml = url.appendingPathComponent(ScenarioFolder.fileName)
    guard let bytes = FileManager.default.contents(atPath: yaml.path) else { throw MissingFile(path: yaml.path) }
    let log = ProblemLog()
    let notes = ProblemLog()
    var reader = ScenarioReader(folder: url, file: log.open(ScenarioFolder.fileName), notes: notes)
    let scenario = reader.read(bytes)
    try log.throwIfAny()
    guard let scenario else { preconditionFailure("a scenario that cannot be read has a problem") }
    self.url = url
    self.scenario = scenario
    self.digest = reader.digest.text
    self.history = reader.history
    self.notes = notes.sorted
  }
}

extension ScenarioFolder {
  /// The rotas in the folder of published rotas, a revision after what it revises and else in order of their first day;
  /// none when there is no such folder.
  ///
  /// People who have left stay in the team's file, with their last day: published rotas name them.
  /// - Throws: ``InvalidInput`` with every mistake of every file, a draft among them included.
  public func publishedRotas() throws -> [RotaDocument] {
    guard let history, let names = try? FileManager.default.contentsOfDirectory(atPath: history.path) else { return [] }
    let log = ProblemLog()
    var documents: [RotaDocument] = []
    for name in names.filter({ $0.hasSuffix(".json") }).sorted() {
      guard let bytes = FileManager.default.contents(atPath: history.appendingPathComponent(name).path) else {
        continue
      }
      let file = log.open("\(history.lastPathComponent)/\(name)")
      do {
        let document = try RotaDocument(json: bytes, file: file.name, scenario: scenario)
        documents.append(document)
        if document.state == .draft {
          file.report(
            line: 1, field: "state", value: document.state.rawValue, "a draft lies among the published rotas",
            advice: "Maybe publish it, or move it elsewhere")
        }
      } catch let error as InvalidInput {
        error.problems.forEach(log.add)
      }
    }
    try log.throwIfAny()
    // Of two that have a day in common, the later one counts: a revision after what it revises.
    return documents.sorted { ($0.revision, $0.rota.horizon.first) < ($1.revision, $1.rota.horizon.first) }
  }
}

extension Scenario {
  /// Reads a scenario from its folder: `scenario.yaml` and the CSV files that it names.
  ///
  /// - Throws: ``MissingFile`` or ``InvalidInput``, as ``ScenarioFolder/init(_:)`` does.
  public init(folder: URL) throws { self = try ScenarioFolder(folder).scenario }
}
