/// Why a solve ended: the first of the three answers of a `Solution`.
public enum StopReason: Hashable, Sendable {
  /// The solution returned is proved to be as good as any, within the solver's tolerances.
  /// The bound equals the objective.
  case optimal

  /// The solution returned is proved to be within `SolveLimits.relativeGap` of the best
  /// possible; the search ended there because that is what was asked for.
  case gapReached

  /// It is proved that no point satisfies all bounds and constraints. There is neither a
  /// solution nor a bound.
  case infeasible

  /// The objective can be improved without end. When a linear programme says so there is a
  /// feasible point in `primal`; when it is the relaxation of a mixed-integer one, the latter
  /// is either unbounded or infeasible.
  case unbounded

  /// The limit on iterations or nodes was met. The best solution found so far and the bound
  /// proved so far, if any, are returned. The same limit on the same model stops at the same
  /// place every time.
  case workLimit(Work)

  /// The time was over. The best solution found so far and the bound proved so far, if any,
  /// are returned; another run may return others.
  case timeLimit

  /// `SolveMonitor.cancel()` was called. The best solution found so far and the bound proved
  /// so far, if any, are returned.
  case cancelled

  /// What a limit on work counts.
  public enum Work: Hashable, Sendable {
    /// Steps of the simplex method from one basis to the next.
    case iterations
    /// Subproblems of the search tree taken up.
    case nodes
  }
}
