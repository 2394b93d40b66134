import Rostering

/// How each event went, a sentence for each; those of which the date was open come last.
struct EventList {
  let scenario: Scenario
  let events: [EventRecord]
  var openEvents: [OpenEventRecord] = []
  let words: DateWords

  var lines: [String] {
    (events.map(sentence) + openEvents.map(sentence)).flatMap { TextLayout.paragraph($0, prefix: "- ") }
  }

  private var titles: EventWords { EventWords(scenario: scenario, words: words) }

  private func sentence(for record: EventRecord) -> String {
    let event = record.event
    let time = "\(words.long(event.day)) \(event.hours.lowerBound)–\(event.hours.upperBound)"
    return "\(time), \(titles.title(of: event))\(titles.expected(at: event))\(words.colon) \(team(of: record))"
  }

  private func team(of record: EventRecord) -> String {
    let there = "\(record.present)"
    let wanted = words.count(record.required, words.either("person", "personne"), words.either("people", "personnes"))
    let missing =
      record.missingMinutes == 0
      ? ""
      : words.either(
        ", \(words.hours(record.missingMinutes)) of presence missing",
        ", il manque \(words.hours(record.missingMinutes)) de présence")
    return words.either("\(there) of \(wanted)", "\(there) sur \(wanted)") + missing + roles(of: record)
  }

  /// How many of each role were there of those wanted; nothing where none is.
  private func roles(of record: EventRecord) -> String {
    roles(record.roles.map { (TextLayout.printable(titles.name(ofRole: $0.role)), $0.present, $0.due) })
  }

  private func roles(_ counts: [(name: String, present: Int, due: Int)]) -> String {
    guard !counts.isEmpty else { return "" }
    return words.either("; roles: ", "\u{A0}; rôles\u{A0}: ")
      + counts.map { "\($0.name)\u{A0}\($0.present)/\($0.due)" }.joined(separator: ", ")
  }

  private func sentence(for record: OpenEventRecord) -> String {
    let title = MissingWords(scenario: scenario, words: words).title(of: record.service)
    let due = record.seats.reduce(0) { $0 + $1.due }
    guard let session = record.session else {
      let last = words.long(record.lastDay)
      return words.either(
        "\(title): did NOT take place, its last date was \(last)",
        "\(title)\u{A0}: n'a PAS eu lieu, la dernière date était le \(last)")
    }
    let hours = [session.interval.lowerBound, session.interval.upperBound]
      .map { scenario.calendar.offsets.time(at: $0, countedFrom: session.day).description }.joined(separator: "–")
    let present = record.seats.reduce(0) { $0 + $1.present }
    let team = words.either("\(present) of \(due)", "\(present) sur \(due)")
    // A seat for anybody names no role.
    let named = record.seats.filter { $0.roles.count == 1 }.map {
      (TextLayout.printable($0.roles.sorted().joined()), $0.present, $0.due)
    }
    return "\(words.long(session.day)) \(hours), \(title)\(words.colon) \(team)\(roles(named))"
  }
}
