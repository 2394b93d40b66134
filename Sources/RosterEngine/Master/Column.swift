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
    var sums: [Int: Double] = [:]
    for day in 0..<line.days {
      let choice = line.choice(on: day)
      guard choice > 0 else { continue }
      let duty = own.menu[day][choice - 1]
      cost += duty.cost
      for entry in duty.entries { sums[entry.row, default: 0] += entry.coefficient }
    }
    self.person = person
    self.line = line
    self.cost = cost
    self.entries = sums.sorted { $0.key < $1.key }.map { LineProblem.Duty.Entry(row: $0.key, coefficient: $0.value) }
  }

  /// What it costs less what the rows pay for it, that of its person among them: below 0 it betters the master.
  func reducedCost(at point: RestrictedMaster.Point) -> Double {
    entries.reduce(cost - point.personPrices[person]) { $0 - $1.coefficient * point.prices[$1.row] }
  }
}
