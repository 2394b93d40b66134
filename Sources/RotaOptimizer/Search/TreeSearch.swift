internal import LinearProgramming

/// Solves a stage's model in two legs: a short dive for a good rota, then a long climb for the proof.
///
/// The dive takes up the subproblem from which the best rota is expected (best projection), the climb the one with the
/// best bound. The week bounds leave a root so near the optimum that projection alone wanders past the proof, and the
/// best bound alone finds few rotas in large teams.
struct TreeSearch {
  /// The most subproblems of the dive: work, not time, so that the same input gives the same rota.
  private static let diveNodes = 400

  /// Solves a model from a point that satisfies it.
  static func solve(
    _ model: Model<Statement>, startingFrom start: [Double], clock: PlanClock, share: Double, monitor: SolveMonitor
  ) throws(SolverFailure) -> Solution {
    let dive = try Solver().solve(
      model, options: MIPOptions(backtracking: .bestProjection), startingFrom: start,
      limits: clock.limits(share: share / 2).and(.nodes(diveNodes)), monitor: monitor)
    guard dive.stop == .workLimit(.nodes) else { return dive }
    return try Solver().solve(
      model, options: MIPOptions(backtracking: .bestBound), startingFrom: dive.primal?.values ?? start,
      limits: clock.limits(share: share), monitor: monitor)
  }
}
