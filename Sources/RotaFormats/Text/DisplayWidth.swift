/// How many columns of a terminal a text takes.
///
/// The wide characters are those of Unicode Standard Annex 11, in the blocks that terminals agree on.
enum DisplayWidth {
  /// The columns of a text.
  static func columns(of text: String) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

  /// The columns of a character: 2 for an ideograph or an emoji, none for what only marks the one before it.
  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    // A variation selector asks for the picture of what would be a letter or a sign: ✈ and ✈️.
    if isWide(first) || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.allSatisfy(isMark) ? 0 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || wideBlocks.contains { $0.contains(scalar.value) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  private static let wideBlocks: [ClosedRange<UInt32>] = [
    // Hangul syllables' leading consonants.
    0x1100...0x115F,
    // Radicals, punctuation, kana, ideographs, Yi.
    0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    // Hangul syllables, compatibility ideographs, vertical and full-width forms.
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    // Pictures, and the supplementary ideographs.
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
