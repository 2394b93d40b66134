import Rostering

/// The duties that each person may be given on each day, and the stints that are no choice.
struct Menu: Sendable {
  /// All options, by person, then day.
  let options: [DutyOption]
  /// The stints of each person that are no choice, in order of time.
  let fixed: [[FixedStint]]
  /// The same work as the rules of work measure it, by person, with the duties that it needs.
  let fixedLines: [LineOfWork]
  /// The positions of the duties that make work which is no choice lawful: one way of perhaps several.
  let needed: Set<Int>
  /// The runs that work which is no choice leaves too short and that no duty mends, by person.
  let shortRuns: [[RuleBreach]]

  init(of scenario: Scenario, over planned: PlannedDays, history: History, locked: [Duty]) {
    let days = planned.all
    let shapes = days.map(scenario.shapes(on:))
    let published = Dictionary(grouping: history.duties, by: \.person)
    let locked = Dictionary(grouping: locked, by: \.person)
    var options: [DutyOption] = []
    var fixed: [[FixedStint]] = []
    var fixedLines: [LineOfWork] = []
    var needed: Set<Int> = []
    var shortRuns: [[RuleBreach]] = []
    for (index, person) in scenario.people.enumerated() {
      let locks = (locked[person.id] ?? []).filter { days.contains($0.day) }
      let past = LineOfWork(of: person, duties: published[person.id] ?? [], in: scenario)
      let chooser = MenuChooser(line: past, rules: scenario.rules.rules(for: person))
      let judge = LineJudge(person: person, in: scenario, planned: planned)
      var own: [DutyOption] = []
      var stints = past.stints.map { FixedStint(day: $0.day, span: $0.span, work: $0.work, option: nil) }
      for (day, menu) in zip(days, shapes) {
        if let lock = locks.first(where: { $0.day == day }) {
          let shape = menu.first { $0.span == lock.span } ?? DutyShape(of: lock)
          let symbol = menu.contains(shape) ? Menu.symbol(of: shape, in: menu, scenario) : shape.template.text
          own.append(
            DutyOption(
              index: own.count, person: index, entries: menu.entries(withHoursOf: shape), symbol: symbol, shape: shape,
              isLocked: true, lockedPieces: lock.pieces))
          continue
        }
        for shape in menu where scenario.template(shape.template)?.suits(person) ?? false && chooser.allows(shape) {
          let symbol = Menu.symbol(of: shape, in: menu, scenario)
          own.append(
            DutyOption(
              index: own.count, person: index, entries: menu.entries(withHoursOf: shape), symbol: symbol, shape: shape,
              isLocked: false))
        }
      }
      let known = (published[person.id] ?? []) + locks
      let runs = FixedRuns(
        of: known, options: own.filter { !$0.isLocked }, judge: judge, offsets: scenario.calendar.offsets)
      let isNeeded = Set(runs.needed)
      for option in own where !runs.pointless.contains(option) {
        let placed = option.at(options.count)
        if isNeeded.contains(option) { needed.insert(placed.index) }
        if option.isLocked {
          stints.append(
            FixedStint(day: option.day, span: option.shape.span, work: option.shape.work, option: placed.index))
        }
        options.append(placed)
      }
      fixed.append(stints.sorted { $0.span.lowerBound < $1.span.lowerBound })
      let duties = known + runs.needed.map { Duty($0.shape, heldBy: person.id) }
      fixedLines.append(LineOfWork(of: person, duties: duties, in: scenario, known: planned.known))
      shortRuns.append(runs.conflicts)
    }
    self.options = options
    self.fixed = fixed
    self.fixedLines = fixedLines
    self.needed = needed
    self.shortRuns = shortRuns
  }

  /// The entry's name, with the hour when the entry comes more than once that day.
  private static func symbol(of shape: DutyShape, in menu: [DutyShape], _ scenario: Scenario) -> String {
    let isAlone = menu.filter { $0.template == shape.template }.count == 1
    let start = scenario.calendar.offsets.time(at: shape.presence.lowerBound, countedFrom: shape.day)
    return isAlone ? shape.template.text : "\(shape.template)@\(start)"
  }
}

/// Judges whether a duty is legal by itself for one person.
private struct MenuChooser {
  let line: LineOfWork
  let rules: [any WorkRule]

  func allows(_ shape: DutyShape) -> Bool {
    line.minutesUnavailable(during: shape.span, on: shape.day) == 0
      && rules.allSatisfy { allows(shape, by: $0.kind) }
  }

  private func allows(_ shape: DutyShape, by kind: RuleKind) -> Bool {
    switch kind {
    case .dutySpan(let limit):
      let sameDay = line.stints.filter { $0.day == shape.day }.map(\.span)
      let first = sameDay.map(\.lowerBound).reduce(shape.span.lowerBound, min)
      let last = sameDay.map(\.upperBound).reduce(shape.span.upperBound, max)
      return first.distance(to: last) <= limit
    case .succession(let rest):
      // Training on the same day is part of that day's work: only the duties must not overlap it.
      return line.stints.allSatisfy { stint in
        let between = stint.day == shape.day ? 0 : rest
        return stint.span.upperBound.advanced(by: between) <= shape.span.lowerBound
          || shape.span.upperBound.advanced(by: between) <= stint.span.lowerBound
      }
    case .menu, .sum, .runsOfWork, .runsOfDaysOff, .restBlock, .balance: return true
    }
  }
}

extension Scenario {
  func template(_ id: DutyTemplate.ID) -> DutyTemplate? { duties.first { $0.id == id } }
}

extension [DutyShape] {
  /// The entries of a day's menu that have the hours of a duty.
  fileprivate func entries(withHoursOf shape: DutyShape) -> Set<DutyTemplate.ID> {
    Set(filter { $0.span == shape.span }.map(\.template))
  }
}
