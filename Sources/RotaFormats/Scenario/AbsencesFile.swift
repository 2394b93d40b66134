import Foundation
import Rostering

/// Absences and wishes: `absences.csv`, one line for each.
struct AbsencesFile {
  static let columns = CSVTable.Columns(
    required: ["person", "from", "to", "kind"], optional: ["from_time", "to_time", "weight", "duty"])

  let file: InputFile
  /// The identifiers of the team; nil when the team could not be read, and any person may be right.
  let team: [Person.ID]?
  /// The entries of the menu; nil when they could not be read.
  let duties: [DutyTemplate.ID]?

  init(_ file: InputFile, team: [Person.ID]?, duties: [DutyTemplate.ID]?) {
    self.file = file
    self.team = team
    self.duties = duties
  }

  /// The absences of the lines that are right.
  func absences(_ bytes: Data) -> [Absence] {
    guard let table = CSVTable(bytes, columns: AbsencesFile.columns, file: file) else { return [] }
    return table.rows.compactMap(absence)
  }

  private func absence(_ row: CSVTable.Row) -> Absence? {
    let person = row.person("person", among: team)
    let days = days(row)
    let kind: Absence.Kind? = row.choice("kind")
    let hours = hours(row)
    let wish = wish(row, isWish: kind.map { $0 == .wishOff || $0 == .wishOn } ?? true)
    guard let person, let days, let kind, let hours else { return nil }
    return Absence(person: person, days: days, kind: kind, hours: hours, weight: wish.weight, duty: wish.duty)
  }

  /// What only a wish has: how much it weighs, and the one duty that it may be about.
  private func wish(_ row: CSVTable.Row, isWish: Bool) -> (weight: Int, duty: DutyTemplate.ID?) {
    for column in ["weight", "duty"] where !isWish && !row[column].isEmpty {
      row.report(column, "only a wish has a \(column)", advice: "Maybe leave it empty")
    }
    guard isWish else { return (1, nil) }
    let duty = row["duty"]
    if !duty.isEmpty, let duties, !duties.contains(where: { $0.text == duty }) {
      row.report(
        "duty", "there is no duty with this identifier",
        advice: Nearest.advice(on: duty, among: duties.map(\.text), orElse: "Maybe the duty is still to be listed"))
    }
    return (weight(row), duty.isEmpty ? nil : DutyTemplate.ID(duty))
  }

  private func weight(_ row: CSVTable.Row) -> Int {
    guard !row["weight"].isEmpty else { return 1 }
    return row.integer("weight", in: 1...1_000, or: "a weight is a whole number from 1 to 1000", advice: "Maybe 1") ?? 1
  }

  private func days(_ row: CSVTable.Row) -> ClosedRange<Day>? {
    let from = row.day("from")
    guard let to = row.day("to"), let from else { return nil }
    guard from <= to else {
      row.report("to", "the absence ends before it begins on \(from)", advice: "Maybe swap the two dates")
      return nil
    }
    return from...to
  }

  /// The hours, nil inside when the absence takes whole days, or nil when they are wrong.
  private func hours(_ row: CSVTable.Row) -> Range<ClockTime>?? {
    switch (row["from_time"].isEmpty, row["to_time"].isEmpty) {
    case (true, true): return .some(nil)
    case (false, true):
      row.report(
        "to_time", "“from_time” is given and “to_time” is not", advice: "Maybe leave both empty for the whole day")
      return nil
    case (true, false):
      row.report(
        "from_time", "“to_time” is given and “from_time” is not", advice: "Maybe leave both empty for the whole day")
      return nil
    case (false, false): return row.hours(of: "the absence").map(Optional.some)
    }
  }
}
