import Foundation
import Rostering

/// Those to whom sessions are due: `beneficiaries.csv`, one line for each, under a pseudonym.
struct BeneficiariesFile {
  static let columns = CSVTable.Columns(
    required: ["id"],
    optional: [
      "title", "group", "territory", "days", "from_time", "to_time", "contact_days", "last_contact", "met",
    ])

  let file: InputFile
  let services: [Service.ID]

  /// The beneficiaries; nil when the file is no table.
  func beneficiaries(_ bytes: Data) -> [Beneficiary]? {
    guard let table = CSVTable(bytes, columns: BeneficiariesFile.columns, file: file) else { return nil }
    var lines: [String: Int] = [:]
    return table.rows.map { row in
      row.checkIdentifier(Beneficiary.ID.self, taken: &lines)
      return Beneficiary(
        id: Beneficiary.ID(row["id"]), title: row.optional("title"), group: row.optional("group"),
        territory: row.optional("territory"), hours: row.sessionHours(of: "what suits them"),
        daysWithoutContact: row["contact_days"].isEmpty
          ? nil
          : row.integer(
            "contact_days", in: 1...366, or: "this is no number of days from 1 to 366", advice: "Maybe 21"),
        lastContact: row.optionalDay("last_contact"),
        met: Set(row.parts("met").compactMap { row.reference($0, "met", among: services, "service") }))
    }
  }
}

extension CSVTable.Row {
  /// A text that may be left out.
  func optional(_ column: String) -> String? { self[column].isEmpty ? nil : self[column] }

  /// Reports an identifier that is none, or that another line has.
  func checkIdentifier<Entity>(_: Identifier<Entity>.Type, taken lines: inout [String: Int]) {
    if !Identifier<Entity>.isValid(self["id"]) {
      report("id", Identifiers.rule, advice: Identifiers.advice(on: self["id"]))
    }
    if let line = lines[self["id"]] {
      report("id", "the identifier is already taken on line \(line)", advice: "Maybe “\(self["id"])-2”")
    }
    lines[self["id"]] = lines[self["id"]] ?? self.line
  }

  /// Something that another section declares, named by a field or a part of one.
  func reference<Entity>(
    _ text: String, _ column: String, among ids: [Identifier<Entity>], _ noun: String
  ) -> Identifier<Entity>? {
    guard let id = ids.first(where: { $0.text == text }) else {
      file.report(
        line: line, field: column, value: text, "there is no \(noun) with this identifier",
        advice: Nearest.advice(on: text, among: ids.map(\.text), orElse: "Maybe the \(noun) is still to be listed"))
      return nil
    }
    return id
  }

  /// The weekdays of `days`, and the hours from `from_time` to `to_time`; whatever is left out sets no limit.
  func sessionHours(of what: String) -> SessionHours {
    let weekdays = parts("days").compactMap { choice("days", written: $0, Weekday.self) }
    let hasHours = !self["from_time"].isEmpty || !self["to_time"].isEmpty
    return SessionHours(
      weekdays: self["days"].isEmpty ? nil : Set(weekdays), clock: hasHours ? hours(of: what) : nil)
  }
}
