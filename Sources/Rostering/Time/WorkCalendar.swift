/// The days and clocks of a scenario: its time zone, its public holidays, and the days on which everything is closed.
public struct WorkCalendar: Hashable, Sendable {
  /// Days on which no window opens.
  public enum Closure: Hashable, Sendable {
    /// The same date every year, such as 1 May.
    case yearly(month: Int, day: Int)
    /// One date.
    case date(Day)

    func holds(_ day: Day) -> Bool {
      switch self {
      case .yearly(let month, let dayOfMonth): day.date.month == month && day.date.day == dayOfMonth
      case .date(let date): day == date
      }
    }
  }

  /// The offsets of the scenario's time zone.
  public var offsets: UTCOffsets
  /// Where public holidays are kept.
  public var region: PublicHoliday.Region
  /// When everything is closed.
  public var closures: [Closure]

  /// A calendar.
  public init(offsets: UTCOffsets, region: PublicHoliday.Region = .metropole, closures: [Closure] = []) {
    self.offsets = offsets
    self.region = region
    self.closures = closures
  }

  /// Whether everything is closed on a day.
  public func isClosed(on day: Day) -> Bool { closures.contains { $0.holds(day) } }

  /// The public holidays that fall on a day: none, one, or two (1 May 2008).
  public func holidays(on day: Day) -> [PublicHoliday] {
    PublicHoliday.all(in: day.date.year, region: region).filter { $0.day == day }.map(\.holiday)
  }
}
