/// What was targeted less what a rota delivers, for one requirement.
public struct CoverageGap: Hashable, Sendable {
  /// The family of the requirement, as machine output names it.
  public enum Kind: String, Codable, Sendable {
    /// Presence during a window.
    case window
    /// Passes through a residence.
    case passes
    /// An answer to a request.
    case request
    /// Presence at an event.
    case event
    /// Sessions of a follow-up, or contact with its beneficiary.
    case appointment
  }

  /// How strongly the missing thing was wanted.
  public enum Tier: String, Codable, Sendable {
    /// It was promised.
    case required
    /// It would have been welcome.
    case desired
  }

  /// What is counted.
  public enum Unit: String, Codable, Sendable {
    case people, units, passes
    /// Runs of open days in which a pass was due.
    case runs
    /// Requests to answer.
    case requests
    /// Sessions of a follow-up.
    case sessions
    /// Runs of days in which a session was due.
    case contacts
  }

  /// What was targeted.
  public var requirement: Requirement
  /// How strongly it was wanted.
  public var tier: Tier
  /// The post, the residence or the beneficiary.
  public var place: String
  /// The elapsed time during which it is missing, or in which it was due.
  public var interval: Range<Instant>
  /// The number targeted.
  public var required: Int
  /// The number delivered.
  public var delivered: Int
  /// What is counted.
  public var unit: Unit
  /// People missing for each one that is missing: a unit's smallest size, otherwise 1.
  public var peoplePerUnit: Int
  /// The family of the requirement.
  public var kind: Kind
  /// Whether the target counts within a band of the clock.
  public var isWithinBand: Bool
  /// How many may be missing before a check fails.
  public var tolerance: Int

  /// A gap.
  public init(
    requirement: Requirement, kind: Kind, tier: Tier = .required, place: String, interval: Range<Instant>,
    required: Int, delivered: Int, unit: Unit, peoplePerUnit: Int = 1, isWithinBand: Bool = false, tolerance: Int = 0
  ) {
    self.requirement = requirement
    self.tier = tier
    self.place = place
    self.interval = interval
    self.required = required
    self.delivered = delivered
    self.unit = unit
    self.peoplePerUnit = peoplePerUnit
    self.kind = kind
    self.isWithinBand = isWithinBand
    self.tolerance = tolerance
  }

  /// The number missing.
  public var missing: Int { required - delivered }

  /// Whether more is missing than the target tolerates; what is merely desired never is.
  public var isBeyondTolerance: Bool { tier == .required && missing > tolerance }

  /// The target that the gap is about, if it is about one.
  public var target: CoverageTarget.ID? {
    switch requirement {
    case .passes(let target, _, _), .spread(let target, _, _): target
    case .cover, .desired, .role, .request, .sessions, .contact, .place, .pairing, .capacity, .rule: nil
    }
  }

  /// Whether the gap is one of heads at a post, not of roles.
  var isPresence: Bool {
    switch requirement {
    case .cover, .desired: true
    case .role, .passes, .spread, .request, .sessions, .contact, .place, .pairing, .capacity, .rule: false
    }
  }

  /// Person-minutes of required presence that are missing, at a window or an event.
  ///
  /// A missing unit counts its smallest size; roles, passes, requests and sessions count 0.
  public var missingMinutes: Int {
    switch (tier, requirement) {
    case (.required, .cover): missing * peoplePerUnit * interval.minutes
    default: 0
    }
  }

  /// Person-minutes that a window requirement lacks; events, which are no opening, count 0.
  public var uncoveredMinutes: Int { kind == .window ? missingMinutes : 0 }

  /// What the gap costs at the scenario's prices.
  public func cost(at prices: Prices) -> Double {
    let personHours = Double(missing * peoplePerUnit * interval.minutes) / 60
    switch (requirement, unit, tier) {
    case (.role, _, _): return Double(prices.role) * personHours
    case (_, .people, .required): return Double(kind == .event ? prices.event : prices.premises) * personHours
    case (_, .units, .required): return Double(prices.requiredUnit) * personHours
    case (_, .people, .desired), (_, .units, .desired): return Double(prices.desiredUnit) * personHours
    case (_, .passes, _): return Double(missing * prices.pass(isWithinBand: isWithinBand))
    case (_, .runs, _): return Double(missing * prices.spread)
    case (_, .requests, _): return Double(missing * prices.request)
    case (_, .sessions, _): return Double(missing * prices.session)
    case (_, .contacts, _): return Double(missing * prices.contact)
    }
  }
}
