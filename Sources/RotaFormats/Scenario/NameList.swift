/// A list of names that reports print as they stand.
enum NameList {
  /// The names, each once; none when the field is absent.
  static func names(_ field: FieldReader?) -> [String] {
    (field?.list() ?? []).reduce(into: []) { names, item in
      guard let name = item.text("a name") else { return }
      guard names.contains(name) else { return names.append(name) }
      item.report("the list names “\(name)” twice", advice: "Maybe delete one of the two")
    }
  }
}
