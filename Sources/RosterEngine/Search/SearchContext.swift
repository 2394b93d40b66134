internal import LinearProgramming

/// What every part of a search shares: the problem, the pricers, the costs, the effort.
struct SearchContext {
  let problem: RosterProblem
  let pool: PricerPool
  let costs: SideCosts
  let effort: SearchEffort

  /// The same for another thread: pricers and effort of its own.
  func lane() -> SearchContext {
    let effort = effort.lane()
    return SearchContext(problem: problem, pool: pool.lane(effort), costs: costs, effort: effort)
  }

  /// The same with a view of the problem in which lines have the same rules.
  func viewing(_ problem: RosterProblem) -> SearchContext {
    SearchContext(problem: problem, pool: pool, costs: SideCosts(of: problem), effort: effort)
  }

  /// What some lines add to each linking row.
  func activity(of lines: [Line]) -> [Double] {
    var activity = [Double](repeating: 0, count: problem.rows.count)
    for (person, line) in lines.enumerated() { add(line, of: person, times: 1, to: &activity) }
    return activity
  }

  /// Adds a line's part to the activity of the linking rows.
  func add(_ line: Line, of person: Int, times factor: Double, to activity: inout [Double]) {
    let menu = problem.lines[person].menu
    for day in 0..<line.days where line.choice(on: day) > 0 {
      for entry in menu[day][line.choice(on: day) - 1].entries { activity[entry.row] += factor * entry.coefficient }
    }
  }

  /// The roster of some lines, with the best side variables; nil when there are none.
  func roster(of lines: [Line]) throws(SolverFailure) -> Roster? {
    let own = lines.indices.reduce(problem.constant) { $0 + Column(person: $1, line: lines[$1], of: problem).cost }
    let activity = activity(of: lines)
    if costs.areSeparable {
      let cost = own + costs.cost(at: activity)
      return cost < .infinity ? Roster(lines: lines, sides: [], cost: cost) : nil
    }
    return try effort.complete(SideCompletion(of: problem), activity: activity)
      .map { Roster(lines: lines, sides: $0.sides, cost: own + $0.cost) }
  }

  /// A roster with its side variables, which the search leaves out where rows are independent of each other.
  func completed(_ roster: Roster) -> Roster {
    guard roster.sides.isEmpty, !problem.sides.isEmpty,
      let sides = costs.sides(at: activity(of: roster.lines), count: problem.sides.count)
    else { return roster }
    return Roster(lines: roster.lines, sides: sides, cost: roster.cost)
  }

  /// The least cost above a bound that a roster can have.
  func roundedUp(_ bound: Double) -> Double {
    guard problem.costUnit > 0, bound.isFinite else { return bound }
    return ((bound - 1e-6 * max(1, abs(bound)) - 1e-6) / problem.costUnit).rounded(.up) * problem.costUnit
  }

  /// From which bound on nothing better than a roster can follow.
  func cutoff(below cost: Double) -> Double {
    problem.costUnit > 0 ? cost - problem.costUnit + 1e-4 : cost - 1e-6 * max(1, abs(cost))
  }

  /// The cost from which on down no roster leaves anything to find, at a bound.
  func cutoff(above bound: Double) -> Double {
    problem.costUnit > 0 ? bound + problem.costUnit - 2e-4 : bound + 1e-6 * max(1, abs(bound))
  }
}
