/// Between which values the best multiplier of one limit lies.
struct MultiplierBracket {
  /// A multiplier that was tried, what it bounds, and by how much the line there is beyond the limit.
  private struct Trial {
    let multiplier: Double
    let bound: Double
    let excess: Double
  }

  /// The highest multiplier at which the limit was broken, and the lowest at which it was not.
  private var below: Trial?
  private var above: Trial?

  /// Takes note of a multiplier that was tried.
  mutating func note(_ multiplier: Double, bound: Double, excess: Int) {
    let trial = Trial(multiplier: multiplier, bound: bound, excess: Double(excess))
    if excess > 0 {
      if below.map({ $0.multiplier <= multiplier }) ?? true { below = trial }
      if let upper = above, upper.multiplier <= multiplier { above = nil }
    } else {
      if above.map({ $0.multiplier >= multiplier }) ?? true { above = trial }
      if let lower = below, lower.multiplier >= multiplier { below = nil }
    }
  }

  /// Where the tangents of the bound cross; beyond the ends, further on.
  ///
  /// - Parameter first: The first multiplier above 0.
  func next(after multiplier: Double, first: Double) -> Double {
    switch (below, above) {
    case (nil, nil): return multiplier
    case (let lower?, nil): return max(first, 2 * lower.multiplier)
    case (nil, let upper?):
      if upper.multiplier == 0 || upper.excess == 0 { return upper.multiplier }
      return upper.multiplier < first / 8 ? 0 : upper.multiplier / 2
    case (let lower?, let upper?):
      guard upper.excess < lower.excess else { return multiplier }
      let crossing =
        (upper.bound - lower.bound + lower.excess * lower.multiplier - upper.excess * upper.multiplier)
        / (lower.excess - upper.excess)
      return min(max(crossing, lower.multiplier), upper.multiplier)
    }
  }
}
