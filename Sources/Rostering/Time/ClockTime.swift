/// A local wall-clock time, in minutes after the midnight that begins its day.
///
/// It may lie past that day's end: `24:00` closes the day, `26:00` is two in the morning of the next.
public struct ClockTime: Hashable, Sendable {
  /// Minutes after midnight, 0 to 2,880.
  public let minutes: Int

  /// The time so many minutes after midnight.
  ///
  /// - Precondition: `minutes` is from 0 to 2,880.
  public init(minutes: Int) {
    precondition((0...2_880).contains(minutes), "a clock time lies between 00:00 and 48:00")
    self.minutes = minutes
  }

  /// The time written `HH:MM`, from `00:00` to `48:00`, or nil when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60, hours * 60 + minutes <= 2_880
    else { return nil }
    self.minutes = hours * 60 + minutes
  }

  /// Midnight at the start of the day.
  public static let midnight = ClockTime(minutes: 0)

  /// Midnight at the end of the day.
  public static let endOfDay = ClockTime(minutes: 1_440)
}

extension ClockTime: Comparable {
  /// Orders times: `23:45` comes before `24:00`.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: CustomStringConvertible {
  /// The time as `HH:MM`.
  public var description: String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
}

extension Range where Bound == ClockTime {
  /// The band on the clock of a day, in elapsed time.
  public func interval(on day: Day, offsets: UTCOffsets) -> Range<Instant> {
    let start = offsets.instant(on: day, at: lowerBound)
    return start..<Swift.max(start, offsets.instant(on: day, at: upperBound))
  }
}
