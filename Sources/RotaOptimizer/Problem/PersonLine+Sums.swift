import Rostering

extension PersonLine {
  /// The sums to be kept; where fixed work is beyond the limit already, nothing may be added.
  func limits(
    on quantity: RuleKind.Quantity, per period: RuleKind.Period, atMost limit: Int, rule: RuleName
  ) -> [WorkLimit] {
    periods(period).compactMap { period in
      let sum =
        switch quantity {
        case .minutes: minutes(in: period)
        case .days: workedDays(in: period)
        case .weekends: weekends(in: period)
        case .duties(let entry): duties(of: entry, in: period)
        }
      let left = Swift.max(0, limit - sum.fixed)
      guard sum.most > left else { return nil }
      return WorkLimit(
        rule: rule, symbol: quantity.symbol(of: rule), person: index, day: period.lowerBound, amounts: sum.amounts,
        sharedDays: sum.sharedDays, weekends: sum.weekends, atMost: left)
    }
  }

  /// A sum before it is held against a limit: what is fixed, the most that may come, and what adds to it.
  private struct Sum {
    var fixed = 0
    var most = 0
    var amounts: [WorkLimit.Amount] = []
    var sharedDays: [Day] = []
    var weekends: [WorkLimit.Weekend] = []
  }

  private func periods(_ period: RuleKind.Period) -> [Range<Day>] {
    switch period {
    case .civilDay: days.map { $0..<$0.advanced(by: 1) }
    case .civilWeek: Horizon(days).weeks.map(\.days)
    case .horizon: planned.rotas
    }
  }

  private func minutes(in period: Range<Day>) -> Sum {
    let interval = offsets.interval(of: period)
    let minutes = { (work: [Range<Instant>]) in work.reduce(0) { $0 + $1.clamped(to: interval).minutes } }
    let amounts = choices.filter { $0.shape.span.overlaps(interval) }
      .map { WorkLimit.Amount(option: $0, amount: minutes($0.shape.work)) }.filter { $0.amount > 0 }
    return Sum(fixed: fixed.reduce(0) { $0 + minutes($1.work) }, most: most(of: amounts), amounts: amounts)
  }

  private func workedDays(in period: Range<Day>) -> Sum {
    var sum = Sum()
    var amounts: [DutyOption: Int] = [:]
    for day in period {
      switch work(on: day) {
      case .off: break
      case .certain: sum.fixed += 1
      case .open(let beginning, let reaching):
        sum.most += 1
        if !beginning.isEmpty, !reaching.isEmpty {
          sum.sharedDays.append(day)
        } else {
          for option in beginning + reaching { amounts[option, default: 0] += 1 }
        }
      }
    }
    sum.amounts = amounts.sorted { $0.key.index < $1.key.index }
      .map { WorkLimit.Amount(option: $0.key, amount: $0.value) }
    return sum
  }

  private func weekends(in period: Range<Day>) -> Sum {
    var sum = Sum()
    for saturday in period where saturday.weekday == .saturday {
      let days = [saturday, saturday.advanced(by: 1)]
      let works = days.map(work)
      if works.contains(.certain) {
        sum.fixed += 1
      } else if works.contains(where: \.isOpen) {
        sum.most += 1
        sum.weekends.append(WorkLimit.Weekend(saturday: saturday, days: zip(days, works).map { ($0, $1) }))
      }
    }
    return sum
  }

  private func duties(of entry: DutyTemplate.ID, in period: Range<Day>) -> Sum {
    let amounts = choices.filter { period.contains($0.day) && $0.entries.contains(entry) }
      .map { WorkLimit.Amount(option: $0, amount: 1) }
    let fixed = fixed.filter { period.contains($0.day) && $0.entries.contains(entry) }.count
    return Sum(fixed: fixed, most: most(of: amounts), amounts: amounts)
  }

  /// The most that duties can add, one a day.
  private func most(of amounts: [WorkLimit.Amount]) -> Int {
    Dictionary(grouping: amounts, by: \.option.day).values.reduce(0) { $0 + ($1.map(\.amount).max() ?? 0) }
  }
}

extension RuleKind.Quantity {
  /// What the sum of a rule is called in the model: several rules of one name count duties of different entries.
  func symbol(of rule: RuleName) -> String {
    switch self {
    case .minutes, .days, .weekends: rule.rawValue
    case .duties(let entry): "\(rule.rawValue):\(entry)"
    }
  }
}
