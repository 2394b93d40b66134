/// What must be remembered of a line's past to know what may follow: a number for each component of its rules.
struct LineState: Hashable {
  /// What a component remembers in one slot: a count of any size, or the work of the last 62 days.
  typealias Word = UInt64

  private var slots = SIMD32<Word>()

  /// How many numbers there is room for.
  static let room = 32

  subscript(slot: Int) -> Word {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }
}

/// A rule of a line as an automaton: what it remembers, and what each choice makes of that.
protocol LineComponent {
  /// How many numbers it needs.
  var slots: Int { get }
  /// What distinguishes the choices of a day for it: choices with the same traits have the same effect.
  func traits(of choice: Int, on day: Int) -> [UInt64]
  /// What is remembered before the first day.
  mutating func start(_ state: inout LineState, at slot: Int)
  /// Makes a choice.
  ///
  /// - Returns: What comes of it beside the state, or nil when it is forbidden.
  mutating func advance(_ state: inout LineState, at slot: Int, choosing choice: Int, on day: Int) -> LineEffect?
}

/// Small numbers for lists of words, in the order in which the lists were first seen.
struct Interner {
  private var numbers: [[UInt64]: LineState.Word] = [[]: 0]
  private var lists: [[UInt64]] = [[]]

  /// The number of a list; that of the empty list is 0.
  mutating func number(of list: [UInt64]) -> LineState.Word {
    if let number = numbers[list] { return number }
    let number = LineState.Word(lists.count)
    numbers[list] = number
    lists.append(list)
    return number
  }

  subscript(number: LineState.Word) -> [UInt64] { lists[Int(number)] }
}
