import Foundation
import Rostering

/// The hours of the week at which people are available: `availability.csv`, one line for some weekdays of a person.
struct AvailabilityFile {
  static let columns = CSVTable.Columns(required: ["person", "days", "from_time", "to_time"], optional: [])

  let file: InputFile
  /// The identifiers of the team; nil when the team could not be read, and any person may be right.
  let team: [Person.ID]?

  /// The availability of everybody who has a line; whoever has none is available at any time.
  func availabilities(_ bytes: Data) -> [Person.ID: WeeklyAvailability] {
    guard let table = CSVTable(bytes, columns: AvailabilityFile.columns, file: file) else { return [:] }
    return table.rows.reduce(into: [:]) { all, row in
      let person = row.person("person", among: team)
      let days = row.weekdays("days")
      let hours = row.hours(of: "the availability")
      guard let person, let hours else { return }
      for day in days { all[person, default: WeeklyAvailability()].add(hours, on: day) }
    }
  }
}

extension CSVTable.Row {
  /// Weekdays between `|`.
  fileprivate func weekdays(_ column: String) -> [Weekday] {
    if self[column].isEmpty { report(column, "no weekday is given", advice: "Maybe “mon|tue”") }
    return parts(column).compactMap { choice(column, written: $0, Weekday.self) }
  }
}
