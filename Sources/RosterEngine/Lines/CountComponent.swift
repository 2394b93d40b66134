/// A count that is part of the state: remembers its value, and which groups have counted already.
struct CountComponent: LineComponent {
  private let count: CountLimit
  /// The first and the last day that add something; outside them it leaves 0 in its slots.
  let span: ClosedRange<Int>
  private let amounts: [[Int]]
  private let groups: [[(group: Int, choices: UInt64)]]
  private let groupEnds: [Int]
  /// From which value on all are alike, when nothing limits or prices more.
  private let ceiling: Int

  /// - Parameter days: The days of the line.
  init?(_ count: CountLimit, choices: [Int]) {
    guard let span = count.span else { return nil }
    var amounts = choices.map { [Int](repeating: 0, count: $0) }
    for amount in count.amounts { amounts[amount.day][amount.choice] += amount.amount }
    var groups = [[(group: Int, choices: UInt64)]](repeating: [], count: choices.count)
    for (number, group) in count.groups.enumerated() {
      for (day, choices) in group.choices { groups[day].append((number, choices)) }
    }
    self.count = count
    self.span = span
    self.amounts = amounts
    self.groups = groups
    self.groupEnds = count.groups.map { $0.choices.keys.max() ?? 0 }
    self.ceiling = count.atMost == nil && count.cost == nil ? count.atLeast ?? 0 : .max
  }

  var slots: Int { count.groups.isEmpty ? 1 : 2 }

  func traits(of choice: Int, on day: Int) -> [UInt64] {
    [UInt64(amounts[day][choice])]
      + groups[day].filter { $0.choices & (1 << UInt64(choice)) != 0 }.map { UInt64($0.group) }
  }

  mutating func start(_ state: inout LineState, at slot: Int) {
    for own in slot..<slot + slots { state[own] = 0 }
  }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    guard span.contains(day) else { return .nothing }
    var value = Int(state[slot]) + amounts[day][choice]
    for (group, choices) in groups[day] {
      // Groups that are near each other have different numbers modulo 16.
      let flag: LineState.Word = 1 << LineState.Word(group % 16)
      if state[slot + 1] & flag == 0, choices & (1 << UInt64(choice)) != 0 {
        value += 1
        state[slot + 1] |= flag
      }
      if groupEnds[group] == day { state[slot + 1] &= ~flag }
    }
    if let most = count.atMost, value > most { return nil }
    state[slot] = LineState.Word(min(value, ceiling))
    guard day == span.upperBound else { return .nothing }
    guard count.allows(value) else { return nil }
    state[slot] = 0
    return LineEffect(cost: count.cost?.cost(of: value) ?? 0)
  }
}
