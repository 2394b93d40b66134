import Foundation

/// Standard error, where everything goes that is not the answer.
public enum StandardError {
  /// Writes a text as it is; when nobody can read it there is nobody to tell.
  public static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

/// Standard output, where answers go.
public enum StandardOutput {
  /// Writes a text as it is.
  ///
  /// - Throws: ``OutputFailure`` when it cannot be written, on a full disk for one.
  public static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw OutputFailure(path: "standard output", error)
    }
  }
}
