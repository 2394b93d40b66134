import ArgumentParser
import Foundation
import Rostering
import RotaFormats

/// A rota that a command names: a `rota.json`, or a `rota.csv` that needs its period besides.
public struct RotaFile {
  private let path: String

  /// A rota at a path.
  public init(path: String) { self.path = path }

  /// Whether a path is that of a table.
  public static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  /// The rota, over the days asked for if any are.
  ///
  /// A file that was made for another state of the scenario is no mistake; it is said on standard error.
  /// - Throws: `InvalidInput` with every mistake of the file, `MissingFile` when there is none.
  public func read(
    for folder: ScenarioFolder, over period: PeriodOptions, language: Scenario.Language
  ) throws -> Rota {
    let rota = try document(for: folder, over: period, language: language).rota
    guard let given = period.given, given != rota.horizon else { return rota }
    return Rota(scenario: rota.scenario, horizon: given, duties: rota.duties, passes: rota.passes)
  }

  /// Refuses a table without its period.
  ///
  /// - Throws: `ValidationError` with what to type instead.
  public func requirePeriod(_ period: PeriodOptions) throws {
    guard RotaFile.isTable(path), period.given == nil else { return }
    throw ValidationError("\(path) cannot say for which days it is. Maybe add --month YYYY-MM.")
  }

  /// Refuses a period for a file that says itself for which days it is.
  ///
  /// - Throws: `ValidationError` with what to type instead.
  public func refusePeriod(_ period: PeriodOptions) throws {
    guard !RotaFile.isTable(path), period.given != nil else { return }
    throw ValidationError("\(path) says itself for which days it is. Maybe leave --month, --from and --to out.")
  }

  /// The rota with what its file says about it; a table says nothing but the rota.
  ///
  /// - Throws: `InvalidInput` with every mistake of the file, `MissingFile` when there is none.
  public func document(
    for folder: ScenarioFolder, over period: PeriodOptions, language: Scenario.Language
  ) throws -> RotaDocument {
    let url = URL(fileURLWithPath: path)
    if RotaFile.isTable(path) {
      return RotaDocument(
        rota: try Rota(csvFile: url, horizon: period.horizon(for: folder.scenario), scenario: folder.scenario))
    }
    let document = try RotaDocument(jsonFile: url, scenario: folder.scenario)
    if !["", folder.digest].contains(document.scenarioDigest) {
      StandardError.write(note(language) + "\n")
    }
    return document
  }

  private func note(_ language: Scenario.Language) -> String {
    switch language {
    case .french:
      "\(path)\u{A0}: le scénario a changé depuis que ce planning a été fait\u{A0}; il est contrôlé d'après celui "
        + "d'aujourd'hui."
    case .english:
      "\(path): the scenario has changed since this rota was made; it is checked against the scenario of today."
    }
  }
}
