internal import LinearProgramming

/// Gives one person after another the best line that there is against everybody else's, until nobody has a better one.
///
/// One pricing call a person, exact where linking rows are independent of each other. With nobody's line chosen yet it
/// makes a first roster.
struct Polish {
  private let context: SearchContext
  private let mask: Mask

  init(_ context: SearchContext, mask: Mask) {
    self.context = context
    self.mask = mask
  }

  /// A first roster, not improved yet: everybody in turn answers those before.
  func construct() throws(SolverFailure) -> Roster? {
    guard context.costs.areSeparable else { return nil }
    var activity = [Double](repeating: 0, count: context.problem.rows.count)
    var lines: [Line] = []
    for person in context.problem.lines.indices {
      guard let line = answer(of: person, to: activity) else { return nil }
      context.add(line, of: person, times: 1, to: &activity)
      lines.append(line)
    }
    return try context.roster(of: lines)
  }

  /// A roster that no single person can improve, or as near to it as time allows.
  ///
  /// What a new line changes is told from the rows that it enters, not from the whole roster.
  func improve(_ roster: Roster) throws(SolverFailure) -> Roster {
    guard context.costs.areSeparable else { return roster }
    let people = context.problem.lines.count
    var columns = roster.lines.enumerated().map { Column(person: $0, line: $1, of: context.problem) }
    var activity = context.activity(of: roster.lines)
    var since = 0
    var person = 0
    while since < people, !context.effort.isOver {
      defer { person = (person + 1) % people }
      since += 1
      let old = columns[person]
      context.add(old.line, of: person, times: -1, to: &activity)
      if let line = answer(of: person, to: activity), line != old.line {
        let new = Column(person: person, line: line, of: context.problem)
        if cost(of: new, beside: activity) < cost(of: old, beside: activity) - Polish.gain {
          columns[person] = new
          since = 0
        }
      }
      context.add(columns[person].line, of: person, times: 1, to: &activity)
    }
    guard let improved = try context.roster(of: columns.map(\.line)), improved.cost < roster.cost else { return roster }
    return improved
  }

  /// The least gain for which a line is exchanged.
  private static let gain = 1e-9

  /// What a line costs, and what it makes of the rows, when the others add so much to them.
  private func cost(of column: Column, beside activity: [Double]) -> Double {
    column.entries.reduce(column.cost) { cost, entry in
      let rise = rowCost(entry.row, at: activity[entry.row] + entry.coefficient)
      return cost + rise - rowCost(entry.row, at: activity[entry.row])
    }
  }

  /// The roster of some lines, improved; nil when there is none.
  func roster(of lines: [Line]?) throws(SolverFailure) -> Roster? {
    guard let lines, let roster = try context.roster(of: lines) else { return nil }
    return try improve(roster)
  }

  /// From which cost on a row counts as broken.
  private static let forbidding = 1e7

  /// What a row costs; what nothing can buy off is as good as very dear, for differences of infinities would be no prices.
  private func rowCost(_ row: Int, at activity: Double) -> Double {
    min(context.costs.cost(of: row, at: activity), Polish.forbidding)
  }

  private func answer(of person: Int, to activity: [Double]) -> Line? {
    let prices = activity.indices.map { rowCost($0, at: activity[$0]) - rowCost($0, at: activity[$0] + 1) }
    let answers = context.pool.price(
      context.problem, at: prices, mask: mask, people: [person], lines: 1, cheaperThan: [-.infinity])
    return answers.first?.lines.first?.line
  }
}
