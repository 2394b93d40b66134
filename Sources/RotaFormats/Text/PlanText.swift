import Rostering

/// A rota as a coordinator reads it in a terminal of 80 columns.
///
/// People × days, then posts and passes per evening, then the gaps in plain words, then what was proven; the assumptions
/// of the scenario and the prices in force close it.
public struct PlanText: Sendable {
  private let scenario: Scenario
  private let rota: Rota
  private let provisional: Rota
  private let solve: SolveReport
  private let gaps: [CoverageGap]
  private let tallies: [Tally]
  private let places: PlacesTable
  private let requests: [RequestRecord]
  private let findings: [Finding]
  private let followUps: [FollowUpRecord]
  private let budgets: [BudgetRecord]
  private let words: DateWords

  /// The text of a rota.
  ///
  /// - Parameters:
  ///   - gaps: The gaps of the rota, required and desired.
  ///   - tallies: What each person works.
  ///   - visits: What each residence gets.
  ///   - landlords: What each landlord gets.
  ///   - requests: What becomes of each request.
  ///   - findings: What the rota breaks, which only what is locked or published can make it do.
  ///   - followUps: What becomes of each follow-up.
  ///   - budgets: What is left of each budget that pays sessions.
  ///   - language: The language of the sentences.
  public init(
    scenario: Scenario, rota: Rota, provisional: Rota, solve: SolveReport, gaps: [CoverageGap], tallies: [Tally],
    visits: [ResidenceVisits] = [], landlords: [LandlordTime] = [],
    requests: [RequestRecord] = [], findings: [Finding] = [], followUps: [FollowUpRecord] = [],
    budgets: [BudgetRecord] = [], language: Scenario.Language
  ) {
    self.scenario = scenario
    self.rota = rota
    self.provisional = provisional
    self.solve = solve
    self.gaps = gaps
    self.tallies = tallies
    self.findings = findings
    self.requests = requests
    self.followUps = followUps
    self.budgets = budgets
    self.words = DateWords(language: language)
    self.places = PlacesTable(scenario: scenario, visits: visits, landlords: landlords, words: words)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let sections =
      [title, grid, section(heading.hours, hours), section(heading.evenings, evenings)]
      + [section(heading.residences, places.residenceLines), section(heading.landlords, places.landlordLines)]
      + [section(heading.requests, RequestLines(scenario: scenario, words: words).register(of: requests))]
      + [section(heading.followUps, FollowUpPlanText(scenario: scenario, words: words).lines(of: followUps))]
      + [section(heading.budgets, BudgetWords(scenario: scenario, words: words).lines(after: budgets))]
      + [section(heading.gaps, gapLines), section(heading.findings, findingLines)]
      + [section(heading.proof, proof), section(heading.assumptions, assumptions)]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: [String] {
    let contract = scenario.programme.contract.map {
      ContractText(contract: $0, horizon: rota.horizon, words: words).lines
    }
    return TextLayout.paragraph("\(TextLayout.printable(scenario.title)) – \(words.period(rota.horizon))")
      + (contract ?? [])
  }

  private var grid: [String] {
    guard !scenario.people.isEmpty else {
      return TextLayout.paragraph(
        words.either("There is nobody in the team.", "L'équipe ne compte personne."))
    }
    return MonthGrid(scenario: scenario, rota: rota, words: words).lines
  }

  private var hours: [String] {
    guard !scenario.people.isEmpty else { return [] }
    return TallyTable(scenario: scenario, tallies: tallies, words: words).lines
  }

  private var evenings: [String] {
    let lines = EveningList(scenario: scenario, rota: rota, words: words).lines
    guard lines.isEmpty else { return lines }
    return TextLayout.paragraph(
      words.either("Nothing is open on these days.", "Rien n'est ouvert pendant ces jours."))
  }

  private var gapLines: [String] {
    let required = gaps.filter { $0.tier == .required }
    let sentences = GapList(scenario: scenario, rota: rota, language: words.language).sentences(for: required)
      .flatMap { TextLayout.paragraph($0, prefix: "- ") }
    let none = words.either("Nothing is missing.", "Rien ne manque.")
    return (sentences.isEmpty ? [none] : sentences) + desired
      + CostTable(scenario: scenario, gaps: gaps, words: words).lines
  }

  private var findingLines: [String] {
    let list = FindingList(scenario: scenario, language: words.language)
    return findings.filter { $0.severity > .info }.flatMap {
      TextLayout.paragraph(list.sentence(for: $0), prefix: "- ")
    }
  }

  /// What would have been welcome and is missing, in one sentence.
  private var desired: [String] {
    let missing = gaps.filter { $0.tier == .desired }
    guard !missing.isEmpty else { return [] }
    let minutes = missing.reduce(0) { $0 + $1.missing * $1.peoplePerUnit * $1.interval.minutes }
    let posts = Set(missing.map(\.place)).sorted().joined(separator: ", ")
    return TextLayout.paragraph(
      words.either(
        "Welcome but not promised (\(posts)): \(words.hours(minutes)) of presence missing.",
        "Souhaité sans être promis (\(posts))\u{A0}: il manque \(words.hours(minutes)) de présence."))
  }

  private var proof: [String] {
    let hasProvisionalDays = !provisional.horizon.days.isEmpty
    let isShortAtEvents = gaps.contains { $0.kind == .event }
    return ProofText(
      solve: solve, hasProvisionalDays: hasProvisionalDays, isShortAtEvents: isShortAtEvents, words: words
    ).lines + tail
  }

  /// What is planned beyond the horizon, so that nobody takes it for promised.
  private var tail: [String] {
    guard !provisional.horizon.days.isEmpty, !provisional.duties.isEmpty else { return [] }
    let period = words.period(provisional.horizon)
    let duties = provisional.duties.count
    return TextLayout.paragraph(
      words.either(
        "Provisional, so that the last week can stay legal: \(words.count(duties, "duty", "duties")), \(period), "
          + "to be planned again.",
        "Provisoire, pour que la dernière semaine reste légale\u{A0}: \(words.count(duties, "service", "services")), "
          + "\(period), à refaire avec la suite."))
  }

  private var assumptions: [String] {
    scenario.assumptions.flatMap { TextLayout.paragraph(TextLayout.printable($0), prefix: "- ") }
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading.uppercased()] + lines
  }

  private struct Headings {
    let hours, evenings, residences, landlords, requests, gaps, findings, proof, assumptions: String
    let followUps, budgets: String
  }

  private var heading: Headings {
    switch words.language {
    case .french:
      Headings(
        hours: "Heures et équité", evenings: "Soir par soir", residences: "Résidence par résidence",
        landlords: "Pour chaque bailleur", requests: "Demandes", gaps: "Ce qui manque", findings: "Règles du travail",
        proof: "Ce qui est prouvé", assumptions: "Hypothèses du scénario", followUps: "Suivis",
        budgets: "Budgets")
    case .english:
      Headings(
        hours: "Hours and fairness", evenings: "Evening by evening", residences: "Residence by residence",
        landlords: "For each landlord", requests: "Requests", gaps: "What is missing",
        findings: "Rules of work", proof: "What is proven", assumptions: "Assumptions", followUps: "Follow-ups",
        budgets: "Budgets")
    }
  }
}
