import Rostering

/// What people are called in a text, so that no two of them are called the same.
struct PersonNames {
  private let names: [Person.ID: String]
  private let shared: Set<String>
  private let cells: [Person.ID: String]

  /// The columns of a name in a table.
  static let width = 16

  /// The names of a scenario's team.
  init(_ scenario: Scenario) {
    let names = Dictionary(scenario.people.map { ($0.id, TextLayout.printable($0.name)) }) { first, _ in first }
    self.names = names
    self.shared = PersonNames.repeated(names.values)
    let short = names.mapValues { TextLayout.cell($0, width: PersonNames.width) }
    let confusing = PersonNames.repeated(short.values)
    self.cells = Dictionary(
      uniqueKeysWithValues: short.map { id, cell in
        guard confusing.contains(cell) else { return (id, cell) }
        // Even an identifier may be long.
        let mark = " " + TextLayout.cell(id.text, width: Swift.min(id.text.count, PersonNames.width / 2))
        return (id, TextLayout.cell(names[id] ?? "", width: PersonNames.width - mark.count) + mark)
      })
  }

  /// The name in full, with the identifier when somebody else has the same.
  func full(_ id: Person.ID) -> String {
    guard let name = names[id] else { return TextLayout.printable(id.text) }
    return shared.contains(name) ? "\(name) (\(id))" : name
  }

  /// The name in the first column of a table, followed by the identifier when it would be taken for another.
  func cell(_ id: Person.ID) -> String { cells[id] ?? TextLayout.cell(id.text, width: PersonNames.width) }

  private static func repeated(_ texts: some Sequence<String>) -> Set<String> {
    var seen: Set<String> = []
    return Set(texts.filter { !seen.insert($0).inserted })
  }
}
