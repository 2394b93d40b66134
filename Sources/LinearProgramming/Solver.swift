/// Solves models with GLPK, each on the calling thread, start to end.
///
/// A solver is a value without state: it may be shared, and several threads may solve at once.
/// A model without rows, columns or objective is as good as any.
public struct Solver: Hashable, Sendable {
  /// How linear programmes, and the relaxations of mixed-integer ones, are solved.
  public var simplex: SimplexOptions

  /// Makes a solver.
  public init(simplex: SimplexOptions = SimplexOptions()) {
    self.simplex = simplex
  }

  /// Solves a model as a linear programme, whole numbers or not.
  ///
  /// Infeasible and unbounded models are answers. When GLPK fails on numerical grounds it is
  /// asked again from another basis, by another method.
  ///
  /// - Throws: `SolverFailure` when the model cannot be given to GLPK or every attempt failed.
  ///
  /// Corresponds to `glp_simplex`.
  public func solveRelaxation<Statement>(
    _ model: Model<Statement>,
    limits: SolveLimits = .none,
    monitor: SolveMonitor = SolveMonitor()
  ) throws(SolverFailure) -> Solution {
    let clock = SolveClock(limits: limits, monitor: monitor)
    guard !model.hasCrossedBounds(tighten: false) else {
      try model.check()
      return clock.solution(stop: .infeasible)
    }
    return try model.withProblem { (problem) throws(SolverFailure) in
      let stop = try SimplexRun(options: simplex, clock: clock).run(problem)
      return try clock.relaxation(of: problem, stop: stop, withDual: true)
    }
  }

  /// Solves a model, whole numbers included.
  ///
  /// - Parameters:
  ///   - model: what to solve; without integer variables this is `solveRelaxation`.
  ///   - options: how to search.
  ///   - start: a value per variable, in the model's order. When it satisfies the model (to
  ///     1e-6, whole numbers to 1e-5) the solution is at least as good, whatever stops the search.
  ///   - limits: when to stop short of a proof.
  ///   - monitor: where to publish progress and look for cancellation.
  /// - Throws: `SolverFailure` when the model cannot be given to GLPK or every attempt failed.
  /// - Precondition: `start` has as many values as the model has variables.
  ///
  /// Corresponds to `glp_simplex` and `glp_intopt`.
  public func solve<Statement>(
    _ model: Model<Statement>,
    options: MIPOptions = MIPOptions(),
    startingFrom start: [Double]? = nil,
    limits: SolveLimits = .none,
    monitor: SolveMonitor = SolveMonitor()
  ) throws(SolverFailure) -> Solution {
    guard model.hasIntegerVariables else {
      return try solveRelaxation(model, limits: limits, monitor: monitor)
    }
    let clock = SolveClock(limits: limits, monitor: monitor)
    guard !model.hasCrossedBounds(tighten: true) else {
      try model.check()
      return clock.solution(stop: .infeasible)
    }
    do {
      return try search(model, options: options, from: start, clock: clock)
    } catch {
      guard options.presolve, error.reason == .trapped else { throw error }
      // GLPK's presolver stops on an error when it has solved the model whole and nothing is left to
      // search. The problem is lost with it; the model is not.
      var plain = options
      plain.presolve = false
      return try search(model, options: plain, from: start, clock: clock)
    }
  }

  private func search<Statement>(
    _ model: Model<Statement>, options: MIPOptions, from start: [Double]?, clock: SolveClock
  ) throws(SolverFailure) -> Solution {
    try model.withProblem(tighten: true) { (problem) throws(SolverFailure) in
      let start = StartingPoint(start, for: model)
      // The presolver solves a root of its own.
      let isPresolved = options.presolve && !model.terms.isEmpty
      let stop = isPresolved ? .optimal : try SimplexRun(options: floatingPointSimplex, clock: clock).run(problem)
      guard stop == .optimal else {
        return try clock.unfinishedRoot(of: problem, stop: stop, start: start)
      }
      guard !model.terms.isEmpty else {
        // Without coefficients each variable sits at a bound, which is whole: nothing to branch
        // on, and GLPK would abort on factorizing the empty problem.
        return try clock.relaxation(of: problem, stop: stop, withDual: false, start: start)
      }
      return try SearchRun(model: model, options: options, clock: clock)
        .run(problem, start: start)
    }
  }

  /// Exact arithmetic would serve nothing at the root of a search that rounds ever after.
  private var floatingPointSimplex: SimplexOptions {
    var options = simplex
    options.arithmetic = .floatingPoint
    return options
  }
}

extension Model {
  /// Tells whether some lower bound exceeds its upper bound, which GLPK calls an error and is
  /// only an infeasible model.
  fileprivate func hasCrossedBounds(tighten: Bool) -> Bool {
    if constraints.contains(where: { $0.lower > $0.upper }) { return true }
    let columns = PackedColumns(of: self, tighten: tighten)
    return zip(columns.lower, columns.upper).contains { $0 > $1 }
  }
}
