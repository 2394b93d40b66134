import Rostering

/// The rules of work of everybody's line, translated by kind into what an LP can say.
struct LineRules: Sendable {
  private(set) var successions: [Succession] = []
  private(set) var limits: [WorkLimit] = []
  /// What rules on runs ask, of each person to whom one applies.
  private(set) var runs: [LineRuns] = []
  /// What makes each day of a person one with work, where a rule asks for it and something can.
  private(set) var dayWork: [PersonDay: DayWork] = [:]
  /// Those of the days that two duties may make one with work.
  private(set) var sharedDays: [SharedDay] = []
  private(set) var rests: [RestChoice] = []
  private(set) var separations: [RestSeparation] = []
  /// The positions of rests that work which is no choice lets begin only before the rest of the week before has ended:
  /// conflicts, which the model leaves out.
  private(set) var torn: [Int] = []
  /// Requirements that work which is no choice already breaks, as the rules themselves measure it; the model leaves them
  /// out, the report says so.
  private(set) var conflicts: [Requirement] = []

  init(of scenario: Scenario, menu: Menu, over planned: PlannedDays) {
    let options = Dictionary(grouping: menu.options, by: \.person)
    for (index, person) in scenario.people.enumerated() {
      let line = PersonLine(
        index: index, person: person, planned: planned, options: options[index] ?? [], fixed: menu.fixed[index].stints,
        offsets: scenario.calendar.offsets)
      let rules = scenario.rules.rules(for: person)
      add(line, rules: rules, shortRuns: menu.fixed[index].shortRuns)
      conflicts += rules.filter(\.kind.isBinding)
        .flatMap { planned.breaches(of: $0, in: menu.fixed[index].line) }
        .map { .rule($0.rule, person.id, $0.day) }
    }
  }

  /// The rules that get rows of their own: those to which the others leave something to forbid.
  static func stated(among rules: [any WorkRule]) -> [any WorkRule] {
    let kinds = rules.map(\.kind)
    return rules.filter { !$0.kind.isImplied(by: kinds) }
  }

  private mutating func add(_ line: PersonLine, rules: [any WorkRule], shortRuns: [RuleBreach]) {
    addSumsAndRests(of: line, rules: rules)
    let demands = rules.compactMap(LineRuns.Demand.init)
    if let found = line.runs(keeping: demands, except: shortRuns) { runs.append(found) }
    addDayWork(of: line, demands: demands)
  }

  /// The days of a line that rules count as worked or not.
  private mutating func addDayWork(of line: PersonLine, demands: [LineRuns.Demand]) {
    var rules: [Day: RuleName] = [:]
    for limit in limits where limit.person == line.index {
      for day in limit.sharedDays where rules[day] == nil { rules[day] = limit.rule }
    }
    for day in line.daysAround(reach: demands.map(\.reach).max() ?? 0) {
      let work = line.work(on: day)
      guard work != .off, let rule = rules[day] ?? demands.first?.rule else { continue }
      let key = PersonDay(person: line.index, day: day)
      dayWork[key] = work
      guard case .open(let beginning, let reaching) = work, work.isShared else { continue }
      sharedDays.append(
        SharedDay(
          key: key, beginning: beginning, reaching: reaching, isExact: demands.contains(where: \.isOnStarts),
          rule: rule))
    }
  }

  private mutating func addSumsAndRests(of line: PersonLine, rules: [any WorkRule]) {
    let tightest = rules.compactMap(SuccessionRule.init).max { $0.minimumRest < $1.minimumRest }
    if let tightest { successions += line.successions(keeping: tightest) }
    for rule in LineRules.stated(among: rules) {
      switch rule.kind {
      case .sum(let quantity, let period, let limit):
        limits += line.limits(on: quantity, per: period, atMost: limit, rule: rule.name)
      case .restBlock(let length, let mayStraddle):
        let found = line.rests(of: length, mayStraddle: mayStraddle, rule: rule.name)
        let apart = RestSeparation.all(between: found, length: length, offset: rests.count)
        separations += apart.separations
        torn += apart.torn
        rests += found
      case .menu, .dutySpan, .succession, .runsOfWork, .runsOfDaysOff, .balance, .counter: break
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
      case .menu, .dutySpan, .succession, .sum, .runsOfWork, .runsOfDaysOff, .restBlock, .balance, .counter:
        return false
      }
    }
  }
}

extension RestSeparation {
  /// The separations between the rests of successive weeks of one person: only rests in minutes count once.
  ///
  /// Taking the earliest rest of each week leaves the most room for the next; a week that then has none left is torn.
  fileprivate static func all(
    between rests: [RestChoice], length: RuleKind.RestLength, offset: Int
  ) -> (separations: [RestSeparation], torn: [Int]) {
    guard case .minutes = length else { return ([], []) }
    var separations: [RestSeparation] = []
    var torn: [Int] = []
    var end = Instant.distantPast
    for (later, choice) in rests.enumerated() {
      let follows = later > 0 && rests[later - 1].week.next == choice.week
      if let earliest = choice.blocks.first(where: { !follows || $0.interval.lowerBound >= end }) {
        end = earliest.interval.upperBound
        if follows { separations += separating(rests, later: later, offset: offset) }
      } else {
        torn.append(later + offset)
        end = choice.blocks[0].interval.upperBound
      }
    }
    return (separations, torn)
  }

  private static func separating(_ rests: [RestChoice], later: Int, offset: Int) -> [RestSeparation] {
    let earlier = later - 1
    return rests[later].blocks.indices.compactMap { block in
      let start = rests[later].blocks[block].interval.lowerBound
      let overlapping = rests[earlier].blocks.indices
        .filter { rests[earlier].blocks[$0].interval.upperBound > start }
      guard !overlapping.isEmpty else { return nil }
      return RestSeparation(
        earlier: earlier + offset, later: later + offset, earlierBlocks: overlapping, laterBlocks: Array(0...block))
    }
  }
}
