import Rostering

/// Judges one person's line by the rules' own measure, and mends what more work can mend.
///
/// More work breaks every rule but one kind: a run that is too short may be lengthened, a gap between runs filled.
struct LineJudge: Sendable {
  let person: Person
  private let rules: [any WorkRule]
  private let scenario: Scenario
  private let planned: PlannedDays
  /// How far from a duty the rules on runs look.
  private let reach: Int

  init(person: Person, in scenario: Scenario, planned: PlannedDays) {
    let rules = scenario.rules.rules(for: person).filter(\.kind.isBinding)
    self.person = person
    self.rules = rules
    self.scenario = scenario
    self.planned = planned
    self.reach = rules.map(\.kind.reach).reduce(0, +)
  }

  /// The rules that a line breaks anywhere on the planned days.
  func breaches(in duties: [Duty]) -> [RuleBreach] {
    let line = LineOfWork(of: person, duties: duties, in: scenario, known: planned.known)
    return rules.flatMap { planned.breaches(of: $0, in: line) }
  }

  /// The rules that a line breaks within reach of a day, and those that it breaks over a whole rota.
  func breaches(in duties: [Duty], near day: Day) -> [RuleBreach] {
    let near = day.advanced(by: -15 - reach)..<day.advanced(by: 15 + reach)
    let around = day.advanced(by: -7 - reach)..<day.advanced(by: 8 + reach)
    let part = LineOfWork(
      of: person, duties: duties.filter { near.contains($0.day) }, in: scenario,
      known: planned.known.clamped(to: near))
    let ofDays = rules.filter { !$0.kind.isOverHorizon }.flatMap { $0.breaches(in: part, over: around) }
    let ofRotas = rules.filter(\.kind.isOverHorizon)
    guard !ofRotas.isEmpty else { return ofDays }
    let whole = LineOfWork(of: person, duties: duties, in: scenario, known: planned.known)
    return ofDays + ofRotas.flatMap { planned.breaches(of: $0, in: whole) }
  }

  /// The duties to add to a line until it breaks no more than is tolerated, or nil when none are found.
  ///
  /// What breaks a rule can be mended only where the run that is too short would be lengthened, so that the search misses
  /// nothing while its trials last.
  /// - Parameters:
  ///   - options: The duties among which to choose.
  ///   - day: Where the line was changed; nil to judge all of it.
  ///   - trials: How many lines may still be looked at.
  func completion(
    of duties: [Duty], among options: [DutyOption], breaking tolerated: Set<RuleBreach>, near day: Day?,
    trials: inout Int
  ) -> [DutyOption]? {
    guard trials > 0 else { return nil }
    trials -= 1
    let found = day.map { breaches(in: duties, near: $0) } ?? breaches(in: duties)
    let broken = found.filter { !tolerated.contains($0) }
    guard let first = broken.first else { return [] }
    guard broken.allSatisfy(isMendable) else { return nil }
    for option in extending(first, among: options) where !duties.contains(where: { $0.day == option.day }) {
      let longer = duties + [Duty(option.shape, heldBy: person.id)]
      let rest = completion(of: longer, among: options, breaking: tolerated, near: day, trials: &trials)
      if let rest { return [option] + rest }
    }
    return nil
  }

  /// Whether more work may mend what is broken.
  func isMendable(_ breach: RuleBreach) -> Bool { mending(breach) != nil }

  /// The days of which one must be worked to mend a run, and all must be off to leave it as it is.
  func daysBeside(_ breach: RuleBreach) -> [Day] { mending(breach)?.beside ?? [] }

  /// The duties that lengthen a run which is too short: those after it first, for days before may be past.
  private func extending(_ breach: RuleBreach, among options: [DutyOption]) -> [DutyOption] {
    (mending(breach)?.next ?? []).flatMap { day in
      let interval = scenario.calendar.offsets.interval(of: day)
      return options.filter { $0.shape.span.overlaps(interval) }
    }
  }

  /// What mends a breach: one of the next days must be worked; beside it lie the days whose work would change it.
  private func mending(_ breach: RuleBreach) -> (next: [Day], beside: [Day])? {
    let run = breach.day..<breach.day.advanced(by: breach.measured)
    switch rules.first(where: { $0.name == breach.rule })?.kind {
    case .runsOfWork:
      guard breach.measured < breach.limit else { return nil }
      let beside = [run.upperBound, run.lowerBound.advanced(by: -1)]
      return (beside, beside)
    case .runsOfDaysOff: return ([run.lowerBound], Array(run))
    case .menu, .dutySpan, .succession, .sum, .restBlock, .balance, .counter, nil: return nil
    }
  }
}

extension RuleKind {
  /// The length of the runs that a rule of the kind speaks of, in days.
  var reach: Int {
    switch self {
    case .runsOfWork(let atLeast, let atMost): max(atLeast > 1 ? atLeast : 0, atMost ?? 0)
    case .runsOfDaysOff(let atLeast): atLeast
    case .menu, .dutySpan, .succession, .sum, .restBlock, .balance, .counter: 0
    }
  }
}
