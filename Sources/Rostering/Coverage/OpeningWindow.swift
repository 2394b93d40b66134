/// Hours at which posts are open: on weekdays, and on dates that are exceptions to them.
public struct OpeningWindow: Hashable, Sendable {
  /// The name of a window.
  public typealias ID = Identifier<OpeningWindow>

  /// The same hours on some days of the week.
  public struct Opening: Hashable, Sendable {
    /// The days of the week.
    public var weekdays: Set<Weekday>
    /// From when to when; the end may lie past midnight.
    public var hours: Range<ClockTime>

    /// Hours on some days of the week.
    public init(weekdays: Set<Weekday>, hours: Range<ClockTime>) {
      self.weekdays = weekdays
      self.hours = hours
    }
  }

  /// A date on which the window keeps other hours, or none.
  public struct Exception: Hashable, Sendable {
    /// The date.
    public var day: Day
    /// The hours on that date; nil when the window stays closed.
    public var hours: Range<ClockTime>?

    /// Other hours, or none, on a date.
    public init(day: Day, hours: Range<ClockTime>?) {
      self.day = day
      self.hours = hours
    }
  }

  /// One opening of the window, on one day.
  public struct Occurrence: Hashable, Sendable {
    /// The window that opens.
    public let window: ID
    /// The site of the window.
    public let site: Site.ID?
    /// The day on which it opens, and to whose evening it belongs even past midnight.
    public let day: Day
    /// The hours, on the clock of that day.
    public let hours: Range<ClockTime>
    /// The hours, in elapsed time.
    public let interval: Range<Instant>
  }

  /// The identifier of the window.
  public let id: ID
  /// The site to which it belongs; nil where a scenario names none.
  public var site: Site.ID?
  /// The hours of ordinary weeks.
  public var openings: [Opening]
  /// The dates that are exceptions to them.
  public var exceptions: [Exception]

  /// A window.
  public init(id: ID, site: Site.ID? = nil, openings: [Opening], exceptions: [Exception] = []) {
    self.id = id
    self.site = site
    self.openings = openings
    self.exceptions = exceptions
  }

  /// The hours of the window on a day, in order.
  ///
  /// An exception overrides the weekly hours and the calendar's closures.
  public func occurrences(on day: Day, calendar: WorkCalendar) -> [Occurrence] {
    hours(on: day, calendar: calendar).sorted { $0.lowerBound < $1.lowerBound }.map { hours in
      Occurrence(
        window: id, site: site, day: day, hours: hours,
        interval: hours.interval(on: day, offsets: calendar.offsets))
    }
    .filter { !$0.interval.isEmpty }
  }

  private func hours(on day: Day, calendar: WorkCalendar) -> [Range<ClockTime>] {
    let exceptional = exceptions.filter { $0.day == day }
    guard exceptional.isEmpty else { return exceptional.compactMap(\.hours) }
    guard !calendar.isClosed(on: day) else { return [] }
    return openings.filter { $0.weekdays.contains(day.weekday) }.map(\.hours)
  }
}
