import Rostering

/// How the openings went: each window, its posts and its weekdays.
struct OpeningTable {
  let windows: [WindowRecord]
  let words: DateWords

  private static let table = ReportTable(widths: [11, 8, 12, 9, 11, 11])

  var lines: [String] {
    guard windows.contains(where: { $0.total.openings > 0 || !$0.plannedClosures.isEmpty }) else { return [] }
    let headings = words.either(
      ["openings", "held", "short", "closed", "h held", "h due"],
      ["ouvertures", "tenues", "incomplètes", "fermées", "h tenues", "h dues"])
    return [OpeningTable.table.row("", headings)] + windows.flatMap(rows) + legend + windows.flatMap(closures)
  }

  private func rows(of window: WindowRecord) -> [String] {
    // The row of an only post would say the same twice.
    let posts = window.posts.count > 1 ? window.posts.map { row("  \($0.post)", $0.count) } : []
    return [row(window.window.text, window.total)] + posts
      + window.weekdays.map { row("  \(words.weekday($0.weekday))", $0.count) }
  }

  private func row(_ name: String, _ count: OpeningCount) -> String {
    OpeningTable.table.row(
      name,
      ["\(count.openings)", "\(count.held)", "\(count.short)", "\(count.closed)"]
        + [words.tabular(count.minutesHeld), words.tabular(count.minutesDue)])
  }

  private var legend: [String] {
    TextLayout.paragraph(
      words.either(
        "held: everybody required is there throughout; closed: nobody, or too few to open; hours held: those in which "
          + "nothing required is missing, at any post of the window",
        "tenue\u{A0}: tous ceux qu'il faut sont là du début à la fin\u{A0}; fermée\u{A0}: personne, ou trop peu pour "
          + "ouvrir\u{A0}; heures tenues\u{A0}: celles où rien de requis ne manque, à aucun poste de la plage"))
  }

  /// What stays closed because the scenario says so is said apart.
  private func closures(of window: WindowRecord) -> [String] {
    guard !window.plannedClosures.isEmpty else { return [] }
    let days = window.plannedClosures.map { words.long($0) }.joined(separator: ", ")
    return TextLayout.paragraph(
      words.either(
        "\(window.window), closed as planned, which is no gap: \(days)",
        "\(window.window), fermé comme prévu, ce qui n'est pas un manque\u{A0}: \(days)"))
  }
}
