/// A line of work as a column of the restricted master.
struct Column: Sendable {
  /// Whose line it is.
  let person: Int
  /// The line.
  let line: Line
  /// What the line costs by itself: its duties and its counts.
  let cost: Double
  /// What it adds to the linking rows, each once, in order.
  let entries: [LineProblem.Duty.Entry]

  init(person: Int, line: Line, of problem: RosterProblem) {
    let own = problem.lines[person]
    var cost = own.counts.reduce(0) { $0 + ($1.cost?.cost(of: $1.value(on: line)) ?? 0) }
    var entries: [LineProblem.Duty.Entry] = []
    for day in 0..<line.days {
      let choice = line.choice(on: day)
      guard choice > 0 else { continue }
      let duty = own.menu[day][choice - 1]
      cost += duty.cost
      entries += duty.entries
    }
    self.person = person
    self.line = line
    self.cost = cost
    self.entries = Column.merged(entries)
  }

  /// Entries in order of rows, each row once.
  private static func merged(_ entries: [LineProblem.Duty.Entry]) -> [LineProblem.Duty.Entry] {
    var merged: [LineProblem.Duty.Entry] = []
    merged.reserveCapacity(entries.count)
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      if let last = merged.last, last.row == entry.row {
        merged[merged.count - 1].coefficient += entry.coefficient
      } else {
        merged.append(entry)
      }
    }
    return merged
  }

  /// What it costs once the linking rows are paid.
  func reducedCost(at prices: [Double]) -> Double {
    entries.reduce(cost) { $0 - $1.coefficient * prices[$1.row] }
  }
}
