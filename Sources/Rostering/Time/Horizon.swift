/// The days that a rota is made for, half-open: the last day is not in it.
public struct Horizon: Hashable, Sendable {
  /// The days, from the first to the one after the last.
  public let days: Range<Day>

  /// The days from the first up to, not including, the end.
  public init(_ days: Range<Day>) { self.days = days }

  /// A calendar month, or nil when there is no such month.
  public static func month(_ year: Int, _ month: Int) -> Horizon? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return Horizon(first..<first.advanced(by: Day.length(ofMonth: month, year: year)))
  }

  /// The first day.
  public var first: Day { days.lowerBound }

  /// The day after the last.
  public var end: Day { days.upperBound }

  /// The civil weeks that hold at least one of the days, in order.
  public var weeks: [CivilWeek] {
    guard !days.isEmpty else { return [] }
    return Array(sequence(first: first.week) { $0.next.monday < end ? $0.next : nil })
  }

  /// The calendar months that hold at least one of the days, each with all its days, in order.
  public var months: [Range<Day>] {
    var months: [Range<Day>] = []
    var day = days.lowerBound
    while day < days.upperBound {
      let (year, month, dayOfMonth) = day.date
      let first = day.advanced(by: 1 - dayOfMonth)
      let end = first.advanced(by: Day.length(ofMonth: month, year: year))
      months.append(first..<end)
      day = end
    }
    return months
  }

  /// The days after the horizon to the end of its last civil week, which are planned provisionally: rests and weekly
  /// limits of that week can then be kept by the month that follows.
  public var provisionalTail: Range<Day> {
    guard !days.isEmpty else { return end..<end }
    return end..<end.advanced(by: -1).week.sunday.advanced(by: 1)
  }

  /// The days to plan: those of the horizon and the provisional ones after it.
  public var planned: Range<Day> { first..<Swift.max(provisionalTail.upperBound, end) }
}

extension Horizon: CustomStringConvertible {
  /// The days as `2010-04-01..<2010-05-01`.
  public var description: String { "\(first)..<\(end)" }
}
