internal import LinearProgramming

/// Looks for better rosters near the best one: everybody is free on some days in a row and stays as they are on the others.
///
/// Each neighbourhood is a roster problem of its own, solved by the same loop with masks; its own bound skips those that
/// hold nothing better. How many days are free adapts to what they hold (large neighbourhood search: P. Shaw, “Using
/// constraint programming and local search methods to solve vehicle routing problems”, 1998).
struct Neighbourhoods {
  private let context: SearchContext
  /// Prices near which those of neighbourhoods may be.
  var center: [Double]?
  /// Whether rosters found are polished on the free days only, where everybody's whole line would take long.
  private let polishesLocally: Bool
  private var random: SplitMix64
  /// How many days are free.
  private var size: Int
  /// How many neighbourhoods in a row held nothing better.
  private var failures = 0

  init(_ context: SearchContext, center: [Double]?, seed: UInt64, polishesLocally: Bool = false) {
    self.polishesLocally = polishesLocally
    self.context = context
    self.center = center
    self.random = SplitMix64(seed: seed)
    self.size = min(context.problem.days, Neighbourhoods.sizes.lowerBound + 4)
  }

  /// The fewest and the most free days.
  private static let sizes = 7...46

  /// Looks at one neighbourhood after another for some simplex iterations.
  ///
  /// - Parameter mask: The choices that better rosters may hold.
  /// - Returns: The best roster found, or the one given.
  mutating func improve(
    _ roster: Roster, within mask: Mask, iterations: Int, isGoodEnough: (Double) -> Bool
  ) throws(SolverFailure) -> Roster {
    let end = context.effort.iterations + iterations
    var best = roster
    repeat {
      let before = context.effort.iterations
      if let better = try look(around: best, within: mask) {
        best = better
        failures = 0
        context.effort.report(best: better.cost, bound: nil)
      } else {
        failures += 1
      }
      adapt(iterations: context.effort.iterations - before)
    } while context.effort.iterations < end && !context.effort.isOver && !isGoodEnough(best.cost)
    return best
  }

  /// A better roster in the next neighbourhood, if it holds one.
  private mutating func look(around roster: Roster, within mask: Mask) throws(SolverFailure) -> Roster? {
    let first = Int.random(in: 0...(context.problem.days - size), using: &random)
    let share = [0.3, 0.5, 0.7][Int.random(in: 0..<3, using: &random)]
    var mask = mask
    for (person, line) in roster.lines.enumerated() { mask.free(person, with: line, on: first..<first + size) }
    let found = try best(near: roster, within: mask, share: share)
    let improved = try Polish(context, mask: polishesLocally ? mask : Mask(of: context.problem)).roster(of: found)
    return improved.flatMap { $0.cost < roster.cost - 1e-9 ? $0 : nil }
  }

  /// Simplex iterations that a neighbourhood should take.
  private static let aim = 3_000

  private mutating func adapt(iterations: Int) {
    if iterations > 2 * Neighbourhoods.aim {
      size = max(Neighbourhoods.sizes.lowerBound, size - 1)
    } else if iterations < Neighbourhoods.aim, failures > 2 {
      size = min(size + 1, Neighbourhoods.sizes.upperBound, context.problem.days)
    }
    size = min(size, context.problem.days)
  }

  private func best(near roster: Roster, within mask: Mask, share: Double) throws(SolverFailure) -> [Line]? {
    let rows = RowSelection(
      of: context.problem, free: mask, activity: context.activity(of: roster.lines), costs: context.costs)
    let cutoff = context.cutoff(below: roster.cost)
    let (problem, context) = (context.problem, context)
    let center = center
    return try RestrictedMaster.with(problem, rows: rows, penalty: 10 * max(1_000, roster.cost)) {
      (master) throws(SolverFailure) in
      _ = try master.add(roster.lines.enumerated().map { Column(person: $0, line: $1, of: problem) })
      var generation = ColumnGeneration(context, mask: mask, rows: rows, sides: problem.sides, center: center)
      let limits = ColumnGeneration.Limits(rounds: 60, cutoff: cutoff, tolerance: 1e-5)
      guard let root = try generation.run(&master, limits: limits), root.bound < cutoff, !context.effort.isOver else {
        return nil
      }
      return try Dive(context, rows: rows, sides: problem.sides, share: share)
        .lines(from: root.point, center: generation.center, in: &master, mask: mask, cutoff: cutoff)
    }
  }
}
