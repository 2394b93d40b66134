import Rostering
import RotaTestSupport
import Testing

/// Oracle: cents, and what a sum is written as is read again.
@Suite("Sums of money")
struct MoneyTests {
  @Test(
    "are read to the cent, with a point or a comma, with spaces between thousands and with the sign of the euro",
    arguments: [
      ("37000", 3_700_000), ("1480.50", 148_050), ("1480,5", 148_050), ("1 480,50", 148_050),
      ("1\u{A0}480,50\u{A0}€", 148_050), ("1\u{202F}234\u{202F}567,89 €", 123_456_789), ("€12.07", 1_207), ("€ 3", 300),
      ("-20", -2_000), ("−€0.05", -5), ("0", 0), ("-0,00", 0), ("999999999.99", 99_999_999_999), ("007", 700),
      // In binary fractions, a hundred times 1.15 is a bit less than 115.
      ("1.15", 115), ("0,29", 29),
    ])
  func reading(_ text: String, _ cents: Int) { #expect(Money(text)?.cents == cents) }

  @Test(
    "are not guessed from anything else",
    arguments: [
      "", "-", "€", ".50", "5.", "5,", "1,480.50", "1.480,50", "1,480", "1480.505", "12 34", "1 4800", "1234 567",
      "1  480",
      "1 480 000 000", "1000000000", "12e3", "0x10", "1_000", "+5", "--5", "5-", "€5€", "５", "12 EUR", "dix",
    ])
  func refusals(_ text: String) { #expect(Money(text) == nil) }

  @Test("are read again as what they are written as", arguments: UInt64(0)..<20)
  func roundTrip(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for bound in [99, 12_345, 99_999_999_999] {
      let sum = Money(cents: Int.random(in: -bound...bound, using: &random))
      #expect(Money(sum.description) == sum, "\(sum)")
    }
  }

  @Test("are written in whole euros where they have no cents, and with both decimals where they have")
  func writing() {
    let texts = [0, 100, -2_000, 5, -5, 148_050].map { Money(cents: $0).description }
    #expect(texts == ["0", "1", "-20", "0.05", "-0.05", "1480.50"])
  }

  @Test("add up, compare and turn round")
  func arithmetic() {
    let sums = [Money(cents: 10), Money(cents: 20), Money(cents: -5)]
    #expect(sums.total == Money(cents: 25))
    #expect(sums.min() == sums[2] && -sums[2] == Money(cents: 5))
    #expect(sums[0] - sums[1] == -sums[0])
    #expect([Money]().total == .zero)
  }
}
