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
  /// The services that there are; nil when nobody knows, and any may be right.
  let services: [Service.ID]?

  /// The beneficiaries, and whatever another file may call them; nil when the file is no table.
  ///
  /// A line with a mistake still has its beneficiary: what is due to them is not wrong because of it.
  func beneficiaries(_ bytes: Data) -> (beneficiaries: [Beneficiary], known: [Beneficiary.ID])? {
    guard let table = CSVTable(bytes, columns: BeneficiariesFile.columns, file: file) else { return nil }
    var lines: [String: Int] = [:]
    let beneficiaries = table.rows.map { row -> Beneficiary in
      row.checkIdentifier(Beneficiary.ID.self, taken: &lines)
      return Beneficiary(
        id: Beneficiary.ID(row["id"]), title: row.optional("title"), group: row.optional("group"),
        territory: row.optional("territory"), hours: row.sessionHours(of: "what suits them"),
        daysWithoutContact: row["contact_days"].isEmpty
          ? nil
          : row.integer(
            "contact_days", in: 1...366, or: "this is no number of days from 1 to 366", advice: "Maybe 21"),
        lastContact: row.optionalDay("last_contact"),
        met: Set(row.parts("met").compactMap { row.reference($0, in: "met", to: "service", among: services) }))
    }
    return (beneficiaries, beneficiaries.map(\.id) + table.doubtful.sorted().map { Beneficiary.ID($0) })
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

  /// The weekdays of `days`, and the hours from `from_time` to `to_time`; whatever is left out sets no limit.
  func sessionHours(of what: String) -> SessionHours {
    let weekdays = parts("days").compactMap { choice("days", written: $0, Weekday.self) }
    let hasHours = !self["from_time"].isEmpty || !self["to_time"].isEmpty
    return SessionHours(
      weekdays: self["days"].isEmpty ? nil : Set(weekdays), clock: hasHours ? hours(of: what) : nil)
  }
}
