/// One entry of the menu of duties: when a person may be asked to work on a day.
public struct DutyTemplate: Hashable, Sendable {
  /// The name of an entry.
  public typealias ID = Identifier<DutyTemplate>

  /// A break within the duty.
  public struct Break: Hashable, Sendable {
    /// How long it lasts, in minutes.
    public var minutes: Int
    /// When it begins, on the clock of the day.
    public var start: ClockTime
    /// Whether it counts as work (L3121-2: when the person stays at the employer's disposal).
    public var isPaid: Bool

    /// A break within the duty.
    public init(minutes: Int, start: ClockTime, isPaid: Bool) {
      self.minutes = minutes
      self.start = start
      self.isPaid = isPaid
    }
  }

  /// The identifier of the entry.
  public let id: ID
  /// The window whose openings the duty covers.
  public var window: OpeningWindow.ID
  /// Further windows whose openings it covers, each of which opens when the one before closes.
  public var then: [OpeningWindow.ID]
  /// The part of the opening that it covers; nil for the whole.
  public var hours: Range<ClockTime>?
  /// Minutes of briefing before.
  public var briefing: Int
  /// Minutes of report after.
  public var report: Int
  /// The break, if there is one.
  public var pause: Break?
  /// The roles of which a person must hold at least one; empty for everybody.
  public var roles: Set<String>
  /// Whether it is given only to somebody who holds a session in it, such as a partner's colleague who comes for that.
  public var isForSessions: Bool

  /// An entry of the menu.
  public init(
    id: ID, window: OpeningWindow.ID, then: [OpeningWindow.ID] = [], hours: Range<ClockTime>? = nil, briefing: Int = 0,
    report: Int = 0, pause: Break? = nil, roles: Set<String> = [], isForSessions: Bool = false
  ) {
    self.id = id
    self.window = window
    self.then = then
    self.hours = hours
    self.briefing = briefing
    self.report = report
    self.pause = pause
    self.roles = roles
    self.isForSessions = isForSessions
  }

  /// Whether a person has a role that the duty asks for.
  public func suits(_ person: Person) -> Bool { roles.isEmpty || !roles.isDisjoint(with: person.roles) }

  /// The duty that covers one opening of the window, or nil when the duty's hours lie outside it.
  ///
  /// - Parameter next: The openings of the further windows on that day; without one of them there is no such duty.
  public func shape(
    covering occurrence: OpeningWindow.Occurrence, then next: [OpeningWindow.Occurrence] = [], offsets: UTCOffsets
  ) -> DutyShape? {
    var whole = occurrence.interval
    for window in then {
      guard let following = next.first(where: { $0.window == window && $0.interval.lowerBound == whole.upperBound })
      else { return nil }
      whole = whole.lowerBound..<following.interval.upperBound
    }
    let presence = hours?.interval(on: occurrence.day, offsets: offsets).clamped(to: whole) ?? whole
    guard !presence.isEmpty else { return nil }
    return DutyShape(template: self, site: occurrence.site, day: occurrence.day, presence: presence, offsets: offsets)
  }
}
