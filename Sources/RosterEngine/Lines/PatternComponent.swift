/// Sums over days worked and runs begun: remembers which of the last days were worked.
struct PatternComponent: LineComponent {
  private let pattern: WorkPattern
  private let days: Int
  /// How many days back a sum looks.
  private let reach: Int
  /// The sums to be checked once each day is known, by the last day that they speak of.
  private let due: [Int: [WorkPattern.Row]]

  init(_ pattern: WorkPattern, days: Int) {
    var due: [Int: [WorkPattern.Row]] = [:]
    var reach = 1
    for row in pattern.rows {
      let spoken = Array(row.worked.keys) + row.begun.keys + row.begun.keys.map { $0 - 1 }
      guard let first = spoken.min(), let last = spoken.max() else { continue }
      // What lies after the line is known with its last day; what lies before it, with its first.
      let known = min(max(last, 0), days - 1)
      due[known, default: []].append(row)
      reach = max(reach, known - first + 1)
    }
    precondition(reach < 16, "rules on runs look back at most 15 days")
    self.pattern = pattern
    self.days = days
    self.reach = reach
    self.due = due
  }

  var slots: Int { 2 }

  func traits(of choice: Int, on day: Int) -> [UInt64] {
    [isWorked(day, own: choice, before: 0) ? 1 : 0, reaches(choice, from: day) ? 1 : 0]
  }

  /// Bit `k` says whether the day `k + 1` days ago was worked; the second number whether the last choice reaches on.
  mutating func start(_ state: inout LineState, at slot: Int) {
    state[slot] = (0..<reach).reduce(0) { bits, ago in
      isWorked(-1 - ago, own: 0, before: 0) ? bits | (1 << UInt16(ago)) : bits
    }
    state[slot + 1] = 0
  }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let isReached = state[slot + 1] == 1
    let worked = isReached || isWorked(day, own: choice, before: 0)
    let keep = UInt16((1 << (reach + 1)) - 1)
    let bits = (state[slot] << 1 | (worked ? 1 : 0)) & keep
    let reachesOn = reaches(choice, from: day)
    for row in due[day] ?? [] where value(of: row, bits: bits, today: day, reachesOn: reachesOn) > row.atMost {
      return nil
    }
    state[slot] = bits & UInt16((1 << reach) - 1)
    state[slot + 1] = reachesOn ? 1 : 0
    return .nothing
  }

  private func isWorked(_ day: Int, own: Int, before: Int) -> Bool {
    guard let work = pattern.work[day] else { return false }
    let mask = { (choice: Int) in UInt64(1) << UInt64(choice) }
    return work.isCertain || work.own & mask(own) != 0 || (before > 0 && work.reaching & mask(before) != 0)
  }

  private func reaches(_ choice: Int, from day: Int) -> Bool {
    choice > 0 && (pattern.work[day + 1]?.reaching ?? 0) & (1 << UInt64(choice)) != 0
  }

  private func value(of row: WorkPattern.Row, bits: UInt16, today: Int, reachesOn: Bool) -> Int {
    func isWorked(_ day: Int) -> Bool {
      if day > today { return (day == today + 1 && reachesOn) || (pattern.work[day]?.isCertain ?? false) }
      return bits & (1 << UInt16(today - day)) != 0
    }
    let worked = row.worked.reduce(0) { isWorked($1.key) ? $0 + $1.value : $0 }
    return row.begun.reduce(worked) { isWorked($1.key) && !isWorked($1.key - 1) ? $0 + $1.value : $0 }
  }
}
