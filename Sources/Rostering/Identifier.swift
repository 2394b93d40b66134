/// The name of one thing of a scenario, typed by what it names.
///
/// Identifiers are lower-case ASCII (`goya`, `m1`); a person's cannot be mistaken for a residence's.
public struct Identifier<Entity>: Hashable, Sendable {
  /// The text of the identifier, as the scenario writes it.
  public let text: String

  /// Names a thing.
  public init(_ text: String) { self.text = text }

  /// Tells whether a text may serve as an identifier: a lower-case ASCII letter or digit, then letters,
  /// digits, `-` and `_`, 64 characters at most.
  public static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    let isAlphanumeric = { (byte: UInt8) in (97...122).contains(byte) || (48...57).contains(byte) }
    return isAlphanumeric(first) && text.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 || $0 == 95 }
  }
}

extension Identifier: Comparable {
  /// Orders identifiers as their bytes, so that lists are the same on every machine.
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Names a thing by a literal.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: CustomStringConvertible {
  /// The text of the identifier.
  public var description: String { text }
}

extension Identifier: Codable {
  /// Reads an identifier from its text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes an identifier as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
