internal import LinearProgramming

/// Prices columns into a restricted master until no line could lower its cost, or enough is known.
///
/// Prices are smoothed towards the best so far (P. Wentges, “Weighted Dantzig–Wolfe decomposition for linear
/// mixed-integer programming”, International Transactions in Operational Research 4, 1997): fewer rounds, and a bound that
/// is tight long before the end.
struct ColumnGeneration {
  private let context: SearchContext
  private let mask: Mask
  private let bound: LagrangianBound
  private let people: [Int]
  /// The prices towards which others are smoothed, and what they prove within the mask, once tried there.
  private var best: (prices: [Double], bound: Double)?
  /// The prices with the best bound so far.
  var center: [Double]? { best?.prices }

  /// When a run ends before it has converged.
  struct Limits {
    /// The most rounds.
    var rounds = Int.max
    /// The most simplex iterations.
    var iterations = Int.max
    /// The bound from which on the rest is of no interest.
    var cutoff = Double.infinity
    /// How near to the bound, relatively, the cost must come.
    var tolerance = 1e-6
  }

  /// What a run ended with.
  struct Outcome {
    /// The last solved programme.
    let point: RestrictedMaster.Point
    /// What no roster within the mask can beat.
    let bound: Double
    /// Whether no line could lower the cost any more.
    let hasConverged: Bool
  }

  /// - Parameters:
  ///   - sides: The side variables with the bounds in force.
  ///   - center: Prices near which those looked for may be.
  init(
    _ context: SearchContext, mask: Mask, rows: RowSelection, sides: [SideVariable], center: [Double]? = nil
  ) {
    self.context = context
    self.mask = mask
    self.bound = LagrangianBound(of: context.problem, rows: rows, sides: sides)
    self.people = Array(context.problem.lines.indices)
    self.best = center.map { ($0, -.infinity) }
  }

  /// The weight of the best prices in the smoothed ones.
  private static let smoothing = 0.6
  /// From which weight on the best prices' share is halved rather than dropped.
  private static let leastSmoothing = 0.3
  /// By how much a line must better the master, beyond the solver's rounding.
  private static let leastGain = 1e-7
  /// How many lines of a person are taken over in one round.
  private static let linesPerRound = 2

  /// Runs until convergence or a limit; nil when it was stopped before the first programme was solved.
  mutating func run(
    _ master: inout RestrictedMaster, limits: Limits = Limits()
  ) throws(SolverFailure) -> Outcome? {
    var smoothing = best == nil ? 0 : ColumnGeneration.smoothing
    var last: RestrictedMaster.Point?
    var isStopped = false
    let begun = context.effort.iterations
    for round in 0... {
      let left = limits.iterations - (context.effort.iterations - begun)
      guard left > 0, let point = try context.effort.solve(&master, iterations: left) else {
        isStopped = true
        break
      }
      last = point
      if round >= limits.rounds || context.effort.isOver || isFinished(point, limits) { break }
      context.effort.countRound()
      var added = 0
      while true {
        let prices = smoothed(point.prices, weight: smoothing)
        let found = price(prices, point: point)
        let columns = found.filter { $0.reducedCost(at: point) < -ColumnGeneration.leastGain }
        added = try master.add(columns)
        if added > 0 || smoothing == 0 || isFinished(point, limits) { break }
        // The smoothed prices misled: the programme's own decide.
        smoothing = smoothing > ColumnGeneration.leastSmoothing ? smoothing / 2 : 0
      }
      if added == 0 {
        // Who was not asked may have lines to offer.
        return Outcome(
          point: point, bound: min(best?.bound ?? -.infinity, point.cost), hasConverged: !context.effort.isOver)
      }
      smoothing = ColumnGeneration.smoothing
      try master.purge(keeping: 40 * context.problem.lines.count + 1_000, idleFor: 8)
    }
    return last.map { point in
      Outcome(
        point: point, bound: best?.bound ?? -.infinity, hasConverged: !isStopped && isFinished(point, limits))
    }
  }

  private func isFinished(_ point: RestrictedMaster.Point, _ limits: Limits) -> Bool {
    guard let bound = best?.bound else { return false }
    return bound >= limits.cutoff || point.cost - bound <= limits.tolerance * max(1, abs(point.cost))
  }

  private func smoothed(_ prices: [Double], weight: Double) -> [Double] {
    guard let best, weight > 0 else { return prices }
    return zip(best.prices, prices).map { weight * $0 + (1 - weight) * $1 }
  }

  /// The lines found at some prices; the bound at them is remembered when it is the best.
  private mutating func price(_ prices: [Double], point: RestrictedMaster.Point) -> [Column] {
    let answers = context.pool.price(
      context.problem, at: prices, mask: mask, people: people, lines: ColumnGeneration.linesPerRound,
      cheaperThan: people.map { point.personPrices[$0] - ColumnGeneration.leastGain })
    let value = bound.value(prices: prices, cheapest: answers.map(\.bound))
    if value > best?.bound ?? -.infinity { best = (prices, value) }
    return zip(people, answers).flatMap { person, answer in
      answer.lines.map { Column(person: person, line: $0.line, of: context.problem) }
    }
  }
}
