internal import LinearProgramming

/// The linear programme over the columns found so far: which mix of lines, with which side variables, is cheapest.
///
/// One convexity row per person, then the linking rows. Columns are the side variables, then artificial ones at a
/// prohibitive cost that keep it feasible, then lines.
struct RestrictedMaster: ~Copyable {
  private let problem: RosterProblem
  private var live: LiveProblem
  private let artificials: Range<Int>
  /// The lines that are columns, in the order of the programme.
  private(set) var columns: [Column] = []
  private var known: Set<Key> = []
  private var isBlocked: [Bool] = []
  /// How many solves in a row each column has been priced out.
  private var idleness: [Int] = []
  private var changed = Change.nothing

  private struct Key: Hashable {
    let person: Int
    let line: Line
  }

  /// What has happened since the last solve, which decides the method of the next.
  private enum Change {
    case nothing, columns, bounds
  }

  /// A solved programme.
  struct Point {
    /// The cost of the mix, artificial variables included.
    let cost: Double
    /// Whether artificial variables are part of it: the columns alone cannot do.
    let isArtificial: Bool
    /// The price of each linking row.
    let prices: [Double]
    /// The price of each person's convexity row.
    let personPrices: [Double]
    /// The weight of each column.
    let weights: [Double]
    /// The values of the side variables.
    let sides: [Double]
  }

  /// The rows of the programme.
  static func rows(of problem: RosterProblem) -> [ClosedRange<Double>] {
    problem.lines.map { _ in 1...1 } + problem.rows.map { $0.lower...$0.upper }
  }

  /// A programme without lines.
  ///
  /// - Parameter penalty: What a unit of an artificial variable costs.
  init(_ live: consuming LiveProblem, of problem: RosterProblem, penalty: Double) throws(SolverFailure) {
    var batch = ColumnBatch()
    var terms = [[(row: Int, value: Double)]](repeating: [], count: problem.sides.count)
    let offset = problem.lines.count
    for (index, row) in problem.rows.enumerated() {
      for term in row.terms { terms[term.side].append((offset + index, term.coefficient)) }
    }
    for (side, entries) in zip(problem.sides, terms) {
      batch.append(
        cost: side.cost, lower: side.lower, upper: side.upper, isInteger: side.isInteger, entries: entries)
    }
    for person in problem.lines.indices { batch.append(cost: penalty, entries: [(person, 1)]) }
    for (index, row) in problem.rows.enumerated() {
      for direction in row.missingDirections(problem.sides) {
        batch.append(cost: penalty, entries: [(offset + index, direction)])
      }
    }
    var live = live
    try live.append(batch)
    self.problem = problem
    self.live = live
    self.artificials = problem.sides.count..<batch.count
  }

  /// Adds lines that are not columns yet.
  ///
  /// - Returns: How many were new.
  mutating func add(_ new: [Column]) throws(SolverFailure) -> Int {
    var batch = ColumnBatch()
    let offset = problem.lines.count
    for column in new where known.insert(Key(person: column.person, line: column.line)).inserted {
      batch.append(
        cost: column.cost,
        entries: [(column.person, 1.0)] + column.entries.lazy.map { (offset + $0.row, $0.coefficient) })
      columns.append(column)
      isBlocked.append(false)
      idleness.append(0)
    }
    guard batch.count > 0 else { return 0 }
    try live.append(batch)
    if changed == .nothing { changed = .columns }
    return batch.count
  }

  /// Shuts out the lines that a mask forbids, and lets in those that it allows.
  mutating func restrict(to mask: Mask) throws(SolverFailure) {
    for (index, column) in columns.enumerated() {
      let isForbidden = !mask.allows(column.line, of: column.person)
      guard isForbidden != isBlocked[index] else { continue }
      isBlocked[index] = isForbidden
      try live.setBounds(
        ofColumn: artificials.upperBound + index, lower: 0, upper: isForbidden ? 0 : .infinity)
      changed = .bounds
    }
  }

  /// Changes the bounds of a side variable.
  mutating func restrict(side: Int, to bounds: ClosedRange<Double>) throws(SolverFailure) {
    try live.setBounds(ofColumn: side, lower: bounds.lowerBound, upper: bounds.upperBound)
    changed = .bounds
  }

  /// Solves the programme; nil when it was stopped short.
  mutating func solve(limits: SolveLimits, monitor: SolveMonitor) throws(SolverFailure) -> Point? {
    let method: SimplexOptions.Method = changed == .bounds ? .dual : .primal
    guard try live.solve(by: method, limits: limits, monitor: monitor) == .optimal else { return nil }
    changed = .nothing
    let values = try live.values()
    let dual = try live.dual()
    let people = problem.lines.count
    let first = artificials.upperBound
    for index in columns.indices {
      idleness[index] = dual.reducedCosts[first + index] > RestrictedMaster.slack ? idleness[index] + 1 : 0
    }
    return Point(
      cost: try live.objective + problem.constant, isArtificial: values[artificials].contains { $0 > 1e-6 },
      prices: Array(dual.duals[people...]), personPrices: Array(dual.duals[..<people]),
      weights: Array(values[first...]), sides: Array(values[..<artificials.lowerBound]))
  }

  /// From which reduced cost on a column counts as priced out.
  private static let slack = 1e-6

  /// Drops columns that have long been priced out, when there are many.
  mutating func purge(keeping most: Int, idleFor rounds: Int) throws(SolverFailure) {
    guard columns.count > most else { return }
    let dropped = columns.indices.filter { idleness[$0] >= rounds || isBlocked[$0] }
    guard dropped.count * 3 > columns.count else { return }
    try live.removeColumns(dropped.map { artificials.upperBound + $0 })
    for index in dropped { known.remove(Key(person: columns[index].person, line: columns[index].line)) }
    let isDropped = Set(dropped)
    let kept = columns.indices.filter { !isDropped.contains($0) }
    columns = kept.map { columns[$0] }
    isBlocked = kept.map { isBlocked[$0] }
    idleness = kept.map { idleness[$0] }
  }
}

extension LinkingRow {
  /// The signs of the changes that no side variable can make without end.
  fileprivate func missingDirections(_ sides: [SideVariable]) -> [Double] {
    [1.0, -1.0].filter { sign in
      guard sign > 0 ? lower > -.infinity : upper < .infinity else { return false }
      return !terms.contains { $0.coefficient * sign > 0 && sides[$0.side].upper == .infinity }
    }
  }
}
