import Rostering
import RotaTestSupport
import Testing

/// Oracle: the calendar, and exact fractions.
@Suite("Contract and missions of a programme")
struct ProgrammeTests {
  private let contract = Contract(operatorName: "Optima", start: "2017-03-01", months: 12, renewalMonths: 24)

  @Test("days lie in the first term, in the renewal, or outside")
  func standing() {
    #expect(contract.end == "2018-03-01")
    #expect(contract.renewedEnd == "2020-03-01")
    #expect(contract.standing(of: "2017-03-01"..<"2018-03-01") == .firstTerm)
    #expect(contract.standing(of: "2018-02-28"..<"2018-03-02") == .renewal)
    #expect(contract.standing(of: "2020-02-01"..<"2020-03-01") == .renewal)
    #expect(contract.standing(of: "2020-02-01"..<"2020-03-02") == .outside)
    #expect(contract.standing(of: "2017-02-28"..<"2017-03-02") == .outside)
  }

  @Test("whole months are left after a period, and none after the end")
  func monthsLeft() {
    #expect(contract.monthsLeft(from: "2017-04-01") == 11)
    #expect(contract.monthsLeftWithRenewal(from: "2017-04-01") == 35)
    #expect(contract.monthsLeft(from: "2017-04-02") == 10)
    #expect(contract.monthsLeft(from: "2018-03-01") == 0)
    #expect(contract.monthsLeft(from: "2019-01-01") == 0)
    #expect(contract.monthsLeft(from: "2016-01-01") == 12, "no more than the contract has")
  }

  @Test("what is not known of a contract is not guessed")
  func unknown() {
    let named = Contract(operatorName: "MPR")
    #expect(named.standing(of: "2010-04-01"..<"2010-05-01") == nil)
    #expect(named.monthsLeft(from: "2010-05-01") == nil)
    let short = Contract(start: "2017-03-01", months: 12)
    #expect(short.standing(of: "2018-03-01"..<"2018-04-01") == .outside)
    #expect(short.monthsLeftWithRenewal(from: "2017-04-01") == 11)
  }

  @Test("a month later is the same day, or the month's last")
  func months() {
    #expect(Day("2019-01-31").advanced(byMonths: 1) == "2019-02-28")
    #expect(Day("2020-01-31").advanced(byMonths: 1) == "2020-02-29")
    #expect(Day("2019-11-30").advanced(byMonths: 3) == "2020-02-29")
    #expect(Day("2019-12-01").advanced(byMonths: 1) == "2020-01-01")
    #expect(Day("2019-12-01").advanced(byMonths: 0) == "2019-12-01")
  }

  @Test("parts add up to the whole, and none is off its share by a whole one", arguments: UInt64(0)..<50)
  func apportionment(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let weights = (0..<Int.random(in: 1...7, using: &random)).map { _ in Double.random(in: 0...100, using: &random) }
    let whole = Int.random(in: 0...100_000, using: &random)
    let parts = Apportionment.parts(of: whole, by: weights)
    #expect(parts.reduce(0, +) == whole)
    for (part, weight) in zip(parts, weights) {
      #expect(abs(Double(part) - Double(whole) * weight / weights.reduce(0, +)) < 1)
    }
  }

  @Test("what rounding leaves goes to the largest remainders, the earlier first; no weight, no parts")
  func remainders() {
    #expect(Apportionment.parts(of: 10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(Apportionment.parts(of: 101, by: [25, 25, 25, 25]) == [26, 25, 25, 25])
    #expect(Apportionment.parts(of: 7, by: [50, 30, 20]) == [4, 2, 1])
    #expect(Apportionment.parts(of: 7, by: [0, 0]) == [0, 0])
    #expect(Apportionment.parts(of: 7, by: []) == [])
  }
}
