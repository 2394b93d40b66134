/// How a rule restricts a line of work, for the optimizer.
public enum RuleKind: Hashable, Sendable {
  /// A period over which a sum is taken.
  public enum Period: Hashable, Sendable {
    /// From midnight to midnight.
    case civilDay
    /// From Monday 0:00 to Sunday 24:00.
    case civilWeek
    /// All the days that a rota is for.
    case horizon
  }

  /// What is summed.
  public enum Quantity: Hashable, Sendable {
    /// Minutes of work that fall in the period.
    case minutes
    /// Civil days of the period with at least one minute of work.
    case days
    /// Weekends whose Saturday lies in the period, with at least one minute of work on either day.
    case weekends
    /// Duties whose day lies in the period, with the hours of one entry of the menu.
    case duties(DutyTemplate.ID)
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
  /// A run of consecutive civil days with work is neither too long, as far as it is known, nor too short where both its
  /// ends are.
  case runsOfWork(atLeast: Int, atMost: Int?)
  /// A run of consecutive civil days without work, between two with work, is not too short, where all of it is known.
  case runsOfDaysOff(atLeast: Int)
  /// Each civil week holds the beginning of a block of rest; unless it may straddle, its end as well.
  case restBlock(RestLength, mayStraddle: Bool)
  /// Hours are held against the contract, at a price.
  case balance
  /// Something is counted and told.
  case counter
}

extension RuleKind {
  /// Whether the rule is held against all the days of a rota together, so that the days planned after them, which belong
  /// to the next, are judged by themselves.
  public var isOverHorizon: Bool {
    switch self {
    case .sum(of: _, per: .horizon, atMost: _): true
    case .sum(of: _, per: .civilDay, atMost: _), .sum(of: _, per: .civilWeek, atMost: _), .menu, .dutySpan, .succession,
      .runsOfWork, .runsOfDaysOff, .restBlock, .balance, .counter:
      false
    }
  }

  /// Whether one duty by itself can break the rule.
  public var canBeBrokenByOneDuty: Bool {
    switch self {
    case .menu, .dutySpan, .sum(of: .minutes, per: _, atMost: _): true
    case .sum, .succession, .runsOfWork, .runsOfDaysOff, .restBlock, .balance, .counter: false
    }
  }

  /// Whether a rota may not break the rule.
  public var isBinding: Bool {
    switch self {
    case .menu, .dutySpan, .succession, .sum, .runsOfWork, .runsOfDaysOff, .restBlock: true
    case .balance, .counter: false
    }
  }
}
