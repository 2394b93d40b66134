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

/// Minutes as hours for a sentence: `35 h`, `10 h 30`.
func hours(_ minutes: Int) -> String {
  minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \((minutes % 60).padded(to: 2))"
}
