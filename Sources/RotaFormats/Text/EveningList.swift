import Rostering

/// Evening by evening: who stands at each post, and where each unit passes when.
struct EveningList {
  let scenario: Scenario
  let rota: Rota
  let words: DateWords

  /// The lines of all open days.
  var lines: [String] { rota.horizon.days.flatMap(lines(of:)) }

  private func lines(of day: Day) -> [String] {
    let occurrences = scenario.occurrences(on: day)
    guard let first = occurrences.first else { return [] }
    let hours = occurrences.map(\.hours).allSatisfy { $0 == first.hours } ? " \(clock(first.hours))" : ""
    let posts = scenario.posts.flatMap { post in
      scenario.occurrences(of: post, on: day).flatMap { lines(of: post, occurrence: $0) }
    }
    return [words.short(day) + hours] + (posts.isEmpty ? [] : posts)
  }

  private func lines(of post: Post, occurrence: OpeningWindow.Occurrence) -> [String] {
    let groups = stays(at: post, during: occurrence)
    guard !groups.isEmpty else { return ["  \(post.id): \(absence(at: post))"] }
    return groups.flatMap { group -> [String] in
      let label = group.unit.map { "\(post.id) \($0)" } ?? post.id.text
      let hours = group.hours == occurrence.hours ? "" : " \(clock(group.hours))"
      let names = group.people.map(name).joined(separator: ", ")
      return TextLayout.paragraph(names, prefix: "  \(label)\(hours): ")
        + passLines(of: group, day: occurrence.day)
    }
  }

  private func absence(at post: Post) -> String {
    switch (words.language, post.closesWhenShort) {
    case (.french, true): "FERMÉ"
    case (.french, false): "PERSONNE"
    case (.english, true): "CLOSED"
    case (.english, false): "NOBODY"
    }
  }

  /// The same people at a post for a time.
  private struct Group {
    let unit: Int?
    let people: [Person.ID]
    let hours: Range<ClockTime>
    let interval: Range<Instant>
  }

  private func stays(at post: Post, during occurrence: OpeningWindow.Occurrence) -> [Group] {
    let offsets = scenario.calendar.offsets
    let pieces = rota.duties.filter { $0.span.overlaps(occurrence.interval) }.flatMap { duty in
      duty.pieces.filter { [.post, .pause].contains($0.kind) && $0.id == post.id.text }
        .map { (person: duty.person, unit: $0.unit, interval: $0.interval) }
    }
    let cuts = Set(pieces.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }).sorted()
    var groups: [Group] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let present = pieces.filter { $0.interval.covers(start..<end) }
      for unit in Set(present.map(\.unit)).sorted(by: { ($0 ?? 0) < ($1 ?? 0) }) {
        let people = present.filter { $0.unit == unit }.map(\.person).sorted()
        let joined = groups.lastIndex {
          $0.unit == unit && $0.people == people && $0.interval.upperBound == start
        }
        let from = joined.map { groups[$0].interval.lowerBound } ?? start
        let hours =
          offsets.time(at: from, countedFrom: occurrence.day)..<offsets.time(at: end, countedFrom: occurrence.day)
        let group = Group(unit: unit, people: people, hours: hours, interval: from..<end)
        if let joined { groups[joined] = group } else { groups.append(group) }
      }
    }
    return groups.sorted { ($0.unit ?? 0, $0.interval.lowerBound) < ($1.unit ?? 0, $1.interval.lowerBound) }
  }

  private func passLines(of group: Group, day: Day) -> [String] {
    let passes = rota.passes.filter { $0.people == group.people && group.interval.covers($0.interval) }
    guard !passes.isEmpty else { return [] }
    let offsets = scenario.calendar.offsets
    let text = passes.map { pass in
      let time = offsets.time(at: pass.interval.lowerBound, countedFrom: day)
      // A non-breaking space keeps the time with its place; the terminal shows it as a space.
      return "\(time)\u{A0}\(TextLayout.printable(scenario.residence(pass.residence)?.name ?? pass.residence.text))"
    }.joined(separator: ", ")
    return TextLayout.paragraph(text, prefix: "    ")
  }

  private func name(_ id: Person.ID) -> String {
    TextLayout.printable(scenario.person(id)?.name ?? id.text)
  }

  private func clock(_ hours: Range<ClockTime>) -> String { "\(hours.lowerBound)–\(hours.upperBound)" }
}
