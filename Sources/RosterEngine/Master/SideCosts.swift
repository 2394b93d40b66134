/// What linking rows cost once lines are chosen.
///
/// Where each side variable is in one row only, and is whole of itself if it must be, a row is a convex function of what lines
/// add to it, and there is no search.
struct SideCosts: Sendable {
  /// The rows' costs where they are independent of each other, or nil.
  private let rows: [RowCost]?

  init(of problem: RosterProblem) {
    var uses = problem.sides.map { _ in 0 }
    for term in problem.rows.flatMap(\.terms) { uses[term.side] += 1 }
    let isPrivate = zip(uses, problem.sides).allSatisfy { $0 <= 1 && $1.lower == 0 && $1.cost >= 0 }
    self.rows = isPrivate && problem.hasWholeRows ? problem.rows.map { RowCost(of: $0, sides: problem.sides) } : nil
  }

  /// Whether rows are independent of each other, so that one person's best answer to the others is known exactly.
  var areSeparable: Bool { rows != nil }

  /// What a row costs when lines add so much to it.
  func cost(of row: Int, at activity: Double) -> Double { rows?[row].cost(at: activity) ?? 0 }

  /// The cheapest side variables at what lines add to each row, where rows are independent of each other.
  func sides(at activity: [Double], count: Int) -> [Double]? {
    rows.map { rows in
      var sides = [Double](repeating: 0, count: count)
      for (row, activity) in zip(rows, activity) {
        for part in row.parts(at: activity) { sides[part.side] = part.amount }
      }
      return sides
    }
  }

  /// What all rows cost.
  func cost(at activity: [Double]) -> Double {
    zip(rows ?? [], activity).reduce(0) { $0 + $1.0.cost(at: $1.1) }
  }
}

extension RosterProblem {
  /// Whether each row in which a side variable must be whole has whole numbers only, so that its cheapest ones are whole.
  fileprivate var hasWholeRows: Bool {
    var isWhole = rows.map { row in
      [row.lower, row.upper].allSatisfy { $0.isInfinite || $0 == $0.rounded() }
        && row.terms.allSatisfy { abs($0.coefficient) == 1 }
    }
    for entry in lines.lazy.flatMap(\.menu).flatMap({ $0 }).flatMap(\.entries)
    where entry.coefficient != entry.coefficient.rounded() {
      isWhole[entry.row] = false
    }
    return zip(rows, isWhole).allSatisfy { row, isWhole in
      isWhole || !row.terms.contains { sides[$0.side].isInteger }
    }
  }
}

/// The cost of one row whose side variables are its own.
private struct RowCost: Sendable {
  private let lower: Double
  private let upper: Double
  /// Side variables that raise the sum, and those that lower it, the cheapest first.
  private let raising: [Reach]
  private let lowering: [Reach]

  /// How far a side variable reaches, and what a unit of the row costs by it.
  private struct Reach {
    let side: Int
    let size: Double
    let cost: Double
    let reach: Double
  }

  init(of row: LinkingRow, sides: [SideVariable]) {
    func reaches(_ sign: Double) -> [Reach] {
      row.terms.filter { $0.coefficient * sign > 0 }.map { term in
        let size = abs(term.coefficient)
        return Reach(
          side: term.side, size: size, cost: sides[term.side].cost / size, reach: sides[term.side].upper * size)
      }.sorted { $0.cost < $1.cost }
    }
    lower = row.lower
    upper = row.upper
    raising = reaches(1)
    lowering = reaches(-1)
  }

  func cost(at activity: Double) -> Double {
    var cost = 0.0
    let left = pay(at: activity) { side, part in cost += part * side.cost }
    return left > RowCost.rounding ? .infinity : cost
  }

  /// The side variables that are not 0.
  func parts(at activity: Double) -> [(side: Int, amount: Double)] {
    var parts: [(side: Int, amount: Double)] = []
    _ = pay(at: activity) { side, part in parts.append((side.side, part / side.size)) }
    return parts
  }

  /// Makes up for what is missing, the cheapest side variable first.
  ///
  /// - Returns: What is left for which there is none.
  private func pay(at activity: Double, _ use: (Reach, Double) -> Void) -> Double {
    var left = missing(at: activity)
    for side in activity < lower ? raising : lowering where left > 0 {
      let part = min(left, side.reach)
      use(side, part)
      left -= part
    }
    return left
  }

  /// By how much the sum is outside its bounds.
  private func missing(at activity: Double) -> Double {
    let missing = max(lower - activity, activity - upper)
    return missing > RowCost.rounding ? missing : 0
  }

  private static let rounding = 1e-9
}
