import Rostering

/// What a plan gives beneficiaries of what is due to them.
struct FollowUpPlanText {
  let scenario: Scenario
  let words: DateWords

  private static let table = ReportTable(widths: [7, 9, 11])

  /// A line for each service, then a sentence for each follow-up that lacks sessions, and why.
  func lines(of records: [FollowUpRecord]) -> [String] {
    guard !records.isEmpty else { return [] }
    let titles = MissingWords(scenario: scenario, words: words)
    let byService = Dictionary(grouping: records, by: \.service)
    let headings = words.either(["due", "planned", "missing"], ["dus", "prévus", "manquants"])
    let rows = scenario.services.compactMap { service in byService[service.id].map { (service.id, $0) } }
    return [FollowUpPlanText.table.row("", headings)]
      + rows.map { row(titles.title(of: $0), $1) } + [row(words.either("together", "ensemble"), records)]
      + records.filter { $0.missing > 0 }.flatMap { record in
        TextLayout.paragraph(sentence(for: record, titles), prefix: "- ")
      }
  }

  private func row(_ name: String, _ records: [FollowUpRecord]) -> String {
    let sums = [records.map(\.due), records.map(\.held), records.map(\.missing)].map { $0.reduce(0, +) }
    return FollowUpPlanText.table.row(name, sums.map(String.init))
  }

  private func sentence(for record: FollowUpRecord, _ titles: MissingWords) -> String {
    let beneficiary = scenario.beneficiary(record.beneficiary)?.title.map(TextLayout.printable)
    let missing = words.either(
      "\(record.missing) missing of \(record.due)", "il en manque \(record.missing) sur \(record.due)")
    return "\(beneficiary ?? record.beneficiary.text), \(titles.title(of: record.service))\(words.colon) \(missing), "
      + titles.reasons(of: record)
  }
}
