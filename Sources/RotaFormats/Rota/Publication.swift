import Foundation
import Rostering

/// A rota that becomes the one the team works by: the file that it will be in, and what it changes.
public struct Publication: Sendable {
  /// The rota as it will be written, with its revision.
  public let document: RotaDocument
  /// The file.
  public let url: URL
  /// How many duties were published for its days and are not in it, or not as they were.
  public let dutiesChanged: Int
  /// Whether all its days are published exactly so.
  public let isAlreadyPublished: Bool

  /// What publishing a rota means.
  ///
  /// The file is named after the days, and after the revision from the second on; no published file is ever overwritten.
  /// - Parameters:
  ///   - draft: The rota.
  ///   - folder: The scenario's folder, whose folder of published rotas it joins.
  ///   - published: The rotas that are published already.
  /// - Throws: ``InvalidInput`` when the scenario names no folder of published rotas.
  public init(of draft: RotaDocument, in folder: ScenarioFolder, after published: [RotaDocument]) throws {
    guard let history = folder.history else {
      throw InvalidInput(problems: [
        InputProblem(
          file: ScenarioFolder.fileName, line: 1, field: "history", value: "",
          message: "the scenario names no folder of published rotas", advice: "Maybe add “history: published”")
      ])
    }
    let days = draft.rota.horizon.days
    let revised = published.filter { $0.rota.horizon.days.overlaps(days) }
    let standing = History(published.map(\.rota)).published(on: days)
    let (was, isNow) = (Set(standing.duties.map(\.unlocked)), Set(draft.rota.duties.map(\.unlocked)))
    var document = draft
    document.state = .published
    document.revision = (revised.map(\.revision).max() ?? 0) + 1
    self.document = document
    self.url = try OutputFolder(history).file(named: document.fileName)
    self.dutiesChanged = was.subtracting(isNow).count
    self.isAlreadyPublished =
      days.allSatisfy(standing.covers) && was == isNow && Set(standing.passes) == Set(draft.rota.passes)
  }

  /// Writes the file, whole or not at all; its folder is made if need be.
  ///
  /// - Throws: What the file system says.
  public func write(offsets: UTCOffsets) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try WholeFile.write(document.json(offsets: offsets), to: url)
  }
}

extension RotaDocument {
  /// The name of the file that publishes the rota: `2010-04.json`, `2010-04-r2.json`, `2010-04-05_2010-04-11.json`.
  fileprivate var fileName: String {
    let first = rota.horizon.first
    let last = rota.horizon.end.advanced(by: -1)
    let (year, month, _) = first.date
    let isMonth = Horizon.month(year, month) == rota.horizon
    let days = isMonth ? String(first.description.dropLast(3)) : "\(first)_\(last)"
    return days + (revision > 1 ? "-r\(revision)" : "") + ".json"
  }
}

extension Duty {
  /// The duty as people work it: whether it was locked while the rota was made no longer matters.
  fileprivate var unlocked: Duty {
    var duty = self
    duty.isLocked = false
    return duty
  }
}
