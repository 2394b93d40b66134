/// What is wrong with an instance file.
struct MalformedInstance: Error, CustomStringConvertible {
  let line: Int
  let text: String
  let advice: String

  var description: String { "line \(line): “\(text)”: \(advice)" }
}

extension ShiftInstance {
  /// Reads the text of an instance.
  ///
  /// - Throws: `MalformedInstance` for the first line that is not what its section has.
  init(text: String) throws(MalformedInstance) {
    var sections: [String: [Fields]] = [:]
    var section = ""
    for (number, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = raw.trimmingSpaces
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION_") {
        section = String(line.dropFirst("SECTION_".count))
      } else {
        sections[section, default: []].append(Fields(line: number + 1, text: line))
      }
    }
    guard let horizon = sections["HORIZON"]?.first else {
      throw MalformedInstance(line: 1, text: "SECTION_HORIZON", advice: "the section is missing")
    }
    days = try horizon.integer(0)
    shifts = try (sections["SHIFTS"] ?? []).map { fields throws(MalformedInstance) in
      Shift(id: try fields.text(0), minutes: try fields.integer(1), forbiddenNext: try fields.list(2))
    }
    var staff = try (sections["STAFF"] ?? []).map(Employee.init)
    for fields in sections["DAYS_OFF"] ?? [] {
      let id = try fields.text(0)
      guard let position = staff.firstIndex(where: { $0.id == id }) else { throw fields.wrong("no such employee") }
      staff[position].daysOff = Set(try (1..<fields.count).map(fields.integer))
    }
    self.staff = staff
    wanted = try (sections["SHIFT_ON_REQUESTS"] ?? []).map(Request.init)
    unwanted = try (sections["SHIFT_OFF_REQUESTS"] ?? []).map(Request.init)
    cover = try (sections["COVER"] ?? []).map { fields throws(MalformedInstance) in
      Cover(
        day: try fields.integer(0), shift: try fields.text(1), people: try fields.integer(2),
        priceUnder: try fields.integer(3), priceOver: try fields.integer(4))
    }
  }
}

extension ShiftInstance.Employee {
  fileprivate init(_ fields: Fields) throws(MalformedInstance) {
    var most: [String: Int] = [:]
    for entry in try fields.list(1) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let count = Int(parts[1]) else { throw fields.wrong("a maximum is written E=14") }
      most[String(parts[0])] = count
    }
    self.init(
      id: try fields.text(0), mostShifts: most, mostMinutes: try fields.integer(2),
      leastMinutes: try fields.integer(3), mostConsecutive: try fields.integer(4),
      leastConsecutive: try fields.integer(5), leastOff: try fields.integer(6), mostWeekends: try fields.integer(7))
  }
}

extension ShiftInstance.Request {
  fileprivate init(_ fields: Fields) throws(MalformedInstance) {
    self.init(
      employee: try fields.text(0), day: try fields.integer(1), shift: try fields.text(2),
      weight: try fields.integer(3))
  }
}

/// One line of an instance, cut at its commas.
private struct Fields {
  private let line: Int
  private let whole: String
  private let parts: [String]

  init(line: Int, text: String) {
    self.line = line
    self.whole = text
    self.parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingSpaces)
  }

  var count: Int { parts.count }

  func wrong(_ advice: String) -> MalformedInstance { MalformedInstance(line: line, text: whole, advice: advice) }

  func text(_ position: Int) throws(MalformedInstance) -> String {
    guard position < parts.count else { throw wrong("field \(position + 1) is missing") }
    return parts[position]
  }

  func integer(_ position: Int) throws(MalformedInstance) -> Int {
    guard let number = Int(try text(position)) else { throw wrong("field \(position + 1) is not a whole number") }
    return number
  }

  /// Entries between bars.
  func list(_ position: Int) throws(MalformedInstance) -> [String] {
    guard position < parts.count else { return [] }
    return parts[position].split(separator: "|").map(String.init)
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
