import Rostering

/// The keys of a mapping, each read once by its name.
///
/// A key whose value is null counts as absent: the default holds.
struct MappingReader {
  /// The mapping itself.
  let field: FieldReader
  private let entries: [String: FieldReader]
  private let misspelled: Set<String>

  init(_ entries: [SourceNode.Entry], of field: FieldReader, known: [String]?, silent: [String]) {
    self.field = field
    var fields: [String: FieldReader] = [:]
    var misspelled: Set<String> = []
    var lines: [String: Int] = [:]
    for entry in entries {
      let path = field.path.isEmpty ? entry.key : "\(field.path).\(entry.key)"
      let report = { (message: String, advice: String) in
        field.file.report(
          line: entry.line, column: entry.column, field: path, value: entry.key, message, advice: advice)
      }
      if let line = lines[entry.key] {
        report("the key is written twice", "Maybe delete one of the two: the other is on line \(line)")
        continue
      }
      lines[entry.key] = entry.line
      if let known, !known.contains(entry.key), !silent.contains(entry.key) {
        if let near = Nearest.candidate(to: entry.key, among: known) { misspelled.insert(near) }
        report(
          "there is no such key here", Nearest.advice(on: entry.key, among: known, orElse: "Maybe delete it"))
      }
      fields[entry.key] = FieldReader(entry.value, path: path, file: field.file, notation: field.notation)
    }
    self.entries = fields
    self.misspelled = misspelled
  }

  /// The value of a key, or nil when it is absent or null.
  subscript(_ key: String) -> FieldReader? { entries[key].flatMap { $0.node.isNull ? nil : $0 } }

  /// The value of a key that may not be absent.
  func required(_ key: String, advice: String) -> FieldReader? {
    if let field = self[key] { return field }
    reportMissing(key, advice: advice)
    return nil
  }

  /// Notes that a key is missing.
  func reportMissing(_ key: String, advice: String) {
    let null = entries[key]?.node
    field.file.report(
      line: null?.line ?? field.node.line, column: null?.column ?? field.node.column,
      field: field.path.isEmpty ? key : "\(field.path).\(key)", value: null?.written ?? "",
      "the key “\(key)” is missing", advice: advice)
  }

  /// Whether the key is written, null or not.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Whether a key is absent and another, unknown, is probably meant for it: what it declares is then not known.
  func isMisspelled(_ key: String) -> Bool { entries[key] == nil && misspelled.contains(key) }

  /// The keys that are written, in order of name.
  var keys: [String] { entries.keys.sorted() }

  /// A whole number within a range, or a default when the key is absent or wrong.
  func integer(_ key: String, in range: ClosedRange<Int>, orElse standard: Int) -> Int {
    self[key].map { $0.integer(in: range) ?? standard } ?? standard
  }

  /// A truth value, or a default when the key is absent or wrong.
  func boolean(_ key: String, orElse standard: Bool) -> Bool {
    self[key].map { $0.boolean() ?? standard } ?? standard
  }

  /// The hours from one key's time to another's; reported when either is missing or they are not in order.
  ///
  /// - Parameter subject: What has the hours, for the message.
  func hours(_ from: String = "from", _ to: String = "to", of subject: String) -> Range<ClockTime>? {
    let start = required(from, advice: "Maybe “\(from): \"20:00\"”")?.clockTime()
    let end = required(to, advice: "Maybe “\(to): \"24:00\"”")?.clockTime()
    guard let start, let end else { return nil }
    guard start < end else {
      self[to]?.report(Times.outOfOrder(subject, start), advice: Times.advice(onEnd: end, after: start))
      return nil
    }
    return start..<end
  }
}
