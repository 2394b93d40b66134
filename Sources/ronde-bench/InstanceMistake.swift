/// What is wrong with one value of an instance file.
struct InstanceMistake: Hashable, CustomStringConvertible {
  /// The line, from 1; nil when something is missing altogether.
  let line: Int?
  /// The section, without `SECTION_`.
  let section: String
  /// The value as it is written; empty when it is missing.
  let value: String
  /// What is wrong with it, or what should be there.
  let advice: String

  var description: String {
    (line.map { "line \($0), " } ?? "") + "SECTION_\(section): " + (value.isEmpty ? "" : "“\(value)”: ") + advice
  }
}

/// All that is wrong with an instance file.
struct MalformedInstance: Error {
  let mistakes: [InstanceMistake]
}
