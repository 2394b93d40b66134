import Rostering

/// What each residence got, and the residences of each territory and town together.
struct ResidenceTable {
  let scenario: Scenario
  let report: PeriodReport
  let words: DateWords

  private static let table = ReportTable(widths: [9, 10, 6, 10, 5, 11])

  /// A line for each residence, and their sum.
  var lines: [String] {
    guard !report.residences.isEmpty else { return [] }
    let headings = words.either(
      ["passes", "presence", "due", "missing", "without", "last"],
      ["passages", "présence", "dus", "manquants", "sans", "dernier"])
    let total = PlaceTotal(name: nil, of: report.residences)
    return [ResidenceTable.table.row("", headings)] + report.residences.map(row)
      + [ResidenceTable.table.row(words.either("together", "ensemble"), numbers(total))]
      + PublicSpaceText(time: report.publicSpace, words: words).lines + legend
  }

  private func row(of record: ResidenceRecord) -> String {
    let visits = record.visits
    return ResidenceTable.table.row(
      scenario.residence(visits.residence)?.name ?? visits.residence.text,
      numbers(PlaceTotal(name: nil, of: [record])) + [
        "\(visits.longestWithout)", record.lastPass.map { words.numeric($0) } ?? "–",
      ])
  }

  private func numbers(_ total: PlaceTotal) -> [String] {
    ["\(total.passes)", words.tabular(total.minutes), "\(total.due)", "\(total.missing)"]
  }

  private var legend: [String] {
    TextLayout.paragraph(
      words.either(
        "due, missing: passes that promises ask for, each promise counted for itself, as one pass may keep several; without: "
          + "the most open days in a row without a pass; last: the last pass known",
        "dus, manquants\u{A0}: passages que demandent les promesses, comptés promesse par promesse, car un passage peut "
          + "en tenir plusieurs\u{A0}; sans\u{A0}: le plus de jours d'ouverture de suite sans passage\u{A0}; dernier\u{A0}: "
          + "le dernier passage connu"))
  }

  /// A line for each territory, then for each town, as far as the scenario says where residences lie.
  var placeLines: [String] {
    rows(of: report.territories, words.either("territory", "quartier"))
      + rows(of: report.towns, words.either("town", "ville"))
  }

  private static let placeTable = ReportTable(widths: [11, 9, 10, 6, 10])

  private func rows(of totals: [PlaceTotal], _ heading: String) -> [String] {
    guard !totals.isEmpty else { return [] }
    let headings = words.either(
      ["residences", "passes", "presence", "due", "missing"],
      ["résidences", "passages", "présence", "dus", "manquants"])
    return [ResidenceTable.placeTable.row(heading, headings)]
      + totals.map { total in
        ResidenceTable.placeTable.row(
          total.name ?? words.either("not said, or several", "non précisé, ou plusieurs"),
          ["\(total.residences)"] + numbers(total))
      }
  }
}
