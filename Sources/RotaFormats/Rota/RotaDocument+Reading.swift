import Foundation
import Rostering

extension RotaDocument {
  /// Reads the bytes of a `rota.json`.
  ///
  /// Keys that are not known are left alone. Gaps, findings, desired gaps and counters are not read:
  /// ``count(for:history:)`` counts them anew.
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - file: The name under which mistakes are reported.
  ///   - scenario: The scenario whose people, posts and residences the rota may name.
  /// - Throws: ``InvalidInput`` with every mistake, each with its line and its path.
  public init(json bytes: Data, file: String, scenario: Scenario) throws {
    let log = ProblemLog()
    let document = RotaJSONReader(file: log.open(file), scenario: scenario).document(bytes)
    try log.throwIfAny()
    guard let document else { preconditionFailure("a rota that cannot be read has a problem") }
    self = document
  }

  /// Reads a `rota.json`.
  ///
  /// - Throws: ``MissingFile`` or ``InvalidInput``, as ``init(json:file:scenario:)`` does.
  public init(jsonFile url: URL, scenario: Scenario) throws {
    guard let bytes = FileManager.default.contents(atPath: url.path) else { throw MissingFile(path: url.path) }
    try self.init(json: bytes, file: url.lastPathComponent, scenario: scenario)
  }
}

/// Makes a rota of its JSON.
private struct RotaJSONReader {
  let file: InputFile
  let scenario: Scenario

  func document(_ bytes: Data) -> RotaDocument? {
    guard let text = SourceText.unicode(bytes, of: file), let root = JSONText.root(of: text, in: file),
      let top = FieldReader(root, file: file, notation: .json).mapping(keys: nil)
    else { return nil }
    if let schema = top.required("schema", advice: "Maybe “\"schema\": 1”"), schema.node.written != "1" {
      schema.report("this version reads schema 1 only", advice: "Maybe a newer version of the program reads it")
      return nil
    }
    checkName(top)
    let state = top.required("state", advice: "Maybe “\"state\": \"draft\"”")?.choice(Rota.State.self)
    let revision = top.integer("revision", in: 1...1_000_000, orElse: 1)
    let solve = top["solve"].flatMap(solve)
    let horizon = horizon(top)
    let days = horizon?.days ?? Dates.known
    let rota = Rota(
      scenario: scenario.name, horizon: Horizon(days), duties: duties(top, "duties", in: days),
      passes: passes(top, "passes", in: days))
    let tail = horizon?.provisionalTail ?? Dates.known
    let provisional = Rota(
      scenario: scenario.name, horizon: Horizon(tail),
      duties: top.has("provisional") ? duties(top, "provisional", in: tail) : [],
      passes: top.has("provisionalPasses") ? passes(top, "provisionalPasses", in: tail) : [])
    return RotaDocument(
      rota: rota, state: state ?? .draft, revision: revision, scenarioDigest: optionalText(top, "scenarioDigest"),
      toolVersion: optionalText(top, "toolVersion"), solve: solve, provisional: provisional)
  }

  private func checkName(_ top: MappingReader) {
    guard let field = top.required("scenario", advice: "Maybe “\"scenario\": \"\(scenario.name)\"”"),
      let name = field.text(), name != scenario.name
    else { return }
    field.report(
      "the rota was made for another scenario", advice: "Maybe “\(scenario.name)”, or the other scenario's folder")
  }

  /// A text that may be empty or left out.
  private func optionalText(_ top: MappingReader, _ key: String) -> String {
    guard let field = top[key], field.node.written != "" else { return "" }
    return field.text() ?? ""
  }

  private func horizon(_ top: MappingReader) -> Horizon? {
    let advice = "Maybe “\"horizon\": {\"from\": \"2010-04-01\", \"to\": \"2010-05-01\"}”"
    guard let section = top.required("horizon", advice: advice)?.mapping(keys: nil) else { return nil }
    let first = section.required("from", advice: "Maybe the first day of the month")?.day()
    let end = section.required("to", advice: "Maybe the first day of the next month")?.day()
    guard let first, let end else { return nil }
    guard first < end else {
      section["to"]?.report(
        "the horizon ends at or before its first day; its end is the day after the last",
        advice: "Maybe \(first.advanced(by: 1)) or later")
      return nil
    }
    return Horizon(first..<end)
  }

  private func solve(_ field: FieldReader) -> SolveReport? {
    guard let section = field.mapping(keys: nil) else { return nil }
    let status = section.required("status", advice: "Maybe “\"status\": \"limit\"”")?.choice(SolveReport.Status.self)
    let seconds = section["seconds"]?.number() ?? 0
    let coverage = section.required("coverage", advice: "Maybe “\"solve\": null”")?.mapping(keys: nil)
    let quality = section.required("quality", advice: "Maybe “\"solve\": null”")?.mapping(keys: nil)
    guard let status, let coverage, let quality else { return nil }
    let cost = coverage.required("cost", advice: "Maybe 0.0")?.number() ?? 0
    let minutes = coverage.required("uncoveredMinutes", advice: "Maybe 0")?.integer(in: 0...1_000_000_000) ?? 0
    return SolveReport(
      status: status, seconds: seconds,
      coverage: SolveReport.Coverage(
        cost: cost, bound: coverage["bound"]?.number(), uncoveredMinutes: minutes,
        uncoveredMinutesBound: coverage["uncoveredMinutesBound"]?.integer(in: 0...1_000_000_000)),
      quality: SolveReport.Quality(
        cost: quality.required("cost", advice: "Maybe 0.0")?.number() ?? 0, bound: quality["bound"]?.number()))
  }

  private func entries(_ top: MappingReader, _ key: String) -> [MappingReader] {
    let list = top.required(key, advice: "Maybe “\"\(key)\": []”")?.list() ?? []
    return list.compactMap { $0.mapping(keys: nil) }
  }

  private func duties(_ top: MappingReader, _ key: String, in days: Range<Day>) -> [Duty] {
    entries(top, key).compactMap { entry -> Duty? in
      let person = entry.required("person", advice: "Maybe “\"person\": \"m1\"”").flatMap(self.person)
      let day = date(entry, in: days)
      let span = interval(entry, of: "the duty", on: day)
      let paid = entry.required("paidMinutes", advice: "Maybe the minutes from start to end")?.integer(in: 0...2_880)
      let isLocked = entry.boolean("locked", orElse: false)
      let pieces = self.pieces(entry, within: span)
      guard let person, let day, let span, let paid else { return nil }
      if paid > span.minutes {
        entry["paidMinutes"]?.report("more minutes are paid than the duty lasts", advice: "Maybe \(span.minutes)")
      }
      return Duty(person: person, day: day, span: span, paidMinutes: paid, isLocked: isLocked, pieces: pieces)
    }
  }

  private func pieces(_ duty: MappingReader, within span: Range<Instant>?) -> [Piece] {
    entries(duty, "pieces").compactMap { entry -> Piece? in
      let kind = entry.required("kind", advice: "Maybe “\"kind\": \"post\"”")?.choice(Piece.Kind.self)
      let id = entry.required("id", advice: "Maybe the post's identifier").flatMap { identifier($0, of: kind) }
      let unit = entry["unit"]?.integer(in: 1...1_000)
      guard let interval = self.interval(entry, of: "the piece", on: nil) else { return nil }
      if let span, !span.covers(interval) {
        entry["start"]?.report("the piece reaches outside its duty", advice: "Maybe lengthen the duty")
      }
      guard let kind, let id else { return nil }
      return Piece(kind: kind, id: id, unit: unit, interval: interval)
    }
  }

  private func identifier(_ field: FieldReader, of kind: Piece.Kind?) -> String? {
    if kind == .event, scenario.isPost(field.node.written) {
      field.report("this is a post, not an event", advice: "Maybe “\"kind\": \"post\"”")
      return nil
    }
    guard kind == .post || kind == .pause else { return field.node.written }
    guard let text = field.text("a post") else { return nil }
    let isEvent = scenario.isEvent(text)
    if kind == .post, isEvent {
      field.report("this is an event, not a post", advice: "Maybe “\"kind\": \"event\"”")
      return nil
    }
    if kind == .pause, isEvent || text == Piece.idleBreak { return text }
    return known(field, "a post", among: scenario.posts.map(\.id), or: "there is no post with this identifier")?.text
  }

  private func passes(_ top: MappingReader, _ key: String, in days: Range<Day>) -> [Pass] {
    entries(top, key).compactMap { entry -> Pass? in
      let residence = entry.required("residence", advice: "Maybe “\"residence\": \"goya\"”").flatMap(self.residence)
      let day = entry["date"] == nil ? dayOfStart(entry) : date(entry, in: days)
      let times = self.interval(entry, of: "the pass", on: day)
      let people = entry.required("people", advice: "Maybe “\"people\": [\"m1\", \"m2\"]”")?.list()
      let known = people?.compactMap(self.person) ?? []
      let request = entry["request"].flatMap(self.request)
      guard let residence, let day, let times else { return nil }
      return Pass(day: day, residence: residence, interval: times, people: known, request: request)
    }
  }

  /// The date of an entry that gives none, as another program's may: the one on which it begins.
  private func dayOfStart(_ entry: MappingReader) -> Day? {
    guard let field = entry["start"], case .text(let text, _) = field.node.content,
      let start = InstantText.instant(text)
    else { return nil }
    return scenario.calendar.offsets.moment(at: start).day
  }

  private func residence(_ field: FieldReader) -> Residence.ID? {
    known(field, "a residence", among: scenario.residences.map(\.id), or: "there is no residence with this identifier")
  }

  private func request(_ field: FieldReader) -> Request.ID? {
    known(
      field, "a request", among: scenario.requests.map(\.id), or: "there is no request with this identifier",
      advice: "Maybe the request is still to be listed")
  }

  private func person(_ field: FieldReader) -> Person.ID? {
    known(
      field, "a person", among: scenario.people.map(\.id),
      or: "there is nobody with this identifier in the team", advice: "Maybe the person is still to be listed")
  }

  /// An identifier that the scenario knows; another is reported.
  private func known<Subject>(
    _ field: FieldReader, _ noun: String, among identifiers: [Identifier<Subject>], or message: String,
    advice: String = "Maybe another"
  ) -> Identifier<Subject>? {
    guard let text = field.text(noun) else { return nil }
    guard let identifier = identifiers.first(where: { $0.text == text }) else {
      field.report(message, advice: Nearest.advice(on: text, among: identifiers.map(\.text), orElse: advice))
      return nil
    }
    return identifier
  }

  private func date(_ entry: MappingReader, in days: Range<Day>) -> Day? {
    guard let field = entry.required("date", advice: "Maybe the day on which it begins"), let day = field.day() else {
      return nil
    }
    guard days.contains(day) else {
      field.report(
        days.isEmpty
          ? "there are no provisional days here: the horizon ends with its week"
          : "the date lies outside \(days.lowerBound) to \(days.upperBound.advanced(by: -1))",
        advice: "Maybe another horizon")
      return nil
    }
    return day
  }

  private func interval(_ entry: MappingReader, of subject: String, on day: Day?) -> Range<Instant>? {
    let start = entry.required("start", advice: "Maybe “2010-04-01T20:00:00+02:00”").flatMap(instant)
    let end = entry.required("end", advice: "Maybe “2010-04-02T00:00:00+02:00”").flatMap(instant)
    guard let start, let end else { return nil }
    guard start < end else {
      entry["end"]?.report(
        "\(subject) ends at or before its start", advice: "Maybe swap the two, or the next day's date")
      return nil
    }
    if let day {
      // Clock times of a day go from 00:00 to 48:00.
      let clock = scenario.calendar.offsets.interval(of: day..<day.advanced(by: 2))
      guard clock.covers(start..<end) else {
        entry["start"]?.report("\(subject) does not lie on its date", advice: "Maybe another date")
        return nil
      }
    }
    return start..<end
  }

  private func instant(_ field: FieldReader) -> Instant? {
    guard let text = field.text("a point in time") else { return nil }
    guard let instant = InstantText.instant(text) else {
      field.report(
        "this is no point in time with its offset from UTC, to the minute", advice: "Maybe “2010-04-01T20:00:00+02:00”")
      return nil
    }
    return instant
  }
}
