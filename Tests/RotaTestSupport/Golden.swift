import Foundation

/// A text compared with the one recorded in a file beside the test.
public enum Golden {
  /// What is wrong with a text, or nil when it is the recorded one.
  ///
  /// With `RECORD_GOLDEN=1` in the environment the text is recorded anew, and the answer says so: a run that records
  /// fails, so that nobody takes it for a run that compares.
  /// - Parameters:
  ///   - text: The text.
  ///   - name: The name of the file in the folder `Golden` beside the test.
  ///   - test: The file of the test.
  public static func mismatch(of text: String, with name: String, beside test: String = #filePath) throws -> String? {
    let folder = folder(beside: test)
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
      return "recorded \(name); run again without RECORD_GOLDEN to compare"
    }
    guard let data = try? Data(contentsOf: file) else {
      return "there is no \(name). Maybe record it with RECORD_GOLDEN=1"
    }
    return difference(between: String(decoding: data, as: UTF8.self), and: text, name: name)
  }

  /// The text recorded under a name.
  ///
  /// - Parameters:
  ///   - name: The name of the file in the folder `Golden` beside the test.
  ///   - test: The file of the test.
  public static func recorded(_ name: String, beside test: String = #filePath) throws -> String {
    String(decoding: try Data(contentsOf: folder(beside: test).appendingPathComponent(name)), as: UTF8.self)
  }

  private static func folder(beside test: String) -> URL {
    URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("Golden")
  }

  private static func difference(between recorded: String, and text: String, name: String) -> String? {
    guard recorded != text else { return nil }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    let shown = { (lines: [Substring]) in line < lines.count ? "“\(lines[line])”" : "nothing" }
    return "\(name), line \(line + 1): recorded \(shown(old)), now \(shown(new))"
  }
}
