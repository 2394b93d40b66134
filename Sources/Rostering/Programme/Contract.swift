/// The contract under which an operator does the work; whatever the source does not say is nil.
public struct Contract: Hashable, Sendable {
  /// Where some days lie in a contract.
  public enum Standing: String, CaseIterable, Codable, Sendable {
    /// All of them in the first term.
    case firstTerm
    /// All of them in the contract if it is renewed, some after the first term.
    case renewal
    /// Some of them before the contract, or after its renewal.
    case outside
  }

  /// Who does the work.
  public var operatorName: String?
  /// The first day.
  public var start: Day?
  /// How many months the first term has.
  public var months: Int?
  /// How many months a renewal adds; nil when none is agreed, or it is not known.
  public var renewalMonths: Int?

  /// A contract.
  public init(operatorName: String? = nil, start: Day? = nil, months: Int? = nil, renewalMonths: Int? = nil) {
    self.operatorName = operatorName
    self.start = start
    self.months = months
    self.renewalMonths = renewalMonths
  }

  /// The day after the last of the first term; nil when the start or the length is not known.
  public var end: Day? {
    guard let start, let months else { return nil }
    return start.advanced(byMonths: months)
  }

  /// The day after the last of the renewal, or of the first term where nothing is said of one.
  public var renewedEnd: Day? {
    guard let start, let months else { return nil }
    return start.advanced(byMonths: months + (renewalMonths ?? 0))
  }

  /// Where some days lie; nil when the days of the contract are not known.
  public func standing(of days: Range<Day>) -> Standing? {
    guard let start, let end, let renewedEnd else { return nil }
    guard start <= days.lowerBound, days.upperBound <= renewedEnd else { return .outside }
    return days.upperBound <= end ? .firstTerm : .renewal
  }

  /// Whole months from a day on to the end of the first term; nil when it is not known.
  public func monthsLeft(from day: Day) -> Int? { end.map { monthsLeft(from: day, to: $0) } }

  /// Whole months from a day on to the end of the renewal, or of the first term where nothing is said of one.
  public func monthsLeftWithRenewal(from day: Day) -> Int? { renewedEnd.map { monthsLeft(from: day, to: $0) } }

  /// Months are left of a contract only once it has begun.
  private func monthsLeft(from day: Day, to end: Day) -> Int {
    let first = Swift.max(day, start ?? day)
    var months = 0
    while first.advanced(byMonths: months + 1) <= end { months += 1 }
    return months
  }
}

extension Day {
  /// The same day of the month so many months later, or the month's last day where it has no such day.
  ///
  /// - Precondition: `months` is not negative.
  public func advanced(byMonths months: Int) -> Day {
    precondition(months >= 0, "months are counted on, never back")
    let (year, month, day) = date
    let total = month - 1 + months
    let (laterYear, laterMonth) = (year + total / 12, total % 12 + 1)
    let length = Day.length(ofMonth: laterMonth, year: laterYear)
    return Day(year: laterYear, month: laterMonth, day: Swift.min(day, length)) ?? self
  }
}
