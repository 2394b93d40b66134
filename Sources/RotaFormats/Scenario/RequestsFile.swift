import Foundation
import Rostering

/// What the team has been asked for: `requests.csv`, one line for each request.
struct RequestsFile {
  static let columns = CSVTable.Columns(
    required: ["id", "received", "requester", "place"], optional: ["from", "due", "minutes", "answered", "orientation"])

  let file: InputFile
  /// The scenario as far as it has been read: its residences, windows, posts and passes.
  let scenario: Scenario
  /// Whether all its places could be read; if not, any place may be right.
  let knowsPlaces: Bool

  /// The requests of the lines that are right.
  func requests(_ bytes: Data) -> [Request] {
    guard let table = CSVTable(bytes, columns: RequestsFile.columns, file: file) else { return [] }
    var lines: [String: Int] = [:]
    return table.rows.compactMap { row -> Request? in
      let request = request(row)
      if let line = lines[row["id"]] {
        row.report("id", "the identifier is already taken on line \(line)", advice: "Maybe “\(row["id"])-2”")
        return nil
      }
      lines[row["id"]] = row.line
      return request
    }
  }

  private func request(_ row: CSVTable.Row) -> Request? {
    if !Request.ID.isValid(row["id"]) {
      row.report("id", Identifiers.rule, advice: Identifiers.advice(on: row["id"]))
    }
    let requester: Request.Requester? = row.choice("requester")
    let place = place(row)
    let minutes = minutes(row)
    guard let received = row.moment("received").map({ start(of: $0) }) else { return nil }
    let from = row["from"].isEmpty ? received : row.moment("from").map { start(of: $0) }
    let answered = row["answered"].isEmpty ? nil : row.moment("answered").map { start(of: $0) }
    for (column, instant) in [("from", from), ("answered", answered)] where instant.map({ $0 < received }) ?? false {
      row.report(
        column, "this is before the request came, \(row["received"])",
        advice: column == "from" ? "Maybe leave it empty" : "Maybe another day")
    }
    guard let requester, let place, let minutes, let from else { return nil }
    guard let due = due(row, from: from, toAnswerAt: place, minutes: minutes) else { return nil }
    guard from < due else {
      row.report(
        "due", "the request is due before it can be answered", advice: "Maybe leave it empty: the next opening")
      return nil
    }
    return Request(
      id: Request.ID(row["id"]), requester: requester, place: place, received: received, time: from..<due,
      minutes: minutes, answered: answered, orientation: row["orientation"].isEmpty ? nil : row["orientation"])
  }

  /// A residence, or a post whose people answer where they are.
  private func place(_ row: CSVTable.Row) -> Request.Place? {
    let text = row["place"]
    let posts = scenario.posts.filter { $0.patrol == nil }.map(\.id)
    let (residence, post) = (scenario.residence(Residence.ID(text)), posts.first { $0.text == text })
    switch (residence, post) {
    case (let residence?, nil): return .residence(residence.id)
    case (nil, let post?): return .post(post)
    case (_?, _?):
      row.report(
        "place", "a residence and a post have this identifier",
        advice: "Maybe rename one of the two, such as “\(text)-2”")
      return nil
    case (nil, nil):
      guard knowsPlaces else { return nil }
      row.report(
        "place", "there is no residence and no premises with this identifier",
        advice: Nearest.advice(
          on: text, among: scenario.residences.map(\.id.text) + posts.map(\.text), orElse: "Maybe another"))
      return nil
    }
  }

  private func minutes(_ row: CSVTable.Row) -> Int? {
    let usual = scenario.passes.minutes
    guard !row["minutes"].isEmpty else { return usual }
    return row.integer(
      "minutes", in: 1...1_440, or: "this is no number of minutes from 1 to 1440", advice: "Maybe \(usual)")
  }

  /// When the request is due: as written, to the end of a day or of its evening, or at the end of the next opening.
  private func due(_ row: CSVTable.Row, from: Instant, toAnswerAt place: Request.Place, minutes: Int) -> Instant? {
    guard !row["due"].isEmpty else {
      // Where nothing opens any more, the request cannot be answered, and is told as a gap.
      return scenario.nextOpeningEnd(toAnswerAt: place, minutes: minutes, from: from) ?? from.advanced(by: 1)
    }
    guard let moment = row.moment("due") else { return nil }
    let offsets = scenario.calendar.offsets
    guard moment.time == nil else { return start(of: moment) }
    let evenings = scenario.occurrences(on: moment.day).map(\.interval.upperBound)
    return (evenings + [offsets.instant(on: moment.day, at: .endOfDay)]).max()
  }

  private func start(of moment: (day: Day, time: ClockTime?)) -> Instant {
    scenario.calendar.offsets.instant(on: moment.day, at: moment.time ?? .midnight)
  }
}

extension CSVTable.Row {
  /// A date, and after a space or a `T` the time if there is one.
  fileprivate func moment(_ column: String) -> (day: Day, time: ClockTime?)? {
    let parts = self[column].split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
    guard let date = parts.first else {
      report(column, "a date is missing", advice: "Maybe write it as YYYY-MM-DD HH:MM, such as 2010-04-30 20:15")
      return nil
    }
    guard let day = day(column, written: date) else { return nil }
    guard parts.count == 2 else { return (day, nil) }
    return clockTime(column, written: parts[1].trimmingCharacters(in: .whitespaces)).map { (day, $0) }
  }
}
