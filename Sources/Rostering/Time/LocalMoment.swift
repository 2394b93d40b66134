/// A date and a wall-clock time within that day: what a watch shows, and what requirements are named after.
public struct LocalMoment: Hashable, Sendable {
  /// The civil day.
  public let day: Day

  /// Minutes after midnight, 0 to 1,439.
  public let minute: Int

  /// The moment so many minutes after a day's midnight; minutes past the day's end move to the next day.
  public init(day: Day, minute: Int) {
    self.day = day.advanced(by: minute.flooredDivision(by: 1_440))
    self.minute = minute.flooredRemainder(by: 1_440)
  }

  /// The moment written `YYYY-MM-DDTHH:MM`, or nil when the text is anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: parts[0]), let time = ClockTime(parts[1]), time < .endOfDay else {
      return nil
    }
    self.init(day: day, minute: time.minutes)
  }

  /// The time of day.
  public var time: ClockTime { ClockTime(minutes: minute) }
}

extension LocalMoment: Comparable {
  /// Orders moments as a calendar does.
  public static func < (left: LocalMoment, right: LocalMoment) -> Bool {
    (left.day, left.minute) < (right.day, right.minute)
  }
}

extension LocalMoment: CustomStringConvertible {
  /// The moment as `YYYY-MM-DDTHH:MM`.
  public var description: String { "\(day)T\(time)" }
}
