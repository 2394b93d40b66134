/// Approaches the best prices without a linear programme, on long horizons where the first programmes are dear.
///
/// A subgradient method whose direction is a running mean of answers, which approaches the primal solution as well
/// (F. Barahona and R. Anbil, “The volume algorithm: producing primal solutions with a subgradient method”, Mathematical
/// Programming 87, 2000). It needs prices that can be moved one by one: rows that are independent of each other.
struct VolumeAlgorithm {
  private let context: SearchContext
  private let mask: Mask
  private let bound: LagrangianBound
  /// Between which prices each row's side variables stay where they are.
  private let boxes: [ClosedRange<Double>]

  /// What a run leaves to the restricted master.
  struct Outcome {
    /// The prices with the best bound.
    let prices: [Double]
    /// What they prove.
    let bound: Double
    /// The lines of the last rounds.
    let columns: [Column]
  }

  init(_ context: SearchContext, mask: Mask, rows: RowSelection) {
    self.context = context
    self.mask = mask
    self.bound = LagrangianBound(of: context.problem, rows: rows, sides: context.problem.sides)
    self.boxes = context.problem.rows.map { $0.priceBox(context.problem.sides) }
  }

  /// Rounds of which the lines are kept.
  private static let keptRounds = Int(debugEnv("KR", 40))

  /// Runs for some rounds.
  ///
  /// - Parameter cost: The cost of a roster, at which the steps aim.
  func run(rounds: Int, aimingAt cost: Double) -> Outcome {
    let people = Array(context.problem.lines.indices)
    let anyCost = people.map { _ in -Double.infinity }
    let f0 = debugEnv("F0", 0); var best = boxes.map { f0 * max(0, $0.upperBound) }; let al = debugEnv("AL", 0.1); let red = debugEnv("RED", 0.66); let grow = debugEnv("GROW", 1.1); let pat = Int(debugEnv("PAT", 10))
    var bestBound = -Double.infinity
    var mean: [Double] = []
    var columns: [Column] = []
    var step = debugEnv("STEP", 0.1)
    var sinceBetter = 0
    for round in 0..<rounds where !context.effort.isOver {
      context.effort.countRound()
      let prices = round == 0 ? best : moved(best, along: slack(mean, at: best), step: step, aim: min(cost - bestBound, max(debugEnv("AIM", 0.05) * abs(bestBound), 0.01 * cost)))
      let answers = context.pool.price(prices, mask: mask, people: people, lines: 1, cheaperThan: anyCost)
      let value = bound.value(prices: prices, cheapest: answers.map(\.bound))
      let lines = answers.compactMap(\.lines.first?.line)
      guard lines.count == people.count else { break }
      let activity = context.activity(of: lines)
      mean = mean.isEmpty ? activity : zip(mean, activity).map { (1 - al) * $0 + al * $1 }
      if round >= rounds - VolumeAlgorithm.keptRounds {
        columns += zip(people, lines).map { Column(person: $0, line: $1, of: context.problem) }
      }
      if debugEnv("V", 0) > 0 { debugPrint(round, value, bestBound, step, zip(best, boxes).filter { $0.0 >= $0.1.upperBound }.count, zip(best, boxes).filter { $0.0 <= $0.1.lowerBound }.count) }
      if value > bestBound {
        (best, bestBound) = (prices, value)
        sinceBetter = 0
        step = min(2, step * grow)
      } else {
        sinceBetter += 1
        if sinceBetter >= pat {
          step *= red
          sinceBetter = 0
        }
      }
    }
    return Outcome(prices: best, bound: bestBound, columns: columns)
  }

  /// How far each row is from its bounds; nothing where its side variables would make up for it at these prices.
  private func slack(_ activity: [Double], at prices: [Double]) -> [Double] {
    zip(context.problem.rows, activity).map { row, value in
      value < row.lower ? row.lower - value : value > row.upper ? row.upper - value : 0
    }
  }

  private func moved(_ prices: [Double], along direction: [Double], step: Double, aim: Double) -> [Double] {
    let norm = direction.reduce(0) { $0 + $1 * $1 }
    guard norm > 1e-9 else { return prices }
    let length = step * max(aim, 1) / norm
    return zip(zip(prices, direction), boxes).map { move, box in
      min(max(move.0 + length * move.1, box.lowerBound), box.upperBound)
    }
  }
}

extension LinkingRow {
  /// The prices at which no side variable of the row is worth moving from 0.
  fileprivate func priceBox(_ sides: [SideVariable]) -> ClosedRange<Double> {
    let raising = terms.filter { $0.coefficient > 0 }.map { sides[$0.side].cost / $0.coefficient }
    let lowering = terms.filter { $0.coefficient < 0 }.map { sides[$0.side].cost / -$0.coefficient }
    let least = upper < .infinity ? -(lowering.min() ?? 1e6) : 0
    let most = lower > -.infinity ? raising.min() ?? 1e6 : 0
    return least...most
  }
}
