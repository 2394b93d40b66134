/// Shares in percent, which make a whole together.
enum Percentages {
  /// A share from 0 to 100 percent.
  static func share(_ field: FieldReader) -> Double? {
    guard let share = field.number() else { return nil }
    guard (0...100).contains(share) else {
      field.report("a share lies from 0 to 100 percent", advice: "Maybe \(share < 0 ? 0 : 100)")
      return nil
    }
    return share
  }

  /// Shares that do not make a whole would leave time to nobody, or give it twice.
  static func checkSum(of shares: [Double], _ field: FieldReader?) {
    guard !shares.isEmpty else { return }
    let sum = shares.reduce(0, +)
    guard abs(sum - 100) > 0.05 else { return }
    let written = (sum * 100).rounded() / 100
    field?.report(
      "the shares add up to \(text(written)) percent, not to 100", advice: "Maybe one of them is mistyped")
  }

  /// The number without a point where it is whole.
  private static func text(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }
}
