/// Rests that are owed: remembers which blocks of each are still free.
///
/// When all the days of a rest have passed, its earliest free block is the one taken: that leaves the most room for the
/// next rest, which may not overlap it.
struct RestComponent: LineComponent {
  private let dues: [RestDue]
  /// The days on which each due is remembered.
  private let spans: [ClosedRange<Int>]
  /// The dues remembered before each day, and after the last.
  private let active: [[Int]]
  private var masks = Interner()

  init(_ dues: [RestDue], days: Int) {
    var spans: [ClosedRange<Int>] = []
    for due in dues {
      let spoiled = due.blocks.flatMap(\.spoiledBy.keys)
      let first = spoiled.min() ?? 0
      let last = spoiled.max() ?? 0
      // A due is remembered from when the one before may take blocks away from it.
      let begin = min(first, spans.last.map(\.upperBound) ?? first)
      spans.append(begin...max(last, spans.last?.upperBound ?? last))
    }
    self.dues = dues
    self.spans = spans
    self.active = (0...days).map { day in
      spans.indices.filter { spans[$0].lowerBound < day && day <= spans[$0].upperBound }
    }
  }

  var slots: Int { 1 }

  func traits(of choice: Int, on day: Int) -> [UInt64] {
    dues.indices.filter { spans[$0].contains(day) }.map { spoiled(by: choice, on: day, of: dues[$0]) }
  }

  mutating func start(_ state: inout LineState, at slot: Int) { state[slot] = 0 }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let known = Dictionary(uniqueKeysWithValues: zip(active[day], masks[state[slot]]))
    let present = dues.indices.filter { spans[$0].contains(day) }
    guard !present.isEmpty else { return .nothing }
    var free: [Int: UInt64] = [:]
    for due in present {
      free[due] = (known[due] ?? all(of: dues[due])) & ~spoiled(by: choice, on: day, of: dues[due])
    }
    for due in present where spans[due].upperBound == day {
      guard let mask = free[due], mask != 0 else { return nil }
      if let next = free[due + 1] {
        let taken = dues[due].blocks[mask.trailingZeroBitCount].overlapped
        free[due + 1] = taken >= 64 ? 0 : next & ~((1 << UInt64(taken)) - 1)
      }
    }
    guard !free.values.contains(0) else { return nil }
    state[slot] = masks.number(of: active[day + 1].map { free[$0] ?? 0 })
    return .nothing
  }

  private func all(of due: RestDue) -> UInt64 { due.blocks.count == 64 ? .max : (1 << UInt64(due.blocks.count)) - 1 }

  private func spoiled(by choice: Int, on day: Int, of due: RestDue) -> UInt64 {
    due.blocks.indices.reduce(0) { mask, block in
      let isSpoiled = (due.blocks[block].spoiledBy[day] ?? 0) & (1 << UInt64(choice)) != 0
      return isSpoiled ? mask | (1 << UInt64(block)) : mask
    }
  }
}
