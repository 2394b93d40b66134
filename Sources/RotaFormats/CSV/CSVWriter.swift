import Foundation

/// How a CSV file is written.
public enum CSVDialect: Sendable {
  /// RFC 4180: commas, UTF-8 without a mark.
  case standard
  /// What French Excel opens with a double click: semicolons, UTF-8 with a byte-order mark.
  case french

  /// What stands between fields.
  public var separator: Character {
    switch self {
    case .standard: ","
    case .french: ";"
    }
  }
}

/// Writes CSV with the quoting and the line breaks (CR LF) of RFC 4180.
public enum CSVWriter {
  /// The characters at which a spreadsheet takes a text for a formula.
  static let formulaStarts: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

  /// The bytes of a table whose first row is the header.
  ///
  /// A text that a spreadsheet would take for a formula, `=…`, `+…`, `-…` or `@…`, gets an apostrophe before it: opening a
  /// file must never run what somebody wrote in a name. Identifiers, dates and times never begin so.
  public static func bytes(of rows: [[String]], dialect: CSVDialect = .standard) -> Data {
    let lines = rows.map { row in
      row.map { field($0, separator: dialect.separator) }.joined(separator: String(dialect.separator)) + "\r\n"
    }
    let mark: [UInt8] = dialect == .french ? [0xEF, 0xBB, 0xBF] : []
    return Data(mark + Array(lines.joined().utf8))
  }

  private static func field(_ text: String, separator: Character) -> String {
    let isFormula = text.first.map(formulaStarts.contains) ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes =
      safe.contains { $0 == separator || $0 == "\"" || $0.isNewline }
      || safe.first?.isWhitespace == true || safe.last?.isWhitespace == true
    guard needsQuotes else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
