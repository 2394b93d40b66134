/// Something that a rota does which a rule forbids, or that its reader should know.
public struct Finding: Hashable, Sendable {
  /// How serious it is.
  public enum Severity: String, Codable, Sendable, Comparable {
    case info, warning
    /// A rule is broken: a check fails.
    case breach

    /// Orders severities from information to breach.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .breach: 2
      }
    }
  }

  /// What is broken.
  public var requirement: Requirement
  /// The rule.
  public var rule: RuleName
  /// Where the rule comes from.
  public var source: String
  /// Whose line of work breaks it.
  public var person: Person.ID
  /// The day, or the first day of the period.
  public var day: Day
  /// What was found.
  public var measured: Int
  /// What the rule allows.
  public var limit: Int
  /// What is measured.
  public var unit: RuleBreach.Unit
  /// How serious it is.
  public var severity: Severity

  /// A finding on a person.
  public init(
    rule: RuleName, source: String, person: Person.ID, day: Day, measured: Int, limit: Int, unit: RuleBreach.Unit,
    severity: Severity
  ) {
    self.requirement = .rule(rule, person, day)
    self.rule = rule
    self.source = source
    self.person = person
    self.day = day
    self.measured = measured
    self.limit = limit
    self.unit = unit
    self.severity = severity
  }
}
