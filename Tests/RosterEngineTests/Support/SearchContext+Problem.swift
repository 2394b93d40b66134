@testable import RosterEngine

extension SearchContext {
  /// What a search of a problem on one thread shares.
  ///
  /// - Parameter seconds: The most time; nil for no limit.
  init(of problem: RosterProblem, seconds: Double? = nil) {
    let effort = SearchEffort(seconds: seconds, monitor: RosterMonitor())
    self.init(
      problem: problem, pool: PricerPool(of: problem, threads: 1, effort: effort), costs: SideCosts(of: problem),
      effort: effort)
  }
}
