/// Days, or hours of days, on which a person is not free, or wishes not to be.
public struct Absence: Hashable, Sendable {
  /// Why a person is not free.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Paid leave: its hours are credited to the contract.
    case leave
    /// Sickness: its hours are credited to the contract.
    case sick
    /// Training: work, with its hours, that is no duty.
    case training
    /// Not free, for a reason of the person's own; nothing is credited.
    case unavailable
    /// Would rather be off. A wish, priced, never binding.
    case wishOff = "wish-off"
    /// Would rather work. A wish, priced, never binding.
    case wishOn = "wish-on"
  }

  /// Who is away.
  public let person: Person.ID
  /// The first and the last day, both included.
  public var days: ClosedRange<Day>
  /// Why.
  public var kind: Kind
  /// The hours of each of the days; nil for the whole day.
  public var hours: Range<ClockTime>?
  /// How many times its price a wish is worth.
  public var weight: Int
  /// The one entry of the menu for or against which a wish is; nil for all.
  public var duty: DutyTemplate.ID?

  /// An absence.
  public init(
    person: Person.ID, days: ClosedRange<Day>, kind: Kind, hours: Range<ClockTime>? = nil, weight: Int = 1,
    duty: DutyTemplate.ID? = nil
  ) {
    self.person = person
    self.days = days
    self.kind = kind
    self.hours = hours
    self.weight = weight
    self.duty = duty
  }

  /// The hours that a day of training counts for when the scenario gives none: 9:00 to 16:00.
  public static let assumedTrainingHours = ClockTime(minutes: 540)..<ClockTime(minutes: 960)

  /// Whether the absence is one that nothing may be planned against.
  public var isBinding: Bool {
    switch kind {
    case .leave, .sick, .training, .unavailable: true
    case .wishOff, .wishOn: false
    }
  }

  /// Whether a whole day of it counts as hours of the contract done (L3141-4 and following; never caught up).
  public var isCredited: Bool {
    switch kind {
    case .leave, .sick: hours == nil
    case .training, .unavailable, .wishOff, .wishOn: false
    }
  }

  /// The stretch of elapsed time that the absence takes on one of its days.
  public func interval(on day: Day, offsets: UTCOffsets) -> Range<Instant> {
    guard let hours = hours ?? (kind == .training ? Absence.assumedTrainingHours : nil) else {
      return offsets.interval(of: day)
    }
    // Hours that the clocks skip in spring are an empty interval.
    return hours.interval(on: day, offsets: offsets)
  }
}
