/// A value of a YAML or JSON file as it is written, with its place: what both parsers make, and readers walk.
///
/// Scalars stay text. YAML's own reading turns `20:00` into 1200, `no` into false and dates into timestamps; here they
/// are what the file says, and each field decides what it makes of them.
struct SourceNode {
  /// A key of a mapping, with its value.
  struct Entry {
    let key: String
    let line: Int
    let column: Int
    let value: SourceNode
  }

  /// What is written.
  enum Content {
    /// A scalar; plain when it stands without quotes.
    case text(String, isPlain: Bool)
    case list([SourceNode])
    /// Keys in the order of the file; a key may come twice, which readers report.
    case mapping([Entry])
  }

  let content: Content
  let line: Int
  let column: Int

  /// Whether nothing is written: `null`, `~` or a key without a value.
  var isNull: Bool {
    switch content {
    case .text(let text, isPlain: true): ["", "~", "null", "Null", "NULL"].contains(text)
    case .text, .list, .mapping: false
    }
  }

  /// The kind of what is written.
  var kind: String {
    switch content {
    case .text: isNull ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "keys with values"
    }
  }

  /// The text, or the kind of what stands in its place.
  var written: String {
    switch content {
    case .text(let text, _): text
    case .list, .mapping: kind
    }
  }
}
