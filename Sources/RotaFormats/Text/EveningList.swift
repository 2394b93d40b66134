import Rostering

/// Evening by evening: who stands at each post, who is at each event, and where each unit passes when.
struct EveningList {
  let scenario: Scenario
  let rota: Rota
  let words: DateWords
  private let names: PersonNames
  private let titles: EventWords

  init(scenario: Scenario, rota: Rota, words: DateWords) {
    self.scenario = scenario
    self.rota = rota
    self.words = words
    self.names = PersonNames(scenario)
    self.titles = EventWords(scenario: scenario, words: words)
  }

  /// The lines of all open days.
  var lines: [String] { rota.horizon.days.flatMap(lines(of:)) }

  /// The lines of one day.
  func lines(of day: Day) -> [String] {
    scenario.occurrences(on: day).enumerated()
      .sorted { ($0.element.interval.lowerBound, $0.offset) < ($1.element.interval.lowerBound, $1.offset) }
      .flatMap { opening in
        let event = scenario.events(on: day).first { $0.window == opening.element.window }
        return event.map(lines) ?? lines(of: opening.element)
      } + FollowUpLines(scenario: scenario, words: words).lines(of: rota, on: day)
  }

  private func lines(of occurrence: OpeningWindow.Occurrence) -> [String] {
    // One window needs no name.
    let name = scenario.windows.count > 1 ? ", \(occurrence.window)" : ""
    let standing =
      scenario.posts.filter { $0.window == occurrence.window }.flatMap { lines(of: $0, occurrence: occurrence) }
      + idleLines(during: occurrence)
    // A window without posts is one for sessions, which are told with their hours.
    guard !standing.isEmpty else { return [] }
    return TextLayout.paragraph("\(words.short(occurrence.day)) \(clock(occurrence.hours))\(name)") + standing
  }

  /// The title of an event, and who is there.
  private func lines(of event: Event) -> [String] {
    let label = titles.word(for: event.kind)
    let header =
      "\(words.short(event.day)) \(clock(event.hours)), \(titles.title(of: event))\(titles.expected(at: event))"
    let groups =
      scenario.post(event.post).map { post in
        stays(at: post, during: event.occurrence(offsets: scenario.calendar.offsets))
      } ?? []
    guard !groups.isEmpty else {
      let nobody = words.either("NOBODY", "PERSONNE")
      return TextLayout.paragraph(header) + TextLayout.paragraph(nobody, prefix: "  \(label)\(words.colon) ")
    }
    return TextLayout.paragraph(header)
      + groups.flatMap { group in
        let hours = group.hours == event.hours ? "" : " \(clock(group.hours))"
        let people = group.people.map { $0 == event.leader ? "\(names.full($0)) (\(titles.leading))" : names.full($0) }
        return TextLayout.paragraph(people.joined(separator: ", "), prefix: "  \(label)\(hours)\(words.colon) ")
      }
  }

  private func lines(of post: Post, occurrence: OpeningWindow.Occurrence) -> [String] {
    let groups = stays(at: post, during: occurrence)
    guard !groups.isEmpty else {
      return TextLayout.paragraph(absence(at: post), prefix: "  \(post.id)\(words.colon) ")
    }
    let isShut = post.closesWhenShort && !isStaffed(post, by: groups, throughout: occurrence.interval)
    return groups.flatMap { group -> [String] in
      let label = group.unit.map { "\(post.id) \($0)" } ?? post.id.text
      let hours = group.hours == occurrence.hours ? "" : " \(clock(group.hours))"
      let people = group.people.map(names.full).joined(separator: ", ")
      return TextLayout.paragraph(
        people + remark(on: group, at: post, isShut: isShut), prefix: "  \(label)\(hours)\(words.colon) ")
        + passLines(of: group, day: occurrence.day)
    }
  }

  /// People on duty who have no place to stand.
  private func idleLines(during occurrence: OpeningWindow.Occurrence) -> [String] {
    let people = rota.duties
      .filter { duty in
        duty.day == occurrence.day && duty.span.overlaps(occurrence.interval)
          && duty.pieces.allSatisfy { [.briefing, .report].contains($0.kind) || $0.id == Piece.idleBreak }
      }
      .map(\.person)
    guard !people.isEmpty else { return [] }
    let label = words.either("nowhere to stand", "sans poste")
    return TextLayout.paragraph(people.map(names.full).joined(separator: ", "), prefix: "  \(label)\(words.colon) ")
  }

  private func isStaffed(_ post: Post, by groups: [Group], throughout interval: Range<Instant>) -> Bool {
    var covered = interval.lowerBound
    for group in groups where group.people.count >= post.staffing.required && group.interval.lowerBound <= covered {
      covered = Swift.max(covered, group.interval.upperBound)
    }
    return covered >= interval.upperBound
  }

  /// What the names do not say: that they are too few to open, or to walk.
  private func remark(on group: Group, at post: Post, isShut: Bool) -> String {
    let isFrench = words.language == .french
    if isShut { return isFrench ? " (FERMÉ)" : " (CLOSED)" }
    guard let patrol = post.patrol, group.people.count < patrol.smallestUnit else { return "" }
    return isFrench ? " (équipe incomplète)" : " (incomplete unit)"
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
      duty.pieces.filter { $0.keepsPlace && $0.id == post.id.text }
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
      let place = TextLayout.printable(scenario.residence(pass.residence)?.name ?? pass.residence.text)
      return "\(time)\u{A0}\(place)"
        + (pass.request.map { " (\(words.either("request", "demande")) \($0))" } ?? "")
    }.joined(separator: ", ")
    return TextLayout.paragraph(text, prefix: "    ")
  }

  private func clock(_ hours: Range<ClockTime>) -> String { "\(hours.lowerBound)–\(hours.upperBound)" }
}
