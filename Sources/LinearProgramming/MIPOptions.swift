/// How mixed-integer programmes are searched; the default suits rotas.
public struct MIPOptions: Hashable, Sendable {
  /// A generator of cutting planes.
  public enum Cut: Hashable, Sendable, CaseIterable {
    /// Gomory's mixed integer cuts.
    case gomory
    /// Mixed integer rounding cuts.
    case mixedIntegerRounding
    /// Mixed cover cuts, from knapsack rows.
    case cover
    /// Clique cuts, from pairs of binaries that exclude each other.
    case clique
  }

  /// Which fractional variable splits a subproblem.
  public enum Branching: Hashable, Sendable {
    /// The one whose past splits moved the bound most (M. Bénichou and others, “Experiments in mixed-integer linear
    /// programming”, Mathematical Programming 1, 1971).
    case pseudoCost
    /// The one farthest from a whole number.
    case mostFractional
    /// The first in the order of the model.
    case firstFractional
    /// The one whose split costs most by an estimate from one dual pivot (N. J. Driebeck, “An algorithm for the
    /// solution of mixed integer programming problems”, Management Science 12, 1966; J. A. Tomlin, “An improved
    /// branch-and-bound method for integer programming”, Operations Research 19, 1971).
    case driebeckTomlin
  }

  /// Which open subproblem is taken up after a dead end.
  public enum Backtracking: Hashable, Sendable {
    /// The one from which the best solution is expected.
    case bestProjection
    /// The one with the best bound.
    case bestBound
    /// The last one opened.
    case depthFirst
  }

  /// The generators at work.
  public var cuts: Set<Cut>
  /// Which fractional variable splits a subproblem.
  public var branching: Branching
  /// Which open subproblem is taken up after a dead end.
  public var backtracking: Backtracking
  /// Whether each relaxation is rounded in search of a solution.
  public var rounding: Bool
  /// Whether the feasibility pump is tried at the root.
  public var feasibilityPump: Bool
  /// Whether the model is simplified before the search, which often shortens it.
  ///
  /// The search then does not begin from a starting point, which is only compared with what it found.
  public var presolve: Bool

  /// Makes options; every one has a default.
  public init(
    cuts: Set<Cut> = Set(Cut.allCases),
    branching: Branching = .pseudoCost,
    backtracking: Backtracking = .bestProjection,
    rounding: Bool = true,
    feasibilityPump: Bool = false,
    presolve: Bool = false
  ) {
    self.cuts = cuts
    self.branching = branching
    self.backtracking = backtracking
    self.rounding = rounding
    self.feasibilityPump = feasibilityPump
    self.presolve = presolve
  }
}
