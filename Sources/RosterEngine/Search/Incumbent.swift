/// The best roster so far and the best bound, and when the two are near enough.
final class Incumbent {
  private let context: SearchContext
  private let relativeGap: Double
  /// The best roster.
  private(set) var roster: Roster?
  /// What no roster can beat.
  private(set) var bound = -Double.infinity

  init(_ context: SearchContext, relativeGap: Double) {
    self.context = context
    self.relativeGap = relativeGap
  }

  /// The cost of the best roster; infinite while there is none.
  var cost: Double { roster?.cost ?? .infinity }

  /// From which bound on nothing better can follow.
  var cutoff: Double { context.cutoff(below: cost) }

  /// Whether the roster is as good as was asked for.
  var isGoodEnough: Bool { bound >= cutoff || cost - bound <= relativeGap * max(1, abs(cost)) }

  /// The cost from which on down a roster is as good as was asked for, at the present bound.
  var goodEnough: Double {
    max(context.cutoff(above: bound), bound + relativeGap * max(1, abs(bound)))
  }

  /// Whether the search is over: proof, gap, effort, clock or cancellation.
  var isFinished: Bool { isGoodEnough || context.effort.isOver }

  /// Takes a roster if it is better.
  ///
  /// - Returns: Whether it is.
  @discardableResult
  func offer(_ candidate: Roster?) -> Bool {
    guard let candidate, candidate.cost < cost - 1e-9 else { return false }
    roster = candidate
    report()
    return true
  }

  /// Takes a bound on all rosters if it is higher.
  func raise(to value: Double) {
    let value = min(context.roundedUp(value), cost)
    guard value > bound else { return }
    bound = value
    report()
  }

  private func report() {
    context.effort.report(best: roster?.cost, bound: bound.isFinite ? bound : nil)
  }
}
