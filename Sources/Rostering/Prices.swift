/// What a scenario is willing to pay to avoid each kind of shortfall: the weights of the objective, all integers.
///
/// Prices per hour are for one person missing during one hour; the others are for each one missing.
public struct Prices: Hashable, Sendable {
  // Stage 1, coverage.

  /// A person missing at premises or on standby, per hour.
  public var premises = 110
  /// A person of a missing required unit, per hour.
  public var requiredUnit = 100
  /// A person of a desired number or unit, per hour.
  public var desiredUnit = 10
  /// A person missing at an event, per hour: as dear as at premises, for it is announced and takes place once, whereas a
  /// patrol comes again the next evening; a place that would have to stay shut, with all its people, is dearer still.
  public var event = 110
  /// A wanted role that nobody present holds, per hour.
  public var role = 60
  /// A pass that was promised.
  public var pass = 30
  /// A pass that was promised within a band of the clock.
  public var latePass = 20
  /// A run of open days without a pass that is too long.
  public var spread = 40
  /// A request that nobody answers: more than the passes for which its visit leaves no time.
  public var request = 200
  /// A session that was due: as dear as the answer to a request.
  public var session = 200
  /// A run of days without a session that is too long.
  public var contact = 40
  /// A person on duty with nowhere to stand, per hour.
  public var idle = 5
  /// A person with a locked duty who stands elsewhere than at the post that it names, per hour: dearer than all else, so
  /// that it happens only where no rota can do otherwise.
  public var displaced = 10_000

  // Stage 2, quality.

  /// An hour below the contract; each further tenth of the contract costs that much again.
  public var hoursBelow = 4
  /// An hour above the contract; each further tenth of the contract costs that much again.
  public var hoursAbove = 6
  /// A Sunday more or less than the fair share, squared.
  public var sunday = 10
  /// A public holiday more or less than the fair share, squared.
  public var holiday = 10
  /// A late end more or less than the fair share, squared.
  public var lateEnd = 2
  /// A day worked against a wish to be off, or free against a wish to work, times the weight of the wish.
  public var wish = 15
  /// A person more than one, or another than the referent, who holds the sessions of a follow-up.
  public var face = 20
  /// A missing person-hour of the horizon that could as well have been missing in the provisional days after it.
  public var early = 1

  /// The default prices.
  public init() {}

  /// The price of a pass that was promised at any time, or within a band of the clock.
  public func pass(isWithinBand: Bool) -> Int { isWithinBand ? latePass : pass }
}

extension Prices {
  /// One price of the table: its key in the scenario, what it is paid for, and where it is kept.
  public struct Entry: Sendable {
    /// The key in the scenario.
    public let key: String
    /// The unit that one price is paid for.
    public let unit: String
    /// Where the price is kept.
    public let path: WritableKeyPath<Prices, Int> & Sendable
    /// Whether it is paid for sessions alone: without follow-ups it never is.
    public var isOfSessions = false
  }

  /// Every price, in the order in which reports print them.
  public static let entries: [Entry] = [
    Entry(key: "premises", unit: "person-hour missing at premises or standby", path: \.premises),
    Entry(key: "requiredUnit", unit: "person-hour of a missing required unit", path: \.requiredUnit),
    Entry(key: "desiredUnit", unit: "person-hour of a desired number", path: \.desiredUnit),
    Entry(key: "event", unit: "person-hour missing at an event", path: \.event),
    Entry(key: "role", unit: "hour without a wanted role", path: \.role),
    Entry(key: "pass", unit: "missing pass", path: \.pass),
    Entry(key: "latePass", unit: "missing pass within a time band", path: \.latePass),
    Entry(key: "spread", unit: "run of open days too long without a pass", path: \.spread),
    Entry(key: "request", unit: "request without an answer", path: \.request),
    Entry(key: "session", unit: "missing session", path: \.session, isOfSessions: true),
    Entry(
      key: "contact", unit: "run of days too long without a session", path: \.contact, isOfSessions: true),
    Entry(key: "idle", unit: "person-hour on duty with nowhere to stand", path: \.idle),
    Entry(
      key: "displaced", unit: "person-hour of a locked duty away from the post that it names", path: \.displaced),
    Entry(key: "hoursBelow", unit: "hour below contract, more for each further tenth", path: \.hoursBelow),
    Entry(key: "hoursAbove", unit: "hour above contract, more for each further tenth", path: \.hoursAbove),
    Entry(key: "sunday", unit: "Sunday off the fair share, squared", path: \.sunday),
    Entry(key: "holiday", unit: "public holiday off the fair share, squared", path: \.holiday),
    Entry(key: "lateEnd", unit: "late end off the fair share, squared", path: \.lateEnd),
    Entry(key: "wish", unit: "day against a wish", path: \.wish),
    Entry(
      key: "face", unit: "person too many who holds the sessions of a follow-up", path: \.face, isOfSessions: true),
    Entry(key: "early", unit: "person-hour missing now rather than in the provisional days", path: \.early),
  ]
}
