/// A point of elapsed time, to the minute.
///
/// Every duration and every rest is a difference of instants, so that a night when the clocks change counts what it
/// really lasts.
public struct Instant: Hashable, Sendable {
  /// Minutes since 1 January 1970, 00:00 UTC.
  public let minutes: Int

  /// The instant so many minutes after 1 January 1970, 00:00 UTC.
  public init(minutes: Int) { self.minutes = minutes }
}

extension Instant: Comparable {
  /// Orders instants in time.
  public static func < (left: Instant, right: Instant) -> Bool { left.minutes < right.minutes }

  /// An instant before everything that a rota may hold.
  public static let distantPast = Instant(minutes: -1 << 40)

  /// An instant after everything that a rota may hold.
  public static let distantFuture = Instant(minutes: 1 << 40)
}

extension Instant: Strideable {
  /// Minutes from this instant to another.
  public func distance(to other: Instant) -> Int { other.minutes - minutes }

  /// The instant so many minutes later.
  public func advanced(by minutes: Int) -> Instant { Instant(minutes: self.minutes + minutes) }
}

extension Range where Bound == Instant {
  /// How long the interval lasts, in elapsed minutes.
  public var minutes: Int { lowerBound.distance(to: upperBound) }

  /// Whether the interval holds the whole of another.
  public func covers(_ other: Range<Instant>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
