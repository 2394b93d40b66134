import Rostering

/// Hours and the duties that fairness counts, a line for each person.
struct TallyTable {
  let scenario: Scenario
  let tallies: [Tally]
  let words: DateWords

  var lines: [String] {
    let headings =
      words.language == .french
      ? ["services", "heures", "contrat", "écart", "dimanches", "fériés", "tard"]
      : ["duties", "hours", "contract", "off by", "Sundays", "holidays", "late"]
    let names = PersonNames(scenario)
    let widths = [9, 10, 10, 10, 10, 9, 6]
    let row = { (name: String, cells: [String]) in
      TextLayout.cell(name, width: PersonNames.width)
        + zip(cells, widths).map { TextLayout.cell($0, width: $1, alignedRight: true) }.joined()
    }
    return [row("", headings)]
      + tallies.map { tally in
        let contract = tally.contractMinutes
        return row(
          names.cell(tally.person),
          [
            "\(tally.duties)", words.tabular(tally.paidMinutes), contract.map(words.tabular) ?? "–",
            contract.map { words.tabular(tally.paidMinutes - $0) } ?? "–",
          ] + FairnessCounter.allCases.map { "\(tally.counted[$0] ?? 0)" })
      }
  }
}
