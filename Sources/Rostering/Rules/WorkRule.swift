/// A rule of work: its parameters, where it comes from, and what it measures on a person's line of work.
///
/// A rule is stated once. The validator calls ``breaches(in:over:)``, which measures on the clock; the optimizer reads
/// ``kind`` and never the name, so that a new rule of a known kind needs no change in the optimizer.
public protocol WorkRule: Sendable {
  /// The name of the rule.
  var name: RuleName { get }
  /// The article of law, agreement or order that the rule comes from.
  var source: String { get }
  /// The rule in one sentence, with its numbers.
  var sentence: String { get }
  /// What the optimizer makes of the rule.
  var kind: RuleKind { get }
  /// Where a line of work breaks the rule, judging the days given and what they touch.
  func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach]
}
