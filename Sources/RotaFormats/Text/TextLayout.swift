/// Text in columns and paragraphs of a terminal.
enum TextLayout {
  /// The width that every report keeps to.
  static let width = 80

  /// A text cut or filled with spaces to a number of columns.
  static func cell(_ text: String, width: Int, alignedRight: Bool = false) -> String {
    let shown = printable(text)
    let cut = shown.count > width ? String(shown.prefix(Swift.max(0, width - 1))) + "…" : shown
    let space = String(repeating: " ", count: width - cut.count)
    return alignedRight ? space + cut : cut + space
  }

  /// Words in lines of the width, the first after a prefix, the others below its end.
  static func paragraph(_ text: String, prefix: String = "", separator: Character = " ") -> [String] {
    let indent = String(repeating: " ", count: prefix.count)
    var lines: [String] = []
    var line = prefix
    var isEmpty = true
    for word in text.split(separator: separator) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += isEmpty ? String(word) : "\(separator)\(word)"
      isEmpty = false
    }
    return lines + [line]
  }

  /// A text without the control characters that a file may smuggle into a terminal.
  static func printable(_ text: String) -> String {
    String(text.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "?" : $0 })
  }
}
