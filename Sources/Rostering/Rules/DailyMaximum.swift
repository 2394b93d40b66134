/// The most work in one civil day.
public struct DailyMaximum: WorkRule, Hashable {
  /// Minutes of work, breaks that are not paid left out.
  public var minutes: Int

  /// At most so many minutes of work a day.
  public init(minutes: Int) { self.minutes = minutes }

  /// The name of the rule.
  public var name: RuleName { .dailyMaximum }
  /// The article of law.
  public var source: String { "L3121-18" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(hours(minutes)) of work from midnight to midnight." }
  /// A sum over each civil day.
  public var kind: RuleKind { .sum(of: .minutes, per: .civilDay, atMost: minutes) }

  /// Days with too much work.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    days.compactMap { day in
      let worked = line.minutesOfWork(in: line.offsets.interval(of: day))
      guard worked > minutes else { return nil }
      return RuleBreach(rule: name, day: day, measured: worked, limit: minutes, unit: .minutes)
    }
  }
}
