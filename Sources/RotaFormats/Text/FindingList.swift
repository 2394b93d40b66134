import Rostering

/// What breaks a rule, in plain words.
public struct FindingList: Sendable {
  private let names: PersonNames
  private let words: DateWords

  /// A list for the readers of a scenario.
  public init(scenario: Scenario, language: Scenario.Language) {
    self.names = PersonNames(scenario)
    self.words = DateWords(language: language)
  }

  /// A sentence for a finding: who, when, which rule, what was measured, what is allowed.
  public func sentence(for finding: Finding) -> String {
    let name = names.full(finding.person)
    let measured = amount(finding.measured, finding.unit)
    let limit = amount(finding.limit, finding.unit)
    let against = words.either("against", "pour")
    return "\(severity(finding.severity)) \(name), \(words.long(finding.day))\(words.colon) \(rule(finding.rule)), "
      + "\(measured) \(against) \(limit) (\(finding.source))"
  }

  private func severity(_ severity: Finding.Severity) -> String {
    switch (words.language, severity) {
    case (.french, .breach): "INFRACTION"
    case (.french, .warning): "attention"
    case (.english, .breach): "BREACH"
    case (.english, .warning): "warning"
    case (_, .info): "info"
    }
  }

  private func amount(_ value: Int, _ unit: RuleBreach.Unit) -> String {
    switch (words.language, unit) {
    case (_, .minutes): words.hours(value)
    case (.french, .days): words.count(value, "jour", "jours")
    case (.english, .days): words.count(value, "day", "days")
    case (.french, .weekends): words.count(value, "week-end", "week-ends")
    case (.english, .weekends): words.count(value, "weekend", "weekends")
    case (.french, .interruptions): words.count(value, "coupure", "coupures")
    case (.english, .interruptions): words.count(value, "interruption", "interruptions")
    case (.french, .sites): words.count(value, "lieu", "lieux")
    case (.english, .sites): words.count(value, "site", "sites")
    case (.french, .answers): words.count(value, "réponse", "réponses")
    case (.english, .answers): words.count(value, "answer", "answers")
    case (.french, .sessions): "\(value) rendez-vous"
    case (.english, .sessions): words.count(value, "session", "sessions")
    case (.french, .beneficiaries): words.count(value, "bénéficiaire", "bénéficiaires")
    case (.english, .beneficiaries): words.count(value, "beneficiary", "beneficiaries")
    case (_, .people), (_, .duties): "\(value)"
    }
  }

  private func rule(_ rule: RuleName) -> String {
    let (english, french) = names(of: rule)
    return words.either(english, french)
  }

  private func names(of rule: RuleName) -> (english: String, french: String) {
    switch rule {
    case .oneDuty: ("one duty a day", "un service par jour")
    case .availability: ("availability", "disponibilité")
    case .eligibility: ("role for the duty", "rôle pour le service")
    case .onePlace: ("one place at a time", "un lieu à la fois")
    case .dailyMaximum: ("daily maximum", "durée quotidienne")
    case .amplitude: ("amplitude of the day", "amplitude de la journée")
    case .dailyRest: ("daily rest", "repos quotidien")
    case .daysAWeek: ("days a week", "jours par semaine")
    case .weeklyRest: ("weekly rest", "repos hebdomadaire")
    case .consecutiveDaysOff: ("days off in a row", "jours de repos consécutifs")
    case .weeklyMaximum: ("weekly maximum", "durée hebdomadaire")
    case .interruptions: ("interruptions of a part-timer's day", "coupures d'une journée à temps partiel")
    case .contractHours: ("contract hours", "heures du contrat")
    case .consecutiveDaysWorked: ("days worked in a row", "jours travaillés d'affilée")
    case .daysOffBetweenRuns: ("days off between two runs of work", "jours libres entre deux séries de travail")
    case .weekendsWorked: ("weekends worked", "week-ends travaillés")
    case .dutyCount: ("number of such duties", "nombre de ces services")
    case .horizonMaximum: ("hours of the rota", "heures du planning")
    case .nightWork: ("night work in twelve months", "travail de nuit sur douze mois")
    case .neverAlone: ("never alone in the field", "jamais seul sur le terrain")
    case .unitSize: ("size of a unit", "taille d'une équipe")
    case .pairing: ("who may walk together", "qui peut faire équipe")
    case .passByUnit: ("pass by a unit on duty", "passage par une équipe de service")
    case .passLength: ("length of a pass", "durée d'un passage")
    case .passWalk: ("walk between two passes", "trajet entre deux passages")
    case .passOpening: ("pass while the patrol is open", "passage pendant l'ouverture")
    case .passBreak: ("no pass during a break", "pas de passage pendant la pause")
    case .answer: ("answer to a request", "réponse à une demande")
    case .session: ("a session that counts", "rendez-vous qui compte")
    case .sessionsADay: ("sessions a day", "rendez-vous par jour")
    case .sessionOrder: ("who comes first", "qui vient d'abord")
    case .sessionsApart: ("days between two sessions", "jours entre deux rendez-vous")
    case .sessionTurns: ("sessions in turn", "rendez-vous en alternance")
    case .sessionRoom: ("room for a session", "place pour un rendez-vous")
    case .knownPerson: ("a person of the team", "personne de l'équipe")
    case .dutyDay: ("the day on which a duty begins", "jour où le service commence")
    case .withinHorizon: ("days of the rota", "jours du planning")
    case .withinDuty: ("pieces within their duty", "étapes dans leur service")
    case .openPost: ("presence while the post is open", "présence pendant l'ouverture")
    case .idle: ("on duty with nowhere to stand", "de service sans poste")
    }
  }
}
