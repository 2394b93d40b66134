import Rostering

/// One value of a file, with its path: what a field expects of it, and the mistake it reports otherwise.
///
/// Every reading returns nil after it has reported, so that a reader goes on to the next field.
struct FieldReader {
  /// How scalars are told apart.
  enum Notation {
    /// A scalar is what its text says, quoted or not.
    case yaml
    /// A text has quotes, and a number has none.
    case json
  }

  let node: SourceNode
  /// The keys and indices from the top, such as `windows[0].to`.
  let path: String
  let file: InputFile
  let notation: Notation

  init(_ node: SourceNode, path: String = "", file: InputFile, notation: Notation) {
    self.node = node
    self.path = path
    self.file = file
    self.notation = notation
  }

  /// Notes that what is written here is wrong.
  func report(_ message: String, advice: String) {
    file.report(
      line: node.line, column: node.column, field: path, value: node.written, message, advice: advice)
  }

  /// A text that is not empty.
  func text(_ wanted: String = "a text") -> String? {
    guard case .text(let text, let isPlain) = node.content, !node.isNull else {
      report("\(wanted) is expected here, not \(node.kind)", advice: "Maybe write one")
      return nil
    }
    guard notation == .yaml || !isPlain else {
      report("\(wanted) is expected here, not a number or a word", advice: "Maybe put it in quotation marks")
      return nil
    }
    guard !text.isEmpty else {
      report("\(wanted) is expected here, and there is nothing", advice: "Maybe write one")
      return nil
    }
    return text
  }

  /// A whole number within a range.
  func integer(in range: ClosedRange<Int>) -> Int? {
    let text: String
    switch (node.content, notation) {
    case (.text(let written, _), .yaml), (.text(let written, isPlain: true), .json): text = written
    case (.text(let written, isPlain: false), .json) where Int(written) != nil:
      report("a whole number is expected here", advice: "Maybe \(written) without quotation marks")
      return nil
    default:
      report("a whole number is expected here", advice: "Maybe \(range.lowerBound)")
      return nil
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
      report("this is no whole number", advice: "Maybe write digits only, such as \(range.lowerBound)")
      return nil
    }
    guard range.contains(number) else {
      let nearest = Swift.min(Swift.max(number, range.lowerBound), range.upperBound)
      report("the number must lie from \(range.lowerBound) to \(range.upperBound)", advice: "Maybe \(nearest)")
      return nil
    }
    return number
  }

  /// A number, whole or not.
  func number() -> Double? {
    guard case .text(let text, let isPlain) = node.content, isPlain, let number = Double(text), number.isFinite else {
      report("a number is expected here", advice: "Maybe 0.0")
      return nil
    }
    return number
  }

  /// `true` or `false`.
  func boolean() -> Bool? {
    switch node.content {
    case .text("true", isPlain: true): return true
    case .text("false", isPlain: true): return false
    case .text(let text, _):
      let means = ["yes", "on", "y", "1", "oui", "vrai", "true"].contains(text.lowercased())
      report("“true” or “false” is expected here", advice: "Maybe \(means)")
    case .list, .mapping: report("“true” or “false” is expected here", advice: "Maybe true")
    }
    return nil
  }

  /// The name of a thing.
  func identifier<Entity>(of _: Entity.Type = Entity.self) -> Identifier<Entity>? {
    guard let text = text("an identifier") else { return nil }
    guard Identifier<Entity>.isValid(text) else {
      report(Identifiers.rule, advice: Identifiers.advice(on: text))
      return nil
    }
    return Identifier(text)
  }

  /// A time of the clock.
  func clockTime() -> ClockTime? {
    guard let text = text("a time") else { return nil }
    guard let time = ClockTime(text) else {
      report("this is no time from 00:00 to 48:00", advice: Times.advice(on: text))
      return nil
    }
    return time
  }

  /// A date from 1970 to 2100.
  func day() -> Day? {
    guard let text = text("a date") else { return nil }
    guard let day = Day(iso: text), Dates.known.contains(day) else {
      report(Dates.complaint(about: text), advice: Dates.advice(on: text))
      return nil
    }
    return day
  }

  /// One word of a choice.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    guard let text = text("a word") else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue)
      report(
        "this is none of \(words.joined(separator: ", "))",
        advice: Nearest.advice(on: text, among: words, orElse: "Maybe another word"))
      return nil
    }
    return choice
  }

  /// The items of a list.
  func list() -> [FieldReader]? {
    guard case .list(let items) = node.content else {
      report(
        "a list is expected here, not \(node.kind)", advice: "Maybe write [ ] around it")
      return nil
    }
    return items.enumerated().map {
      FieldReader($1, path: "\(path)[\($0)]", file: file, notation: notation)
    }
  }

  /// The keys and values of a mapping; keys that are not among those known are reported.
  ///
  /// - Parameters:
  ///   - known: The keys that have a meaning here; nil lets every key pass.
  ///   - silent: Keys that the caller speaks of itself.
  func mapping(keys known: [String]?, silent: [String] = []) -> MappingReader? {
    guard case .mapping(let entries) = node.content else {
      report("keys with values are expected here, not \(node.kind)", advice: advice(known))
      return nil
    }
    return MappingReader(entries, of: self, known: known, silent: silent)
  }

  private func advice(_ known: [String]?) -> String {
    guard let first = known?.first else { return "Maybe write “{key: value}”" }
    return "Maybe write “{\(first): …}”"
  }
}
