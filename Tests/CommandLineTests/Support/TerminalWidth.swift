/// How wide a line is: an oracle that shares nothing with the program's own.
///
/// By scalars: marks and joiners take no column, ideographs and pictures two.
enum TerminalWidth {
  static func columns(of line: String) -> Int {
    line.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + ([0x4E00...0x9FFF, 0x1F300...0x1FAFF].contains { $0.contains(scalar.value) } ? 2 : 1)
      }
    }
  }
}
