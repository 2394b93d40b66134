import Rostering

/// A rota with what is planned provisionally after it, and what is proven of both.
public struct Plan: Sendable {
  /// The rota of the horizon.
  public let rota: Rota
  /// The days after it to the end of the last civil week: planned so that the rests of that week can be kept, and to be
  /// planned again with the month that follows.
  public let provisional: Rota
  /// What came of the solve.
  public let solve: SolveReport
  /// The rotas before the horizon that the plan lives with.
  public let history: History
  /// Rules that locked duties, training or published duties break by themselves.
  public let conflicts: [Requirement]

  init(of whole: Rota, problem: PlanningProblem, solve: SolveReport) {
    self.rota = whole.restricted(to: problem.horizon.days)
    self.provisional = whole.restricted(to: problem.horizon.end..<problem.days.upperBound)
    self.solve = solve
    self.history = problem.history
    self.conflicts = problem.rules.conflicts
  }
}
