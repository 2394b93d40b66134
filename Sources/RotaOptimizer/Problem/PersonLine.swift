import Rostering

/// One person's choices and fixed work over the planned days, from which the rules' rows are made.
struct PersonLine {
  let index: Int
  let person: Person
  let planned: PlannedDays
  /// The duties of the menu, locked ones included.
  let options: [DutyOption]
  /// Work that is no choice, locked duties included.
  let fixed: [FixedStint]
  let offsets: UTCOffsets

  /// The days that are planned.
  var days: Range<Day> { planned.all }

  /// The duties that may be taken or left.
  var choices: [DutyOption] { options.filter { !$0.isLocked } }

  /// What makes a civil day one with work.
  func work(on day: Day) -> DayWork {
    let interval = offsets.interval(of: day)
    guard !fixed.contains(where: { $0.span.overlaps(interval) }) else { return .certain }
    let touching = choices.filter { $0.shape.span.overlaps(interval) }
    guard !touching.isEmpty else { return .off }
    return .open(beginning: touching.filter { $0.day == day }, reaching: touching.filter { $0.day != day })
  }
}

extension PersonLine {
  /// The duties too close after each duty, day by day; those that clash with fixed work are not on the menu, but for
  /// the ones that clash with a lock.
  func successions(keeping rule: SuccessionRule) -> [Succession] {
    options.flatMap { earlier -> [Succession] in
      let tooEarly = options.filter { later in
        later.day > earlier.day && !(later.isLocked && earlier.isLocked)
          && later.shape.span.lowerBound < earlier.shape.span.upperBound.advanced(by: rule.minimumRest)
      }
      return Dictionary(grouping: tooEarly, by: \.day).sorted { $0.key < $1.key }.map { day, later in
        Succession(
          earlier: earlier, later: later, requirement: .rule(rule.rule, person.id, day))
      }
    }
  }
}
