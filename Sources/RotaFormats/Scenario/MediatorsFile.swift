import Foundation
import Rostering

/// The team: `mediators.csv`, one line for each person.
struct MediatorsFile {
  static let columns = CSVTable.Columns(
    required: ["id", "name"], optional: ["roles", "employer", "kind", "weekly_hours", "from", "to"])

  let file: InputFile

  init(_ file: InputFile) { self.file = file }

  /// The people, and whatever another file may call them; nil when the file is no table.
  ///
  /// A line with a mistake still has its person: nobody's absence is wrong because of it.
  func people(_ bytes: Data) -> (people: [Person], known: [Person.ID])? {
    guard let table = CSVTable(bytes, columns: MediatorsFile.columns, file: file) else { return nil }
    var lines: [Person.ID: Int] = [:]
    let people = table.rows.map { row -> Person in
      let person = person(row)
      if let line = lines[person.id] {
        row.report("id", "the identifier is already taken on line \(line)", advice: "Maybe “\(person.id)-2”")
      }
      lines[person.id] = lines[person.id] ?? row.line
      return person
    }
    let meant = lines.keys.filter { !Person.ID.isValid($0.text) }.compactMap { Identifiers.normalized($0.text) }
    let known = Set(lines.keys).union((meant + table.doubtful).map { Person.ID($0) })
    return (people, known.sorted())
  }

  private func person(_ row: CSVTable.Row) -> Person {
    if !Person.ID.isValid(row["id"]) {
      row.report("id", Identifiers.rule, advice: Identifiers.advice(on: row["id"]))
    }
    if row["name"].isEmpty { row.report("name", "a name is missing", advice: "Maybe “\(row["id"])”") }
    let kind: Person.Kind? = row["kind"].isEmpty ? .employee : row.choice("kind")
    let from = row.optionalDay("from")
    let to = row.optionalDay("to")
    if let from, let to, to < from {
      row.report("to", "the employment ends before it begins on \(from)", advice: "Maybe swap the two dates")
    }
    return Person(
      id: Person.ID(row["id"]), name: row["name"], roles: Set(row.parts("roles")),
      employer: row["employer"].isEmpty ? nil : row["employer"], kind: kind ?? .employee,
      weeklyMinutes: weeklyMinutes(row), employedFrom: from, employedTo: to)
  }

  /// Hours with a decimal point or comma, as minutes: `17,5` is 1,050.
  private func weeklyMinutes(_ row: CSVTable.Row) -> Int? {
    let text = row["weekly_hours"]
    guard !text.isEmpty else { return nil }
    guard text.wholeMatch(of: /[0-9]{1,3}([.,][0-9]{1,4})?/) != nil, let hours = Double(text.replacing(",", with: "."))
    else {
      row.report("weekly_hours", "this is no number of hours", advice: weeklyAdvice(text))
      return nil
    }
    guard hours <= 60 else {
      row.report("weekly_hours", "a week's contract has 60 hours at most", advice: "Maybe 35")
      return nil
    }
    return Int((hours * 60).rounded())
  }

  private func weeklyAdvice(_ text: String) -> String {
    guard let match = text.wholeMatch(of: /([0-9]{1,2})[:hH]([0-5][0-9])?/), let hours = Int(match.1) else {
      return "Maybe write it in hours, such as 17.5"
    }
    let minutes = match.2.flatMap { Int($0) } ?? 0
    let hundredths = (minutes * 100 + 30) / 60
    return minutes == 0 ? "Maybe \(hours)" : "Maybe \(hours).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
