/// Text in columns and paragraphs of a terminal.
enum TextLayout {
  /// The width that every report keeps to.
  static let width = 80

  /// The deepest that a paragraph hangs below its prefix; below a longer one it would be a narrow ribbon.
  private static let deepestIndent = 30

  /// A text cut or filled with spaces to a number of columns.
  ///
  /// Long names lose their middle: what tells two of them apart is as often at the end as at the beginning.
  static func cell(_ text: String, width: Int, alignedRight: Bool = false) -> String {
    let shown = shortened(printable(text), to: width)
    let space = String(repeating: " ", count: Swift.max(0, width - DisplayWidth.columns(of: shown)))
    return alignedRight ? space + shown : shown + space
  }

  private static func shortened(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    let endWidth = Swift.max(0, width - 1) / 2
    let end = String(fitting(String(text.reversed()), in: endWidth).reversed())
    return fitting(text, in: Swift.max(0, width - 1) - DisplayWidth.columns(of: end)) + "…" + end
  }

  /// As much of the beginning of a text as fits in so many columns.
  private static func fitting(_ text: String, in width: Int) -> String {
    var columns = 0
    return String(
      text.prefix { character in
        columns += DisplayWidth.columns(of: character)
        return columns <= width
      })
  }

  /// Words in lines of the width, the first after a prefix, the others below its end.
  ///
  /// Lines break at spaces, never at non-breaking ones; a word that is longer than a line is cut.
  static func paragraph(_ text: String, prefix: String = "") -> [String] {
    let prefixWidth = DisplayWidth.columns(of: prefix)
    guard prefixWidth <= deepestIndent else {
      let margin = String(prefix.prefix { $0 == " " })
      return wrapped(prefix, first: margin, others: margin) + wrapped(text, first: "    ", others: "    ")
    }
    return wrapped(text, first: prefix, others: String(repeating: " ", count: prefixWidth))
  }

  private static func wrapped(_ text: String, first: String, others: String) -> [String] {
    let room = width - Swift.max(DisplayWidth.columns(of: first), DisplayWidth.columns(of: others))
    var lines: [String] = []
    var line = first
    var isFresh = true
    for piece in text.split(separator: " ").flatMap({ pieces(of: String($0), width: room) }) {
      if !isFresh, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: piece) > width {
        lines.append(line)
        line = others
        isFresh = true
      }
      line += isFresh ? piece : " " + piece
      isFresh = false
    }
    return lines + [line]
  }

  /// A word in pieces that each fit in so many columns.
  private static func pieces(of word: String, width: Int) -> [String] {
    var pieces: [String] = []
    var rest = word
    while DisplayWidth.columns(of: rest) > width {
      let piece = fitting(rest, in: width)
      guard !piece.isEmpty else { break }
      pieces.append(piece)
      rest.removeFirst(piece.count)
    }
    return pieces + [rest]
  }

  /// A text without what a file may smuggle into a terminal: control characters, line breaks, and the characters that turn
  /// the direction of the text around them.
  static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { printable.append(isHarmless(scalar) ? scalar : "?") }
    return String(printable)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    // Joiners hold emoji and some scripts together.
    case .format: ["\u{200C}", "\u{200D}"].contains(scalar) || (0xE0020...0xE007F).contains(scalar.value)
    default: true
    }
  }
}
