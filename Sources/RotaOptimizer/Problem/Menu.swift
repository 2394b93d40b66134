import Rostering

/// The duties that each person may be given on each day, and the stints that are no choice.
struct Menu: Sendable {
  /// All options, by person, then day.
  private(set) var options: [DutyOption] = []
  /// The work of each person that is no choice.
  private(set) var fixed: [FixedWork] = []
  /// The positions of the duties that make work which is no choice lawful: one way of perhaps several.
  private(set) var needed: Set<Int> = []

  /// The menu of some days.
  ///
  /// - Parameters:
  ///   - history: What has been published, on those days or before.
  ///   - locked: Duties that are fixed, on days that are not published.
  init(of scenario: Scenario, over planned: PlannedDays, history: History, locked: [Duty]) {
    let days = MenuDays(of: scenario, over: planned.all, history: history)
    let published = Dictionary(grouping: history.duties, by: \.person)
    let locked = Dictionary(grouping: locked.filter { planned.all.contains($0.day) }, by: \.person)
    for (index, person) in scenario.people.enumerated() {
      let locks = locked[person.id] ?? []
      let past = LineOfWork(of: person, duties: published[person.id] ?? [], in: scenario)
      let options = days.options(of: index, past: past, locks: locks)
      let known = (published[person.id] ?? []) + locks
      let runs = FixedRuns(
        of: known, options: options.filter { !$0.isLocked && !$0.isForSessions },
        judge: LineJudge(person: person, in: scenario, planned: planned), offsets: scenario.calendar.offsets)
      add(options.filter { !runs.pointless.contains($0) }, needing: Set(runs.needed))
      let stints = past.stints.map(FixedStint.init) + options.filter(\.isLocked).map(FixedStint.init)
      let duties = known + runs.needed.map { Duty($0.shape, heldBy: person.id) }
      fixed.append(
        FixedWork(
          stints: stints.sorted { $0.span.lowerBound < $1.span.lowerBound }, duties: known,
          line: LineOfWork(of: person, duties: duties, in: scenario, known: planned.known), shortRuns: runs.conflicts))
    }
  }

  /// How many duties a person has to choose from, in the mean of the days on which there is one.
  var dutiesADay: Double {
    let days = Set(options.map { PersonDay(person: $0.person, day: $0.day) })
    return days.isEmpty ? 0 : Double(options.count) / Double(days.count)
  }

  /// Adds one person's options after those of the others.
  private mutating func add(_ own: [DutyOption], needing needed: Set<DutyOption>) {
    for option in own {
      if needed.contains(option) { self.needed.insert(options.count) }
      options.append(option.at(options.count))
    }
  }
}

/// The entries of the menu on each planned day.
private struct MenuDays {
  private let scenario: Scenario
  /// The duties of each day; none on a published one.
  private let shapes: [(day: Day, menu: [DutyShape])]
  /// When anything is open.
  private let openings: [Range<Instant>]

  init(of scenario: Scenario, over days: Range<Day>, history: History) {
    self.scenario = scenario
    self.shapes = days.map { ($0, history.covers($0) ? [] : scenario.shapes(on: $0)) }
    self.openings = days.flatMap(scenario.occurrences(on:)).map(\.interval)
  }

  /// The duties that a person may be given, numbered from 0; on a day with locked duties, these alone.
  func options(of index: Int, past: LineOfWork, locks: [Duty]) -> [DutyOption] {
    let chooser = MenuChooser(line: past, rules: scenario.rules.rules(for: past.person), scenario: scenario)
    var options: [DutyOption] = []
    for (day, menu) in shapes {
      let locksOfDay = locks.filter { $0.day == day }
      var symbols: [String] = []
      for lock in locksOfDay {
        let shape = shape(of: lock, in: menu)
        let symbol = menu.contains(shape) ? symbol(of: shape, in: menu) : shape.name
        symbols.append(symbol)
        let number = symbols.filter { $0 == symbol }.count
        options.append(
          DutyOption(
            index: options.count, person: index, entries: menu.entries(withHoursOf: shape),
            symbol: number > 1 ? "\(symbol)#\(number)" : symbol, shape: shape, isLocked: true, stays: lock.stays,
            pieces: lock.pieces.filter { piece in
              piece.kind == .appointment || !openings.contains { $0.overlaps(piece.interval) }
            }))
      }
      guard locksOfDay.isEmpty else { continue }
      for shape in menu where scenario.suits(past.person, shape) && chooser.allows(shape) {
        options.append(
          DutyOption(
            index: options.count, person: index, entries: menu.entries(withHoursOf: shape),
            symbol: symbol(of: shape, in: menu), shape: shape, isLocked: false,
            isForSessions: scenario.isForSessions(shape)))
      }
    }
    return options
  }

  /// The duty of the menu that has the hours of a locked one, and its events where several have; or one of its own.
  private func shape(of lock: Duty, in menu: [DutyShape]) -> DutyShape {
    let sites = scenario.sites(of: lock)
    let alike = menu.filter { shape in
      shape.span == lock.span && shape.paidMinutes == lock.paidMinutes && (sites.isEmpty || sites.contains(shape.site))
    }
    let events = Set(lock.pieces.filter { $0.kind == .event }.map(\.id))
    return alike.first { Set($0.events.map(\.text)) == events } ?? alike.first ?? DutyShape(of: lock, in: scenario)
  }

  /// The duty's name, with the hour when the entry comes more than once that day.
  private func symbol(of shape: DutyShape, in menu: [DutyShape]) -> String {
    let isAlone = menu.filter { $0.name == shape.name }.count == 1
    let start = scenario.calendar.offsets.time(at: shape.presence.lowerBound, countedFrom: shape.day)
    return isAlone ? shape.name : "\(shape.name)@\(start)"
  }
}

/// Judges whether a duty is legal by itself for one person.
private struct MenuChooser {
  let line: LineOfWork
  let rules: [any WorkRule]
  let scenario: Scenario

  func allows(_ shape: DutyShape) -> Bool {
    line.minutesUnavailable(during: shape.span, on: shape.day) == 0
      && rules.allSatisfy { allows(shape, by: $0.kind) } && (shape.events.isEmpty || isLawful(shape))
  }

  /// Whether a duty that the program itself has put together of an event and a window is one that the rules let stand by
  /// itself; those of the scenario's menu are left to the rows of the model.
  private func isLawful(_ shape: DutyShape) -> Bool {
    let alone = LineOfWork(of: line.person, duties: [Duty(shape, heldBy: line.person.id)], in: scenario)
    return rules.filter(\.kind.canBeBrokenByOneDuty)
      .allSatisfy { $0.breaches(in: alone, over: shape.day..<shape.day.advanced(by: 2)).isEmpty }
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
    case .menu, .sum, .runsOfWork, .runsOfDaysOff, .restBlock, .balance, .counter: return true
    }
  }
}

extension [DutyShape] {
  /// The entries of a day's menu that have the hours of a duty.
  fileprivate func entries(withHoursOf shape: DutyShape) -> Set<DutyTemplate.ID> {
    Set(filter { $0.span == shape.span }.compactMap(\.template))
  }
}
