/// The hours of the week at which somebody is available, such as those of a caretaker who is elsewhere half of the time.
///
/// It says nothing of how long the person works, and is no promise of work.
public struct WeeklyAvailability: Hashable, Sendable {
  private var hours: [Weekday: [Range<ClockTime>]] = [:]

  /// Never.
  public init() {}

  /// Adds hours of a weekday; they may reach past midnight, and over others that are there already.
  public mutating func add(_ hours: Range<ClockTime>, on weekday: Weekday) {
    self.hours[weekday, default: []].append(hours)
  }

  /// The hours of a weekday, in the order in which they were added.
  public func hours(on weekday: Weekday) -> [Range<ClockTime>] { hours[weekday] ?? [] }

  /// The parts of a span of elapsed time that lie outside, in order.
  public func gaps(in span: Range<Instant>, around day: Day, offsets: UTCOffsets) -> [Range<Instant>] {
    // Hours may begin the day before, and a span may reach into the day after.
    let near = [-1, 0, 1, 2].map { day.advanced(by: $0) }
    let free = near.flatMap { day in hours(on: day.weekday).map { $0.interval(on: day, offsets: offsets) } }
      .filter { $0.overlaps(span) }.sorted { $0.lowerBound < $1.lowerBound }
    var gaps: [Range<Instant>] = []
    var reached = span.lowerBound
    for interval in free {
      if reached < interval.lowerBound { gaps.append(reached..<interval.lowerBound) }
      reached = Swift.max(reached, interval.upperBound)
    }
    if reached < span.upperBound { gaps.append(reached..<span.upperBound) }
    return gaps
  }
}
