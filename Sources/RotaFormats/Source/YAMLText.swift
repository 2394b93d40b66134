internal import Yams

/// Reads YAML into source nodes.
///
/// Yams refuses a mapping that has a key twice, and stops there. So that a duplicate does not hide the other mistakes, its
/// first letter is replaced in memory by a private-use character, the text is read again, and the letter put back.
struct YAMLText {
  private var text: String
  private var replaced: [Unicode.Scalar] = []
  private var nodes = 0

  /// More nodes than any scenario has; aliases of aliases would otherwise expand without end.
  private static let mostNodes = 200_000
  private static let privateUse: UInt32 = 0xE000
  private static let mostDuplicates = 1_000

  /// The top node of a text, or nil when it is no YAML, which is then reported.
  static func root(of text: String, in file: InputFile) -> SourceNode? {
    var reader = YAMLText(text: text)
    return reader.read(file)
  }

  private init(text: String) { self.text = text }

  private mutating func read(_ file: InputFile) -> SourceNode? {
    while true {
      do {
        guard let node = try compose(yaml: text, .default, .default, .utf8) else { break }
        return try convert(node)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        if let key = keys.first, disguise(key, at: context.mark) { continue }
        file.report(
          line: context.mark.line, column: context.mark.column, field: keys.first ?? "", "the key is written twice",
          advice: "Maybe delete one of the two")
        return nil
      } catch let error as YamlError {
        report(error, in: file)
        return nil
      } catch {
        file.report(line: 1, "the file nests or repeats too much", advice: "Maybe write its aliases out")
        return nil
      }
    }
    file.report(line: 1, "the file is empty", advice: "Maybe begin with “schema: 1”")
    return nil
  }

  private struct TooMuch: Error {}

  private mutating func convert(_ node: Node, depth: Int = 0) throws -> SourceNode {
    nodes += 1
    guard nodes <= YAMLText.mostNodes, depth < 100 else { throw TooMuch() }
    let content: SourceNode.Content
    switch node {
    case .scalar(let scalar): content = .text(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      var items: [SourceNode] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      content = .list(items)
    case .mapping(let mapping):
      var entries: [SourceNode.Entry] = []
      for (key, value) in mapping {
        let name = try convert(key, depth: depth + 1)
        let value = try convert(value, depth: depth + 1)
        entries.append(
          SourceNode.Entry(key: restored(name.written), line: name.line, column: name.column, value: value))
      }
      content = .mapping(entries)
    case .alias: content = .text("", isPlain: true)
    }
    return SourceNode(content: content, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Changes the first letter of a key at a place of the text; false when the key does not stand there.
  private mutating func disguise(_ key: String, at mark: Mark) -> Bool {
    guard let first = key.unicodeScalars.first, replaced.count < YAMLText.mostDuplicates,
      let disguise = Unicode.Scalar(YAMLText.privateUse + UInt32(replaced.count))
    else { return false }
    var scalars = text.unicodeScalars
    var index = scalars.startIndex
    var line = 1
    while line < mark.line, index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let isPair = scalar == "\r" && index < scalars.endIndex && scalars[index] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isPair) { line += 1 }
    }
    index = scalars.index(index, offsetBy: mark.column - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
    if index < scalars.endIndex, scalars[index] != first { scalars.formIndex(after: &index) }
    guard index < scalars.endIndex, scalars[index] == first else { return false }
    scalars.replaceSubrange(index...index, with: [disguise])
    text = String(scalars)
    replaced.append(first)
    return true
  }

  private func restored(_ key: String) -> String {
    guard let first = key.unicodeScalars.first, first.value >= YAMLText.privateUse else { return key }
    let number = Int(first.value - YAMLText.privateUse)
    guard replaced.indices.contains(number) else { return key }
    return String(Character(replaced[number])) + String(String.UnicodeScalarView(key.unicodeScalars.dropFirst()))
  }

  private func report(_ error: YamlError, in file: InputFile) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let hasTab = lines.indices.contains(mark.line - 1) && lines[mark.line - 1].contains("\t")
      file.report(
        line: mark.line, column: mark.column, "this is no YAML: \(problem)",
        advice: hasTab
          ? "Maybe use spaces: YAML takes no tabs"
          : "Maybe a quotation mark, a bracket or a colon is missing here or on the line before")
    case .reader(let problem, let offset, _, _):
      let before = text.utf8.prefix(offset ?? 0)
      file.report(
        line: 1 + before.filter { $0 == UInt8(ascii: "\n") }.count, "this is no YAML: \(problem)",
        advice: "Maybe the file is not plain text")
    default:
      file.report(line: 1, "this is no YAML: \(error)", advice: "Maybe the file is not plain text")
    }
  }
}
