/// A limit that a graph leaves out: paths pay a multiplier for each unit instead.
struct RelaxedCount: Sendable {
  /// Its position among the counts of the line.
  let position: Int
  /// The greatest value.
  let atMost: Int
  /// What choices add by themselves.
  let amounts: [CountLimit.Amount]
  private let groups: [[(day: Int, choices: UInt64)]]

  init(_ count: CountLimit, position: Int) {
    self.position = position
    self.atMost = count.atMost ?? .max
    self.amounts = count.amounts
    self.groups = count.groups.map { group in group.choices.map { ($0.key, $0.value) } }
  }

  /// The value of the count on a line.
  func value(on line: Line) -> Int {
    var value = 0
    for single in amounts where line.choice(on: single.day) == single.choice { value += single.amount }
    return value + groups(on: line)
  }

  /// How many of its groups a line touches.
  func groups(on line: Line) -> Int {
    groups.reduce(0) { value, group in
      group.contains { $0.choices & (1 << UInt64(line.choice(on: $0.day))) != 0 } ? value + 1 : value
    }
  }
}
