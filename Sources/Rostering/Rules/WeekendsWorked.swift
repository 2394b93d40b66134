/// The most weekends with work in a horizon.
public struct WeekendsWorked: WorkRule, Hashable {
  /// Weekends of which the Saturday or the Sunday is worked.
  public var atMost: Int

  /// At most so many weekends with work.
  public init(atMost: Int) { self.atMost = atMost }

  /// The name of the rule.
  public var name: RuleName { .weekendsWorked }
  /// Where the rule comes from.
  public var source: String { "agreement" }
  /// The rule in one sentence.
  public var sentence: String { "At most \(atMost) weekends with work in the days of a rota." }
  /// A sum over the horizon.
  public var kind: RuleKind { .sum(of: .weekends, per: .horizon, atMost: atMost) }

  /// The days together, when too many weekends are worked.
  ///
  /// A weekend counts where its Saturday lies: a horizon that begins on a Sunday leaves that weekend to the one before, and
  /// one that ends on a Saturday counts the work that is known of the Sunday after it. A day is worked when it holds a
  /// minute of work: a duty of Friday that ends after midnight works the weekend.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let worked = line.daysWorked
    let weekends = days.filter { $0.weekday == .saturday }
      .filter { worked.contains($0) || worked.contains($0.advanced(by: 1)) }.count
    guard weekends > atMost else { return [] }
    return [RuleBreach(rule: name, day: days.lowerBound, measured: weekends, limit: atMost, unit: .weekends)]
  }
}
