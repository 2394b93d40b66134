import Rostering

/// The entries of a section that is a list of things with identifiers.
enum EntryList {
  /// Each entry that is a mapping, with its identifier; identifiers that come twice are reported unless they may repeat.
  ///
  /// - Parameter mayRepeat: Whether several entries may share an identifier, as the openings of a window do.
  static func entries<Entity>(
    _ field: FieldReader?, keys: [String], of _: Entity.Type, mayRepeat: Bool = false
  ) -> [(id: Identifier<Entity>?, entry: MappingReader)] {
    var seen: [Identifier<Entity>: Int] = [:]
    return (field?.list() ?? []).compactMap { item in
      guard let entry = item.mapping(keys: keys) else { return nil }
      guard let idField = entry.required("id", advice: "Maybe “id: \(example(after: seen.count))”") else {
        return (nil, entry)
      }
      guard let id = idField.identifier(of: Entity.self) else {
        // What the entry meant to declare stays known, or each reference to it would be one more mistake.
        return (Identifier(idField.node.written), entry)
      }
      if let line = seen[id], !mayRepeat {
        idField.report("the identifier is already taken on line \(line)", advice: "Maybe “\(id)-2”")
      }
      seen[id] = seen[id] ?? idField.node.line
      return (id, entry)
    }
  }

  private static func example(after count: Int) -> String { "name-\(count + 1)" }
}
