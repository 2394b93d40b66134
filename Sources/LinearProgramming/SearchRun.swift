/// One branch-and-cut search from an optimal root, with what to try when GLPK fails.
struct SearchRun<Statement: Hashable & Sendable> {
  let model: Model<Statement>
  let options: MIPOptions
  let clock: SolveClock

  /// Runs until there is a proof or a limit is met.
  func run(
    _ problem: borrowing GLPKProblem,
    start: StartingPoint
  ) throws(SolverFailure) -> Solution {
    var outcome = try search(problem, options, start)
    var start = start
    if outcome.code != 0, !options.cuts.isEmpty || options.presolve {
      // Cuts are what makes a subproblem hard to solve, and the presolver has a root of its own: GLPK fails less without
      // them. The failed search has left its last basis, so the root is solved anew.
      var plain = options
      plain.cuts = []
      plain.presolve = false
      // What was found until then is not lost.
      if let found = try problem.integerValues() { start = start.improved(by: found, for: model) }
      let root = try SimplexRun(options: SimplexOptions(), clock: clock).run(problem)
      guard root == .optimal else {
        return try clock.unfinishedRoot(of: problem, stop: root, start: start)
      }
      outcome = try search(problem, plain, start)
    }
    guard outcome.code == 0 else {
      throw SolverFailure(
        call: "glp_intopt",
        reason: .returned(code: outcome.code),
        message: problem.log.trimmingTrailingWhitespace
      )
    }
    return try solution(of: problem, outcome.result, start)
  }

  private func search(
    _ problem: borrowing GLPKProblem,
    _ options: MIPOptions,
    _ start: StartingPoint
  ) throws(SolverFailure) -> (code: Int, result: SearchResult) {
    try problem.runSearch(
      options,
      start: start.point?.values,
      relativeGap: clock.limits.relativeGap,
      allowance: clock.allowance,
      monitor: clock.monitor
    )
  }

  private func solution(
    of problem: borrowing GLPKProblem,
    _ result: SearchResult,
    _ start: StartingPoint
  ) throws(SolverFailure) -> Solution {
    let found = try problem.integerValues().map(model.point)
    let primal = better(found, start.point)
    let stop = result.stop ?? (found == nil ? .infeasible : .optimal)
    let bound: Double? =
      switch (stop, primal) {
      case (.optimal, let primal?): primal.objective
      case (.infeasible, _): nil
      case (_, let primal?): result.bound.map { model.direction.limit($0, by: primal.objective) }
      case (_, nil): result.bound
      }
    return clock.solution(
      stop: stop,
      primal: stop == .infeasible ? nil : primal,
      bound: bound,
      start: start.outcome,
      nodes: result.nodes,
      log: problem.log
    )
  }

  /// The search looks at the starting point only at its first fractional node; where it never
  /// came to one, the starting point may still be the better.
  private func better(_ found: Primal?, _ given: Primal?) -> Primal? {
    guard let found, let given else { return found ?? given }
    return model.direction.prefers(given.objective, to: found.objective) ? given : found
  }
}
