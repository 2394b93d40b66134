/// A linear programme that changes between solves and keeps its basis: a restricted master, a dive.
///
/// Rows and columns are numbered from 0 in the order in which they were appended; removing columns closes the ranks.
/// It is given by ``Solver/withLiveProblem(rows:_:)`` to one synchronous closure and never leaves its thread.
public struct LiveProblem: ~Copyable {
  private let problem: GLPKProblem
  private let simplex: SimplexOptions
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public private(set) var columnCount = 0

  fileprivate init(rows: [ClosedRange<Double>], simplex: SimplexOptions) throws(SolverFailure) {
    let problem = try GLPKProblem(name: "live", direction: .minimize)
    try problem.appendRows(lower: rows.map(\.lowerBound), upper: rows.map(\.upperBound))
    self.problem = problem
    self.simplex = simplex
    self.rowCount = rows.count
  }

  /// Appends columns; the basis stays, and the primal simplex goes on from it.
  public mutating func append(_ columns: ColumnBatch) throws(SolverFailure) {
    try problem.append(columns)
    columnCount += columns.count
  }

  /// Removes columns; those that are basic take the basis with them.
  public mutating func removeColumns(_ columns: [Int]) throws(SolverFailure) {
    guard !columns.isEmpty else { return }
    try problem.removeColumns(columns.map(Int32.init))
    columnCount -= columns.count
  }

  /// Changes the bounds of a column; the basis stays, and the dual simplex goes on from it.
  public mutating func setBounds(ofColumn column: Int, lower: Double, upper: Double) throws(SolverFailure) {
    try problem.setBounds(ofColumn: column, lower: lower, upper: upper)
  }

  /// Changes the bounds of a row; the basis stays, and the dual simplex goes on from it.
  public mutating func setBounds(ofRow row: Int, lower: Double, upper: Double) throws(SolverFailure) {
    try problem.setBounds(ofRow: row, lower: lower, upper: upper)
  }

  /// Solves the relaxation from the present basis, or from the slacks when that one fails.
  ///
  /// - Parameter method: The method that starts; primal after columns came, dual after bounds changed.
  /// - Returns: `optimal`, `infeasible`, `unbounded`, or the limit that was met.
  /// - Throws: `SolverFailure` when GLPK fails from every basis.
  public mutating func solve(
    by method: SimplexOptions.Method, limits: SolveLimits = .none, monitor: SolveMonitor
  ) throws(SolverFailure) -> StopReason {
    let clock = SolveClock(limits: limits, monitor: monitor)
    var options = simplex
    options.method = method
    for attempt in 0..<3 {
      if attempt > 0 {
        try problem.setBasis(.slack)
        options.method = attempt == 1 ? .primal : .dual
      }
      let outcome = try problem.runSimplex(options, allowance: clock.allowance, monitor: monitor)
      if let stop = outcome.stop { return stop }
      if outcome.code == 0, let conclusion = try problem.basicStatus().conclusion { return conclusion }
    }
    throw SolverFailure(
      call: "glp_simplex", reason: .returned(code: 0), message: problem.log.trimmingTrailingWhitespace)
  }

  /// The objective of the present basis.
  public var objective: Double {
    get throws(SolverFailure) { try problem.basicStatus().objective }
  }

  /// The point of the present basis: a value per column.
  public func values() throws(SolverFailure) -> [Double] {
    try problem.basicPoint(objective: 0).values
  }

  /// The prices of the present basis, with the signs of ``Dual``.
  public func dual() throws(SolverFailure) -> Dual { try problem.basicDual() }

  /// Searches for the best point with whole numbers among the columns that are there.
  ///
  /// The relaxation must have been solved to optimality.
  /// - Returns: The point, a value per column, if one was found within the limits, and a bound that holds for these columns.
  public mutating func search(
    _ options: MIPOptions, limits: SolveLimits, monitor: SolveMonitor
  ) throws(SolverFailure) -> (point: [Double]?, bound: Double?) {
    let clock = SolveClock(limits: limits, monitor: monitor)
    let outcome = try problem.runSearch(
      options, start: nil, relativeGap: limits.relativeGap, allowance: clock.allowance, monitor: monitor)
    return (try problem.integerValues(), outcome.result.bound)
  }
}

extension Solver {
  /// Gives a problem of some rows and no columns yet, to minimize.
  ///
  /// - Parameter rows: The bounds of each row; infinities for those that are open.
  public func withLiveProblem<Result>(
    rows: [ClosedRange<Double>], _ body: (consuming LiveProblem) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    try body(try LiveProblem(rows: rows, simplex: simplex))
  }
}
