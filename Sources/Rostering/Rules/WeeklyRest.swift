/// One long rest each civil week.
public struct WeeklyRest: WorkRule, Hashable {
  /// The shortest rest, in elapsed minutes.
  public var minutes: Int

  /// A weekly rest of so many minutes.
  public init(minutes: Int) { self.minutes = minutes }

  /// The name of the rule.
  public var name: RuleName { .weeklyRest }
  /// The article of law.
  public var source: String { "L3132-2" }
  /// The rule in one sentence.
  public var sentence: String { "\(hours(minutes)) of rest in a row, beginning in each civil week." }
  /// A block of rest.
  public var kind: RuleKind { .restBlock(.minutes(minutes), mayStraddle: true) }

  /// Weeks in which no rest of that length begins.
  ///
  /// A rest counts once, for the week in which it begins.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    // Taking the earliest rest of each week leaves the most room for the next week's.
    var earliest = Instant.distantPast
    return line.weeksOwedRest(over: days).compactMap { week in
      let civil = line.offsets.interval(of: week.days)
      let from = Swift.max(earliest, civil.lowerBound)
      let free = freeIntervals(in: line, from: from).filter { $0.lowerBound < civil.upperBound }
      if let rest = free.first(where: { $0.minutes >= minutes }) {
        earliest = rest.lowerBound.advanced(by: minutes)
        return nil
      }
      let longest = free.map(\.minutes).max() ?? 0
      return RuleBreach(rule: name, day: week.monday, measured: longest, limit: minutes, unit: .minutes)
    }
  }

  /// The times without a stint from an instant on, the last without end.
  private func freeIntervals(in line: LineOfWork, from start: Instant) -> [Range<Instant>] {
    var free: [Range<Instant>] = []
    var begin = start
    for stint in line.stints where stint.span.upperBound > start {
      if begin < stint.span.lowerBound { free.append(begin..<stint.span.lowerBound) }
      begin = Swift.max(begin, stint.span.upperBound)
    }
    return free + [begin..<Instant.distantFuture]
  }
}
