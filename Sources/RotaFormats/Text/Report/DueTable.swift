import Rostering

/// Rows with beneficiaries, and sessions due, held and missing.
enum DueTable {
  private static let table = ReportTable(widths: [14, 6, 8, 11])

  static func row(_ name: String, _ cells: [String]) -> String { table.row(name, cells) }

  static func headings(_ words: DateWords, first: String) -> String {
    row(
      first,
      words.either(["beneficiaries", "due", "held", "missing"], ["bénéficiaires", "dus", "tenus", "manquants"]))
  }
}
