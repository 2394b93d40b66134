import Rostering

/// The sessions held by each partner, or of each way of working.
struct SessionTable {
  let totals: MaskedTable<SessionTotal>
  let audience: Audience
  let words: DateWords

  private static let table = ReportTable(widths: [15, 13, 12, 10])

  var lines: [String] {
    let masks = MaskWords(audience: audience, words: words)
    guard !totals.isEmpty else { return [] }
    guard !totals.isWithheld(from: audience) else { return masks.legend(isNeeded: true) }
    let headings = words.either(
      ["beneficiaries", "individual", "gatherings", "hours"], ["bénéficiaires", "individuels", "collectifs", "heures"])
    return [SessionTable.table.row("", headings)]
      + totals.rows(for: audience).map { shown in
        SessionTable.table.row(
          shown.row.name ?? words.either("not said", "non précisé"),
          masks.cells(
            shown, shown.row.beneficiaries,
            ["\(shown.row.individual)", "\(shown.row.gatherings)", words.tabular(shown.row.minutes)]))
      } + masks.legend(isNeeded: totals.isMasked(for: audience))
  }
}
