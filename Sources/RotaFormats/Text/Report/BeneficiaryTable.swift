import Rostering

/// What the beneficiaries of each group or territory got, and month by month where there are several.
struct BeneficiaryTable {
  let heading: String
  let totals: MaskedTable<BeneficiaryTotal>
  let showsMonths: Bool
  let audience: Audience
  let words: DateWords

  /// So many months stand beside one another; further ones have rows of their own below.
  private static let monthsInARow = 6

  var lines: [String] {
    guard !totals.isEmpty else { return [] }
    guard !totals.isWithheld(from: audience) else { return masks.legend(isNeeded: true) }
    return [DueTable.headings(words, first: heading)] + rows { DueTable.row($0, cells($1)) } + months
      + masks.legend(isNeeded: totals.isMasked(for: audience))
  }

  private var masks: MaskWords { MaskWords(audience: audience, words: words) }

  private func rows(_ row: (String, MaskedTable<BeneficiaryTotal>.Shown) -> String) -> [String] {
    totals.rows(for: audience).map { row($0.row.name ?? words.either("not said", "non précisé"), $0) }
  }

  private func cells(_ shown: MaskedTable<BeneficiaryTotal>.Shown) -> [String] {
    masks.cells(
      shown, shown.row.beneficiaries, [shown.row.due, shown.row.held, shown.row.missing].map(String.init))
  }

  private var months: [String] {
    let firsts = totals.rows(for: audience).first?.row.months.map(\.first) ?? []
    guard showsMonths, firsts.count > 1 else { return [] }
    return stride(from: 0, to: firsts.count, by: BeneficiaryTable.monthsInARow).flatMap { start -> [String] in
      let end = Swift.min(start + BeneficiaryTable.monthsInARow, firsts.count)
      let table = ReportTable(widths: Array(repeating: 9, count: end - start))
      return [table.row(words.either("held", "tenus"), firsts[start..<end].map(name))]
        + rows { name, shown in
          table.row(name, shown.hidesSessions ? [masks.cell] : shown.row.months[start..<end].map { "\($0.held)" })
        }
    }
  }

  private func name(ofMonth first: Day) -> String {
    let (year, month, _) = first.date
    return "\(month)/\(year)"
  }
}
