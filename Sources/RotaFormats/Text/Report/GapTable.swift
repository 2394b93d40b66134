import Rostering

/// What was missing, by window and by residence, and each gap in presence while they are few.
struct GapTable {
  let scenario: Scenario
  let report: PeriodReport
  let words: DateWords

  private static let table = ReportTable(widths: [9, 17, 12, 10])
  /// How many sentences about single gaps a reader bears with.
  private static let mostSentences = 20

  var lines: [String] {
    guard !report.gaps.isEmpty else {
      return [words.either("Nothing that was promised is missing.", "Rien de ce qui était promis ne manque.")]
    }
    let headings = words.either(
      ["gaps", "not tolerated", "presence", "passes"], ["manques", "dont non tolérés", "présence", "passages"])
    let windows = report.windowGaps.map { row($0.place, $0) }
    let residences = report.residenceGaps.map { row(residenceName($0.place), $0) }
    let titles = EventWords(scenario: scenario, words: words)
    let events = report.eventGaps.map { row(titles.title(ofPost: $0.place), $0) }
    let requests = report.requestGaps.map { [row(words.either("requests", "demandes"), $0)] } ?? []
    let followUps = report.followUpGaps.map { [row(words.either("follow-ups", "suivis"), $0)] } ?? []
    return [GapTable.table.row("", headings)] + windows + residences + events + requests + followUps
      + [row(words.either("together", "ensemble"), GapCount(place: "", of: report.gaps))] + legend + sentences
  }

  private func residenceName(_ id: String) -> String { scenario.residence(Residence.ID(id))?.name ?? id }

  private func row(_ name: String, _ count: GapCount) -> String {
    GapTable.table.row(
      name,
      [
        "\(count.gaps)", "\(count.beyondTolerance)", words.tabular(count.missingMinutes),
        "\(count.passes)",
      ])
  }

  private var legend: [String] {
    TextLayout.paragraph(
      words.either(
        "presence: hours of the people missing; passes: each promise counted for itself",
        "présence\u{A0}: heures des personnes qui manquent\u{A0}; passages\u{A0}: comptés promesse par promesse"))
  }

  private var sentences: [String] {
    let gaps = report.gaps.filter { $0.kind == .window }
    let all = GapList(scenario: scenario, rota: report.rota, language: words.language).sentences(for: gaps)
    let shown = all.prefix(GapTable.mostSentences).flatMap { TextLayout.paragraph($0, prefix: "- ") }
    guard all.count > GapTable.mostSentences else { return shown }
    let rest = all.count - GapTable.mostSentences
    return shown
      + TextLayout.paragraph(
        words.either(
          "- and \(rest) more, with --format json", "- et \(rest) de plus, avec --format json"))
  }
}
