/// How many days in a row are worked, at most and at least.
public struct ConsecutiveDaysWorked: WorkRule, Hashable {
  /// The fewest days of a run of work; 1 asks for nothing.
  public var atLeast: Int
  /// The most days of a run of work, or nil for no limit.
  public var atMost: Int?

  /// At least and at most so many days of work in a row.
  public init(atLeast: Int = 1, atMost: Int? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// The name of the rule.
  public var name: RuleName { .consecutiveDaysWorked }
  /// Where the rule comes from.
  public var source: String { "agreement" }
  /// The rule in one sentence.
  public var sentence: String {
    let most = atMost.map { "At most \($0)" }
    let least = atLeast > 1 ? "\(most == nil ? "At least" : "at least") \(atLeast)" : nil
    let limits = [most, least].compactMap(\.self)
    return limits.isEmpty
      ? "Any number of days with work in a row."
      : limits.joined(separator: " and ") + " days with work in a row."
  }
  /// Runs of days with work.
  public var kind: RuleKind { .runsOfWork(atLeast: atLeast, atMost: atMost) }

  /// Runs of days with work that are too long or too short, named after their first day.
  ///
  /// A day is worked as it is for ``DaysAWeek``: when it holds a minute of work, so that a report until 0:15 lengthens the
  /// run by a day. Training is work; a day of leave ends a run. A run is too short only if the days before and after it
  /// are known to be off; one that reaches a day of which nothing is known may be longer than it looks.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let known = line.known ?? days
    return line.runsOfWork.compactMap { run in
      let isWhole = known.lowerBound < run.lowerBound && run.upperBound < known.upperBound
      if let atMost, run.count > atMost, run.overlaps(days) { return breach(run, limit: atMost) }
      guard run.count < atLeast, isWhole, run.touches(days) else { return nil }
      return breach(run, limit: atLeast)
    }
  }

  private func breach(_ run: Range<Day>, limit: Int) -> RuleBreach {
    RuleBreach(rule: name, day: run.lowerBound, measured: run.count, limit: limit, unit: .days)
  }
}
