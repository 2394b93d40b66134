import Rostering

/// The menu of duties.
struct DutiesSection {
  let vocabulary: Vocabulary

  /// Reads the menu; without one, each window has one duty that covers it whole, under the window's identifier.
  ///
  /// - Returns: What other sections may call a duty, entries with a mistake included.
  func read(_ field: FieldReader?, into scenario: inout Scenario) -> [DutyTemplate.ID] {
    guard let field else {
      scenario.duties = vocabulary.windows.map { DutyTemplate(id: DutyTemplate.ID($0.text), window: $0) }
      return scenario.duties.map(\.id)
    }
    let keys = ["id", "window", "then", "from", "to", "briefing", "report", "break", "roles", "onlyForSessions"]
    let entries = EntryList.entries(field, keys: keys, of: DutyTemplate.self)
    scenario.duties = entries.compactMap { id, entry in
      let window = vocabulary.window(
        entry.required("window", advice: "Maybe “window: \(vocabulary.windows.first?.text ?? "evening")”"))
      let hours = entry["from"] == nil && entry["to"] == nil ? nil : entry.hours(of: "the duty")
      let template = DutyTemplate(
        id: id ?? "", window: window ?? "", then: entry["then"]?.list()?.compactMap(vocabulary.window) ?? [],
        hours: hours,
        briefing: entry.integer("briefing", in: 0...480, orElse: 0),
        report: entry.integer("report", in: 0...480, orElse: 0), pause: pause(entry["break"]),
        roles: Set(entry["roles"]?.list()?.compactMap { $0.text("the name of a role") } ?? []),
        isForSessions: entry.boolean("onlyForSessions", orElse: false))
      guard id != nil, let opened = scenario.windows.first(where: { $0.id == window }) else { return nil }
      check(template, entry, covers: opened)
      checkNext(template, entry, in: scenario)
      return template
    }
    return entries.compactMap(\.id)
  }

  private func pause(_ field: FieldReader?) -> DutyTemplate.Break? {
    guard let section = field?.mapping(keys: ["minutes", "at", "paid"]) else { return nil }
    let minutes = section.required("minutes", advice: "Maybe “minutes: 20”")?.integer(in: 1...480)
    let start = section.required("at", advice: "Maybe “at: \"22:00\"”")?.clockTime()
    let isPaid = section.boolean("paid", orElse: false)
    guard let minutes, let start else { return nil }
    return DutyTemplate.Break(minutes: minutes, start: start, isPaid: isPaid)
  }

  /// A duty goes on in a window that opens when the one before closes, on one day at least.
  private func checkNext(_ template: DutyTemplate, _ entry: MappingReader, in scenario: Scenario) {
    let windows = ([template.window] + template.then).compactMap { id in scenario.windows.first { $0.id == id } }
    let hours = windows.map { window in window.openings.map(\.hours) + window.exceptions.compactMap(\.hours) }
    for (index, (before, after)) in zip(hours, hours.dropFirst()).enumerated()
    where !before.contains(where: { one in after.contains { $0.lowerBound == one.upperBound } }) {
      entry["then"]?.report(
        "“\(windows[index + 1].id)” never opens when “\(windows[index].id)” closes",
        advice: "Maybe another window, or other hours of the windows")
    }
  }

  /// A duty that no opening has room for would silently never be given to anybody.
  private func check(_ template: DutyTemplate, _ entry: MappingReader, covers window: OpeningWindow) {
    let openings = window.openings.map(\.hours) + window.exceptions.compactMap(\.hours)
    guard !openings.isEmpty else { return }
    let presences = openings.compactMap { opening -> Range<ClockTime>? in
      guard let hours = template.hours else { return opening }
      let clamped = hours.clamped(to: opening)
      return clamped.isEmpty ? nil : clamped
    }
    if presences.isEmpty {
      entry["from"]?.report(
        "the duty lies outside every opening of “\(window.id)”", advice: "Maybe “\(openings[0].lowerBound)”")
    }
    if let pause = template.pause, !presences.isEmpty,
      !presences.contains(where: { presence in
        presence.lowerBound <= pause.start && pause.start.minutes + pause.minutes <= presence.upperBound.minutes
      })
    {
      entry["break"]?.report(
        "the break lies outside the presence, \(presences[0].lowerBound) to \(presences[0].upperBound)",
        advice: "Maybe “at: \"\(presences[0].lowerBound)\"” or later")
    }
    if let early = presences.first(where: { $0.lowerBound.minutes < template.briefing }) {
      entry["briefing"]?.report(
        "the briefing would begin on the day before the window opens at \(early.lowerBound)",
        advice: "Maybe \(early.lowerBound.minutes)")
    }
    if let late = presences.first(where: { $0.upperBound.minutes + template.report > 2_880 }) {
      entry["report"]?.report(
        "the report would end more than two days after the duty's midnight",
        advice: "Maybe \(2_880 - late.upperBound.minutes)")
    }
  }
}
