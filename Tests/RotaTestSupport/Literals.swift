import Rostering

// Tests speak of dates and times as people write them; a literal that means nothing stops the test at once.

extension Day: ExpressibleByStringLiteral {
  /// The day written `YYYY-MM-DD`.
  public init(stringLiteral value: String) {
    guard let day = Day(iso: value) else { preconditionFailure("“\(value)” is not a date") }
    self = day
  }
}

extension ClockTime: ExpressibleByStringLiteral {
  /// The time written `HH:MM`.
  public init(stringLiteral value: String) {
    let text = value
    guard let time = ClockTime(text) else { preconditionFailure("“\(value)” is not a time") }
    self = time
  }
}

extension LocalMoment: ExpressibleByStringLiteral {
  /// The moment written `YYYY-MM-DDTHH:MM`.
  public init(stringLiteral value: String) {
    guard let moment = LocalMoment(iso: value) else { preconditionFailure("“\(value)” is not a moment") }
    self = moment
  }
}

extension Horizon {
  /// The month written `YYYY-MM`.
  public static func month(_ text: String) -> Horizon {
    guard let first = Day(iso: text + "-01"), let month = Horizon.month(first.date.year, first.date.month) else {
      preconditionFailure("“\(text)” is not a month")
    }
    return month
  }
}

extension UTCOffsets {
  /// The instant at which the clock shows a moment.
  public func instant(_ moment: LocalMoment) -> Instant { instant(on: moment.day, at: moment.time) }

  /// The elapsed time between two times of a day's clock.
  public func interval(_ day: Day, _ hours: Range<ClockTime>) -> Range<Instant> {
    hours.interval(on: day, offsets: self)
  }
}
