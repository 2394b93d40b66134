/// Reads JSON (RFC 8259) into source nodes, so that a mistake in a rota is named by its line as one in a scenario is.
///
/// Foundation's reader gives no lines. This one stops at the first mistake of syntax, as any JSON reader must.
struct JSONText {
  private struct Mistake: Error {
    let message: String
    let advice: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0

  private static let deepest = 200

  /// The top node of a text, or nil when it is no JSON, which is then reported.
  static func root(of text: String, in file: InputFile) -> SourceNode? {
    var reader = JSONText(bytes: Array(text.utf8))
    do throws(Mistake) {
      let node = try reader.value(depth: 0)
      reader.skipSpace()
      guard reader.position == reader.bytes.count else {
        throw reader.unexpected("the end of the file", advice: "Maybe delete what follows the closing bracket")
      }
      return node
    } catch {
      file.report(
        line: reader.line, column: reader.position - reader.lineStart + 1, "this is no JSON: \(error.message)",
        advice: error.advice)
      return nil
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      position += 1
      if byte == 0x0A {
        line += 1
        lineStart = position
      }
    }
  }

  private func unexpected(
    _ wanted: String, advice: String = "Maybe a comma, a quotation mark or a bracket is missing"
  ) -> Mistake {
    let found = next.map { $0 < 0x80 && $0 > 0x20 ? "“\(Character(Unicode.Scalar($0)))”" : "a character" }
    return Mistake(message: "\(wanted) was expected, but there is \(found ?? "the end of the file")", advice: advice)
  }

  private mutating func take(_ character: Unicode.Scalar, _ wanted: String) throws(Mistake) {
    skipSpace()
    guard next == UInt8(ascii: character) else { throw unexpected(wanted) }
    position += 1
  }

  private mutating func value(depth: Int) throws(Mistake) -> SourceNode {
    skipSpace()
    let (line, column) = (line, position - lineStart + 1)
    guard depth < JSONText.deepest else {
      throw Mistake(message: "it nests too deep", advice: "Maybe this is another program's file")
    }
    let content: SourceNode.Content
    switch next {
    case UInt8(ascii: "{"): content = .mapping(try entries(depth: depth))
    case UInt8(ascii: "["): content = .list(try items(depth: depth))
    case UInt8(ascii: "\""): content = .text(try string(), isPlain: false)
    default: content = .text(try word(), isPlain: true)
    }
    return SourceNode(content: content, line: line, column: column)
  }

  private mutating func entries(depth: Int) throws(Mistake) -> [SourceNode.Entry] {
    var entries: [SourceNode.Entry] = []
    position += 1
    skipSpace()
    while next != UInt8(ascii: "}") {
      if !entries.isEmpty {
        try take(",", "a comma or “}”")
        skipSpace()
      }
      let (line, column) = (line, position - lineStart + 1)
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
      let key = try string()
      try take(":", "a colon")
      let value = try value(depth: depth + 1)
      entries.append(SourceNode.Entry(key: key, line: line, column: column, value: value))
      skipSpace()
    }
    position += 1
    return entries
  }

  private mutating func items(depth: Int) throws(Mistake) -> [SourceNode] {
    var items: [SourceNode] = []
    position += 1
    skipSpace()
    while next != UInt8(ascii: "]") {
      if !items.isEmpty { try take(",", "a comma or “]”") }
      items.append(try value(depth: depth + 1))
      skipSpace()
    }
    position += 1
    return items
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Mistake) -> String {
    let start = position
    while let byte = next, byte > 0x20, !Array(",:[]{}\"".utf8).contains(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard ["true", "false", "null"].contains(word) || JSONText.isNumber(word) else {
      position = start
      throw unexpected("a value")
    }
    return word
  }

  private static func isNumber(_ word: String) -> Bool {
    word.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil
  }

  private mutating func string() throws(Mistake) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw Mistake(
          message: "a text goes on past the end of its line", advice: "Maybe a closing quotation mark is missing")
      }
      if byte == UInt8(ascii: "\\") {
        text += try escape().utf8
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard next != nil else { throw unexpected("a closing quotation mark") }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(Mistake) -> String {
    position += 1
    let simple: [UInt8: String] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]
    guard let byte = next else { throw unexpected("a letter after “\\”") }
    position += 1
    if let text = simple[byte] { return text }
    guard byte == UInt8(ascii: "u") else {
      position -= 1
      throw unexpected("an escape such as “\\n”", advice: "Maybe double the “\\”")
    }
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      units.append(try codeUnit())
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func codeUnit() throws(Mistake) -> UInt16 {
    let end = Swift.min(position + 4, bytes.count)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, !digits.hasPrefix("+"), let unit = UInt16(digits, radix: 16) else {
      throw unexpected("four hexadecimal digits after “\\u”")
    }
    position = end
    return unit
  }
}
