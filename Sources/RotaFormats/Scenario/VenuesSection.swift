import Rostering

/// Places in which one session takes place at a time, and when they are lent.
enum VenuesSection {
  static func read(_ field: FieldReader?) -> [Venue] {
    EntryList.entries(field, keys: ["id", "title", "capacity", "lent"], of: Venue.self).compactMap { id, entry in
      let title = entry["title"]?.text()
      let capacity = entry["capacity"]?.integer(in: 0...10_000)
      let lendings = (entry["lent"]?.list() ?? []).compactMap(lending)
      return id.map { Venue(id: $0, title: title, capacity: capacity, lendings: lendings) }
    }
  }

  private static func lending(_ field: FieldReader) -> Venue.Lending? {
    guard let entry = field.mapping(keys: ["borrower", "days", "dates", "from", "to"]) else { return nil }
    let borrower = entry.required("borrower", advice: "Maybe “borrower: Circuits verts”")?.text("a name")
    let hours = SessionHoursReader.hours(entry, of: "the lending")
    return borrower.map { Venue.Lending(borrower: $0, hours: hours) }
  }
}

/// Hours that sessions may or may not have, as sections of the scenario write them.
enum SessionHoursReader {
  /// Weekdays in `days`, dates in `dates`, hours in `from` and `to`; whatever is left out sets no limit.
  static func hours(_ entry: MappingReader, of what: String) -> SessionHours {
    let weekdays = entry["days"]?.list()?.compactMap { $0.choice(Weekday.self) }
    let dates = entry["dates"]?.list()?.compactMap { $0.day() }
    let clock = entry["from"] == nil && entry["to"] == nil ? nil : entry.hours(of: what)
    return SessionHours(weekdays: weekdays.map(Set.init), dates: dates.map(Set.init), clock: clock)
  }
}
