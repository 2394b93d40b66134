import CheckCommand
import Foundation
import Rostering
import RotaFormats

/// The folder that `--output` names.
struct RotaFolder {
  static let documentName = "rota.json"
  static let tableName = "rota.csv"

  private let url: URL

  /// A folder that is there, or can be made.
  ///
  /// It is looked at before the search, so that nobody waits a minute to hear that nothing can be written.
  /// - Throws: `OutputFailure`, in words that say what is in the way.
  init(_ path: String) throws {
    self.url = URL(fileURLWithPath: path, isDirectory: true)
    let standing = RotaFolder.nearestStanding(url)
    guard RotaFolder.isFolder(standing) else {
      throw OutputFailure(
        path: path, problem: "\(standing.path) is a file, not a folder", advice: "Maybe the folder that holds it")
    }
    guard FileManager.default.isWritableFile(atPath: standing.path) else {
      throw OutputFailure(path: path, problem: "nothing may be written there", advice: "Maybe a folder of your own")
    }
    for name in [RotaFolder.documentName, RotaFolder.tableName] {
      guard !RotaFolder.isFolder(url.appendingPathComponent(name)) else {
        throw OutputFailure(path: path, problem: "\(name) is a folder there", advice: "Maybe another folder")
      }
    }
  }

  /// Writes both files, each whole or not at all.
  func write(_ document: RotaDocument, offsets: UTCOffsets, dialect: CSVDialect) throws {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw OutputFailure(path: url.path, error)
    }
    let files = [
      (RotaFolder.documentName, document.json(offsets: offsets)),
      (RotaFolder.tableName, document.rota.csv(offsets: offsets, dialect: dialect)),
    ]
    for (name, bytes) in files {
      do {
        try WholeFile.write(bytes, to: OutputFolder(url).file(named: name))
      } catch {
        throw OutputFailure(path: url.appendingPathComponent(name).path, error)
      }
    }
  }

  /// The folder itself, or the nearest of those above it that is there.
  private static func nearestStanding(_ url: URL) -> URL {
    var standing = url.standardizedFileURL
    while !FileManager.default.fileExists(atPath: standing.path), standing.path != "/" {
      standing.deleteLastPathComponent()
    }
    return standing
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
