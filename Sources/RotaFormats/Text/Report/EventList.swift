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
    return words.either("\(there) of \(wanted)", "\(there) sur \(wanted)") + missing
  }
}
