/// Sums over days worked and runs begun: remembers which of the last days were worked.
struct PatternComponent: LineComponent {
  private let pattern: WorkPattern
  private let days: Int
  /// How many days back a sum looks.
  private let reach: Int
  /// The sums to be checked once each day is known, by the last day that they speak of.
  private let due: [Int: [WorkPattern.Row]]
  /// By day, the sums that will be checked later and speak of it or of days before.
  private let pending: [[Pending]]

  /// A sum that is still to be checked after some day.
  private struct Pending {
    let row: WorkPattern.Row
    /// The days up to that one of which it speaks: bit 0 for the day itself, bit 1 for the day before.
    let days: LineState.Word
    /// The most that later days can add; nil when a day not worked could raise it, so that all of them must be known.
    let ahead: Int?
  }

  init(_ pattern: WorkPattern, days: Int) {
    var due: [Int: [WorkPattern.Row]] = [:]
    var reach = 1
    var pending = [[Pending]](repeating: [], count: days)
    for row in pattern.rows {
      let spoken = Array(row.worked.keys) + row.begun.keys + row.begun.keys.map { $0 - 1 }
      guard let first = spoken.min(), let last = spoken.max() else { continue }
      // What lies after the line is known with its last day; what lies before it, with its first.
      let known = min(max(last, 0), days - 1)
      due[known, default: []].append(row)
      reach = max(reach, known - first + 1)
      for day in max(first, 0)..<max(known, max(first, 0)) {
        let isWindow = row.begun.isEmpty && row.worked.values.allSatisfy { $0 >= 0 }
        let ahead = row.worked.reduce(0) { $1.key > day ? $0 + $1.value : $0 }
        let past = Set(spoken.filter { $0 <= day }).reduce(0 as LineState.Word) { $0 | 1 << LineState.Word(day - $1) }
        pending[day].append(Pending(row: row, days: past, ahead: isWindow ? ahead : nil))
      }
    }
    precondition(reach < 63, "rules on runs look back at most 62 days")
    self.pattern = pattern
    self.days = days
    self.reach = reach
    self.due = due
    self.pending = pending
  }

  var slots: Int { 2 }

  func traits(of choice: Int, on day: Int) -> [UInt64] {
    [isWorked(day, own: choice, before: 0) ? 1 : 0, reaches(choice, from: day) ? 1 : 0]
  }

  /// Bit `k` says whether the day `k + 1` days ago was worked; the second number whether the last choice reaches on.
  mutating func start(_ state: inout LineState, at slot: Int) {
    state[slot] = (0..<reach).reduce(0) { bits, ago in
      isWorked(-1 - ago, own: 0, before: 0) ? bits | (1 << LineState.Word(ago)) : bits
    }
    state[slot + 1] = 0
  }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let isReached = state[slot + 1] == 1
    let worked = isReached || isWorked(day, own: choice, before: 0)
    let keep = LineState.Word((1 << (reach + 1)) - 1)
    let bits = (state[slot] << 1 | (worked ? 1 : 0)) & keep
    let reachesOn = reaches(choice, from: day)
    for row in due[day] ?? [] where value(of: row, bits: bits, today: day, reachesOn: reachesOn) > row.atMost {
      return nil
    }
    state[slot] = bits & remembered(bits, after: day)
    state[slot + 1] = reachesOn ? 1 : 0
    return .nothing
  }

  /// The days that sums to come still want to know: a run that has been broken is no part of a longer one.
  private func remembered(_ bits: LineState.Word, after day: Int) -> LineState.Word {
    pending[day].reduce(0) { wanted, sum in
      let isSafe = sum.ahead.map { ahead in
        sum.row.worked.reduce(ahead) { value, entry in
          entry.key <= day && bits & (1 << LineState.Word(day - entry.key)) != 0 ? value + entry.value : value
        } <= sum.row.atMost
      }
      return isSafe ?? false ? wanted : wanted | sum.days
    }
  }

  private func isWorked(_ day: Int, own: Int, before: Int) -> Bool {
    guard let work = pattern.work[day] else { return false }
    let mask = { (choice: Int) in UInt64(1) << UInt64(choice) }
    return work.isCertain || work.own & mask(own) != 0 || (before > 0 && work.reaching & mask(before) != 0)
  }

  private func reaches(_ choice: Int, from day: Int) -> Bool {
    choice > 0 && (pattern.work[day + 1]?.reaching ?? 0) & (1 << UInt64(choice)) != 0
  }

  private func value(of row: WorkPattern.Row, bits: LineState.Word, today: Int, reachesOn: Bool) -> Int {
    func isWorked(_ day: Int) -> Bool {
      if day > today { return (day == today + 1 && reachesOn) || (pattern.work[day]?.isCertain ?? false) }
      return bits & (1 << LineState.Word(today - day)) != 0
    }
    let worked = row.worked.reduce(0) { isWorked($1.key) ? $0 + $1.value : $0 }
    return row.begun.reduce(worked) { isWorked($1.key) && !isWorked($1.key - 1) ? $0 + $1.value : $0 }
  }
}
