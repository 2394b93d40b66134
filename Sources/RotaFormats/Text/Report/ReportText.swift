import Rostering

/// A report as landlords, towns and funders read it, 80 columns wide.
///
/// Section by section; what a scenario does not speak of has no section. A further register becomes one more of them.
public struct ReportText: Sendable {
  private let scenario: Scenario
  private let report: PeriodReport
  private let words: DateWords
  private let audience: Audience

  /// The text of a report.
  ///
  /// - Parameter audience: Who reads it: of beneficiaries who are few, or one by one, the coordinator alone is told.
  public init(
    scenario: Scenario, report: PeriodReport, language: Scenario.Language, audience: Audience = .everybody
  ) {
    self.scenario = scenario
    self.report = report
    self.audience = audience
    self.words = DateWords(language: language)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let header = ReportHeader(scenario: scenario, report: report, words: words).lines
    let sections = [header] + counted + funded + [assumptions]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// What was counted; nothing where nothing is published.
  private var counted: [[String]] {
    guard !report.published.isEmpty else {
      return [TextLayout.paragraph(words.either("Nothing is published here.", "Rien n'est publié ici."))]
    }
    let residences = ResidenceTable(scenario: scenario, report: report, words: words)
    return [
      section("The team", "L'équipe", team),
      section("Openings", "Ouvertures", OpeningTable(windows: report.windows, words: words).lines),
      section(
        "Promises", "Promesses", PromiseList(scenario: scenario, promises: report.promises, words: words).lines),
      section("Residence by residence", "Résidence par résidence", residences.lines),
      section("By territory and town", "Par quartier et par ville", residences.placeLines),
      section(
        "For each landlord", "Pour chaque bailleur",
        LandlordLines(scenario: scenario, landlords: report.landlords, words: words).lines),
      section(
        "Events", "Événements",
        EventList(scenario: scenario, events: report.events, openEvents: report.openEvents, words: words).lines),
      section(
        "Requests", "Demandes", RequestLines(scenario: scenario, words: words).register(of: report.requests)),
    ] + accompanied + [
      section("Missions", "Missions", MissionTable(scenario: scenario, report: report, words: words).lines),
      section(
        "What is missing", "Ce qui manque", GapTable(scenario: scenario, report: report, words: words).lines),
    ]
  }

  /// What became of follow-ups; nothing where nobody is accompanied.
  private var accompanied: [[String]] {
    guard let followUps = report.followUps else { return [] }
    let sessions = { SessionTable(totals: $0, audience: audience, words: words).lines }
    let sums = { (heading: String, totals: MaskedTable<BeneficiaryTotal>, showsMonths: Bool) in
      BeneficiaryTable(
        heading: heading, totals: totals, showsMonths: showsMonths, audience: audience, words: words
      ).lines
    }
    let list = BeneficiaryList(scenario: scenario, report: followUps, words: words)
    return [
      section(
        "Follow-ups", "Suivis",
        FollowUpTable(scenario: scenario, report: followUps, audience: audience, words: words).lines),
      section("Sessions by partner", "Rendez-vous par partenaire", sessions(followUps.partners)),
      section("Sessions by way of working", "Rendez-vous par modalité", sessions(followUps.modes)),
      section(
        "Beneficiaries by group", "Bénéficiaires par groupe",
        sums(words.either("group", "groupe"), followUps.groups, false)),
      section(
        "Beneficiaries by territory", "Bénéficiaires par territoire",
        sums(words.either("territory", "territoire"), followUps.territories, true)),
      audience == .coordinator
        ? section("For the coordinator alone", "Pour la coordination seule", list.lines) : [],
    ]
  }

  /// What is known of money and projects, published rotas or not.
  private var funded: [[String]] {
    [
      section(
        "Budgets", "Budgets", BudgetTable(scenario: scenario, budgets: report.budgets, words: words).lines),
      section("Projects", "Projets", ProjectList(scenario: scenario, report: report, words: words).lines),
    ]
  }

  private var team: [String] {
    guard !scenario.people.isEmpty else {
      return TextLayout.paragraph(words.either("There is nobody in the team.", "L'équipe ne compte personne."))
    }
    return TallyTable(scenario: scenario, tallies: report.people.map(\.tally), words: words).lines
      + TextLayout.paragraph(total) + NightTable(scenario: scenario, people: report.people, words: words).lines
  }

  private var total: String {
    let duties = report.people.reduce(0) { $0 + $1.tally.duties }
    let hours = words.hours(report.people.reduce(0) { $0 + $1.tally.paidMinutes })
    return words.either(
      "together: \(words.count(duties, "duty", "duties")), \(hours)",
      "ensemble\u{A0}: \(words.count(duties, "service", "services")), \(hours)")
  }

  private var assumptions: [String] {
    section(
      "Assumptions", "Hypothèses du scénario",
      scenario.assumptions.flatMap { TextLayout.paragraph(TextLayout.printable($0), prefix: "- ") })
  }

  private func section(_ english: String, _ french: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [words.either(english, french).uppercased()] + lines
  }
}
