import Rostering

/// What publishing a rota came to, in one or two sentences.
public struct PublicationText: Sendable {
  private let scenario: Scenario
  private let publication: Publication
  private let words: DateWords

  /// The text of a publication.
  public init(scenario: Scenario, publication: Publication, language: Scenario.Language) {
    self.scenario = scenario
    self.publication = publication
    self.words = DateWords(language: language)
  }

  /// The sentences, ending with a line break.
  public var text: String {
    (publication.isAlreadyPublished ? already : written + gaps).flatMap { TextLayout.paragraph($0) }
      .joined(separator: "\n") + "\n"
  }

  private var document: RotaDocument { publication.document }
  private var period: String { words.period(document.rota.horizon) }
  private var isFrench: Bool { words.language == .french }

  private var already: [String] {
    [
      isFrench
        ? "Rien à publier\u{A0}: \(period) l'est déjà, tel quel."
        : "Nothing to publish: \(period) is published already, unchanged."
    ]
  }

  private var written: [String] {
    let file = TextLayout.printable(publication.url.lastPathComponent)
    let first =
      isFrench
      ? "Publié\u{A0}: \(period), \(words.count(document.rota.duties.count, "service", "services")), dans \(file)."
      : "Published: \(period), \(words.count(document.rota.duties.count, "duty", "duties")), in \(file)."
    guard document.revision > 1 else { return [first] }
    let changed = publication.daysChanged
    return [
      first,
      isFrench
        ? "C'est la révision \(document.revision)\u{A0}: \(words.count(changed, "journée change", "journées changent")). "
          + "Prévenez l'équipe."
        : "This is revision \(document.revision): \(words.count(changed, "person's day changes", "people's days change")). "
          + "Tell the team.",
    ]
  }

  private var gaps: [String] {
    let uncovered = document.gaps.reduce(0) { $0 + $1.uncoveredMinutes }
    guard uncovered > 0 else { return [] }
    return [
      isFrench
        ? "Il reste \(words.hours(uncovered)) de présence à découvert."
        : "\(words.hours(uncovered)) of presence remain uncovered."
    ]
  }
}
