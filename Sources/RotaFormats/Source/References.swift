import Rostering

/// What is said about references to nothing.
enum References {
  static func complaint(about noun: String) -> String { "there is no \(noun) with this identifier" }

  /// Whether an identifier is declared, if only by an entry whose own spelling of it is a mistake.
  static func isDeclared(_ text: String, among known: [String]) -> Bool {
    known.contains { $0 == text || (!Identifier<Void>.isValid($0) && Identifiers.normalized($0) == text) }
  }

  /// What may have been meant; an identifier that is declared twice is named once.
  static func advice(on text: String, among known: [String], noun: String) -> String {
    advice(on: text, among: known, orElse: "Maybe the \(noun) is still to be listed")
  }

  /// What may have been meant, or a sentence for an empty choice.
  static func advice(on text: String, among known: [String], orElse: String) -> String {
    let names = known.filter(Identifier<Void>.isValid).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return Nearest.advice(on: text, among: names, orElse: orElse)
  }
}

extension FieldReader {
  /// A reference to something that another section declares.
  ///
  /// - Parameter known: What is declared; nil when nobody knows, and any identifier may be right.
  func reference<Entity>(to noun: String, among known: [Identifier<Entity>]?) -> Identifier<Entity>? {
    guard let text = text("the identifier of a \(noun)") else { return nil }
    guard let known, !References.isDeclared(text, among: known.map(\.text)) else { return Identifier(text) }
    report(
      References.complaint(about: noun),
      advice: References.advice(on: text, among: known.map(\.text), noun: noun))
    return nil
  }
}

extension CSVTable.Row {
  /// A reference to something that the scenario declares, in a field that is not empty.
  ///
  /// - Parameter known: What is declared; nil when nobody knows, and any identifier may be right.
  func reference<Entity>(
    _ column: String, to noun: String, among known: [Identifier<Entity>]?
  ) -> Identifier<Entity>? { reference(self[column], in: column, to: noun, among: known) }

  /// A reference that is a field or a part of one.
  func reference<Entity>(
    _ text: String, in column: String, to noun: String, among known: [Identifier<Entity>]?
  ) -> Identifier<Entity>? {
    guard let known, !References.isDeclared(text, among: known.map(\.text)) else { return Identifier(text) }
    file.report(
      line: line, field: column, value: text,
      text.isEmpty ? "the identifier of a \(noun) is missing" : References.complaint(about: noun),
      advice: References.advice(on: text, among: known.map(\.text), noun: noun))
    return nil
  }
}
