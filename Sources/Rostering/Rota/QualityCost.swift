/// What the deviations of a rota cost that are not coverage: hours, fairness, wishes.
///
/// The functions are convex, so that the dear way is always to load one person; the optimizer interpolates them at the
/// values that a line of work can take, and reports read them off here.
public struct QualityCost: Sendable {
  private let prices: Prices

  /// The costs at some prices.
  public init(prices: Prices) { self.prices = prices }

  /// The price of hours against the contract: per hour for the first tenth of the contract, twice for the next, and so on.
  ///
  /// - Parameters:
  ///   - minutes: Minutes worked.
  ///   - target: Minutes that the contract asks for.
  public func hours(_ minutes: Int, target: Int) -> Double {
    let deviation = Double(abs(minutes - target)) / 60
    let price = Double(minutes < target ? prices.hoursBelow : prices.hoursAbove)
    // A contract that asks for nothing these days has no tenths: half an hour stands in, so that hours stay dear.
    let tenth = Swift.max(Double(target) / 600, 0.5)
    let whole = (deviation / tenth).rounded(.down)
    let dearer = whole * (whole + 1) / 2 * tenth + (whole + 1) * (deviation - whole * tenth)
    return price * dearer
  }

  /// The price of duties that fairness counts: the squared distance to the fair share.
  public func fairness(_ counter: FairnessCounter, count: Int, target: Double) -> Double {
    let distance = Double(count) - target
    return Double(price(of: counter)) * distance * distance
  }

  private func price(of counter: FairnessCounter) -> Int {
    switch counter {
    case .sundays: prices.sunday
    case .holidays: prices.holiday
    case .lateEnds: prices.lateEnd
    }
  }
}
