import Foundation
import Rostering

/// Absences and wishes: `absences.csv`, one line for each.
struct AbsencesFile {
  static let columns = CSVTable.Columns(
    required: ["person", "from", "to", "kind"], optional: ["from_time", "to_time"])

  let file: InputFile
  /// The identifiers of the team; nil when the team could not be read, and any person may be right.
  let team: [Person.ID]?

  init(_ file: InputFile, team: [Person.ID]?) {
    self.file = file
    self.team = team
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
    guard let person, let days, let kind, let hours else { return nil }
    return Absence(person: person, days: days, kind: kind, hours: hours)
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
    case (false, false): break
    }
    let from = row.clockTime("from_time")
    guard let to = row.clockTime("to_time"), let from else { return nil }
    guard from < to else {
      row.report("to_time", Times.outOfOrder("the absence", from), advice: Times.advice(onEnd: to, after: from))
      return nil
    }
    return from..<to
  }
}
