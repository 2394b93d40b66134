/// The most duties of one entry of the menu in a horizon.
public struct DutyCount: WorkRule, Hashable {
  /// The entry of the menu.
  public var duty: DutyTemplate.ID
  /// Duties with its hours.
  public var atMost: Int

  /// At most so many duties of an entry of the menu.
  public init(duty: DutyTemplate.ID, atMost: Int) {
    self.duty = duty
    self.atMost = atMost
  }

  /// The name of the rule.
  public var name: RuleName { .dutyCount }
  /// Where the rule comes from, with the entry: several such rules differ in nothing else.
  public var source: String { "agreement, “\(duty)”" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(atMost) duties “\(duty)” in the days of a rota." }
  /// A sum over the horizon.
  public var kind: RuleKind { .sum(of: .duties(duty), per: .horizon, atMost: atMost) }

  /// The days together, when there are too many such duties.
  ///
  /// A rota says hours, not which entry of the menu they are: a duty counts for each entry that has its hours on its day.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let count = line.stints.filter { days.contains($0.day) && $0.entries.contains(duty) }.count
    guard count > atMost else { return [] }
    return [RuleBreach(rule: name, day: days.lowerBound, measured: count, limit: atMost, unit: .duties)]
  }
}
