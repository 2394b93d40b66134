/// The groups of a relaxed count: remembers which are open and have counted, not how many there were.
///
/// A path then knows on which choice a group first counts, which is all that a multiplier on the count needs.
struct GroupComponent: LineComponent {
  /// The position of the count among the relaxed ones.
  private let number: Int
  private let groups: [(group: Int, choices: UInt64)?]
  private let groupEnds: [Int]

  /// Whether a count's groups never share a day, so that one flag is enough.
  static func canHold(_ count: CountLimit) -> Bool {
    let days = count.groups.flatMap(\.choices.keys)
    let spans = count.groups.map { ($0.choices.keys.min() ?? 0, $0.choices.keys.max() ?? 0) }.sorted { $0 < $1 }
    return Set(days).count == days.count && zip(spans, spans.dropFirst()).allSatisfy { $0.1 < $1.0 }
  }

  init(_ count: CountLimit, number: Int, days: Int) {
    var groups = [(group: Int, choices: UInt64)?](repeating: nil, count: days)
    for (position, group) in count.groups.enumerated() {
      for (day, choices) in group.choices { groups[day] = (position, choices) }
    }
    self.number = number
    self.groups = groups
    self.groupEnds = count.groups.map { $0.choices.keys.max() ?? 0 }
  }

  var slots: Int { 1 }

  func traits(of choice: Int, on day: Int) -> [UInt64] { [isCounted(choice, on: day) ? 1 : 0] }

  mutating func start(_ state: inout LineState, at slot: Int) { state[slot] = 0 }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    guard let (group, _) = groups[day] else { return LineEffect.nothing }
    let isNew = state[slot] == 0 && isCounted(choice, on: day)
    if isNew { state[slot] = 1 }
    if groupEnds[group] == day { state[slot] = 0 }
    return LineEffect(counted: isNew ? 1 << UInt64(number) : 0)
  }

  private func isCounted(_ choice: Int, on day: Int) -> Bool {
    groups[day].map { $0.choices & (1 << UInt64(choice)) != 0 } ?? false
  }
}
