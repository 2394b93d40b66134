/// Lengths of runs: remembers the run that is going on and whether it may end.
struct RunComponent: LineComponent {
  private let limits: RunLimits
  /// From which length on a run of work is as good as a longer one.
  private let longest: Int

  init(_ limits: RunLimits) {
    self.limits = limits
    self.longest = limits.mostWorked ?? limits.leastWorked
  }

  var slots: Int { 1 }

  func traits(of choice: Int, on day: Int) -> [UInt64] { [choice == 0 ? 0 : 1] }

  mutating func start(_ state: inout LineState, at slot: Int) {
    switch limits.before {
    case .unknown: state[slot] = Run.edge.code
    case .worked(let days, let isWhole): state[slot] = worked(days, mayEnd: !isWhole).code
    case .off(let days, let isWhole): state[slot] = off(isWhole ? days : limits.leastOff).code
    }
  }

  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect? {
    let next: Run
    switch (Run(code: state[slot]), isWorking: choice != 0) {
    case (.edge, true): next = worked(1, mayEnd: true)
    case (.edge, false): next = off(limits.leastOff)
    case (.worked(let days, let mayEnd), true):
      if let most = limits.mostWorked, days >= most { return nil }
      next = worked(days + 1, mayEnd: mayEnd)
    case (.worked(_, let mayEnd), false):
      guard mayEnd else { return nil }
      next = off(1)
    case (.off(let days), true):
      guard days >= limits.leastOff else { return nil }
      next = worked(1, mayEnd: false)
    case (.off(let days), false): next = off(days + 1)
    }
    state[slot] = next.code
    return .nothing
  }

  private func worked(_ days: Int, mayEnd: Bool) -> Run {
    .worked(min(days, longest), mayEnd: mayEnd || days >= limits.leastWorked)
  }

  private func off(_ days: Int) -> Run { .off(min(days, limits.leastOff)) }

  /// The run that is going on.
  private enum Run {
    /// Nothing is known of what was before.
    case edge
    case worked(Int, mayEnd: Bool)
    case off(Int)

    init(code: LineState.Word) {
      switch code & 3 {
      case 0: self = .edge
      case 1: self = .off(Int(code >> 2))
      case 2: self = .worked(Int(code >> 2), mayEnd: false)
      default: self = .worked(Int(code >> 2), mayEnd: true)
      }
    }

    var code: LineState.Word {
      switch self {
      case .edge: 0
      case .off(let days): LineState.Word(days) << 2 | 1
      case .worked(let days, let mayEnd): LineState.Word(days) << 2 | (mayEnd ? 3 : 2)
      }
    }
  }
}
