import Rostering

/// Hours and the duties that fairness counts, a line for each person.
struct TallyTable {
  let scenario: Scenario
  let tallies: [Tally]
  let words: DateWords

  var lines: [String] {
    let headings = words.either(
      ["duties", "hours", "contract", "off by", "Sundays", "holidays", "late"],
      ["services", "heures", "contrat", "écart", "dimanches", "fériés", "tard"])
    let names = PersonNames(scenario)
    let widths = [9, 9, 9, 9, 10, 9, 9]
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
          ] + FairnessCounter.allCases.map { cell(tally, $0) })
      } + legend
  }

  /// How many a person has, and how many would be fair.
  private func cell(_ tally: Tally, _ counter: FairnessCounter) -> String {
    let count = "\(tally.counted[counter] ?? 0)"
    guard let share = tally.shares[counter] else { return count }
    return "\(count)/\(words.number((share * 10).rounded() / 10))"
  }

  private var legend: [String] {
    guard tallies.contains(where: { !$0.shares.isEmpty }) else { return [] }
    return TextLayout.paragraph(
      words.either(
        "Sundays, holidays, late: done/fair share, what is left from the twelve weeks before included",
        "dimanches, fériés, tard\u{A0}: faits/part équitable, ce qui reste des douze semaines d'avant compris"))
  }
}
