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
