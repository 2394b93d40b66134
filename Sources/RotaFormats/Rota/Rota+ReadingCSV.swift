import Foundation
import Rostering

extension Rota {
  /// Reads the bytes of a `rota.csv`, in any dialect that spreadsheets write.
  ///
  /// The lines of a person on a date make one duty, locked when one of them is. Breaks are paid or not as the menu of duties
  /// says.
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - file: The name under which mistakes are reported.
  ///   - horizon: The days that the rota is for; a table cannot say that its last evening is missing.
  ///   - scenario: The scenario whose people, posts and residences the rota may name.
  /// - Throws: ``InvalidInput`` with every mistake, each with its line and its column's name.
  public init(csv bytes: Data, file: String, horizon: Horizon, scenario: Scenario) throws {
    let log = ProblemLog()
    let rota = RotaCSVReader(horizon: horizon, scenario: scenario).rota(bytes, file: log.open(file))
    try log.throwIfAny()
    self = rota
  }

  /// Reads a `rota.csv`.
  ///
  /// - Throws: ``MissingFile`` or ``InvalidInput``, as ``init(csv:file:horizon:scenario:)`` does.
  public init(csvFile url: URL, horizon: Horizon, scenario: Scenario) throws {
    guard let bytes = FileManager.default.contents(atPath: url.path) else { throw MissingFile(path: url.path) }
    try self.init(csv: bytes, file: url.lastPathComponent, horizon: horizon, scenario: scenario)
  }
}

/// Makes a rota of its CSV.
private struct RotaCSVReader {
  static let columns = CSVTable.Columns(
    required: ["date", "person", "start", "end", "kind"], optional: ["id", "unit", "residence", "locked"])

  /// What a line says of a duty.
  private struct DutyLine {
    let day: Day
    let person: Person.ID
    let interval: Range<Instant>
    let piece: Piece?
    let isLocked: Bool
  }

  let horizon: Horizon
  let scenario: Scenario

  func rota(_ bytes: Data, file: InputFile) -> Rota {
    guard let table = CSVTable(bytes, columns: RotaCSVReader.columns, file: file) else {
      return Rota(scenario: scenario.name, horizon: horizon)
    }
    var lines: [DutyLine] = []
    var passes: [Pass] = []
    for row in table.rows {
      let day = day(row)
      let interval = interval(row, on: day)
      if row["kind"].lowercased() == Rota.passKind {
        if let pass = pass(row, day, interval) { passes.append(pass) }
      } else if let line = dutyLine(row, day, interval) {
        lines.append(line)
      }
    }
    return Rota(scenario: scenario.name, horizon: horizon, duties: duties(lines), passes: passes)
  }

  private func day(_ row: CSVTable.Row) -> Day? {
    guard let day = row.day("date") else { return nil }
    guard horizon.days.contains(day) else {
      row.report(
        "date", "the date lies outside the period, \(horizon.first) to \(horizon.end.advanced(by: -1))",
        advice: "Maybe the period is another")
      return nil
    }
    return day
  }

  private func interval(_ row: CSVTable.Row, on day: Day?) -> Range<Instant>? {
    let start = row.tableTime("start")
    guard let end = row.tableTime("end"), let start else { return nil }
    let reportOrder = {
      row.report(
        "end", Times.outOfOrder("the line", start.time), advice: Times.advice(onEnd: end.time, after: start.time))
    }
    // The clock alone says which comes first, unless it was put back between the two.
    guard start.offset != nil || end.offset != nil || start.time < end.time else {
      reportOrder()
      return nil
    }
    guard let day else { return nil }
    let first = instant(start, row, "start", on: day)
    guard let last = instant(end, row, "end", on: day), let first else { return nil }
    guard first < last else {
      if start.time < end.time, start.offset == nil, end.offset == nil {
        row.report("start", "the clocks skip these hours on \(day)", advice: "Maybe an hour later")
      } else {
        reportOrder()
      }
      return nil
    }
    return first..<last
  }

  private func instant(_ time: TableTime, _ row: CSVTable.Row, _ column: String, on day: Day) -> Instant? {
    let offsets = scenario.calendar.offsets
    guard let instant = time.instant(on: day, offsets: offsets) else {
      row.report(
        column, "the clocks of \(offsets.zone) do not show this time with this offset",
        advice: "Maybe “\(time.time)”")
      return nil
    }
    return instant
  }

  private func pass(_ row: CSVTable.Row, _ day: Day?, _ interval: Range<Instant>?) -> Pass? {
    let team = scenario.people.map(\.id)
    let names = row.parts("person")
    if names.isEmpty { row.report("person", "a pass needs the people who make it", advice: "Maybe “m1|m2”") }
    if Set(names).count < names.count {
      row.report("person", "somebody is named twice", advice: "Maybe delete one of the two")
    }
    let people = names.compactMap { row.person($0, "person", among: team) }
    let residence = scenario.residence(Residence.ID(row["residence"]))
    if residence == nil {
      row.report(
        "residence", "there is no residence with this identifier",
        advice: Nearest.advice(
          on: row["residence"], among: scenario.residences.map(\.id.text), orElse: "Maybe another"))
    }
    let request = request(row)
    guard let day, let interval, let residence else { return nil }
    return Pass(day: day, residence: residence.id, interval: interval, people: people, request: request)
  }

  /// The request that a pass answers; nil for none.
  private func request(_ row: CSVTable.Row) -> Request.ID? {
    let text = row["id"]
    guard !text.isEmpty else { return nil }
    guard let request = scenario.request(Request.ID(text)) else {
      row.report(
        "id", "there is no request with this identifier",
        advice: Nearest.advice(
          on: text, among: scenario.requests.map(\.id.text), orElse: "Maybe leave it empty: an ordinary pass has none"))
      return nil
    }
    return request.id
  }

  private func dutyLine(_ row: CSVTable.Row, _ day: Day?, _ interval: Range<Instant>?) -> DutyLine? {
    let person = row.person("person", among: scenario.people.map(\.id))
    let isLocked = isLocked(row)
    let kind = row["kind"].lowercased() == Rota.dutyKind ? nil : kind(row)
    let isDuty = row["kind"].lowercased() == Rota.dutyKind
    let id = id(row, of: kind)
    let unit = unit(row)
    guard let day, let person, let interval, let id, isDuty || kind != nil else { return nil }
    let piece = kind.map { Piece(kind: $0, id: id, unit: unit, interval: interval) }
    return DutyLine(day: day, person: person, interval: interval, piece: piece, isLocked: isLocked)
  }

  private func kind(_ row: CSVTable.Row) -> Piece.Kind? {
    if let kind = Piece.Kind(rawValue: row["kind"].lowercased()) { return kind }
    let words = Piece.Kind.allCases.map(\.rawValue) + [Rota.passKind, Rota.dutyKind]
    row.report(
      "kind", "this is none of \(words.joined(separator: ", "))",
      advice: Nearest.advice(on: row["kind"], among: words, orElse: "Maybe “post”"))
    return nil
  }

  private func id(_ row: CSVTable.Row, of kind: Piece.Kind?) -> String? {
    // An apostrophe may have been put before a text to keep a spreadsheet from computing it.
    let written = row["id"]
    let isGuarded = written.hasPrefix("'") && (written.dropFirst().first.map(CSVWriter.formulaStarts.contains) ?? false)
    let text = isGuarded ? String(written.dropFirst()) : written
    if kind == .pause, text == Piece.idleBreak { return text }
    if kind == .event, scenario.isPost(text) {
      row.report("kind", "“\(text)” is a post, not an event", advice: "Maybe “post”")
      return nil
    }
    if kind == .post, scenario.isEvent(text) {
      row.report("kind", "“\(text)” is an event, not a post", advice: "Maybe “event”")
      return nil
    }
    guard kind == .post || kind == .pause, scenario.post(Post.ID(text)) == nil else { return text }
    row.report(
      "id", "there is no post with this identifier",
      advice: Nearest.advice(on: text, among: scenario.posts.map(\.id.text), orElse: "Maybe another"))
    return nil
  }

  private func unit(_ row: CSVTable.Row) -> Int? {
    let text = row["unit"]
    guard !text.isEmpty else { return nil }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let unit = Int(text), (1...1_000).contains(unit) else {
      row.report("unit", "this is no number of a unit", advice: "Maybe 1")
      return nil
    }
    return unit
  }

  private func isLocked(_ row: CSVTable.Row) -> Bool {
    switch row["locked"].lowercased() {
    case "", "false", "no", "0", "faux", "non": return false
    case "true", "yes", "1", "x", "vrai", "oui": return true
    default:
      row.report("locked", "“true” or “false” is expected here", advice: "Maybe “true”")
      return false
    }
  }

  /// One duty for each person and date that has lines.
  private func duties(_ lines: [DutyLine]) -> [Duty] {
    struct Key: Hashable {
      let day: Day
      let person: Person.ID
    }
    return Dictionary(grouping: lines) { Key(day: $0.day, person: $0.person) }.compactMap { key, lines -> Duty? in
      guard let start = lines.map(\.interval.lowerBound).min(), let end = lines.map(\.interval.upperBound).max() else {
        return nil
      }
      let pieces = lines.compactMap(\.piece)
        .enumerated().sorted {
          ($0.element.interval.lowerBound, $0.offset) < ($1.element.interval.lowerBound, $1.offset)
        }
        .map(\.element)
      let paid = scenario.paidMinutes(from: start..<end, pieces: pieces, on: key.day)
      return Duty(
        person: key.person, day: key.day, span: start..<end, paidMinutes: paid,
        isLocked: lines.contains(where: \.isLocked), pieces: pieces)
    }
  }
}
