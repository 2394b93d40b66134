import LinearProgramming

@testable import RosterEngine

/// Every roster of a tiny problem: each person's lawful lines, one by one, and what the rows make of them together.
struct EveryRoster {
  /// A line with what it costs by itself and what it adds to each row.
  struct Priced {
    let line: Line
    let cost: Double
    let activity: [Double]
  }

  let problem: RosterProblem
  /// By person.
  var lines: [[Priced]]

  init(of problem: RosterProblem) {
    self.problem = problem
    self.lines = problem.lines.map { own in
      EveryLine(of: own).lawful.map { judged in
        var cost = judged.countCost
        var activity = [Double](repeating: 0, count: problem.rows.count)
        for day in own.menu.indices where judged.line.choice(on: day) > 0 {
          let duty = own.menu[day][judged.line.choice(on: day) - 1]
          cost += duty.cost
          for entry in duty.entries { activity[entry.row] += entry.coefficient }
        }
        return Priced(line: judged.line, cost: cost, activity: activity)
      }
    }
  }

  /// The least cost of all rosters, looked at one by one, where each side variable is in one row; nil when there is none.
  var leastByHand: Double? {
    func least(from person: Int, cost: Double, activity: [Double]) -> Double {
      guard person < lines.count else { return cost + rowCosts(at: activity) }
      return lines[person].map { priced in
        least(from: person + 1, cost: cost + priced.cost, activity: zip(activity, priced.activity).map(+))
      }.min() ?? .infinity
    }
    let cost = least(from: 0, cost: problem.constant, activity: problem.rows.map { _ in 0 })
    return cost < .infinity ? cost : nil
  }

  /// What rows with at most one side variable for each direction, with coefficients 1 and −1 and no end, cost.
  private func rowCosts(at activity: [Double]) -> Double {
    zip(problem.rows, activity).reduce(0) { sum, entry in
      let (row, value) = entry
      let miss = max(row.lower - value, value - row.upper, 0)
      let side = row.terms.first { $0.coefficient == (value < row.lower ? 1 : -1) }
      return sum + (miss == 0 ? 0 : side.map { problem.sides[$0.side].cost * miss } ?? .infinity)
    }
  }

  /// The least cost, with one binary for each line of each person; nil when there is none.
  func leastByModel() throws -> Double? {
    var model = Model<Int>(name: "every line", direction: .minimize)
    let sides = problem.sides.enumerated().map { number, side in
      model.addVariable(
        "s\(number)", kind: side.isInteger ? .integer : .continuous, lower: side.lower, upper: side.upper)
    }
    let picks = lines.enumerated().map { person, own in
      own.indices.map { model.addVariable("x\(person)_\($0)", kind: .binary) }
    }
    for (person, own) in picks.enumerated() {
      model.require(sum(over: own) { 1 * $0 } == 1, named: "one\(person)", stating: 0)
    }
    let all = zip(lines.joined(), picks.joined()).map { ($0, $1) }
    for (number, row) in problem.rows.enumerated() {
      let worked = sum(over: all) { $0.0.activity[number] * $0.1 }
      let bought = sum(over: row.terms) { $0.coefficient * sides[$0.side] }
      model.require(.between(row.lower, worked + bought, row.upper), named: "r\(number)", stating: 0)
    }
    model.objective =
      sum(over: all) { $0.0.cost * $0.1 } + sum(over: zip(problem.sides, sides).map { ($0, $1) }) { $0.0.cost * $0.1 }
      + problem.constant
    return try Solver().solve(model).objective
  }

  /// What no roster can cost less than, at some prices of the rows: everybody and every side variable answers for itself.
  func bound(at prices: [Double]) -> Double {
    let people = lines.map { own in
      own.map { priced in priced.cost - zip(prices, priced.activity).reduce(0) { $0 + $1.0 * $1.1 } }.min() ?? .infinity
    }
    let sides = problem.sides.enumerated().map { number, side in
      let reduced = zip(problem.rows, prices).reduce(side.cost) { sum, entry in
        entry.0.terms.reduce(sum) { $1.side == number ? $0 - entry.1 * $1.coefficient : $0 }
      }
      return least(reduced, side.lower, side.upper)
    }
    let rows = zip(problem.rows, prices).map { least($1, $0.lower, $0.upper) }
    return (people + sides + rows).reduce(problem.constant, +)
  }

  private func least(_ price: Double, _ lower: Double, _ upper: Double) -> Double {
    // What differs from 0 by rounding only is 0.
    abs(price) < 1e-9 ? 0 : min(price * lower, price * upper)
  }
}
