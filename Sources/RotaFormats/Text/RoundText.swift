import Rostering

/// One evening's round as a coordinator reads it on the day: who is where when, what is missing, and what no longer fits.
public struct RoundText: Sendable {
  private let scenario: Scenario
  private let day: Day
  private let before: Rota
  private let after: Rota
  private let gaps: [CoverageGap]
  private let findings: [Finding]
  private let words: DateWords

  /// The text of an evening.
  ///
  /// - Parameters:
  ///   - before: The rota as it was.
  ///   - after: The rota with the evening made again.
  ///   - gaps: What is required and missing in the latter.
  ///   - findings: What the latter breaks, or should be known of it.
  ///   - language: The language of the sentences.
  public init(
    scenario: Scenario, day: Day, before: Rota, after: Rota, gaps: [CoverageGap], findings: [Finding],
    language: Scenario.Language
  ) {
    self.scenario = scenario
    self.day = day
    self.before = before
    self.after = after
    self.gaps = gaps
    self.findings = findings
    self.words = DateWords(language: language)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let sections = [title, evening, absentLines, gapLines, lostLines, findingLines]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: [String] {
    TextLayout.paragraph("\(TextLayout.printable(scenario.title)) – \(words.long(day))")
  }

  private var evening: [String] {
    let lines = EveningList(scenario: scenario, rota: after, words: words).lines(of: day)
    guard lines.isEmpty else { return lines }
    return TextLayout.paragraph(
      words.either("Nothing is open on that day.", "Rien n'est ouvert ce jour."))
  }

  /// Who was on duty in the rota and is not any more.
  private var absentLines: [String] {
    let there = Set(after.duties.filter { $0.day == day }.map(\.person))
    let names = PersonNames(scenario)
    let absent = before.duties.filter { $0.day == day && !there.contains($0.person) }.map { names.full($0.person) }
    guard !absent.isEmpty else { return [] }
    return TextLayout.paragraph(
      absent.joined(separator: ", "), prefix: words.either("Absent: ", "Absence\u{A0}: "))
  }

  private var gapLines: [String] {
    let tonight = gaps.filter(isTonight)
    return GapList(scenario: scenario, rota: after, language: words.language).sentences(for: tonight)
      .flatMap { TextLayout.paragraph($0, prefix: "- ") }
  }

  private var findingLines: [String] {
    let list = FindingList(scenario: scenario, language: words.language)
    return findings.filter { $0.day == day && $0.severity > .info }
      .flatMap { TextLayout.paragraph(list.sentence(for: $0), prefix: "- ") }
  }

  /// Whether a gap is of this evening alone; what a week lacks is no matter of one evening.
  private func isTonight(_ gap: CoverageGap) -> Bool {
    switch gap.kind {
    case .window, .event: scenario.occurrences(on: day).contains { $0.interval.overlaps(gap.interval) }
    case .request: lastChance(to: gap) == day
    case .passes, .appointment: gap.interval == scenario.calendar.offsets.interval(of: day)
    }
  }

  /// The day after which the request of a gap cannot be answered in time.
  private func lastChance(to gap: CoverageGap) -> Day? {
    guard case .request(let id) = gap.requirement else { return nil }
    return scenario.request(id).flatMap { scenario.days(toAnswer: $0).last }
  }

  /// The residences that are passed through less often than the rota had it.
  private var lostLines: [String] {
    scenario.residences.flatMap { residence -> [String] in
      let counts = [before, after].map { rota in
        rota.passes.count { $0.day == day && $0.residence == residence.id }
      }
      guard counts[1] < counts[0] else { return [] }
      let passes = words.count(
        counts[1], words.either("pass", "passage"), words.either("passes", "passages"))
      let name = TextLayout.printable(residence.name)
      return TextLayout.paragraph(
        words.either(
          "\(name): \(passes) instead of \(counts[0])", "\(name)\u{A0}: \(passes) au lieu de \(counts[0])"),
        prefix: "- ")
    }
  }
}
