import Rostering

/// The duties that each person may be given on each day, and the stints that are no choice.
struct Menu: Sendable {
  /// All options, by person, then day.
  let options: [DutyOption]
  /// The stints of each person that are no choice, in order of time.
  let fixed: [[FixedStint]]
  /// The same work as the rules of work measure it, by person.
  let fixedLines: [LineOfWork]

  /// The menu of some days.
  ///
  /// - Parameters:
  ///   - history: What has been published, on those days or before.
  ///   - locked: Duties that are fixed, on days that are not published.
  init(of scenario: Scenario, over days: Range<Day>, history: History, locked: [Duty]) {
    let shapes = days.map { history.covers($0) ? [] : scenario.shapes(on: $0) }
    let published = Dictionary(grouping: history.duties, by: \.person)
    let locked = Dictionary(grouping: locked, by: \.person)
    let openings = days.flatMap(scenario.occurrences(on:)).map(\.interval)
    var options: [DutyOption] = []
    var fixed: [[FixedStint]] = []
    var fixedLines: [LineOfWork] = []
    for (index, person) in scenario.people.enumerated() {
      let locks = (locked[person.id] ?? []).filter { days.contains($0.day) }
      let past = LineOfWork(of: person, duties: published[person.id] ?? [], in: scenario)
      let chooser = MenuChooser(line: past, rules: scenario.rules.rules(for: person))
      var stints = past.stints.map { FixedStint(day: $0.day, span: $0.span, work: $0.work, option: nil) }
      for (day, menu) in zip(days, shapes) {
        let locksOfDay = locks.filter { $0.day == day }
        var symbols: [String] = []
        for lock in locksOfDay {
          let shape = menu.first { $0.span == lock.span && $0.paidMinutes == lock.paidMinutes } ?? DutyShape(of: lock)
          let symbol = menu.contains(shape) ? Menu.symbol(of: shape, in: menu, scenario) : shape.template.text
          let number = symbols.filter { $0 == symbol }.count + 1
          symbols.append(symbol)
          stints.append(FixedStint(day: day, span: shape.span, work: shape.work, option: options.count))
          options.append(
            DutyOption(
              index: options.count, person: index, symbol: number > 1 ? "\(symbol)#\(number)" : symbol, shape: shape,
              isLocked: true, stays: lock.stays,
              pieces: lock.pieces.filter { piece in !openings.contains { $0.overlaps(piece.interval) } }))
        }
        guard locksOfDay.isEmpty else { continue }
        for shape in menu where scenario.template(shape.template)?.suits(person) ?? false && chooser.allows(shape) {
          let symbol = Menu.symbol(of: shape, in: menu, scenario)
          options.append(
            DutyOption(index: options.count, person: index, symbol: symbol, shape: shape, isLocked: false))
        }
      }
      fixed.append(stints.sorted { $0.span.lowerBound < $1.span.lowerBound })
      fixedLines.append(LineOfWork(of: person, duties: (published[person.id] ?? []) + locks, in: scenario))
    }
    self.options = options
    self.fixed = fixed
    self.fixedLines = fixedLines
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
    case .menu, .sum, .restBlock, .balance: return true
    }
  }
}

extension Scenario {
  func template(_ id: DutyTemplate.ID) -> DutyTemplate? { duties.first { $0.id == id } }
}
