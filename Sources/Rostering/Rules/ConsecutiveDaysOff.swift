/// Several days off in a row each civil week.
public struct ConsecutiveDaysOff: WorkRule, Hashable {
  /// How many days in a row.
  public var days: Int
  /// Whether they may begin on a Sunday and end on a Monday.
  public var straddling: Bool

  /// So many days off in a row.
  public init(days: Int, straddling: Bool) {
    self.days = days
    self.straddling = straddling
  }

  /// The name of the rule.
  public var name: RuleName { .consecutiveDaysOff }
  /// The agreement.
  public var source: String { "agreement (ÉCLAT 5.2, régies 3.4)" }
  /// The rule in one sentence.
  public var sentence: String {
    "\(days) days off in a row each civil week"
      + (straddling ? ", which may reach into the next." : ", inside the week.")
  }
  /// A block of rest.
  public var kind: RuleKind { .restBlock(.civilDays(days), mayStraddle: straddling) }

  /// Weeks in which no such run of days off begins.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    line.weeksOwedRest(over: days).compactMap { week in
      let runs = week.days.map { first in
        first..<first.advanced(by: self.days)
      }.filter { straddling || $0.upperBound <= week.days.upperBound }
      guard !runs.contains(where: { line.isFree(during: line.offsets.interval(of: $0)) }) else { return nil }
      return RuleBreach(
        rule: name, day: week.monday, measured: longestRun(in: line, of: week), limit: self.days, unit: .days)
    }
  }

  private func longestRun(in line: LineOfWork, of week: CivilWeek) -> Int {
    week.days.map { first in
      let end = straddling ? first.advanced(by: days) : Swift.min(first.advanced(by: days), week.days.upperBound)
      return (first..<end).prefix { !line.hasWork(on: $0) }.count
    }.max() ?? 0
  }
}
