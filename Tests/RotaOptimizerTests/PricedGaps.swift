import Rostering

@testable import RotaOptimizer

/// What a whole rota costs in coverage, counted on its duties and passes alone.
struct PricedGaps {
  let cost: Double
  let uncoveredMinutes: Int

  /// Counts the horizon, then the provisional days as the next plan will: with the horizon published.
  init(of whole: Rota, over horizon: Horizon, in problem: PlanningProblem) {
    let scenario = problem.scenario
    let past = problem.history
    let rota = whole.restricted(to: horizon.days)
    let gaps = rota.gaps(for: scenario, history: past)
    let tail = CoverageDemand(of: scenario, over: horizon.end..<problem.days.upperBound) {
      past.covers($0) || horizon.days.contains($0)
    }
    let tailGaps = tail.gaps(
      deliveredBy: past.duties + whole.duties, passes: past.passes + whole.passes, by: scenario)
    let idle = PricedGaps.idleMinutes(in: whole, problem)
    self.cost =
      (gaps + tailGaps).reduce(0) { $0 + $1.cost(at: scenario.prices) } + Double(idle * scenario.prices.idle) / 60
    self.uncoveredMinutes = gaps.reduce(0) { $0 + $1.uncoveredMinutes }
  }

  /// The minutes during which somebody is present and has no post.
  private static func idleMinutes(in rota: Rota, _ problem: PlanningProblem) -> Int {
    let shapes = Dictionary(grouping: problem.menu.options) { problem.scenario.people[$0.person].id }
    return rota.duties.reduce(0) { minutes, duty in
      let presence = shapes[duty.person]?.first { $0.shape.span == duty.span }?.shape.presence
      let stretches = problem.stretches.filter { presence?.covers($0.interval) ?? false }
      let posts = duty.pieces.filter { $0.kind == .post || ($0.kind == .pause && $0.id != Piece.idleBreak) }
      return minutes
        + stretches.filter { stretch in !posts.contains { $0.interval.overlaps(stretch.interval) } }
        .reduce(0) { $0 + $1.minutes }
    }
  }
}
