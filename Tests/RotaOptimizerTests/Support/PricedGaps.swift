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
    let displaced = PricedGaps.displacedMinutes(in: whole, problem)
    self.cost =
      (gaps + tailGaps).reduce(0) { $0 + $1.cost(at: scenario.prices) }
      + Double(idle * scenario.prices.idle + displaced * scenario.prices.displaced) / 60
    self.uncoveredMinutes = gaps.reduce(0) { $0 + $1.uncoveredMinutes }
  }

  /// The minutes during which somebody is present and has no post; somebody with two duties at a time is one person.
  private static func idleMinutes(in rota: Rota, _ problem: PlanningProblem) -> Int {
    problem.stretches.reduce(0) { minutes, stretch in
      let present = problem.menu.options.filter { option in
        option.shape.isPresent(in: stretch)
          && rota.duties.contains {
            $0.person == problem.scenario.people[option.person].id && $0.span == option.shape.span
              && $0.interruptions == option.shape.interruptions
          }
      }
      let idle = Set(present.map { problem.scenario.people[$0.person].id })
        .filter { posts(of: $0, during: stretch, in: rota).isEmpty }
      return minutes + idle.count * stretch.minutes
    }
  }

  /// The minutes during which somebody with a locked duty stands elsewhere than it says.
  private static func displacedMinutes(in rota: Rota, _ problem: PlanningProblem) -> Int {
    zip(problem.stretches, problem.presences).reduce(0) { minutes, next in
      let away = next.1.posted.filter { person, post in
        !posts(of: problem.scenario.people[person].id, during: next.0, in: rota).contains(post.text)
      }
      return minutes + away.count * next.0.minutes
    }
  }

  /// Where somebody stands during a stretch.
  private static func posts(of person: Person.ID, during stretch: Stretch, in rota: Rota) -> [String] {
    rota.duties.filter { $0.person == person }.flatMap(\.pieces)
      .filter { $0.keepsPlace || $0.kind == .appointment }
      .filter { $0.interval.overlaps(stretch.interval) }.map(\.id)
  }
}
