/// A sum of money in euros, kept as whole cents: parts add up to their whole to the cent.
public struct Money: Hashable, Sendable {
  /// The sum in cents.
  public let cents: Int

  /// So many cents.
  public init(cents: Int) { self.cents = cents }

  /// The sum written `37000`, `1480.50` or `1 480,50`, or nil when the text is anything else.
  ///
  /// The sign of the euro may stand before or after it, a minus sign before it. Only spaces part thousands: a comma or a
  /// point is the decimal sign, with one or two digits after it. A billion and more is no sum.
  public init?(_ text: some StringProtocol) {
    let (isNegative, digits) = Money.unsigned(String(text))
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let first = parts.first, parts.count <= 2, let euros = Money.euros(first),
      let rest = parts.count == 2 ? Money.cents(parts[1]) : 0
    else { return nil }
    self.cents = (euros * 100 + rest) * (isNegative ? -1 : 1)
  }

  /// A text without the sign of the euro and the minus sign.
  private static func unsigned(_ text: String) -> (isNegative: Bool, digits: Substring) {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    var digits = isNegative ? text.dropFirst() : text[...]
    if digits.hasPrefix("€") {
      digits = digits.dropFirst().drop(while: isSpace)
    } else if digits.hasSuffix("€") {
      digits = digits.dropLast()
      while digits.last.map(isSpace) == true { digits.removeLast() }
    }
    return (isNegative, digits)
  }

  /// Whole euros of nine digits at most, in groups of three where spaces part them.
  private static func euros(_ text: Substring) -> Int? {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
    let isGrouped = groups.count > 1
    guard let first = groups.first, (1...(isGrouped ? 3 : 9)).contains(first.utf8.count), groups.count <= 3,
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), groups.allSatisfy(isDigits)
    else { return nil }
    return Int(groups.joined())
  }

  /// One or two decimals as cents: `5` is fifty.
  private static func cents(_ decimals: Substring) -> Int? {
    guard (1...2).contains(decimals.utf8.count), isDigits(decimals), let number = Int(decimals) else { return nil }
    return decimals.utf8.count == 1 ? number * 10 : number
  }

  private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

  /// A space, or one of those at which no line breaks.
  private static func isSpace(_ character: Character) -> Bool { [" ", "\u{A0}", "\u{202F}"].contains(character) }
}

extension Money: Comparable {
  /// Orders sums by what they are worth.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
}

extension Money: AdditiveArithmetic {
  /// Nothing.
  public static let zero = Money(cents: 0)

  /// Both together.
  public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }

  /// What is left of one after the other.
  public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }

  /// The sum with its sign turned.
  public static prefix func - (sum: Money) -> Money { Money(cents: -sum.cents) }
}

extension Sequence<Money> {
  /// All of them together.
  public var total: Money { reduce(.zero, +) }
}

extension Money: CustomStringConvertible {
  /// The sum as files have it, whole euros without cents: `37000`, `1480.50`, `-20`.
  public var description: String {
    let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return (cents < 0 ? "-" : "") + "\(euros)" + (rest == 0 ? "" : ".\(Int(rest).padded(to: 2))")
  }
}
