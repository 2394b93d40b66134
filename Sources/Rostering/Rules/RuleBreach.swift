/// One place at which a line of work breaks a rule.
public struct RuleBreach: Hashable, Sendable {
  /// What is measured.
  public enum Unit: String, Codable, Sendable {
    case minutes, days, weekends, people, duties, interruptions, sites, answers, sessions, beneficiaries
  }

  /// The rule.
  public var rule: RuleName
  /// The day, or the first day of the period, in which it is broken.
  public var day: Day
  /// What was found.
  public var measured: Int
  /// What the rule allows.
  public var limit: Int
  /// What is measured.
  public var unit: Unit

  /// A breach of a rule.
  public init(rule: RuleName, day: Day, measured: Int, limit: Int, unit: Unit) {
    self.rule = rule
    self.day = day
    self.measured = measured
    self.limit = limit
    self.unit = unit
  }
}
