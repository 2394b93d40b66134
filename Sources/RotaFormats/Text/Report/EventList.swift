import Rostering

/// How each event went, a sentence for each.
struct EventList {
  let scenario: Scenario
  let events: [EventRecord]
  let words: DateWords

  var lines: [String] { events.flatMap { TextLayout.paragraph(sentence(for: $0), prefix: "- ") } }

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
    guard !record.roles.isEmpty else { return "" }
    let counts = record.roles.map { role in
      let name = TextLayout.printable(titles.name(ofRole: role.role))
      return "\(name)\u{A0}\(role.present)/\(role.due)"
    }
    return words.either("; roles: ", "\u{A0}; rôles\u{A0}: ") + counts.joined(separator: ", ")
  }
}
