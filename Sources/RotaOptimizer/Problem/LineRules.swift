import Rostering

/// The rules of work of everybody's line, translated by kind into what an LP can say.
struct LineRules: Sendable {
  private(set) var successions: [Succession] = []
  private(set) var limits: [WorkLimit] = []
  private(set) var rests: [RestChoice] = []
  private(set) var separations: [RestSeparation] = []
  /// Requirements that work which is no choice already breaks, as the rules themselves measure it; the model leaves them
  /// out, the report says so.
  private(set) var conflicts: [Requirement] = []

  init(of scenario: Scenario, menu: Menu, over days: Range<Day>) {
    let options = Dictionary(grouping: menu.options, by: \.person)
    for (index, person) in scenario.people.enumerated() {
      let line = PersonLine(
        index: index, person: person, days: days, options: options[index] ?? [], fixed: menu.fixed[index],
        offsets: scenario.calendar.offsets)
      let rules = scenario.rules.rules(for: person)
      add(line, rules: rules)
      conflicts += rules.filter { $0.kind != .balance }
        .flatMap { $0.breaches(in: menu.fixedLines[index], over: days) }
        .map { .rule($0.rule, person.id, $0.day) }
    }
  }

  private mutating func add(_ line: PersonLine, rules: [any WorkRule]) {
    let tightest = rules.compactMap(SuccessionRule.init).max { $0.minimumRest < $1.minimumRest }
    if let tightest { successions += line.successions(keeping: tightest) }
    for rule in rules where !rule.kind.isImplied(by: rules.map(\.kind)) {
      switch rule.kind {
      case .sum(let quantity, let period, let limit):
        limits += line.limits(on: quantity, per: period, atMost: limit, rule: rule.name)
      case .restBlock(let length, let mayStraddle):
        let found = line.rests(of: length, mayStraddle: mayStraddle, rule: rule.name)
        separations += RestSeparation.all(between: found, length: length, offset: rests.count)
        rests += found
      case .menu, .dutySpan, .succession, .balance: break
      }
    }
  }
}

/// A rule that forbids successions.
struct SuccessionRule {
  let rule: RuleName
  let minimumRest: Int

  init?(_ rule: any WorkRule) {
    guard case .succession(let minimumRest) = rule.kind else { return nil }
    self.rule = rule.name
    self.minimumRest = minimumRest
  }
}

extension RuleKind {
  /// Whether other rules leave nothing for this one to forbid, so that its rows would only burden the model.
  fileprivate func isImplied(by others: [RuleKind]) -> Bool {
    others.contains { other in
      guard case .restBlock(.civilDays(let days), let mayStraddle) = other, days > 0 else { return false }
      switch self {
      case .sum(.days, per: .civilWeek, let limit):
        // The first of the days off lies in the week.
        return limit >= 6
      case .restBlock(.minutes(let minutes), mayStraddle: true):
        // A day may have 23 hours. Blocks that straddle may share a day: Sunday–Monday, then Monday–Tuesday.
        return mayStraddle ? 2 * minutes <= (days + 1) * 1_440 - 60 : minutes <= days * 1_440 - 60
      case .menu, .dutySpan, .succession, .sum, .restBlock, .balance: return false
      }
    }
  }
}

extension RestSeparation {
  /// The separations between the rests of successive weeks of one person: only rests in minutes count once.
  fileprivate static func all(
    between rests: [RestChoice], length: RuleKind.RestLength, offset: Int
  ) -> [RestSeparation] {
    guard case .minutes = length else { return [] }
    return zip(rests.indices, rests.indices.dropFirst()).flatMap { earlier, later -> [RestSeparation] in
      guard rests[earlier].week.next == rests[later].week else { return [] }
      return rests[later].blocks.indices.compactMap { block in
        let start = rests[later].blocks[block].interval.lowerBound
        let overlapping = rests[earlier].blocks.indices
          .filter { rests[earlier].blocks[$0].interval.upperBound > start }
        guard !overlapping.isEmpty else { return nil }
        return RestSeparation(
          earlier: earlier + offset, later: later + offset, earlierBlocks: overlapping,
          laterBlocks: Array(0...block))
      }
    }
  }
}
