/// When a session may take place: on some weekdays or dates, and at some hours of the day.
public struct SessionHours: Hashable, Sendable {
  /// The weekdays; nil for any.
  public var weekdays: Set<Weekday>?
  /// The dates; nil for any.
  public var dates: Set<Day>?
  /// The hours of the day; nil for any.
  public var clock: Range<ClockTime>?

  /// Hours, at any time unless told otherwise.
  public init(weekdays: Set<Weekday>? = nil, dates: Set<Day>? = nil, clock: Range<ClockTime>? = nil) {
    self.weekdays = weekdays
    self.dates = dates
    self.clock = clock
  }

  /// Whether a session may take place on a day.
  public func include(_ day: Day) -> Bool {
    (weekdays?.contains(day.weekday) ?? true) && (dates?.contains(day) ?? true)
  }

  /// Whether a session may take up an interval that belongs to a day.
  public func cover(_ interval: Range<Instant>, on day: Day, offsets: UTCOffsets) -> Bool {
    include(day) && (clock?.interval(on: day, offsets: offsets).covers(interval) ?? true)
  }
}
