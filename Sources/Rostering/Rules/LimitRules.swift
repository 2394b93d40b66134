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

/// The longest time from the first to the last minute of a duty.
public struct Amplitude: WorkRule, Hashable {
  /// Elapsed minutes, breaks included.
  public var minutes: Int

  /// At most so many minutes from first to last.
  public init(minutes: Int) { self.minutes = minutes }

  /// The name of the rule.
  public var name: RuleName { .amplitude }
  /// The article of law from which the courts derive it.
  public var source: String { "L3131-1 (Cass. soc. 18 Dec 2001, 99-43.351)" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(hours(minutes)) from the first to the last minute of a day's work." }
  /// A limit on each duty, and on the day's training and duty together.
  public var kind: RuleKind { .dutySpan(atMost: minutes) }

  /// Days whose work reaches too far.
  ///
  /// Work past midnight belongs to the day on which it began.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    Dictionary(grouping: line.stints.filter { days.contains($0.day) }, by: \.day)
      .sorted { $0.key < $1.key }
      .compactMap { day, stints in
        guard let first = stints.map(\.span.lowerBound).min(), let last = stints.map(\.span.upperBound).max(),
          first.distance(to: last) > minutes
        else { return nil }
        return RuleBreach(
          rule: name, day: day, measured: first.distance(to: last), limit: minutes, unit: .minutes)
      }
  }
}

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
