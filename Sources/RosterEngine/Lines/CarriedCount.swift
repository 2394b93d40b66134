/// The count that paths carry as a number: the one with the widest range, if any.
struct CarriedCount {
  /// Its position among the counts of the line.
  let position: Int?
  /// What every amount is a multiple of.
  private let unit: Int
  private let gains: [[Int]]
  private let least: Int
  private let most: Int
  private let cost: ConvexCost?

  init(of line: LineProblem) {
    let ranges = line.counts.map { count -> Int in
      guard count.matters, count.groups.isEmpty else { return 0 }
      return count.most / CarriedCount.unit(of: count)
    }
    position = ranges.indices.filter { ranges[$0] > 1 && ranges[$0] <= CarriedCount.widest }.max {
      (ranges[$0], $1) < (ranges[$1], $0)
    }
    var gains = line.menu.map { [Int](repeating: 0, count: $0.count + 1) }
    guard let position else {
      (unit, least, most, cost) = (1, 0, 0, nil)
      self.gains = gains
      return
    }
    let count = line.counts[position]
    unit = CarriedCount.unit(of: count)
    for amount in count.amounts { gains[amount.day][amount.choice] += amount.amount / unit }
    self.gains = gains
    // What is more than all that can be added is as far out of reach as the next value.
    least = (min(count.atLeast ?? 0, count.most + 1) + unit - 1) / unit
    most = min(count.atMost ?? .max, count.most) / unit
    cost = count.cost
  }

  /// The widest range for which paths have room: a number for each value; what is wider is better held by states.
  private static let widest = 1 << 17

  private static func unit(of count: CountLimit) -> Int {
    max(1, count.amounts.lazy.map(\.amount).greatestCommonDivisor)
  }

  /// What a choice adds, in units.
  func gain(of choice: Int, on day: Int) -> Int { gains[day][choice] }

  /// The cost of each value at the end, from 0.
  var finalCosts: [Double] {
    (0...max(most, 0)).map { value in value < least ? .infinity : cost?.cost(of: value * unit) ?? 0 }
  }

  /// The values that paths may have at each node: those that are reached and from which an allowed end can be.
  ///
  /// - Parameter layers: The steps of each node of each day, as target and gain.
  func ranges(of layers: [[[(target: Int, gain: Int32)]]]) -> [[(low: Int32, high: Int32)]] {
    let none: (low: Int32, high: Int32) = (.max, .min)
    var reached = layers.map { $0.map { _ in none } }
    if !layers[0].isEmpty { reached[0][0] = (0, 0) }
    for (day, layer) in layers.enumerated().dropLast() {
      for (node, steps) in layer.enumerated() where reached[day][node].low <= reached[day][node].high {
        for step in steps {
          let from = reached[day][node]
          let to = reached[day + 1][step.target]
          reached[day + 1][step.target] = (min(to.low, from.low + step.gain), max(to.high, from.high + step.gain))
        }
      }
    }
    var ahead = layers.map { $0.map { _ in none } }
    let last = layers.count - 1
    var ranges = ahead
    for day in layers.indices.reversed() {
      for (node, steps) in layers[day].enumerated() {
        if day == last { ahead[day][node] = (0, 0) }
        for step in steps where ranges[day + 1][step.target].low <= ranges[day + 1][step.target].high {
          let next = ahead[day + 1][step.target]
          ahead[day][node] = (
            min(ahead[day][node].low, next.low + step.gain), max(ahead[day][node].high, next.high + step.gain)
          )
        }
        let (from, to) = (reached[day][node], ahead[day][node])
        guard from.low <= from.high, to.low <= to.high else { continue }
        ranges[day][node] = (max(from.low, Int32(least) - to.high), min(from.high, Int32(most) - to.low))
      }
    }
    return ranges
  }
}
