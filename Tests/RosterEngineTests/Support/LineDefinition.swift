@testable import RosterEngine

/// What the rules of a line mean, read off their definitions one by one: no automaton, no graph, no order of days.
struct LineDefinition {
  let problem: LineProblem

  /// The kinds of rules.
  enum Kind: CaseIterable, Hashable {
    case allowed, nextDay, laterDays, mostWorked, leastWorked, leastOff, atMost, atLeast, groups, rests, apart, pattern
    /// Not a rule that forbids: what counts cost.
    case cost
  }

  /// The kinds of rules that a line breaks.
  func broken(by line: Line) -> Set<Kind> {
    var broken = brokenCounts(by: line).union(brokenRuns(by: line)).union(brokenSuccessions(by: line))
    if !isAllowed(line) { broken.insert(.allowed) }
    for chain in problem.rests {
      guard !isRested(line, chain, apart: true) else { continue }
      broken.insert(isRested(line, chain, apart: false) ? .apart : .rests)
    }
    if problem.pattern.rows.contains(where: { value(of: $0, on: line) > $0.atMost }) { broken.insert(.pattern) }
    return broken
  }

  /// What the counts of a line cost: of each unit what the step says in which it lies.
  func countCost(of line: Line) -> Double {
    problem.counts.reduce(0) { sum, count in
      guard let cost = count.cost else { return sum }
      let rises = cost.steps.flatMap { Array(repeating: $0.rise, count: $0.length) }
      let units = (0..<value(of: count, on: line)).map { $0 < rises.count ? rises[$0] : cost.steps.last?.rise ?? 0 }
      return units.reduce(sum + cost.base, +)
    }
  }

  /// The value of a count on a line.
  func value(of count: CountLimit, on line: Line) -> Int {
    var value = 0
    for amount in count.amounts where line.choice(on: amount.day) == amount.choice { value += amount.amount }
    for group in count.groups where group.choices.contains(where: { line.makes($0.value, on: $0.key) }) { value += 1 }
    return value
  }

  private func isAllowed(_ line: Line) -> Bool {
    (0..<line.days).allSatisfy { line.makes(problem.allowed[$0], on: $0) }
  }

  private func brokenSuccessions(by line: Line) -> Set<Kind> {
    var broken: Set<Kind> = []
    for day in 0..<line.days {
      for (ahead, mask) in problem.successions.forbidden(after: line.choice(on: day), on: day).enumerated() {
        let later = day + 1 + ahead
        if later < line.days, line.makes(mask, on: later) { broken.insert(ahead == 0 ? .nextDay : .laterDays) }
      }
    }
    return broken
  }

  private func brokenCounts(by line: Line) -> Set<Kind> {
    var broken: Set<Kind> = []
    for count in problem.counts {
      let value = value(of: count, on: line)
      if let least = count.atLeast, value < least { broken.insert(.atLeast) }
      if let most = count.atMost, value > most { broken.insert(count.groups.isEmpty ? .atMost : .groups) }
    }
    return broken
  }

  private struct Run {
    let isWork: Bool
    var length: Int
    /// Whether it began and whether it ended within what is known.
    var isBegun = true
    var isEnded = true
  }

  private func brokenRuns(by line: Line) -> Set<Kind> {
    var runs: [Run] = []
    switch problem.runs.before {
    case .unknown: break
    case .worked(let days, let isWhole): runs = [Run(isWork: true, length: days, isBegun: isWhole)]
    case .off(let days, let isWhole): runs = [Run(isWork: false, length: days, isBegun: isWhole)]
    }
    let isUnknown = runs.isEmpty
    for day in 0..<line.days {
      let isWork = line.choice(on: day) != 0
      if let last = runs.last, last.isWork == isWork {
        runs[runs.count - 1].length += 1
      } else {
        runs.append(Run(isWork: isWork, length: 1, isBegun: day > 0 || !isUnknown))
      }
    }
    runs[runs.count - 1].isEnded = false
    // A run that was over before the first day is not this line's.
    let past = !isUnknown && runs.count > 1 && line.choice(on: 0) == 0 ? 1 : 0
    var broken: Set<Kind> = []
    for run in runs.dropFirst(past) where run.isWork && run.length > problem.runs.mostWorked ?? .max {
      broken.insert(.mostWorked)
    }
    for run in runs where run.isBegun && run.isEnded {
      if run.isWork, run.length < problem.runs.leastWorked { broken.insert(.leastWorked) }
      if !run.isWork, run.length < problem.runs.leastOff { broken.insert(.leastOff) }
    }
    return broken
  }

  /// Whether each rest can be had, in blocks that do not overlap the rest before if that is asked.
  private func isRested(_ line: Line, _ chain: [RestDue], apart: Bool) -> Bool {
    func canRest(_ position: Int, from first: Int) -> Bool {
      guard position < chain.count else { return true }
      return chain[position].blocks.enumerated().contains { number, block in
        number >= first && !block.spoiledBy.contains { line.makes($0.value, on: $0.key) }
          && canRest(position + 1, from: apart ? block.overlapped : 0)
      }
    }
    return canRest(0, from: 0)
  }

  private func value(of row: WorkPattern.Row, on line: Line) -> Int {
    func isWorked(_ day: Int) -> Bool {
      guard let work = problem.pattern.work[day] else { return false }
      return work.isCertain || (line.has(day) && line.makes(work.own, on: day))
        || (line.has(day - 1) && line.makes(work.reaching, on: day - 1))
    }
    let worked = row.worked.reduce(0) { $0 + (isWorked($1.key) ? $1.value : 0) }
    return row.begun.reduce(worked) { $0 + (isWorked($1.key) && !isWorked($1.key - 1) ? $1.value : 0) }
  }
}

extension Line {
  fileprivate func has(_ day: Int) -> Bool { (0..<days).contains(day) }

  /// Whether the choice of a day is one of a mask.
  func makes(_ mask: UInt64, on day: Int) -> Bool { mask & (1 << UInt64(choice(on: day))) != 0 }
}
