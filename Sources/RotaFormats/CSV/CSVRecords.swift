/// The records of a CSV text with the physical lines on which they begin, before their fields are parsed.
///
/// The CSV library gives no line numbers and stops at the first wrong quotation mark. This scanner only finds where records
/// begin and end, and which of them the library would refuse.
struct CSVRecords {
  /// A record: its text without the line break, and where it begins.
  struct Record {
    let line: Int
    let text: String
  }

  private(set) var records: [Record] = []
  /// The texts of those that had to be left out.
  private(set) var leftOut: [String] = []
  private let delimiter: Character
  private let file: InputFile

  /// Splits a text into records; those with misplaced quotation marks are reported and left out.
  init(_ text: String, delimiter: Character, file: InputFile) {
    self.delimiter = delimiter
    self.file = file
    var rest = Array(text)[...]
    var line = 1
    while !rest.isEmpty { scan(&rest, &line) }
  }

  private mutating func scan(_ rest: inout ArraySlice<Character>, _ line: inout Int) {
    let start = line
    let whole = rest
    var quotes = Quotes(delimiter: delimiter)
    var length = 0
    var lines = 0
    for character in rest {
      if character.isNewline, !quotes.isOpen { break }
      length += 1
      if character.isLineBreak { lines += 1 }
      quotes.take(character, column: length)
    }
    if quotes.isOpen {
      file.report(
        line: start, column: quotes.opened, value: "\"", "a quotation mark is opened and never closed",
        advice: "Maybe close it at the end of its field, or write it twice if it belongs to the text")
      // Only the first line is given up, so that the mistakes of those that follow are found as well.
      length = whole.prefix { !$0.isNewline }.count
      lines = 0
      leftOut.append(String(whole.prefix(length)))
    } else if let column = quotes.misplaced {
      file.report(
        line: start, column: column, value: "\"", "a quotation mark stands where none may",
        advice: "Maybe put the whole field in quotation marks and write those inside twice")
      leftOut.append(String(whole.prefix(length)))
    } else {
      let text = String(whole.prefix(length))
      if !text.allSatisfy({ $0.isWhitespace || $0 == delimiter }) { records.append(Record(line: start, text: text)) }
    }
    rest = whole.dropFirst(length)
    line = start + lines
    if let end = rest.first {
      if end.isLineBreak { line += 1 }
      rest = rest.dropFirst()
    }
  }

  /// The state of quotation marks within a record.
  private struct Quotes {
    private enum State {
      case start, plain, open, closed
    }

    let delimiter: Character
    private var state = State.start
    /// The column of the last opening mark.
    private(set) var opened: Int?
    /// The column of the first mark, or of the text after a closing one, that should not be there.
    private(set) var misplaced: Int?

    init(delimiter: Character) { self.delimiter = delimiter }

    var isOpen: Bool { state == .open }

    mutating func take(_ character: Character, column: Int) {
      switch (state, character) {
      case (.open, "\""): state = .closed
      case (.open, _): break
      case (.closed, "\""): state = .open
      case (_, delimiter): state = .start
      case (.start, "\""):
        state = .open
        opened = column
      case (.start, _), (.closed, _):
        guard !character.isWhitespace else { break }
        if state == .closed { misplaced = misplaced ?? column }
        state = .plain
      case (.plain, "\""): misplaced = misplaced ?? column
      case (.plain, _): break
      }
    }
  }
}

extension Character {
  /// Whether an editor counts a new line here.
  fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}
