/// Hours held against the contract over the horizon.
///
/// Soft: a deviation has a price.
public struct ContractHours: WorkRule, Hashable {
  /// The rule has no parameter.
  public init() {}

  /// The name of the rule.
  public var name: RuleName { .contractHours }
  /// The article of law on hours beyond a part-time contract.
  public var source: String { "contract; L3123-28" }
  /// The rule in one sentence.
  public var sentence: String { "Hours near the contract's, and at most a tenth above (soft)." }
  /// A priced balance.
  public var kind: RuleKind { .balance }

  /// Work of more than a tenth above the contract, over all the days together.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    guard let target = targetMinutes(of: line, over: days) else { return [] }
    let worked = line.minutesOfWork(in: line.offsets.interval(of: days))
    let limit = target + target / 10
    guard worked > limit else { return [] }
    return [RuleBreach(rule: name, day: days.lowerBound, measured: worked, limit: limit, unit: .minutes)]
  }

  /// The minutes that the contract asks for over some days, or nil without contract hours.
  ///
  /// Each day of employment asks for a seventh of the week, but for leave and sickness, which credit their hours.
  public func targetMinutes(of line: LineOfWork, over days: some Collection<Day>) -> Int? {
    line.person.weeklyMinutes.map { weekly in
      let present = days.filter { day in
        line.person.isEmployed(on: day) && !line.absences.contains { $0.isCredited && $0.days.contains(day) }
      }
      return weekly * present.count / 7
    }
  }
}
