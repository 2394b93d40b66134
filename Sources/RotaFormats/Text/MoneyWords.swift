import Rostering

extension DateWords {
  /// A sum of money, whole euros without cents: `1 480,50 €` in French, `€1,480.50` in English.
  func money(_ sum: Money) -> String {
    let (euros, cents) = sum.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = sum < .zero ? "−" : ""
    let decimals = cents == 0 ? "" : either(".", ",") + (cents < 10 ? "0" : "") + "\(cents)"
    let number = grouped(Int(euros)) + decimals
    return sign + either("€\(number)", "\(number)\u{A0}€")
  }
}
