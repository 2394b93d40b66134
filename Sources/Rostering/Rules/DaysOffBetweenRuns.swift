/// How many days off in a row lie between two runs of days with work, at least.
public struct DaysOffBetweenRuns: WorkRule, Hashable {
  /// The fewest days off; 1 asks for nothing.
  public var atLeast: Int

  /// At least so many days off in a row.
  public init(atLeast: Int) { self.atLeast = atLeast }

  /// The name of the rule.
  public var name: RuleName { .daysOffBetweenRuns }
  /// Where the rule comes from.
  public var source: String { "agreement" }
  /// The rule in one sentence.
  public var sentence: String { "Who is off a day is off at least \(atLeast) in a row." }
  /// Runs of days off.
  public var kind: RuleKind { .runsOfDaysOff(atLeast: atLeast) }

  /// Runs of days off that are too short, named after their first day.
  ///
  /// A day is off when it holds no minute of work, leave included. A run counts only between two days with work, and if
  /// each of its days is known.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let known = line.known ?? days
    let runs = line.runsOfWork
    return zip(runs, runs.dropFirst()).compactMap { before, after in
      let off = before.upperBound..<after.lowerBound
      let isKnown = known.lowerBound <= off.lowerBound && off.upperBound <= known.upperBound
      guard off.count < atLeast, isKnown, off.touches(days) else { return nil }
      return RuleBreach(rule: name, day: off.lowerBound, measured: off.count, limit: atLeast, unit: .days)
    }
  }
}
