/// The most work in a civil week.
public struct WeeklyMaximum: WorkRule, Hashable {
  /// Minutes of work.
  public var minutes: Int

  /// At most so many minutes of work a week.
  public init(minutes: Int) { self.minutes = minutes }

  /// The name of the rule.
  public var name: RuleName { .weeklyMaximum }
  /// The article of law.
  public var source: String { "L3121-20" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(hours(minutes)) of work each civil week." }
  /// A sum over each civil week.
  public var kind: RuleKind { .sum(of: .minutes, per: .civilWeek, atMost: minutes) }

  /// Weeks with too much work.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    Horizon(days).weeks.compactMap { week in
      let worked = line.minutesOfWork(in: line.offsets.interval(of: week.days))
      guard worked > minutes else { return nil }
      return RuleBreach(rule: name, day: week.monday, measured: worked, limit: minutes, unit: .minutes)
    }
  }
}
