internal import LinearProgramming

/// The linear programme over the columns found so far: which mix of lines, with which side variables, is cheapest.
///
/// One convexity row per person, then the linking rows. Columns are the side variables, then artificial ones at a
/// prohibitive cost that keep it feasible, then lines.
struct RestrictedMaster: ~Copyable {
  private let problem: RosterProblem
  private let selection: RowSelection
  private var live: LiveProblem
  private let artificials: Range<Int>
  /// The lines that are columns, in the order of the programme.
  private(set) var columns: [Column] = []
  private var known: Set<Key> = []
  private var isBlocked: [Bool] = []
  /// How many solves in a row each column has been priced out.
  private var idleness: [Int] = []
  /// The bounds of the side variables.
  private var bounds: [ClosedRange<Double>]
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

  /// Gives a programme without lines to a function, on the calling thread.
  ///
  /// - Parameter penalty: What a unit of an artificial variable costs.
  static func with<Result>(
    _ problem: RosterProblem, rows selection: RowSelection, penalty: Double,
    _ body: (inout RestrictedMaster) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    let rows =
      problem.lines.map { _ in 1.0...1.0 } + selection.rows.map { problem.rows[$0].lower...problem.rows[$0].upper }
    return try Solver().withLiveProblem(rows: rows) { (live: consuming LiveProblem) throws(SolverFailure) in
      var master = try RestrictedMaster(live, of: problem, rows: selection, penalty: penalty)
      return try body(&master)
    }
  }

  private init(
    _ live: consuming LiveProblem, of problem: RosterProblem, rows selection: RowSelection, penalty: Double
  ) throws(SolverFailure) {
    var batch = ColumnBatch()
    var terms: [Int: [(row: Int, value: Double)]] = [:]
    let offset = problem.lines.count
    for (place, row) in selection.rows.enumerated() {
      for term in problem.rows[row].terms { terms[term.side, default: []].append((offset + place, term.coefficient)) }
    }
    for side in selection.sides {
      let variable = problem.sides[side]
      batch.append(
        cost: variable.cost, lower: variable.lower, upper: variable.upper, isInteger: variable.isInteger,
        entries: terms[side] ?? [])
    }
    for person in problem.lines.indices { batch.append(cost: penalty, entries: [(person, 1)]) }
    for (place, row) in selection.rows.enumerated() {
      for direction in problem.rows[row].missingDirections(problem.sides) {
        batch.append(cost: penalty, entries: [(offset + place, direction)])
      }
    }
    var live = live
    try live.append(batch)
    self.problem = problem
    self.selection = selection
    self.bounds = selection.sides.map { problem.sides[$0].lower...problem.sides[$0].upper }
    self.live = live
    self.artificials = selection.sides.count..<batch.count
  }

  /// Adds lines that are not columns yet.
  ///
  /// - Returns: How many were new.
  mutating func add(_ new: [Column]) throws(SolverFailure) -> Int {
    var batch = ColumnBatch()
    let offset = problem.lines.count
    for column in new where known.insert(Key(person: column.person, line: column.line)).inserted {
      let linking = column.entries.compactMap { entry -> (row: Int, value: Double)? in
        let place = selection.places[entry.row]
        return place < 0 ? nil : (offset + place, entry.coefficient)
      }
      batch.append(cost: column.cost, entries: [(column.person, 1.0)] + linking)
      columns.append(column)
      isBlocked.append(false)
      idleness.append(0)
    }
    guard batch.count > 0 else { return 0 }
    try live.append(batch)
    if changed == .nothing { changed = .columns }
    return batch.count
  }

  /// The columns that have a weight at a point, or are not priced out there.
  func columns(ofUseAt point: Point) -> [Column] {
    columns.indices.filter { point.weights[$0] > 0 || idleness[$0] == 0 }.map { columns[$0] }
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

  /// Sets the bounds of side variables.
  mutating func restrict(_ sides: [SideVariable]) throws(SolverFailure) {
    for (place, side) in selection.sides.enumerated() where bounds[place] != sides[side].lower...sides[side].upper {
      bounds[place] = sides[side].lower...sides[side].upper
      try live.setBounds(ofColumn: place, lower: sides[side].lower, upper: sides[side].upper)
      changed = .bounds
    }
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
      cost: try live.objective + selection.constant, isArtificial: values[artificials].contains { $0 > 1e-6 },
      prices: selection.spread(Array(dual.duals[people...])), personPrices: Array(dual.duals[..<people]),
      weights: Array(values[first...]), sides: spread(values[..<artificials.lowerBound]))
  }

  /// What the programme costs after some dual simplex iterations: the more, the nearer from below to its optimum.
  mutating func estimate(iterations: Int, limits: SolveLimits, monitor: SolveMonitor) throws(SolverFailure) -> Double {
    _ = try live.solve(by: .dual, limits: limits.and(.iterations(iterations)), monitor: monitor)
    changed = .bounds
    return try live.objective + selection.constant
  }

  /// Values of all side variables of the problem; 0 for those that are not selected.
  private func spread(_ values: ArraySlice<Double>) -> [Double] {
    var all = [Double](repeating: 0, count: problem.sides.count)
    for (side, value) in zip(selection.sides, values) { all[side] = value }
    return all
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
  /// The signs of the changes that no side variable can make without end, whatever is branched on.
  ///
  /// Branching bounds those that must be whole: a programme that had only them to fall back on would have no solution, and
  /// no prices by which to find the lines that it lacks.
  fileprivate func missingDirections(_ sides: [SideVariable]) -> [Double] {
    [1.0, -1.0].filter { sign in
      guard sign > 0 ? lower > -.infinity : upper < .infinity else { return false }
      return !terms.contains { term in
        let side = sides[term.side]
        return term.coefficient * sign > 0 && side.upper == .infinity && !side.isInteger
      }
    }
  }
}
