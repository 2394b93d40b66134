import Foundation

/// Writes files whole or not at all.
public enum WholeFile {
  /// Puts bytes in a file: into a temporary file of the same folder first, which then takes the file's name.
  ///
  /// A reader sees the old file or the new one, never half of it, and a full disk leaves the old one.
  /// - Throws: What the file system says.
  public static func write(_ bytes: Data, to url: URL) throws {
    let folder = url.deletingLastPathComponent()
    let temporary = folder.appendingPathComponent(".\(url.lastPathComponent).\(UUID().uuidString).part")
    do {
      try bytes.write(to: temporary, options: .withoutOverwriting)
      guard rename(temporary.path, url.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
  }
}

/// A folder that programs write into, under names that may come from data.
public struct OutputFolder: Sendable {
  /// The folder.
  public let url: URL

  /// A folder to write into.
  public init(_ url: URL) { self.url = url }

  /// The place of a file in the folder.
  ///
  /// - Throws: ``InvalidInput`` when the name would lead outside the folder or hide in it: a name with `/`, `\` or control
  ///   characters, one that begins with a dot, an empty one, or one of more than 200 bytes.
  public func file(named name: String) throws -> URL {
    let isSafe =
      !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".")
      && !name.unicodeScalars.contains {
        "/\\:".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
      }
    guard isSafe else {
      throw InvalidInput(problems: [
        InputProblem(
          file: url.lastPathComponent, line: 1, field: "", value: name,
          message: "no file of the output folder can have this name",
          advice: "Maybe a name without “/”, “:” and leading dots")
      ])
    }
    return url.appendingPathComponent(name, isDirectory: false)
  }
}

/// Where files that a scenario names may lie.
enum InsideFolder {
  /// The file of a folder under a relative name, or nil when the name leads out of it, by `..`, from the root, or by a
  /// symbolic link.
  static func file(named name: String, in folder: URL) -> URL? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, !name.contains("\0"), !name.contains("\\"),
      parts.allSatisfy({ !["", ".", ".."].contains($0) })
    else { return nil }
    let url = folder.appendingPathComponent(name)
    let root = folder.resolvingSymlinksInPath().standardizedFileURL.path
    let real = url.resolvingSymlinksInPath().standardizedFileURL.path
    return real.hasPrefix(root.hasSuffix("/") ? root : root + "/") ? url : nil
  }
}
