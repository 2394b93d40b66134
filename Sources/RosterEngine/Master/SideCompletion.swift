internal import LinearProgramming

/// The best side variables for lines that are chosen, where rows share them: a small mixed-integer programme.
struct SideCompletion: Sendable {
  private let problem: RosterProblem

  init(of problem: RosterProblem) { self.problem = problem }

  /// The side variables and their cost; nil when nothing fits, or when the search was cut off before it found anything.
  ///
  /// - Parameters:
  ///   - activity: What the lines add to each row.
  ///   - seconds: The most seconds of wall-clock time; nil for no limit.
  func solve(
    activity: [Double], seconds: Double?, monitor: SolveMonitor
  ) throws(SolverFailure) -> (sides: [Double], cost: Double)? {
    var model = Model<Int>(name: "sides", direction: .minimize)
    let variables = problem.sides.enumerated().map { number, side in
      model.addVariable(
        "s\(number)", kind: side.isInteger ? .integer : .continuous, lower: side.lower, upper: side.upper)
    }
    for (number, row) in problem.rows.enumerated() {
      let terms = row.terms.map { LinearExpression.Term($0.coefficient, variables[$0.side]) }
      model.require(
        Relation(
          LinearExpression(terms: terms), lower: row.lower - activity[number], upper: row.upper - activity[number]),
        named: "r\(number)", stating: number)
    }
    model.objective = LinearExpression(
      terms: zip(problem.sides, variables).filter { $0.0.cost != 0 }.map { LinearExpression.Term($0.cost, $1) })
    let solution = try Solver().solve(
      model, options: MIPOptions(presolve: true), limits: SolveLimits(nodes: SideCompletion.nodes, seconds: seconds),
      monitor: monitor)
    return solution.primal.map { ($0.values, $0.objective) }
  }

  /// The most subproblems: lines leave little to decide.
  private static let nodes = 500
}
