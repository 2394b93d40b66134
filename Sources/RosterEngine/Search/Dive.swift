internal import LinearProgramming

/// Makes a roster by fixing, round after round, what the restricted master is surest of, and pricing again.
///
/// Side variables that must be whole come first: what pairs people up, or opens a post, is not seen by any line. Then
/// what is fixed is one choice of one day for a share of the people whose mix of lines is still fractional: far better than
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

  /// - Parameter days: The days on which choices are fixed; nil for all.
  init(
    _ context: SearchContext, rows: RowSelection, sides: [SideVariable], share: Double, days: Range<Int>? = nil
  ) {
    self.context = context
    self.rows = rows
    self.sides = sides
    self.share = share
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
    var sides = sides
    var point = start
    var center = center
    while true {
      let mixes = Mixes(of: master.columns, at: point, people: context.problem.lines.count, days: days)
      if !point.isArtificial, let lines = mixes.wholeLines { return lines }
      if !round(&sides, at: point) {
        if mixes.wholeLines != nil { return nil }
        for fixing in mixes.surest(share: share) { mask.fix(fixing.person, to: fixing.choice, on: fixing.day) }
      }
      try master.restrict(to: mask)
      try master.restrict(sides)
      var generation = ColumnGeneration(context, mask: mask, rows: rows, sides: sides, center: center)
      let limits = ColumnGeneration.Limits(rounds: Dive.roundsPerStep, cutoff: cutoff, tolerance: 1e-4)
      guard let outcome = try generation.run(&master, limits: limits), outcome.bound < cutoff,
        !context.effort.isOver
      else { return nil }
      if outcome.point.isArtificial && outcome.hasConverged { return nil }
      point = outcome.point
      center = generation.center ?? center
    }
  }

  /// Fixes the side variables that are nearest to whole numbers.
  ///
  /// - Returns: Whether there were any to fix.
  private func round(_ sides: inout [SideVariable], at point: RestrictedMaster.Point) -> Bool {
    // Where rows are independent, side variables follow from the lines.
    guard !context.costs.areSeparable else { return false }
    let fractional = rows.sides.filter { side in
      sides[side].isInteger && sides[side].rank <= 0 && distance(point.sides[side]) > 1e-6
    }
    let count = max(1, Int((Double(fractional.count) * share).rounded()))
    let nearest = fractional.sorted {
      (distance(point.sides[$0]), $0) < (distance(point.sides[$1]), $1)
    }
    for side in nearest.prefix(count) {
      let whole = min(max(point.sides[side].rounded(), sides[side].lower), sides[side].upper)
      sides[side].lower = whole
      sides[side].upper = whole
    }
    return !fractional.isEmpty
  }

  private func distance(_ value: Double) -> Double { abs(value - value.rounded()) }
}
