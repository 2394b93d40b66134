import Rostering

/// One person's choices and fixed work over the planned days, from which the rules' rows are made.
struct PersonLine {
  let index: Int
  let person: Person
  let days: Range<Day>
  /// The duties of the menu, locked ones included.
  let options: [DutyOption]
  /// Work that is no choice, locked duties included.
  let fixed: [FixedStint]
  let offsets: UTCOffsets

  /// The duties that may be taken or left.
  var choices: [DutyOption] { options.filter { !$0.isLocked } }
}

// MARK: - Successions

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

// MARK: - Sums

extension PersonLine {
  /// The sums to be kept; where fixed work is beyond the limit already, nothing may be added.
  func limits(
    on quantity: RuleKind.Quantity, per period: RuleKind.Period, atMost limit: Int, rule: RuleName
  ) -> [WorkLimit] {
    periods(period).compactMap { period in
      let sum =
        switch quantity {
        case .minutes: minutes(in: period, rule: rule)
        case .days: workedDays(in: period, rule: rule)
        }
      let left = Swift.max(0, limit - sum.fixed)
      return sum.most > left ? sum.limit(left) : nil
    }
  }

  /// A sum before it is held against a limit: what is fixed, the most that may come, and the row.
  private struct Sum {
    let fixed: Int
    let most: Int
    let limit: (Int) -> WorkLimit
  }

  private func periods(_ period: RuleKind.Period) -> [Range<Day>] {
    switch period {
    case .civilDay: days.map { $0..<$0.advanced(by: 1) }
    case .civilWeek: Horizon(days).weeks.map(\.days)
    }
  }

  private func minutes(in period: Range<Day>, rule: RuleName) -> Sum {
    let interval = offsets.interval(of: period)
    let minutes = { (work: [Range<Instant>]) in work.reduce(0) { $0 + $1.clamped(to: interval).minutes } }
    let amounts = choices.filter { $0.shape.span.overlaps(interval) }
      .map { WorkLimit.Amount(option: $0, amount: minutes($0.shape.work)) }.filter { $0.amount > 0 }
    let most = Dictionary(grouping: amounts, by: \.option.day).values
      .reduce(0) { $0 + ($1.map(\.amount).max() ?? 0) }
    return Sum(fixed: fixed.reduce(0) { $0 + minutes($1.work) }, most: most) { atMost in
      WorkLimit(
        rule: rule, person: index, day: period.lowerBound, amounts: amounts, sharedDays: [], atMost: atMost)
    }
  }

  private func workedDays(in period: Range<Day>, rule: RuleName) -> Sum {
    var fixedDays = 0
    var amounts: [DutyOption: Int] = [:]
    var shared: [WorkLimit.SharedDay] = []
    var most = 0
    for day in period {
      let interval = offsets.interval(of: day)
      if fixed.contains(where: { $0.span.overlaps(interval) }) {
        fixedDays += 1
        continue
      }
      let touching = choices.filter { $0.shape.span.overlaps(interval) }
      let beginning = touching.filter { $0.day == day }
      let reaching = touching.filter { $0.day != day }
      most += touching.isEmpty ? 0 : 1
      if !beginning.isEmpty, !reaching.isEmpty {
        shared.append(WorkLimit.SharedDay(day: day, beginning: beginning, reaching: reaching))
      } else {
        for option in touching { amounts[option, default: 0] += 1 }
      }
    }
    let ordered = amounts.sorted { $0.key.index < $1.key.index }
      .map { WorkLimit.Amount(option: $0.key, amount: $0.value) }
    return Sum(fixed: fixedDays, most: most) { atMost in
      WorkLimit(
        rule: rule, person: index, day: period.lowerBound, amounts: ordered, sharedDays: shared, atMost: atMost)
    }
  }
}
