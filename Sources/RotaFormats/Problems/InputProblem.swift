/// One mistake in a file, with the place where it is and what may have been meant.
public struct InputProblem: Hashable, Codable, Sendable {
  /// The file, relative to the scenario's folder.
  public var file: String
  /// The physical line of the file, from 1.
  public var line: Int
  /// The column of the line, in characters from 1; nil where a line says enough.
  public var column: Int?
  /// The key or the column that is wrong, such as `windows[0].to` or `weekly_hours`.
  public var field: String
  /// What is written there; empty when nothing is.
  public var value: String
  /// What is wrong, in plain words.
  public var message: String
  /// What may have been meant: a sentence that begins with “Maybe”.
  public var advice: String

  /// A mistake in a file.
  public init(
    file: String, line: Int, column: Int? = nil, field: String, value: String, message: String, advice: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.value = value
    self.message = message
    self.advice = advice
  }
}

extension InputProblem: CustomStringConvertible {
  /// The mistake as compilers print one: `scenario.yaml:7:3: windows[0].to “19:00”: … Maybe …`.
  ///
  /// Keys and values come from files: long ones are cut, and what would move a terminal's cursor or turn its text around is
  /// shown as `?`.
  public var description: String {
    let place = column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
    let written = value.isEmpty ? "" : "“\(InputProblem.cut(value))”"
    let subject = [InputProblem.cut(field), written].filter { !$0.isEmpty }.joined(separator: " ")
    return InputProblem.printable("\(place): \(subject.isEmpty ? "" : subject + ": ")\(message). \(advice).")
  }

  private static func cut(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }

  private static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDirection = ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
      printable.append(scalar.properties.generalCategory == .control || isDirection ? "?" : scalar)
    }
    return String(printable)
  }
}

/// What is wrong with some files: every mistake that was found, in order of file and line.
public struct InvalidInput: Error, Hashable, Sendable {
  /// The mistakes; never empty.
  public var problems: [InputProblem]

  /// The mistakes of some files.
  public init(problems: [InputProblem]) { self.problems = problems }
}

extension InvalidInput: CustomStringConvertible {
  /// One line for each mistake.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A folder or a file that a command names does not exist, or cannot be read.
///
/// A file that `scenario.yaml` names is another matter: it is an ``InputProblem`` on the line that names it.
public struct MissingFile: Error, Hashable, Sendable {
  /// The path, as it was given.
  public var path: String

  /// A path at which nothing can be read.
  public init(path: String) { self.path = path }
}

extension MissingFile: CustomStringConvertible {
  /// The path and what is wrong with it.
  public var description: String { "\(path): no such file or folder, or it cannot be read" }
}
