/// The most days of work in a civil week.
public struct DaysAWeek: WorkRule, Hashable {
  /// Civil days with work.
  public var days: Int

  /// At most so many days of work a week.
  public init(days: Int) { self.days = days }

  /// The name of the rule.
  public var name: RuleName { .daysAWeek }
  /// The article of law.
  public var source: String { "L3132-1" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(days) days with work each civil week." }
  /// A sum over each civil week.
  public var kind: RuleKind { .sum(of: .days, per: .civilWeek, atMost: days) }

  /// Weeks with too many days of work.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    Horizon(days).weeks.compactMap { week in
      let worked = week.days.filter { line.hasWork(on: $0) }.count
      guard worked > self.days else { return nil }
      return RuleBreach(rule: name, day: week.monday, measured: worked, limit: self.days, unit: .days)
    }
  }
}
