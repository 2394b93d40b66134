/// A civil week, Monday 0:00 to Sunday 24:00: the period in which the law counts days, hours and rest (L3121-35).
///
/// It is the ISO 8601 week; its year is the year of its Thursday, so that 1 January 2021 lies in 2020-W53.
public struct CivilWeek: Hashable, Sendable {
  /// The first day of the week.
  public let monday: Day

  /// The week that holds a day.
  public init(containing day: Day) { self.monday = day.advanced(by: -day.weekday.index) }

  /// The last day of the week.
  public var sunday: Day { monday.advanced(by: 6) }

  /// The seven days of the week.
  public var days: Range<Day> { monday..<monday.advanced(by: 7) }

  /// The week after this one.
  public var next: CivilWeek { CivilWeek(containing: monday.advanced(by: 7)) }

  /// The ISO year and the number of the week in it (1 to 53).
  public var iso: (year: Int, number: Int) {
    let thursday = monday.advanced(by: 3)
    let year = thursday.date.year
    let startOfYear = Day(year: year, month: 1, day: 1) ?? thursday
    return (year, startOfYear.distance(to: thursday) / 7 + 1)
  }
}

extension CivilWeek: Comparable {
  /// Orders weeks in time.
  public static func < (left: CivilWeek, right: CivilWeek) -> Bool { left.monday < right.monday }
}

extension CivilWeek: CustomStringConvertible {
  /// The week as `2010-W14`.
  public var description: String { "\(iso.year.padded(to: 4))-W\(iso.number.padded(to: 2))" }
}
