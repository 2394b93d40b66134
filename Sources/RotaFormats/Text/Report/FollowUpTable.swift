import Rostering

/// What was due of each service and held, how many are without contact for too long, and who has signed contracts.
struct FollowUpTable {
  let scenario: Scenario
  let report: FollowUpReport
  let audience: Audience
  let words: DateWords

  var lines: [String] {
    let titles = MissingWords(scenario: scenario, words: words)
    let rows = report.services.rows(for: audience).map { shown in
      DueTable.row(
        titles.title(of: shown.row.service),
        masks.cells(
          shown, shown.row.beneficiaries, [shown.row.due, shown.row.held, shown.row.missing].map(String.init)))
    }
    let table = [DueTable.headings(words, first: words.either("service", "service"))] + rows
    return (report.services.isWithheld(from: audience) ? [] : table)
      + [DueTable.row(words.either("together", "ensemble"), together)] + TextLayout.paragraph(kinds)
      + contacts + contracts + masks.legend(isNeeded: isMasked)
  }

  private var masks: MaskWords { MaskWords(audience: audience, words: words) }

  private var together: [String] {
    [masks.count(report.beneficiaries.count)] + [report.due, report.held, report.missing].map(String.init)
  }

  private var isMasked: Bool {
    report.services.isMasked(for: audience) || report.contacts.isMasked(for: audience)
      || report.contracts.isMasked(for: audience)
  }

  private var kinds: String {
    words.either(
      "held: \(words.count(report.individual, "session", "sessions")) with one beneficiary and "
        + "\(words.count(report.gatherings, "gathering", "gatherings")), which count once here and in the table for each "
        + "who is in them",
      "tenus\u{A0}: \(report.individual)\u{A0}rendez-vous individuels et "
        + "\(words.count(report.gatherings, "collectif", "collectifs")), comptés ici une fois, et dans le tableau pour "
        + "chacun de ceux qui y sont")
  }

  /// How many have been without a session for longer than was promised; nothing where nothing is.
  private var contacts: [String] {
    let limits = Set(report.beneficiaries.compactMap(\.limit)).sorted().map(String.init)
    guard let lastDay = report.lastDay, !limits.isEmpty else { return [] }
    let row = report.contacts.rows(for: audience).first { $0.row.fact == .tooLong }
    let count = row.flatMap { $0.hidesBeneficiaries ? nil : "\($0.row.beneficiaries)" } ?? masks.cell
    let days = limits.joined(separator: words.either(" or ", " ou "))
    return TextLayout.paragraph(
      words.either(
        "without a session for more than the \(days) days promised, on \(words.long(lastDay)): \(count)",
        "sans rendez-vous depuis plus de jours que promis (\(days)), au \(words.long(lastDay))\u{A0}: \(count)"))
  }

  /// How many have signed a contract, by how it stands; nothing where nobody has.
  private var contracts: [String] {
    guard report.beneficiaries.contains(where: { $0.contract != nil }) else { return [] }
    let counts = report.contracts.rows(for: audience).filter { $0.hidesBeneficiaries || $0.row.beneficiaries > 0 }.map {
      shown in
      "\(shown.hidesBeneficiaries ? masks.cell : "\(shown.row.beneficiaries)") \(word(for: shown.row.fact))"
    }
    let text = counts.isEmpty ? masks.cell : counts.joined(separator: ", ")
    return TextLayout.paragraph(
      words.either(
        "contracts signed by several parties: \(text)", "contrats signés à plusieurs\u{A0}: \(text)"))
  }

  private func word(for contract: FollowUpRecord.Contract?) -> String {
    switch contract {
    case .active: words.either("active", "en cours")
    case .toCome: words.either("to come", "à venir")
    case .ended: words.either("ended", "terminés")
    case nil: words.either("without one", "sans contrat")
    }
  }
}
