import Foundation
internal import SwiftCSV

/// A CSV file as a table: known columns, and rows with the lines on which they begin.
///
/// Accepts what spreadsheets write: `,`, `;` or tabs between fields, any line break, any Unicode encoding or Windows-1252,
/// blank lines, columns in any order and case, blank columns, and a first line `sep=;`.
struct CSVTable {
  /// The columns of a file.
  struct Columns {
    let required: [String]
    let optional: [String]

    var all: [String] { required + optional }
  }

  /// One row, whose fields are found by the names of their columns.
  struct Row {
    let line: Int
    let file: InputFile
    fileprivate let fields: [String: String]

    /// The field of a column without the spaces around it; empty when there is no such column.
    subscript(_ column: String) -> String { fields[column] ?? "" }

    /// Notes that a field is wrong.
    func report(_ column: String, _ message: String, advice: String) {
      file.report(line: line, field: column, value: self[column], message, advice: advice)
    }
  }

  private(set) var rows: [Row] = []
  /// Whatever the records hold that became no row, field by field as far as can be told.
  private(set) var doubtful: Set<String> = []

  /// Reads a table, or reports why there is none: the file is empty, or columns are missing.
  init?(_ bytes: Data, columns: Columns, file: InputFile) {
    let text = SourceText.ofSpreadsheet(bytes)
    let delimiter = CSVTable.delimiter(of: text)
    let scanned = CSVRecords(text, delimiter: delimiter, file: file)
    let records = scanned.records.drop { CSVTable.isSeparatorLine($0.text) }
    for text in scanned.leftOut { doubt(text, delimiter) }
    guard let first = records.first else {
      file.report(line: 1, "the file has no header", advice: "Maybe “\(columns.all.joined(separator: ","))”")
      return nil
    }
    guard let names = CSVTable.header(first, delimiter: delimiter, columns: columns, file: file) else { return nil }
    for record in records.dropFirst() {
      guard let fields = CSVTable.fields(record, delimiter: delimiter, file: file) else {
        doubt(record.text, delimiter)
        continue
      }
      guard fields.count == names.count else {
        doubt(record.text, delimiter)
        file.report(
          line: record.line, value: record.text,
          "the row has \(fields.count) fields, and the header has \(names.count)",
          advice: fields.count > names.count
            ? "Maybe a field with “\(delimiter)” in it needs quotation marks"
            : "Maybe a “\(delimiter)” is missing")
        continue
      }
      for (name, field) in zip(names, fields) where name.isEmpty && !field.isEmpty {
        file.report(
          line: record.line, value: field, "the header has no name for the column of this field",
          advice: "Maybe empty the field, or give its column a name")
      }
      rows.append(
        Row(line: record.line, file: file, fields: Dictionary(zip(names, fields)) { first, _ in first }))
    }
  }

  private mutating func doubt(_ record: String, _ delimiter: Character) {
    let marks = CharacterSet.whitespacesAndNewlines.union(CharacterSet(charactersIn: "\""))
    doubtful.formUnion(record.split(separator: delimiter).map { $0.trimmingCharacters(in: marks) })
  }

  /// Whether a line only tells Excel which separator the file has; the lines after it tell as well.
  private static func isSeparatorLine(_ text: String) -> Bool {
    text.lowercased().wholeMatch(of: /"?sep=[,;\t]"?/) != nil
  }

  /// The separator that the first line with text has most of.
  static func delimiter(of text: String) -> Character {
    let header = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let counts = [",", ";", "\t"].map { (separator: Character) in
      (separator: separator, count: header.count { $0 == separator })
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.separator
  }

  /// The names of the columns in the order of the file, or nil when a required one is missing.
  private static func header(
    _ record: CSVRecords.Record, delimiter: Character, columns: Columns, file: InputFile
  ) -> [String]? {
    guard let fields = fields(record, delimiter: delimiter, file: file) else { return nil }
    var names: [String] = []
    for field in fields {
      let name = field.lowercased()
      if names.contains(name), !name.isEmpty {
        file.report(
          line: record.line, field: name, value: field, "the column comes twice", advice: "Maybe delete one of the two")
      } else if !name.isEmpty, !columns.all.contains(name) {
        let left = columns.all.filter { known in !fields.contains { $0.lowercased() == known } }
        file.report(
          line: record.line, field: name, value: field, "there is no such column here",
          advice: Nearest.advice(on: name, among: left, orElse: "Maybe delete the column"))
      }
      names.append(name)
    }
    let missing = columns.required.filter { !names.contains($0) }
    for name in missing {
      file.report(
        line: record.line, field: name, "the column “\(name)” is missing",
        advice: "Maybe the header should be “\(columns.all.joined(separator: ","))”")
    }
    return missing.isEmpty ? names : nil
  }

  /// The fields of one record, trimmed, as the CSV library parses them.
  private static func fields(_ record: CSVRecords.Record, delimiter: Character, file: InputFile) -> [String]? {
    do {
      // The line break keeps an empty last field, which the library drops at the end of a text.
      let csv = try EnumeratedCSV(
        string: record.text + "\n", delimiter: .character(delimiter), loadColumns: false)
      return csv.header.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    } catch {
      file.report(
        line: record.line, value: record.text, "the row is no CSV: \(error)",
        advice: "Maybe put fields with quotation marks in quotation marks")
      return nil
    }
  }
}
