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

  /// A first roster: everybody in turn answers those before.
  func construct() -> Roster? {
    var activity = [Double](repeating: 0, count: context.problem.rows.count)
    var lines: [Line] = []
    for person in context.problem.lines.indices {
      guard let line = answer(of: person, to: activity) else { return nil }
      context.add(line, of: person, times: 1, to: &activity)
      lines.append(line)
    }
    return context.roster(of: lines).map(improve)
  }

  /// A roster that no single person can improve.
  func improve(_ roster: Roster) -> Roster {
    guard context.costs.areSeparable else { return roster }
    var best = roster
    var activity = context.activity(of: roster.lines)
    var since = 0
    var person = 0
    while since < context.problem.lines.count, !context.effort.isOver {
      defer { person = (person + 1) % context.problem.lines.count }
      context.add(best.lines[person], of: person, times: -1, to: &activity)
      var lines = best.lines
      if let line = answer(of: person, to: activity) { lines[person] = line }
      let candidate = lines[person] == best.lines[person] ? nil : context.roster(of: lines)
      if let candidate, candidate.cost < best.cost - 1e-9 {
        best = candidate
        since = 0
      } else {
        since += 1
      }
      context.add(best.lines[person], of: person, times: 1, to: &activity)
    }
    return best
  }

  private func answer(of person: Int, to activity: [Double]) -> Line? {
    let prices = activity.indices.map { row in
      context.costs.cost(of: row, at: activity[row]) - context.costs.cost(of: row, at: activity[row] + 1)
    }
    return context.pool.price(
      context.problem, at: prices, mask: mask, people: [person], lines: 1, cheaperThan: [-.infinity])
      .first?.lines.first?.line
  }
}
