import Foundation

/// A JSON value whose keys keep their order, printed the same on every machine.
enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case text(String)
  case integer(Int)
  /// A number; what is not finite is printed as null.
  case number(Double)
  case boolean(Bool)
  case null

  /// An integer, or null.
  static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// A number, or null.
  static func optional(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

  /// The bytes of a file: what fits in 160 columns stands on one line, the rest is indented by two spaces.
  var bytes: Data { Data((printed(indent: 0) + "\n").utf8) }

  private func printed(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    let line = onOneLine
    guard line.utf8.count + indent > 160 else { return line }
    switch self {
    case .object(let entries):
      let lines = entries.map { "\(margin)\(JSONValue.quoted($0.key)): \($0.value.printed(indent: indent + 2))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(String(repeating: " ", count: indent))}"
    case .array(let items):
      let lines = items.map { margin + $0.printed(indent: indent + 2) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(String(repeating: " ", count: indent))]"
    case .text, .integer, .number, .boolean, .null: return line
    }
  }

  private var onOneLine: String {
    switch self {
    case .object(let entries):
      "{\(entries.map { "\(JSONValue.quoted($0.key)): \($0.value.onOneLine)" }.joined(separator: ", "))}"
    case .array(let items): "[\(items.map(\.onOneLine).joined(separator: ", "))]"
    case .text(let text): JSONValue.quoted(text)
    case .integer(let number): String(number)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
