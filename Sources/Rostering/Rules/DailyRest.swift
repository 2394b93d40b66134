/// At least so many hours between two days of work.
public struct DailyRest: WorkRule, Hashable {
  /// The shortest rest, in elapsed minutes.
  public var minutes: Int

  /// A daily rest of so many minutes.
  public init(minutes: Int) { self.minutes = minutes }

  /// The name of the rule.
  public var name: RuleName { .dailyRest }
  /// The article of law.
  public var source: String { "L3131-1" }
  /// The rule in one sentence.
  public var sentence: String { "At least \(hours(minutes)) of rest between two duties." }
  /// A forbidden succession.
  public var kind: RuleKind { .succession(minimumRest: minutes) }

  /// Rests that are too short, named after the day of the duty that begins too early.
  ///
  /// The rest of a day begins when the last of its stints ends, which need not be the one that began last: a training
  /// may lie within a duty.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    var breaches: [RuleBreach] = []
    var last: (day: Day, end: Instant)?
    for (day, stints) in Dictionary(grouping: line.stints, by: \.day).sorted(by: { $0.key < $1.key }) {
      guard let start = stints.map(\.span.lowerBound).min(), let end = stints.map(\.span.upperBound).max() else {
        continue
      }
      if let last, days.contains(last.day) || days.contains(day) {
        let rest = Swift.max(0, last.end.distance(to: start))
        if rest < minutes {
          breaches.append(RuleBreach(rule: name, day: day, measured: rest, limit: minutes, unit: .minutes))
        }
      }
      if last.map({ $0.end < end }) ?? true { last = (day, end) }
    }
    return breaches
  }
}
