/// How openings went: how many, and for how long what was required was there.
public struct OpeningCount: Hashable, Sendable {
  /// How many openings with somebody required.
  public var openings = 0
  /// How many of them had everybody required throughout.
  public var held = 0
  /// How many lacked somebody.
  public var short = 0
  /// How many had nobody, or stayed shut.
  public var closed = 0
  /// Minutes of opening.
  public var minutesDue = 0
  /// Minutes during which everybody required was there.
  public var minutesHeld = 0

  /// One opening.
  ///
  /// - Parameters:
  ///   - due: When somebody is required.
  ///   - lacking: When somebody required is missing.
  ///   - isDeserted: Whether nobody required is ever there.
  init(due: [Range<Instant>], lacking: [Range<Instant>], isDeserted: Bool) {
    openings = 1
    held = lacking.isEmpty ? 1 : 0
    closed = !lacking.isEmpty && isDeserted ? 1 : 0
    short = 1 - held - closed
    minutesDue = due.minutesCovered
    minutesHeld = minutesDue - lacking.minutesCovered
  }

  /// The sum of some counts.
  public init(summing counts: some Sequence<OpeningCount>) {
    for count in counts {
      openings += count.openings
      held += count.held
      short += count.short
      closed += count.closed
      minutesDue += count.minutesDue
      minutesHeld += count.minutesHeld
    }
  }
}

extension [Range<Instant>] {
  /// Minutes that lie in at least one of the intervals.
  fileprivate var minutesCovered: Int {
    var covered: (minutes: Int, end: Instant) = (0, .distantPast)
    for interval in sorted(by: { $0.lowerBound < $1.lowerBound }) where interval.upperBound > covered.end {
      covered.minutes += Swift.max(interval.lowerBound, covered.end).distance(to: interval.upperBound)
      covered.end = interval.upperBound
    }
    return covered.minutes
  }
}
