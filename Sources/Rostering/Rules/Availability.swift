/// Nobody works when absent or not employed, or outside the hours at which they are available.
///
/// Holds for everybody.
public struct Availability: WorkRule, Hashable {
  /// The rule has no parameter.
  public init() {}

  /// The name of the rule.
  public var name: RuleName { .availability }
  /// Where the rule comes from.
  public var source: String { "the scenario's absences, availability and dates of employment" }
  /// The rule in one sentence.
  public var sentence: String { "Nobody works when absent, in training, not employed or not available." }
  /// A duty that breaks it is not on the person's menu.
  public var kind: RuleKind { .menu }

  /// Duties that overlap an absence or hours at which somebody is not available, with the minutes of overlap, or lie outside
  /// the employment.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    line.duties.filter { days.contains($0.day) }.compactMap { duty in
      let minutes = line.minutesUnavailable(during: duty.span, on: duty.day)
      guard minutes > 0 else { return nil }
      return RuleBreach(rule: name, day: duty.day, measured: minutes, limit: 0, unit: .minutes)
    }
  }
}

extension LineOfWork {
  /// How many minutes of a duty's span the person is not available for.
  public func minutesUnavailable(during span: Range<Instant>, on day: Day) -> Int {
    guard person.isEmployed(on: day) else { return span.minutes }
    let away = absences.flatMap { absence in
      // A duty may reach into the next day, and hours of an absence into the one after.
      absence.days.clamped(to: day.advanced(by: -2)...day.advanced(by: 2))
        .filter { absence.days.contains($0) }
        .map { absence.interval(on: $0, offsets: offsets).clamped(to: span) }
    }
    let elsewhere = person.availability?.gaps(in: span, around: day, offsets: offsets) ?? []
    // A minute of two absences is one minute.
    var reached = span.lowerBound
    return (away + elsewhere).sorted { $0.lowerBound < $1.lowerBound }.reduce(0) { minutes, interval in
      let new = Swift.max(0, Swift.max(reached, interval.lowerBound).distance(to: interval.upperBound))
      reached = Swift.max(reached, interval.upperBound)
      return minutes + new
    }
  }
}
