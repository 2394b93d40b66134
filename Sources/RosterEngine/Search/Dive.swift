internal import LinearProgramming

/// Makes a roster by fixing, round after round, what the restricted master is surest of, and pricing again.
///
/// What is fixed is one choice of one day for a share of the people whose mix of lines is still fractional: far better than
/// fixing whole lines (R. Sadykov, F. Vanderbeck, A. Pessoa, I. Tahiri and E. Uchoa, “Primal heuristics for branch and
/// price: the assets of diving methods”, INFORMS Journal on Computing 31, 2019).
struct Dive {
  private let context: SearchContext
  private let rows: RowSelection
  private let sides: [SideVariable]
  /// The share of the fractional people for whom a choice is fixed in one round.
  private let share: Double
  /// The days on which choices are fixed.
  private let days: Range<Int>
  /// How much is done for the cheapest lines of each person.
  private let care: LinePricer.Care

  init(
    _ context: SearchContext, rows: RowSelection, sides: [SideVariable], share: Double, days: Range<Int>? = nil,
    care: LinePricer.Care = .exact
  ) {
    self.context = context
    self.rows = rows
    self.sides = sides
    self.share = share
    self.care = care
    self.days = days ?? 0..<context.problem.days
  }

  /// Rounds of pricing after each fixing.
  private static let roundsPerStep = 6

  /// Dives from a solved master; the master comes back restricted.
  ///
  /// - Parameters:
  ///   - cutoff: The bound from which on the rest is of no interest.
  /// - Returns: The lines, or nil when the dive ended in nothing of interest.
  func lines(
    from start: RestrictedMaster.Point, center: [Double]?, in master: inout RestrictedMaster, mask: Mask,
    cutoff: Double
  ) throws(SolverFailure) -> [Line]? {
    var mask = mask
    var point = start
    var center = center
    while true {
      let mixes = Mixes(of: master.columns, at: point, people: context.problem.lines.count, days: days)
      if let lines = mixes.wholeLines { return point.isArtificial ? nil : lines }
      for fixing in mixes.surest(share: share) { mask.fix(fixing.person, to: fixing.choice, on: fixing.day) }
      try master.restrict(to: mask)
      var generation = ColumnGeneration(context, mask: mask, rows: rows, sides: sides, center: center)
      let limits = ColumnGeneration.Limits(rounds: Dive.roundsPerStep, cutoff: cutoff, tolerance: 1e-4, care: care)
      guard let outcome = try generation.run(&master, limits: limits), outcome.bound < cutoff,
        !context.effort.isOver
      else { return nil }
      if outcome.point.isArtificial && outcome.hasConverged { return nil }
      point = outcome.point
      center = generation.center ?? center
    }
  }
}
