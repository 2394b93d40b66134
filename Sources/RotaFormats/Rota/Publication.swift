import Foundation
import Rostering

/// A rota that becomes the one the team works by: the file that it will be in, and what it changes.
public struct Publication: Sendable {
  /// The rota as it will be written, with its revision.
  public let document: RotaDocument
  /// The file.
  public let url: URL
  /// How many people's days are not as they were published for its days.
  public let daysChanged: Int
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
    let target = OutputFolder(history)
    // A file of that name that is no revision of these days is somebody's all the same.
    while FileManager.default.fileExists(atPath: try target.file(named: document.fileName).path) {
      document.revision += 1
    }
    self.document = document
    self.url = try target.file(named: document.fileName)
    self.daysChanged = Set(was.symmetricDifference(isNow).map { PersonDay(person: $0.person, day: $0.day) }).count
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

/// One person on one day.
private struct PersonDay: Hashable {
  let person: Person.ID
  let day: Day
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
