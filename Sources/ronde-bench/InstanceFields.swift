/// One line of an instance, cut at its commas.
struct InstanceFields {
  let line: Int
  let section: String
  let parts: [String]

  init(line: Int, section: String, text: String) {
    self.line = line
    self.section = section
    self.parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
  }

  /// A field; empty when there is none.
  subscript(position: Int) -> String { position < parts.count ? parts[position] : "" }

  /// Entries between bars.
  func list(_ position: Int) -> [String] { self[position].split(separator: "|").map(\.trimmingSpaces) }
}

/// The lines of each section, and what was found wrong while they were read.
struct InstanceSections {
  private var lines: [String: [InstanceFields]] = [:]
  private(set) var mistakes: [InstanceMistake] = []

  private static let names: Set = [
    "HORIZON", "SHIFTS", "STAFF", "DAYS_OFF", "SHIFT_ON_REQUESTS", "SHIFT_OFF_REQUESTS", "COVER",
  ]

  /// - Parameter text: A file, whose lines may end as they like; a mark of byte order is no part of it.
  init(text: String) {
    var section = ""
    let whole = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for (number, raw) in whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = raw.trimmingSpaces
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard line.hasPrefix("SECTION_") else {
        lines[section, default: []].append(InstanceFields(line: number + 1, section: section, text: line))
        continue
      }
      section = String(line.dropFirst("SECTION_".count))
      if !InstanceSections.names.contains(section) {
        add(number + 1, section, "", "there is no such section")
      } else if lines.updateValue([], forKey: section) != nil {
        add(number + 1, section, "", "the section is there already")
      }
    }
    for stray in lines[""] ?? [] { add(stray.line, "", stray.parts.joined(separator: ","), "it is in no section") }
  }

  /// The lines of a section; it is a mistake when it is missing and needed.
  mutating func lines(of section: String, isNeeded: Bool = false) -> [InstanceFields] {
    if lines[section] == nil, isNeeded { add(nil, section, "", "the section is missing") }
    return lines[section] ?? []
  }

  mutating func add(_ line: Int?, _ section: String, _ value: String, _ advice: String) {
    mistakes.append(InstanceMistake(line: line, section: section, value: value, advice: advice))
  }

  mutating func add(_ fields: InstanceFields, _ value: String, _ advice: String) {
    add(fields.line, fields.section, value, advice)
  }

  /// A whole number within a range; its least where it is something else, which is a mistake.
  mutating func integer(_ fields: InstanceFields, _ position: Int, in range: ClosedRange<Int>) -> Int {
    guard let number = Int(fields[position]), range.contains(number) else {
      let wanted = "field \(position + 1) is a whole number from \(range.lowerBound) to \(range.upperBound)"
      add(fields, fields[position], fields[position].isEmpty ? "\(wanted), and missing" : wanted)
      return range.lowerBound
    }
    return number
  }

  /// One of some names; it is a mistake when it is none of them.
  mutating func name(
    _ fields: InstanceFields, _ value: String, of kind: String, among known: Set<String>
  ) -> String {
    if !known.contains(value) {
      add(fields, value, value.isEmpty ? "the \(kind) is missing" : "there is no such \(kind)")
    }
    return value
  }

  /// A new name; it is a mistake when it is empty or known already.
  mutating func newName(_ fields: InstanceFields, of kind: String, among known: inout Set<String>) -> String {
    let value = fields[0]
    if value.isEmpty { add(fields, value, "the \(kind) has no name") }
    if !known.insert(value).inserted { add(fields, value, "there is such a \(kind) already") }
    return value
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
