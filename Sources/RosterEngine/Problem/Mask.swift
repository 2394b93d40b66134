/// Which choices each person may still make: what a dive has fixed, what a neighbourhood frees, where a branch lies.
struct Mask: Hashable, Sendable {
  private var allowed: [[UInt64]]

  /// Everything that the menus allow.
  init(of problem: RosterProblem) {
    allowed = problem.lines.map(\.allowed)
  }

  /// The choices of a person, by day.
  subscript(person: Int) -> [UInt64] { allowed[person] }

  /// Leaves a person one choice on a day.
  mutating func fix(_ person: Int, to choice: Int, on day: Int) { allowed[person][day] &= 1 << UInt64(choice) }

  /// Takes a choice from a person on a day.
  mutating func forbid(_ person: Int, _ choice: Int, on day: Int) { allowed[person][day] &= ~(1 << UInt64(choice)) }

  /// Leaves a person only the choices of a line outside some days, and on those days the line's beside the others.
  mutating func free(_ person: Int, with line: Line, on days: Range<Int>) {
    for day in allowed[person].indices {
      let own: UInt64 = 1 << UInt64(line.choice(on: day))
      allowed[person][day] = days.contains(day) ? allowed[person][day] | own : own
    }
  }

  /// Whether a person may work a line.
  func allows(_ line: Line, of person: Int) -> Bool {
    (0..<line.days).allSatisfy { allowed[person][$0] & (1 << UInt64(line.choice(on: $0))) != 0 }
  }

  /// Whether a person has a choice on a day.
  func isFree(_ person: Int, on day: Int) -> Bool { allowed[person][day].nonzeroBitCount > 1 }
}
