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
    /// What lines add to each row, in the mean of the answers.
    let activity: [Double]
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
  private static let keptRounds = 40

  /// The share of a row's highest price at which it starts.
  private static let start = 0.1
  /// How far above the best bound steps aim at most: a part of it, or a part of the cost where that is more.
  private static let reach = (ofBound: 0.2, ofCost: 0.02)
  /// The least and the greatest weight of a new answer in the mean.
  private static let weights = 0.02...0.2

  /// Runs for some rounds.
  ///
  /// - Parameter cost: The cost of a roster, at which the steps aim.
  func run(rounds: Int, aimingAt cost: Double) -> Outcome {
    let people = Array(context.problem.lines.indices)
    let anyCost = people.map { _ in -Double.infinity }
    var best = boxes.map { $0.upperBound < LinkingRow.openPrice ? $0.upperBound * VolumeAlgorithm.start : 0 }
    var bestBound = -Double.infinity
    var mean: [Double] = []
    var columns: [Column] = []
    var pace = Pace()
    for round in 0..<rounds where !context.effort.isOver {
      context.effort.countRound()
      let direction = mean.isEmpty ? [] : ascent(mean, at: best)
      let prices =
        mean.isEmpty ? best : moved(best, along: direction, by: pace.factor * aim(above: bestBound, towards: cost))
      let answers = context.pool.price(
        context.problem, at: prices, mask: mask, people: people, lines: 1, cheaperThan: anyCost)
      let value = bound.value(prices: prices, cheapest: answers.map(\.bound))
      let lines = answers.compactMap(\.lines.first?.line)
      guard lines.count == people.count else { break }
      let activity = context.activity(of: lines)
      if round >= rounds - VolumeAlgorithm.keptRounds {
        columns += zip(people, lines).map { Column(person: $0, line: $1, of: context.problem) }
      }
      let agreement = zip(direction, ascent(activity, at: prices)).reduce(0) { $0 + $1.0 * $1.1 }
      pace.note(isBetter: value > bestBound, agrees: agreement >= 0)
      let weight = mean.isEmpty ? 1 : weight(of: activity, beside: mean, at: prices)
      mean = mean.isEmpty ? activity : zip(mean, activity).map { (1 - weight) * $0 + weight * $1 }
      if value > bestBound { (best, bestBound) = (prices, value) }
    }
    return Outcome(prices: best, bound: bestBound, activity: mean, columns: columns)
  }

  /// How far above a bound a step aims.
  private func aim(above bound: Double, towards cost: Double) -> Double {
    min(cost - bound, max(VolumeAlgorithm.reach.ofBound * abs(bound), VolumeAlgorithm.reach.ofCost * abs(cost)))
  }

  /// How far to go in a step: further after good ones, less far after many bad ones.
  private struct Pace {
    /// Steps without a better bound before they become shorter.
    private static let patience = 5
    private static let (shorter, longer, longest) = (0.66, 1.5, 2.0)
    private(set) var factor = 1.0
    private var misses = 0

    mutating func note(isBetter: Bool, agrees: Bool) {
      if isBetter {
        misses = 0
        if agrees { factor = min(Pace.longest, factor * Pace.longer) }
      } else {
        misses += 1
        if misses >= Pace.patience {
          factor *= Pace.shorter
          misses = 0
        }
      }
    }
  }

  /// The weight of a new answer in the mean: the one that makes the mean's ascent shortest, within limits.
  private func weight(of activity: [Double], beside mean: [Double], at prices: [Double]) -> Double {
    let (new, old) = (ascent(activity, at: prices), ascent(mean, at: prices))
    let change = zip(new, old).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    guard change > 1e-9 else { return VolumeAlgorithm.weights.upperBound }
    let shortest = -zip(new, old).reduce(0) { $0 + $1.1 * ($1.0 - $1.1) } / change
    return min(max(shortest, VolumeAlgorithm.weights.lowerBound), VolumeAlgorithm.weights.upperBound)
  }

  /// In which direction each price rises towards the bound of its row; nothing where it cannot move there.
  private func ascent(_ activity: [Double], at prices: [Double]) -> [Double] {
    context.problem.rows.indices.map { row in
      let (price, limits, value) = (prices[row], context.problem.rows[row], activity[row])
      let aimed =
        price > 0 ? limits.lower : price < 0 ? limits.upper : min(max(value, limits.lower), limits.upper)
      let isStuck = aimed > value ? price >= boxes[row].upperBound : price <= boxes[row].lowerBound
      return isStuck ? 0 : aimed - value
    }
  }

  private func moved(_ prices: [Double], along direction: [Double], by length: Double) -> [Double] {
    let norm = direction.reduce(0) { $0 + $1 * $1 }
    guard norm > 1e-9 else { return prices }
    return prices.indices.map { row in
      min(max(prices[row] + length / norm * direction[row], boxes[row].lowerBound), boxes[row].upperBound)
    }
  }
}

extension LinkingRow {
  /// The prices at which no side variable of the row is worth moving from 0.
  ///
  /// Where there is no side variable to move, prices end far beyond what anything costs.
  fileprivate func priceBox(_ sides: [SideVariable]) -> ClosedRange<Double> {
    let raising = terms.filter { $0.coefficient > 0 }.map { sides[$0.side].cost / $0.coefficient }
    let lowering = terms.filter { $0.coefficient < 0 }.map { sides[$0.side].cost / -$0.coefficient }
    let least = upper < .infinity ? -(lowering.min() ?? LinkingRow.openPrice) : 0
    let most = lower > -.infinity ? raising.min() ?? LinkingRow.openPrice : 0
    return least...most
  }

  fileprivate static let openPrice = 1e6
}
