import Rostering

/// What is missing, in plain words: first where nobody is there at all, then the rest of the windows, then passes.
public struct GapList: Sendable {
  private let scenario: Scenario
  private let words: DateWords

  /// A list for the readers of a scenario.
  public init(scenario: Scenario, language: Scenario.Language) {
    self.scenario = scenario
    self.words = DateWords(language: language)
  }

  /// A sentence for each gap, the loudest first.
  public func sentences(for gaps: [CoverageGap]) -> [String] {
    let windows = joined(gaps.filter { $0.kind == .window })
    let nobody = windows.filter { $0.delivered == 0 && !isShutForOne($0) }
    let short = windows.filter { !($0.delivered == 0 && !isShutForOne($0)) }
    return nobody.map { windowSentence($0, nobodyIsThere: true) } + short.map { windowSentence($0, nobodyIsThere: false) }
      + gaps.filter { $0.kind == .passes }.map(passSentence)
  }

  /// One sentence for a gap.
  public func sentence(for gap: CoverageGap) -> String {
    sentences(for: [gap]).joined(separator: " ")
  }

  /// A place that is shut because it is short counts nobody, though somebody may be on duty elsewhere.
  private func isShutForOne(_ gap: CoverageGap) -> Bool { scenario.post(Post.ID(gap.place))?.closesWhenShort ?? false }

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

  private func windowSentence(_ gap: CoverageGap, nobodyIsThere: Bool) -> String {
    let start = scenario.calendar.offsets.moment(at: gap.interval.lowerBound)
    let end = scenario.calendar.offsets.time(at: gap.interval.upperBound, countedFrom: start.day)
    let time = "\(words.short(start.day)) \(start.time)–\(end)"
    let isUnits = gap.unit == .units
    if case .role(_, let role, _) = gap.requirement {
      return words.language == .french
        ? "\(time), \(gap.place) : il manque \(gap.missing) « \(role) » sur \(gap.required)"
        : "\(time), \(gap.place): \(gap.missing) “\(role)” missing of \(gap.required)"
    }
    switch (words.language, nobodyIsThere, isShutForOne(gap)) {
    case (.french, true, _):
      return "\(time), \(gap.place) : PERSONNE (\(count(gap.required, isUnits)) à prévoir)"
    case (.english, true, _):
      return "\(time), \(gap.place): NOBODY (\(count(gap.required, isUnits)) wanted)"
    case (.french, false, true):
      return "\(time), \(gap.place) : FERMÉ, faute de \(count(gap.required, isUnits))"
    case (.english, false, true):
      return "\(time), \(gap.place): CLOSED, for want of \(count(gap.required, isUnits))"
    case (.french, false, false):
      return "\(time), \(gap.place) : il manque \(count(gap.missing, isUnits)) sur \(gap.required)"
    case (.english, false, false):
      return "\(time), \(gap.place): \(count(gap.missing, isUnits)) missing of \(gap.required)"
    }
  }

  private func passSentence(_ gap: CoverageGap) -> String {
    let offsets = scenario.calendar.offsets
    let first = offsets.moment(at: gap.interval.lowerBound).day
    let last = offsets.moment(at: gap.interval.upperBound).day.advanced(by: -1)
    let name = TextLayout.printable(scenario.residence(Residence.ID(gap.place))?.name ?? gap.place)
    let days = first == last ? words.short(first) : "\(words.short(first)) – \(words.short(last))"
    let band = band(of: gap)
    switch (words.language, gap.unit) {
    case (.french, .runs): return "\(name), \(days) : trop longtemps sans passage"
    case (.english, .runs): return "\(name), \(days): too long without a pass"
    case (.french, _): return "\(name), \(days)\(band) : \(gap.delivered) passage(s) sur \(gap.required)"
    case (.english, _): return "\(name), \(days)\(band): \(gap.delivered) of \(gap.required) passes"
    }
  }

  private func band(of gap: CoverageGap) -> String {
    guard case .passes(let id, _, _) = gap.requirement,
      let band = scenario.targets.first(where: { $0.id == id })?.band
    else { return "" }
    return ", \(band.lowerBound)–\(band.upperBound)"
  }

  private func count(_ number: Int, _ isUnits: Bool) -> String {
    switch (words.language, isUnits) {
    case (.french, true): "\(number) équipe\(number > 1 ? "s" : "")"
    case (.french, false): "\(number) personne\(number > 1 ? "s" : "")"
    case (.english, true): "\(number) unit\(number > 1 ? "s" : "")"
    case (.english, false): "\(number) \(number > 1 ? "people" : "person")"
    }
  }
}
