import RotaTestSupport

@testable import RosterEngine

extension RosterProblem {
  /// Two to four people on a few days, drawn from a seed, with few enough rosters for each to be looked at.
  ///
  /// - Parameter isShared: Whether rows share side variables that must be whole; otherwise each row has its own.
  static func random(seed: UInt64, isShared: Bool) -> RosterProblem {
    var random = SeededGenerator(seed: seed)
    let days = Int.random(in: 3...5, using: &random)
    let duties = days == 5 ? 1 : Int.random(in: 1...2, using: &random)
    // What rules on lines cost is whole in halves.
    var problem = RosterProblem(days: days, costUnit: random.pick([0, 0.5]))
    problem.constant = random.pick([0, 0, 7.5])
    problem.lines = lines(days: days, duties: duties, &random)
    for day in 0..<days {
      for choice in 1...duties { problem.addCover(day: day, choice: choice, &random) }
    }
    if isShared { problem.addUnits(&random) }
    if random.once(in: 4) { problem.addHardRow(&random) }
    return problem
  }

  /// The same, where what covers lack or have too many of may only be bought in pairs, each at twice the price and whole.
  static func randomPairs(seed: UInt64) -> RosterProblem {
    var problem = random(seed: seed, isShared: false)
    for index in problem.sides.indices {
      (problem.sides[index].isInteger, problem.sides[index].cost) = (true, 2 * problem.sides[index].cost)
    }
    for row in problem.rows.indices {
      // Pairs on both sides of an odd number would never meet it.
      if problem.rows[row].terms.count > 1 { problem.rows[row].upper = .infinity }
      for term in problem.rows[row].terms.indices { problem.rows[row].terms[term].coefficient *= 2 }
    }
    return problem
  }

  /// Nine people of whom four pairs are wanted on each of 28 days, which nobody's hours allow: far from solved when it is
  /// stopped.
  static var pairs: RosterProblem {
    var random = SeededGenerator(seed: 9)
    var problem = RosterProblem(days: 28)
    problem.lines = (0..<9).map { _ in
      var line = LineProblem(
        menu: (0..<28).map { _ in
          [1, 2].map { _ in LineProblem.Duty(cost: Double(Int.random(in: 0...9, using: &random))) }
        })
      line.runs = RunLimits(mostWorked: 5, leastWorked: 2, leastOff: 2)
      let amounts = (0..<28).flatMap { day in
        [1, 2].map { CountLimit.Amount(day: day, choice: $0, amount: 6 + $0) }
      }
      line.counts = [CountLimit(amounts: amounts, atMost: Int.random(in: 90...125, using: &random))]
      return line
    }
    for day in 0..<28 {
      let units = problem.add(SideVariable(cost: 0, upper: 4, isInteger: true))
      let gap = problem.add(
        SideVariable(cost: Double(Int.random(in: 20...40, using: &random)), upper: 4, isInteger: true))
      problem.enter(problem.add(LinkingRow(lower: 0, terms: [.init(-2, side: units)])), on: [day], choices: [1, 2])
      _ = problem.add(LinkingRow(lower: 4, terms: [.init(1, side: units), .init(1, side: gap)]))
    }
    return problem
  }

  private static func lines(days: Int, duties: Int, _ random: inout SeededGenerator) -> [LineProblem] {
    var lines: [LineProblem] = []
    var rosters = 1
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      var line = LineProblem.random(days: days, duties: duties, &random)
      // One person without any line is enough for there to be no roster: that is rare.
      while EveryLine(of: line).lawful.isEmpty && !random.once(in: 30) {
        line = LineProblem.random(days: days, duties: duties, &random)
      }
      for day in line.menu.indices {
        for position in line.menu[day].indices {
          line.menu[day][position].cost = Double(Int.random(in: -2...4, using: &random))
        }
      }
      rosters *= max(1, EveryLine(of: line).lawful.count)
      if lines.count >= 2 && rosters > 800 { break }
      lines.append(line)
    }
    return lines
  }

  /// Too few and too many people on a duty cost something; now and then too many are forbidden, or cost nothing.
  private mutating func addCover(day: Int, choice: Int, _ random: inout SeededGenerator) {
    let wanted = Double(Int.random(in: 0...2, using: &random))
    let under = add(SideVariable(cost: Double(Int.random(in: 1...20, using: &random))))
    var cover = LinkingRow(lower: wanted, upper: .infinity, terms: [.init(1, side: under)])
    if random.once(in: 2) {
      cover.upper = wanted
      cover.terms.append(.init(-1, side: add(SideVariable(cost: Double(Int.random(in: 0...6, using: &random))))))
    } else if random.once(in: 6) {
      cover.upper = wanted + 1
    }
    enter(add(cover), on: [day], choices: [choice])
  }

  /// Units of two people on some days, whole, with a number of them promised over all days and another on the first two.
  private mutating func addUnits(_ random: inout SeededGenerator) {
    let units = (0..<days).map { _ in
      add(SideVariable(cost: Double(Int.random(in: -6...2, using: &random)), upper: 2, isInteger: true))
    }
    for (day, unit) in units.enumerated() {
      let row = add(LinkingRow(lower: 0, terms: [.init(-2, side: unit)]))
      enter(row, on: [day], choices: [1])
    }
    for promised in [units, Array(units.prefix(2))] {
      let missing = add(SideVariable(cost: Double(Int.random(in: 3...30, using: &random)), isInteger: true))
      _ = add(
        LinkingRow(
          lower: Double(Int.random(in: 1...3, using: &random)),
          terms: promised.map { .init(1, side: $0) } + [.init(random.pick([1, 2]), side: missing)]))
    }
  }

  /// A bound on the work of everybody that nothing can buy off.
  private mutating func addHardRow(_ random: inout SeededGenerator) {
    let most = days * lines.count
    let row =
      random.once(in: 2)
      ? LinkingRow(upper: Double(most * 2 / 3), terms: []) : LinkingRow(lower: Double(most / 4), terms: [])
    enter(add(row), on: Array(0..<days), choices: lines[0].menu[0].indices.map { $0 + 1 })
  }

  private mutating func enter(_ row: Int, on days: [Int], choices: [Int]) {
    for person in lines.indices {
      for day in days {
        for choice in choices { lines[person].menu[day][choice - 1].entries.append(.init(row: row)) }
      }
    }
  }
}
