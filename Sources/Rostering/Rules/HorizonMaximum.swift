/// The most work in a horizon.
public struct HorizonMaximum: WorkRule, Hashable {
  /// Minutes of work.
  public var minutes: Int

  /// At most so many minutes of work.
  public init(minutes: Int) { self.minutes = minutes }

  /// The name of the rule.
  public var name: RuleName { .horizonMaximum }
  /// Where the rule comes from.
  public var source: String { "agreement" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(hours(minutes)) of work in the days of a rota." }
  /// A sum over the horizon.
  public var kind: RuleKind { .sum(of: .minutes, per: .horizon, atMost: minutes) }

  /// The days together, when there is too much work from their first midnight to their last.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let worked = line.minutesOfWork(in: line.offsets.interval(of: days))
    guard worked > minutes else { return [] }
    return [RuleBreach(rule: name, day: days.lowerBound, measured: worked, limit: minutes, unit: .minutes)]
  }
}
