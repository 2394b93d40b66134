/// Forbidden successions: remembers which choices of the coming days are too soon.
struct SuccessionComponent: LineComponent {
  private let table: SuccessionTable
  private let menu: [Int]
  private var pending = Interner()

  init(of line: LineProblem) {
    table = line.successions
    menu = line.menu.indices.map(line.choices)
  }

  var slots: Int { 1 }

  func traits(of choice: Int, on day: Int) -> [UInt64] {
    // What it forbids, and what forbids it: the mask of the earlier choices, day by day backwards.
    let forbidding = (1...SuccessionComponent.reach).map { ahead -> UInt64 in
      guard day - ahead >= 0 else { return 0 }
      return (0..<menu[day - ahead]).reduce(into: 0) { mask, earlier in
        let masks = table.forbidden(after: earlier, on: day - ahead)
        if masks.count >= ahead, masks[ahead - 1] & (1 << UInt64(choice)) != 0 { mask |= 1 << UInt64(earlier) }
      }
    }
    return forbidding + table.forbidden(after: choice, on: day)
  }

  /// The most days ahead that a succession may reach.
  private static let reach = 3

  mutating func start(_ state: inout LineState, at slot: Int) { state[slot] = 0 }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let forbidden = pending[state[slot]]
    if let today = forbidden.first, today & (1 << UInt64(choice)) != 0 { return nil }
    let after = table.forbidden(after: choice, on: day)
    var next = Array(forbidden.dropFirst())
    for (ahead, mask) in after.enumerated() {
      if ahead < next.count { next[ahead] |= mask } else { next.append(mask) }
    }
    while next.last == 0 { next.removeLast() }
    state[slot] = pending.number(of: next)
    return .nothing
  }
}
