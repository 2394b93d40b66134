internal import LinearProgramming

/// Makes a roster from the first day to the last, some weeks at a time, on horizons too long to be solved at once.
///
/// Lines are whole at every step, and so are their rules. Only the linking rows of the days looked at are rows of the
/// programme; the others are paid for at known prices, as in Lagrangian relaxation, so that what is left for later costs
/// what it should.
struct Rolling {
  private let context: SearchContext
  private let mask: Mask
  private let prices: [Double]
  private let activity: [Double]
  /// Days that are rows at a time, and those of them that are then settled.
  private let width: Int
  private let pace: Int

  /// - Parameters:
  ///   - prices: The price of each linking row.
  ///   - activity: What lines add to each row in the mean answer at the prices.
  ///   - width: How many days are rows at a time.
  ///   - pace: How many of them are then settled.
  init(
    _ context: SearchContext, mask: Mask, prices: [Double], activity: [Double], width: Int = 28, pace: Int = 14
  ) {
    self.width = width
    self.pace = pace
    self.context = context
    self.mask = mask
    self.prices = prices
    self.activity = activity
  }

  /// Makes a roster, and tells of each one on the way.
  ///
  /// - Parameter seeds: Lines that are columns from the start.
  /// - Returns: Lines that were of use on the way.
  func run(
    seeds: [(person: Int, line: Line)], _ found: (Roster) -> Void
  ) throws(SolverFailure) -> [(person: Int, line: Line)] {
    var (mask, prices, seeds) = (mask, prices, seeds)
    var useful: [(person: Int, line: Line)] = []
    for first in stride(from: 0, to: context.problem.days, by: pace) where !context.effort.isOver {
      let shown = first..<min(first + width, context.problem.days)
      let settled = first..<min(first + pace, context.problem.days)
      guard let step = try settle(settled, of: shown, mask, prices, seeds) else { break }
      (prices, seeds) = (step.prices, step.seeds)
      for (person, line) in step.lines.enumerated() {
        for day in settled { mask.fix(person, to: line.choice(on: day), on: day) }
      }
      useful += seeds
      seeds.removeAll { !mask.allows($0.line, of: $0.person) }
      if let roster = try context.roster(of: step.lines) { found(roster) }
    }
    return useful
  }

  private struct Step {
    let lines: [Line]
    let prices: [Double]
    let seeds: [(person: Int, line: Line)]
  }

  private func settle(
    _ settled: Range<Int>, of shown: Range<Int>, _ mask: Mask, _ prices: [Double], _ seeds: [(person: Int, line: Line)]
  ) throws(SolverFailure) -> Step? {
    let penalty = Rolling.penalty * context.problem.dearestSide
    let window = RollingWindow(of: context.problem, days: shown, prices: prices, activity: activity)
    let context = context.viewing(window.problem)
    let rows = RowSelection(of: window.problem)
    let sides = window.problem.sides
    return try RestrictedMaster.with(window.problem, rows: rows, penalty: penalty) {
      master throws(SolverFailure) in
      _ = try master.add(seeds.map { Column(person: $0.person, line: $0.line, of: window.problem) })
      var generation = ColumnGeneration(
        context, mask: mask, rows: rows, sides: sides, center: window.prices(from: prices))
      let limits = ColumnGeneration.Limits(rounds: Rolling.rounds, tolerance: 1e-4)
      guard let root = try generation.run(&master, limits: limits), !context.effort.isOver else { return nil }
      let center = generation.center
      let kept = master.columns(ofUseAt: root.point).map { (person: $0.person, line: $0.line) }
      let lines = try Dive(context, rows: rows, sides: sides, share: Rolling.share, days: settled)
        .lines(from: root.point, center: center, in: &master, mask: mask, cutoff: .infinity)
      return lines.map { lines in
        Step(
          lines: lines, prices: center.map { window.updated(prices, from: $0) } ?? prices,
          seeds: kept + lines.enumerated().map { (person: $0, line: $1) })
      }
    }
  }

  /// Rounds of pricing before a step's dive begins.
  private static let rounds = 40
  /// The share of the fractional people for whom a choice is fixed at a time.
  private static let share = 0.5
  /// How much dearer than any side variable an artificial unit is.
  private static let penalty = 1_000.0
}
