import Foundation
import Rostering

/// What is said about amounts that are none.
enum Amounts {
  static let rule = "this is no amount in euros, to the cent and below a billion"

  static func advice(on text: String) -> String {
    guessed(text).map { "Maybe \($0)" } ?? "Maybe write it in digits, such as 1480.50"
  }

  /// An amount that a text may have meant: `1,480.50`, `1.480` and `20 EUR`.
  private static func guessed(_ text: String) -> Money? {
    let digits = text.replacing(/\ *(euros?|eur)$/.ignoresCase(), with: "").replacing("'", with: "")
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    // Signs that are all alike, with three digits after each, part thousands.
    if Set(digits.filter { $0 == "," || $0 == "." }).count == 1, isGrouped(groups) { return Money(groups.joined()) }
    guard groups.count > 2, let cents = groups.last, isGrouped(groups.dropLast()) else { return Money(digits) }
    return Money("\(groups.dropLast().joined()).\(cents)")
  }

  private static func isGrouped(_ groups: [Substring]) -> Bool {
    groups.dropFirst().allSatisfy { $0.count == 3 } && groups.first.map { $0.count <= 3 } == true
  }
}

extension FieldReader {
  /// A sum of money that is not below nothing.
  func money() -> Money? {
    guard let text = text("an amount") else { return nil }
    guard let amount = Money(text) else {
      report(Amounts.rule, advice: Amounts.advice(on: text))
      return nil
    }
    guard amount >= .zero else {
      report("an amount here is 0 or more", advice: "Maybe \(-amount)")
      return nil
    }
    return amount
  }
}

extension CSVTable.Row {
  /// A sum of money, below nothing as well.
  func money(_ column: String) -> Money? {
    let text = self[column]
    guard let amount = Money(text) else {
      report(column, text.isEmpty ? "an amount is missing" : Amounts.rule, advice: Amounts.advice(on: text))
      return nil
    }
    return amount
  }
}
