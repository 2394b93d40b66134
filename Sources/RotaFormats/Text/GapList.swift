import Rostering

/// What is missing, in plain words: first where nobody is there at all, then the rest of the windows,
/// then requests, sessions and passes.
public struct GapList: Sendable {
  private let scenario: Scenario
  private let rota: Rota
  private let words: DateWords
  private let titles: EventWords

  /// A list of the gaps of a rota.
  public init(scenario: Scenario, rota: Rota, language: Scenario.Language) {
    self.scenario = scenario
    self.rota = rota
    self.words = DateWords(language: language)
    self.titles = EventWords(scenario: scenario, words: words)
  }

  /// A sentence for each gap, the loudest first; residences that miss the same are told together.
  public func sentences(for gaps: [CoverageGap]) -> [String] {
    let windows = joined(gaps.filter { [.window, .event].contains($0.kind) })
    let (deserted, short) = (windows.filter(isDeserted), windows.filter { !isDeserted($0) })
    return (deserted + short).map(windowSentence)
      + RequestLines(scenario: scenario, words: words).sentences(for: gaps.filter { $0.kind == .request })
      + FollowUpLines(scenario: scenario, words: words).sentences(for: gaps.filter { $0.kind == .appointment })
      + passSentences(for: gaps.filter { $0.kind == .passes })
  }

  /// Whether nobody at all is on duty while the gap lasts.
  private func isDeserted(_ gap: CoverageGap) -> Bool {
    !rota.duties.contains { duty in
      duty.span.overlaps(gap.interval) && !duty.interruptions.contains { $0.covers(gap.interval) }
    }
  }

  private func closesWhenShort(_ gap: CoverageGap) -> Bool {
    scenario.post(Post.ID(gap.place))?.closesWhenShort ?? false
  }

  /// Gaps of one post that follow one another with the same numbers, told as one.
  private func joined(_ gaps: [CoverageGap]) -> [CoverageGap] {
    gaps.reduce(into: []) { joined, gap in
      let previous = joined.lastIndex { other in
        other.place == gap.place && other.tier == gap.tier && other.delivered == gap.delivered
          && other.required == gap.required && other.interval.upperBound == gap.interval.lowerBound
          && other.requirement.name == gap.requirement.name
      }
      guard let previous else { return joined.append(gap) }
      joined[previous].interval = joined[previous].interval.lowerBound..<gap.interval.upperBound
    }
  }

  private func windowSentence(_ gap: CoverageGap) -> String {
    let place = "\(time(of: gap)), \(titles.title(ofPost: gap.place))\(words.colon) "
    let isFrench = words.language == .french
    if case .role(_, let role, _) = gap.requirement {
      if Post.RoleRequest.leader(inRole: role) != nil {
        let name = titles.name(ofRole: role)
        return place + (isFrench ? "il manque \(name), responsable" : "\(name), its leader, is missing")
      }
      return isFrench
        ? "\(place)il manque \(gap.missing) «\u{A0}\(role)\u{A0}» sur \(gap.required)"
        : "\(place)\(gap.missing) “\(role)” missing of \(gap.required)"
    }
    let all = count(gap.required, gap.unit)
    if isDeserted(gap) { return place + (isFrench ? "PERSONNE (il faut \(all))" : "NOBODY (\(all) wanted)") }
    if closesWhenShort(gap) { return place + (isFrench ? "FERMÉ, faute de \(all)" : "CLOSED, for want of \(all)") }
    let missing = count(gap.missing, gap.unit)
    return isFrench
      ? "\(place)il manque \(missing) sur \(gap.required)" : "\(place)\(missing) missing of \(gap.required)"
  }

  /// The evening and the hours; what is missing after midnight still belongs to the evening that began before it.
  private func time(of gap: CoverageGap) -> String {
    let offsets = scenario.calendar.offsets
    let start = offsets.moment(at: gap.interval.lowerBound).day
    let post = scenario.post(Post.ID(gap.place))
    let openings = [start, start.advanced(by: -1), start.advanced(by: -2)].flatMap { day in
      post.map { scenario.occurrences(of: $0, on: day) } ?? []
    }
    let day = openings.first { $0.interval.contains(gap.interval.lowerBound) }?.day ?? start
    let hours = [gap.interval.lowerBound, gap.interval.upperBound].map { offsets.time(at: $0, countedFrom: day) }
    return "\(words.short(day)) \(hours[0])–\(hours[1])"
  }

  /// What residences may have in common: the target, the days and the numbers.
  private struct PassGap: Hashable {
    let target: CoverageTarget.ID?
    let interval: Range<Instant>
    let delivered: Int
    let required: Int
  }

  private func passSentences(for gaps: [CoverageGap]) -> [String] {
    var order: [PassGap] = []
    var alike: [PassGap: [CoverageGap]] = [:]
    for gap in droughts(gaps) {
      let key = PassGap(
        target: gap.target, interval: gap.interval, delivered: gap.delivered,
        required: gap.required)
      if alike[key] == nil { order.append(key) }
      alike[key, default: []].append(gap)
    }
    let targets = Dictionary(scenario.targets.enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    let place = { (key: PassGap) in (key.target.flatMap { targets[$0] } ?? targets.count, key.interval.lowerBound) }
    // In order of time within each target; the sort keeps the order of what is alike.
    let inTime = order.enumerated().sorted {
      place($0.element) != place($1.element) ? place($0.element) < place($1.element) : $0.offset < $1.offset
    }
    return inTime.compactMap { alike[$0.element].map(passSentence) }
  }

  /// The gaps with runs of one residence that overlap told as one: when no pass falls in either, none falls in both.
  private func droughts(_ gaps: [CoverageGap]) -> [CoverageGap] {
    gaps.reduce(into: []) { told, gap in
      let previous = told.lastIndex { other in
        gap.unit == .runs && other.unit == .runs && other.place == gap.place
          && other.target == gap.target && other.interval.overlaps(gap.interval)
      }
      guard let previous else { return told.append(gap) }
      let (one, other) = (told[previous].interval, gap.interval)
      told[previous].interval =
        Swift.min(one.lowerBound, other.lowerBound)..<Swift.max(one.upperBound, other.upperBound)
    }
  }

  private func passSentence(_ gaps: [CoverageGap]) -> String {
    let gap = gaps[0]
    let offsets = scenario.calendar.offsets
    let first = offsets.moment(at: gap.interval.lowerBound).day
    let last = offsets.moment(at: gap.interval.upperBound).day.advanced(by: -1)
    let subject = "\(words.span(first, last, withYear: false))\(band(of: gap)), \(names(of: gaps))\(words.colon) "
    switch (words.language, gap.unit) {
    case (.french, .runs): return "\(subject)trop longtemps sans passage"
    case (.english, .runs): return "\(subject)too long without a pass"
    case (.french, _): return "\(subject)\(words.count(gap.delivered, "passage", "passages")) sur \(gap.required)"
    case (.english, _): return "\(subject)\(gap.delivered) of \(words.count(gap.required, "pass", "passes"))"
    }
  }

  /// The residences by name, or all of the target's at once.
  private func names(of gaps: [CoverageGap]) -> String {
    if gaps.count > 1, gaps.count == target(of: gaps[0])?.residences.count {
      return words.either("every residence", "toutes les résidences")
    }
    return gaps.map { gap in
      TextLayout.printable(scenario.residence(Residence.ID(gap.place))?.name ?? gap.place)
    }.joined(separator: ", ")
  }

  private func target(of gap: CoverageGap) -> CoverageTarget? {
    gap.target.flatMap { id in scenario.targets.first { $0.id == id } }
  }

  private func band(of gap: CoverageGap) -> String {
    target(of: gap)?.band.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
  }

  private func count(_ number: Int, _ unit: CoverageGap.Unit) -> String {
    switch (words.language, unit) {
    case (.french, .units): words.count(number, "équipe", "équipes")
    case (.english, .units): words.count(number, "unit", "units")
    case (.french, _): words.count(number, "personne", "personnes")
    case (.english, _): words.count(number, "person", "people")
    }
  }
}
