/// Rows of a report: a name, and numbers to the right of it.
struct ReportTable {
  /// The columns of the numbers; the name takes what they leave of the terminal's width.
  let widths: [Int]

  /// A row; names come from files and are cut and made printable.
  func row(_ name: String, _ cells: [String]) -> String {
    TextLayout.cell(name, width: TextLayout.width - widths.reduce(0, +))
      + zip(cells, widths).map { TextLayout.cell($0, width: $1, alignedRight: true) }.joined()
  }
}
