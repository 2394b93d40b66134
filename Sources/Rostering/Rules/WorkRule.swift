/// A rule of work: its parameters, where it comes from, and what it measures on a person's line of work.
///
/// A rule is stated once. The validator calls ``breaches(in:over:)``, which measures on the clock; the optimizer reads
/// ``kind`` and never the name, so that a new rule of a known kind needs no change in the optimizer.
public protocol WorkRule: Sendable {
  /// The name of the rule.
  var name: RuleName { get }
  /// The article of law, agreement or order that the rule comes from.
  var source: String { get }
  /// The rule in one sentence, with its numbers.
  var sentence: String { get }
  /// What the optimizer makes of the rule.
  var kind: RuleKind { get }
  /// Where a line of work breaks the rule, judging the days given and what they touch.
  func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach]
}

/// How a rule restricts a line of work, for the optimizer.
public enum RuleKind: Hashable, Sendable {
  /// A period over which a sum is taken.
  public enum Period: Hashable, Sendable {
    /// From midnight to midnight.
    case civilDay
    /// From Monday 0:00 to Sunday 24:00.
    case civilWeek
  }

  /// What is summed.
  public enum Quantity: Hashable, Sendable {
    /// Minutes of work that fall in the period.
    case minutes
    /// Civil days of the period with at least one minute of work.
    case days
  }

  /// How long a block of rest lasts.
  public enum RestLength: Hashable, Sendable {
    /// So many consecutive minutes, beginning at any time. Blocks of different weeks do not overlap.
    case minutes(Int)
    /// So many consecutive civil days without a minute of work. Blocks of different weeks may share a day.
    case civilDays(Int)
  }

  /// A duty that breaks the rule by itself is not on the person's menu.
  case menu
  /// Each duty by itself lasts at most so many minutes from first to last.
  case dutySpan(atMost: Int)
  /// At least so many minutes lie between the end of one duty and the start of the next.
  case succession(minimumRest: Int)
  /// A sum over each period stays within a limit.
  case sum(of: Quantity, per: Period, atMost: Int)
  /// Each civil week holds the beginning of a block of rest; unless it may straddle, its end as well.
  case restBlock(RestLength, mayStraddle: Bool)
  /// Hours are held against the contract, at a price.
  case balance
}

/// One place at which a line of work breaks a rule.
public struct RuleBreach: Hashable, Sendable {
  /// What is measured.
  public enum Unit: String, Codable, Sendable {
    case minutes, days, people, duties
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
