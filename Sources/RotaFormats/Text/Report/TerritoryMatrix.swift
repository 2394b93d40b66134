import Rostering

/// Which project takes place in which territory, a row for each territory.
struct TerritoryMatrix {
  let programme: Programme
  let projects: [ProjectRecord]
  let words: DateWords

  /// So many columns stand beside one another; further projects have rows of their own below.
  private static let projectsInARow = 4
  private static let columnWidth = 13
  private static let mostHeadingLines = 3

  var lines: [String] {
    guard !programme.projectTerritories.isEmpty else { return [] }
    return stride(from: 0, to: projects.count, by: TerritoryMatrix.projectsInARow).flatMap { first in
      block(Array(projects[first...].prefix(TerritoryMatrix.projectsInARow)))
    }
  }

  private func block(_ projects: [ProjectRecord]) -> [String] {
    let table = ReportTable(widths: projects.map { _ in TerritoryMatrix.columnWidth })
    return headings(of: projects, in: table)
      + programme.projectTerritories.map { territory in
        table.row(name(of: territory), projects.map { $0.territories.contains(territory.id) ? "x" : "." })
      }
  }

  /// The titles above their columns, each as low as it goes.
  private func headings(of projects: [ProjectRecord], in table: ReportTable) -> [String] {
    let headings = projects.map(heading)
    let height = headings.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let cells = headings.map { line < height - $0.count ? "" : $0[line - height + $0.count] }
      let last = cells.lastIndex { !$0.isEmpty } ?? 0
      return table.row(line == height - 1 ? words.either("territory", "quartier") : "", Array(cells[...last]))
    }
  }

  /// A title in lines that leave one space at least between columns; a very long one is cut instead.
  private func heading(of record: ProjectRecord) -> [String] {
    let title = programme.projects.first { $0.id == record.project }?.title ?? record.project.text
    let width = TerritoryMatrix.columnWidth - 1
    let lines = TextLayout.printable(title).split(separator: " ").reduce(into: [String]()) { lines, word in
      let longer = lines.last.map { "\($0) \(word)" } ?? ""
      guard !longer.isEmpty, DisplayWidth.columns(of: longer) <= width else { return lines.append(String(word)) }
      lines[lines.count - 1] = longer
    }
    let shown = (1...TerritoryMatrix.mostHeadingLines).contains(lines.count) ? lines : [title]
    return shown.map {
      TextLayout.cell($0, width: Swift.min(width, DisplayWidth.columns(of: TextLayout.printable($0))))
    }
  }

  private func name(of territory: Territory) -> String {
    territory.name + (territory.isAssumed ? words.either(" (assumed)", " (supposé)") : "")
  }
}
