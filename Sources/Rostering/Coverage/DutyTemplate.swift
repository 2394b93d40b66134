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

  /// An entry of the menu.
  public init(
    id: ID, window: OpeningWindow.ID, hours: Range<ClockTime>? = nil, briefing: Int = 0, report: Int = 0,
    pause: Break? = nil, roles: Set<String> = []
  ) {
    self.id = id
    self.window = window
    self.hours = hours
    self.briefing = briefing
    self.report = report
    self.pause = pause
    self.roles = roles
  }

  /// Whether a person has a role that the duty asks for.
  public func suits(_ person: Person) -> Bool { roles.isEmpty || !roles.isDisjoint(with: person.roles) }

  /// The duty that covers one opening of the window, or nil when the duty's hours lie outside it.
  public func shape(covering occurrence: OpeningWindow.Occurrence, offsets: UTCOffsets) -> DutyShape? {
    let presence =
      hours?.interval(on: occurrence.day, offsets: offsets).clamped(to: occurrence.interval) ?? occurrence.interval
    guard !presence.isEmpty else { return nil }
    return DutyShape(template: self, site: occurrence.site, day: occurrence.day, presence: presence, offsets: offsets)
  }
}
