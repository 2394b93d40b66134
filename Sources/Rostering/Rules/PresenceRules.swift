/// At most one duty a day.
///
/// Holds for everybody.
public struct OneDuty: WorkRule, Hashable {
  /// The rule has no parameter.
  public init() {}

  /// The name of the rule.
  public var name: RuleName { .oneDuty }
  /// Where the rule comes from.
  public var source: String { "definition of a duty" }
  /// The rule in one sentence.
  public var sentence: String { "A day has at most one duty, and a duty ends before the next begins." }
  /// Duties of different days do not overlap; that a day has at most one is the model's own row.
  public var kind: RuleKind { .succession(minimumRest: 0) }

  /// Days with more than one duty, and duties that begin before the last has ended.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let counts = Dictionary(grouping: line.duties.filter { days.contains($0.day) }, by: \.day).mapValues(\.count)
    let crowded = counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }
      .map { RuleBreach(rule: name, day: $0.key, measured: $0.value, limit: 1, unit: .duties) }
    let overlapping = zip(line.duties, line.duties.dropFirst()).filter { earlier, later in
      earlier.day != later.day && later.span.lowerBound < earlier.span.upperBound
        && (days.contains(earlier.day) || days.contains(later.day))
    }
    .map { RuleBreach(rule: name, day: $1.day, measured: 2, limit: 1, unit: .duties) }
    return crowded + overlapping
  }
}

/// Nobody works when absent or not employed.
///
/// Holds for everybody.
public struct Availability: WorkRule, Hashable {
  /// The rule has no parameter.
  public init() {}

  /// The name of the rule.
  public var name: RuleName { .availability }
  /// Where the rule comes from.
  public var source: String { "the scenario's absences and dates of employment" }
  /// The rule in one sentence.
  public var sentence: String { "Nobody works when absent, in training or not employed." }
  /// A duty that breaks it is not on the person's menu.
  public var kind: RuleKind { .menu }

  /// Duties that overlap an absence, with the minutes of overlap, or lie outside the employment.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    line.duties.filter { days.contains($0.day) }.compactMap { duty in
      let minutes = line.minutesUnavailable(during: duty.span, on: duty.day)
      guard minutes > 0 else { return nil }
      return RuleBreach(rule: name, day: duty.day, measured: minutes, limit: 0, unit: .minutes)
    }
  }
}

extension LineOfWork {
  /// How many minutes of a duty's span the person is not to be had for.
  public func minutesUnavailable(during span: Range<Instant>, on day: Day) -> Int {
    guard person.isEmployed(on: day) else { return span.minutes }
    let away = absences.flatMap { absence in
      // A duty may reach into the next day, and hours of an absence into the one after.
      absence.days.clamped(to: day.advanced(by: -2)...day.advanced(by: 2))
        .filter { absence.days.contains($0) }
        .map { absence.interval(on: $0, offsets: offsets).clamped(to: span) }
    }
    // A minute of two absences is one minute.
    var reached = span.lowerBound
    return away.sorted { $0.lowerBound < $1.lowerBound }.reduce(0) { minutes, interval in
      let new = Swift.max(0, Swift.max(reached, interval.lowerBound).distance(to: interval.upperBound))
      reached = Swift.max(reached, interval.upperBound)
      return minutes + new
    }
  }
}
