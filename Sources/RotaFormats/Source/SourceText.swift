import Foundation

/// The bytes of a file as text, whatever wrote them.
enum SourceText {
  /// The text of a spreadsheet's export: UTF-8, UTF-16 with a byte-order mark, or else Windows-1252.
  ///
  /// French Excel saves “CSV” as Windows-1252, in which every sequence of bytes means something; UTF-8 is far too
  /// regular to be mistaken for it.
  static func ofSpreadsheet(_ data: Data) -> String {
    if let text = unicode(data) { return text }
    return String(decoding: data.flatMap { WindowsLatin.scalar($0).utf8 }, as: UTF8.self)
  }

  /// The text of UTF-8 or of UTF-16 with a byte-order mark, without the mark; nil for anything else.
  static func unicode(_ data: Data) -> String? {
    let bytes = [UInt8](data)
    if bytes.starts(with: [0xFF, 0xFE]) { return String(bytes: bytes.dropFirst(2), encoding: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return String(bytes: bytes.dropFirst(2), encoding: .utf16BigEndian) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(bytes: body, encoding: .utf8)
  }

  /// The text of a file that must be Unicode, or nil after reporting that it is not.
  static func unicode(_ data: Data, of file: InputFile) -> String? {
    if let text = unicode(data) { return text }
    file.report(line: firstInvalidLine(data), "the file is not UTF-8", advice: "Maybe save it again as UTF-8")
    return nil
  }

  /// The line of the first byte that is no UTF-8.
  private static func firstInvalidLine(_ data: Data) -> Int {
    var line = 1
    for piece in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(bytes: piece, encoding: .utf8) == nil { return line }
      line += 1
    }
    return 1
  }
}

/// The character set of Windows in western Europe.
private enum WindowsLatin {
  /// What the bytes 0x80 to 0x9F mean; the five that mean nothing are kept as the control characters of Latin-1.
  private static let high: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  static func scalar(_ byte: UInt8) -> String {
    let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
    return String(Character(scalar))
  }
}
