import Rostering

/// What each beneficiary was due and got, follow-up by follow-up: for the coordinator alone.
struct BeneficiaryList {
  let scenario: Scenario
  let report: FollowUpReport
  let words: DateWords

  var lines: [String] {
    let followUps = Dictionary(grouping: report.followUps, by: \.beneficiary)
    return report.beneficiaries.flatMap { record in
      TextLayout.paragraph(sentence(for: record), prefix: "- ")
        + (followUps[record.beneficiary] ?? []).flatMap { TextLayout.paragraph(sentence(for: $0), prefix: "  - ") }
    }
  }

  private func sentence(for record: BeneficiaryRecord) -> String {
    let beneficiary = scenario.beneficiary(record.beneficiary)
    let place = [beneficiary?.group, beneficiary?.territory].compactMap(\.self).map(TextLayout.printable)
    let name = beneficiary?.title.map(TextLayout.printable) ?? record.beneficiary.text
    let sessions = words.either(
      "\(record.held) held, \(record.due) due, \(record.missing) missing",
      "\(record.held) tenus, \(record.due) dus, \(record.missing) manquants")
    return name + (place.isEmpty ? "" : " (\(place.joined(separator: ", ")))") + "\(words.colon) "
      + [sessions, contact(of: record), contract(of: record)].compactMap(\.self)
      .joined(separator: words.either("; ", "\u{A0}; "))
  }

  private func contact(of record: BeneficiaryRecord) -> String? {
    guard let last = record.lastContact, let days = record.daysSince else {
      return words.either("no contact known", "aucun contact connu")
    }
    let since = words.count(days, words.either("day", "jour"), words.either("days", "jours"))
    let tooLong = record.isTooLong ? words.either(", TOO LONG", ", TROP LONGTEMPS") : ""
    return words.either(
      "last contact \(words.numeric(last)), \(since) ago\(tooLong)",
      "dernier contact le \(words.numeric(last)), il y a \(since)\(tooLong)")
  }

  private func contract(of record: BeneficiaryRecord) -> String? {
    switch record.contract {
    case .active: words.either("contract active", "contrat en cours")
    case .toCome: words.either("contract to come", "contrat à venir")
    case .ended: words.either("contract ended", "contrat terminé")
    case nil: nil
    }
  }

  private func sentence(for record: FollowUpRecord) -> String {
    let reasons = MissingWords(scenario: scenario, words: words)
    let names = PersonNames(scenario)
    let holders = record.holders.map { "\(names.full($0.person)) (\($0.sessions))" }
    let referent = record.referent.map { words.either("referent ", "référent ") + names.full($0) }
    let why = record.missing > 0 ? reasons.reasons(of: record) : nil
    let held = words.either("\(record.kept) of \(record.due)", "\(record.kept) sur \(record.due)")
    return reasons.title(of: record.service) + "\(words.colon) "
      + ([held] + holders + [referent, why].compactMap(\.self)).joined(separator: ", ")
  }
}
