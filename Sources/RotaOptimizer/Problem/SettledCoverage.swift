import Rostering

/// What published days leave uncovered: a fact that no plan changes, counted where all gaps are.
struct SettledCoverage: Hashable, Sendable {
  /// The price of the gaps that concern published days alone, provisional ones included.
  let cost: Double
  /// Person-minutes that the window requirements of published days of the horizon lack.
  let uncoveredMinutes: Int

  /// The gaps of some settled demands.
  ///
  /// - Parameters:
  ///   - history: What has been published, on those days or before.
  ///   - days: The days whose uncovered minutes count.
  init(of demands: [CoverageDemand], history: History, within days: Range<Day>, in scenario: Scenario) {
    let gaps = demands.map { $0.gaps(deliveredBy: history.duties, passes: history.passes, by: scenario) }
    self.cost = gaps.joined().reduce(0) { $0 + $1.cost(at: scenario.prices) }
    self.uncoveredMinutes = zip(demands, gaps).filter { days.contains($0.0.days.lowerBound) }
      .reduce(0) { sum, part in sum + part.1.reduce(0) { $0 + $1.uncoveredMinutes } }
  }
}
