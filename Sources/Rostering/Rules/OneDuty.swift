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
