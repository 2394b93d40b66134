/// Forbidden successions: remembers which choices of the coming days are too soon.
struct SuccessionComponent: LineComponent {
  private let table: SuccessionTable
  /// By day, then choice, then how many days back less one: the mask of the earlier choices that forbid it.
  private let forbidding: [[[UInt64]]]
  private var pending = Interner()

  init(of line: LineProblem) {
    table = line.successions
    var forbidding = line.menu.indices.map { day in
      [[UInt64]](repeating: Array(repeating: 0, count: SuccessionComponent.reach), count: line.choices(on: day))
    }
    for day in line.menu.indices {
      for earlier in 0..<line.choices(on: day) {
        for (ahead, later) in line.successions.forbidden(after: earlier, on: day).enumerated()
        where ahead < SuccessionComponent.reach && day + ahead + 1 < forbidding.count {
          var left = later
          while left != 0 {
            let choice = left.trailingZeroBitCount
            left &= left - 1
            if choice < forbidding[day + ahead + 1].count {
              forbidding[day + ahead + 1][choice][ahead] |= 1 << UInt64(earlier)
            }
          }
        }
      }
    }
    self.forbidding = forbidding
  }

  var slots: Int { 1 }

  func traits(of choice: Int, on day: Int) -> [UInt64] {
    // What forbids it, day by day backwards, and what it forbids.
    forbidding[day][choice] + table.forbidden(after: choice, on: day)
  }

  /// The most days ahead that a succession may reach.
  private static let reach = 3

  mutating func start(_ state: inout LineState, at slot: Int) { state[slot] = 0 }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let forbidden = pending[state[slot]]
    if let today = forbidden.first, today & (1 << UInt64(choice)) != 0 { return nil }
    let after = table.forbidden(after: choice, on: day)
    if forbidden.count <= 1, after.last != 0 {
      state[slot] = pending.number(of: after)
      return .nothing
    }
    var next = Array(forbidden.dropFirst())
    for (ahead, mask) in after.enumerated() {
      if ahead < next.count { next[ahead] |= mask } else { next.append(mask) }
    }
    while next.last == 0 { next.removeLast() }
    state[slot] = pending.number(of: next)
    return .nothing
  }
}
