/// The groups of a relaxed count: remembers whether the present one has counted, not how many have.
///
/// A path then knows on which choice a group first counts, which is all that a multiplier on the count needs.
struct GroupComponent: LineComponent {
  /// The position of the count among the relaxed ones.
  private let number: Int
  private let choices: [UInt64]
  private let isLastDay: [Bool]

  /// Whether a count's groups follow one after another, so that one flag is enough.
  static func canHold(_ count: CountLimit) -> Bool {
    let spans = count.groups.map { ($0.choices.keys.min() ?? 0, $0.choices.keys.max() ?? 0) }.sorted { $0 < $1 }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.1 < $1.0 }
  }

  init(_ count: CountLimit, number: Int, days: Int) {
    var choices = [UInt64](repeating: 0, count: days)
    var isLastDay = [Bool](repeating: false, count: days)
    for group in count.groups {
      for (day, counted) in group.choices { choices[day] = counted }
      if let last = group.choices.keys.max() { isLastDay[last] = true }
    }
    self.number = number
    self.choices = choices
    self.isLastDay = isLastDay
  }

  var slots: Int { 1 }

  func traits(of choice: Int, on day: Int) -> [UInt64] { [isCounted(choice, on: day) ? 1 : 0] }

  mutating func start(_ state: inout LineState, at slot: Int) { state[slot] = 0 }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let isNew = state[slot] == 0 && isCounted(choice, on: day)
    if isNew { state[slot] = 1 }
    if isLastDay[day] { state[slot] = 0 }
    return isNew ? LineEffect(counted: 1 << UInt64(number)) : .nothing
  }

  private func isCounted(_ choice: Int, on day: Int) -> Bool { choices[day] & (1 << UInt64(choice)) != 0 }
}
