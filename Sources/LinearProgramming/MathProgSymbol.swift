internal import CGLPK

/// A member of a MathProg set: a number or a string.
///
/// `2` and `'2'` are two symbols to MathProg, and are so here.
public enum MathProgSymbol: Hashable, Sendable {
  /// A number, written to 15 digits.
  case number(Double)
  /// A string of at most 100 bytes, without control characters.
  case string(String)

  /// The symbol as GLPK writes it in names: bare when it is a letter or `_` followed by letters,
  /// digits and `+-._`, all of them ASCII; otherwise between single quotes, those inside doubled.
  ///
  /// Corresponds to `format_symbol` of GLPK's translator.
  public var text: String {
    switch self {
    case .number(let value): value.mathProgDescription
    case .string(let string): Self.isBare(string) ? string : Self.quote(string)
    }
  }

  /// The symbol as it is written in a data section: strings are always quoted, for a bare one
  /// may be a number or a keyword there, and numbers keep every digit.
  var dataText: String {
    switch self {
    case .number(let value): value.wholeDescription ?? value.description
    case .string(let string): Self.quote(string)
    }
  }

  private static func isBare(_ string: String) -> Bool {
    guard let first = string.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else {
      return false
    }
    return string.utf8.dropFirst().allSatisfy { byte in
      isLetter(byte) || isDigit(byte) || "+-._".utf8.contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func quote(_ string: String) -> String {
    // By scalars, as GLPK reads: a quote with an accent upon it is one character, and still ends the symbol.
    let parts = string.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map(String.init).joined(separator: "''") + "'"
  }
}

extension Double {
  /// The number the way GLPK prints it, with at most 15 digits.
  fileprivate var mathProgDescription: String {
    if let wholeDescription { return wholeDescription }
    var text = [CChar](repeating: 0, count: 32)
    cglpk_print_number(self, &text, Int32(text.count))
    return text.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// The digits of a whole number of at most 15 of them; nil for any other.
  fileprivate var wholeDescription: String? {
    guard rounded() == self, abs(self) < 1e15 else { return nil }
    return String(Int(self))
  }
}

extension MathProgSymbol: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral
{
  /// Makes a string symbol.
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  /// Makes a number symbol.
  public init(integerLiteral value: Int) {
    self = .number(Double(value))
  }

  /// Makes a number symbol.
  public init(floatLiteral value: Double) {
    self = .number(value)
  }
}

/// The name MathProg gives to a member of an indexed row or column: `cover[local,'2010-04-07T20:00']`.
///
/// GLPK cuts names of more than 255 bytes; here they are whole, and the model refuses them when it is solved.
public func mathProgName(_ name: String, _ subscripts: [MathProgSymbol]) -> String {
  guard !subscripts.isEmpty else { return name }
  return name + "[" + subscripts.map(\.text).joined(separator: ",") + "]"
}
