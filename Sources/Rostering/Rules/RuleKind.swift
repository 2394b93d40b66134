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
