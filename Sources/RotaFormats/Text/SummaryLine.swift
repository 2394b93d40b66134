import Rostering

/// The last line of a check: how it went, in numbers.
public struct SummaryLine: Sendable {
  private let scenario: Scenario
  private let words: DateWords

  /// A summary for the readers of a scenario.
  public init(scenario: Scenario, language: Scenario.Language) {
    self.scenario = scenario
    self.words = DateWords(language: language)
  }

  /// The summary of a rota's check.
  public func rota(over horizon: Horizon, breaches: Int, gaps: Int, uncoveredMinutes: Int) -> String {
    let subject = "\(scenario.name), \(words.period(horizon))\(words.colon) "
    let uncovered = words.hours(uncoveredMinutes)
    switch words.language {
    case .french:
      return subject + "\(words.count(breaches, "infraction", "infractions")), "
        + "\(words.count(gaps, "manque", "manques")) au-delà de la tolérance, \(uncovered) de présence à découvert"
    case .english:
      return subject + "\(words.count(breaches, "breach", "breaches")), "
        + "\(words.count(gaps, "gap", "gaps")) beyond tolerance, \(uncovered) of presence uncovered"
    }
  }

  /// The summary of a look over a scenario.
  public func scenario(remarks: Int) -> String {
    let (people, residences, posts) = (
      scenario.people.count, scenario.residences.count { $0.priority == .primary }, scenario.posts.count
    )
    let counts =
      words.either(
        [
          words.count(people, "person", "people"), words.count(residences, "residence", "residences"),
          words.count(posts, "post", "posts"), words.count(remarks, "remark", "remarks"),
        ],
        [
          words.count(people, "personne", "personnes"), words.count(residences, "résidence", "résidences"),
          words.count(posts, "poste", "postes"), words.count(remarks, "remarque", "remarques"),
        ])
    return "\(scenario.name)\(words.colon) " + counts.joined(separator: ", ")
  }
}
