/// The offsets from UTC that a time zone has had and will have, as a table.
///
/// The table is made once, at the edge of the program; the core then needs no time-zone library.
public struct UTCOffsets: Hashable, Sendable {
  /// A change of offset: from this instant on, local time is UTC plus so many minutes.
  public struct Transition: Hashable, Sendable {
    /// When the clocks change.
    public let instant: Instant
    /// Minutes east of UTC from then on.
    public let offset: Int

    /// A change of offset at an instant.
    public init(at instant: Instant, to offset: Int) {
      self.instant = instant
      self.offset = offset
    }
  }

  /// The IANA name of the zone, such as `Europe/Paris`.
  public let zone: String
  /// Minutes east of UTC before the first transition.
  public let initial: Int
  /// The changes of offset, in order.
  public let transitions: [Transition]

  /// A table of offsets.
  ///
  /// - Precondition: the transitions are in order.
  public init(zone: String, initial: Int, transitions: [Transition]) {
    precondition(
      zip(transitions, transitions.dropFirst()).allSatisfy { $0.instant < $1.instant }, "transitions in order")
    self.zone = zone
    self.initial = initial
    self.transitions = transitions
  }

  /// A zone whose clocks never change.
  public static let utc = UTCOffsets(zone: "UTC", initial: 0, transitions: [])

  /// Minutes east of UTC at an instant.
  ///
  /// - Complexity: logarithmic in the number of transitions.
  public func offset(at instant: Instant) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : transitions[low - 1].offset
  }

  /// The instant at which a clock on the wall shows a time, counted from the midnight that begins a day.
  ///
  /// A time that comes twice (02:30 in October) means its first occurrence; one that does not exist (02:30 in
  /// March) is read with the offset before the change, which moves it forward by the hour that is skipped.
  public func instant(on day: Day, at time: ClockTime) -> Instant {
    let local = Instant(minutes: day.number * 1_440 + time.minutes)
    let before = offset(at: local.advanced(by: -1_440))
    let after = offset(at: local.advanced(by: 1_440))
    let earlier = local.advanced(by: -before)
    let later = local.advanced(by: -after)
    return offset(at: earlier) == before || offset(at: later) != after ? earlier : later
  }

  /// The civil day, from midnight to midnight, in elapsed time: 23, 24 or 25 hours.
  public func interval(of day: Day) -> Range<Instant> {
    instant(on: day, at: .midnight)..<instant(on: day.advanced(by: 1), at: .midnight)
  }

  /// The civil days from one to another, in elapsed time.
  public func interval(of days: Range<Day>) -> Range<Instant> {
    instant(on: days.lowerBound, at: .midnight)..<instant(on: days.upperBound, at: .midnight)
  }

  /// What the clock on the wall shows at an instant.
  public func moment(at instant: Instant) -> LocalMoment {
    let local = instant.minutes + offset(at: instant)
    let day = Day(number: local.flooredDivision(by: 1_440))
    return LocalMoment(day: day, minute: local - day.number * 1_440)
  }

  /// The clock time at an instant, counted from a day's midnight: an evening that ends at midnight ends at `24:00`.
  ///
  /// An instant before that midnight counts as `00:00`, one two days later or more as `48:00`: a rota edited by hand
  /// may put a duty under the wrong day, which is for the validator to say and no reason to stop.
  public func time(at instant: Instant, countedFrom day: Day) -> ClockTime {
    let minutes = instant.minutes + offset(at: instant) - day.number * 1_440
    return ClockTime(minutes: Swift.min(Swift.max(0, minutes), 2_880))
  }
}
