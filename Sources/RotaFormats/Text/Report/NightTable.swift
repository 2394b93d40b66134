import Rostering

/// Night work of each person: in the period, and in the twelve months that end with it.
struct NightTable {
  let scenario: Scenario
  let people: [PersonRecord]
  let words: DateWords

  private static let table = ReportTable(widths: [14, 20])

  /// The rows; none where no rule says what the night is.
  var lines: [String] {
    guard people.contains(where: { $0.nightMinutes != nil }) else { return [] }
    let names = PersonNames(scenario)
    let hours = { (minutes: Int?) in minutes.map(words.tabular) ?? "–" }
    return [
      NightTable.table.row("", [words.either("night", "nuit"), words.either("in twelve months", "sur douze mois")])
    ]
      + people.map { record in
        NightTable.table.row(
          names.cell(record.tally.person), [hours(record.nightMinutes), hours(record.tally.nightMinutes)])
      }
      + TextLayout.paragraph(legend)
  }

  private var legend: String {
    let columns = words.either(
      "night: work at night in the period, and in the twelve months that end with it, as far as published",
      "nuit\u{A0}: travail de nuit sur la période, et sur les douze mois qui finissent avec elle, d'après ce qui est "
        + "publié")
    guard let rule = scenario.rules.nightWork else { return columns }
    return columns
      + words.either(
        "; from \(words.hours(rule.minutes)) in twelve months on, somebody is a night worker",
        "\u{A0}; à partir de \(words.hours(rule.minutes)) sur douze mois, on est travailleur de nuit")
  }
}
