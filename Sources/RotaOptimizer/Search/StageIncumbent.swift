import Rostering

/// The best rota of a stage so far and what no rota can beat, and when the two are near enough.
struct StageIncumbent {
  private let context: StageContext
  /// The best rota.
  private(set) var best: CostedPoint
  private var highest: Double?

  init(_ start: CostedPoint, in context: StageContext) {
    self.context = context
    self.best = start
    report()
  }

  /// Takes a rota if it is better.
  mutating func offer(_ point: CostedPoint) {
    guard point.cost < best.cost else { return }
    best = point
    report()
  }

  /// Takes a bound on all rotas if it is higher.
  mutating func raise(to value: Double?) {
    highest = [highest, value].compactMap(\.self).max()
    report()
  }

  /// What no rota can beat, as near as the solver can tell costs apart; nil while nothing is proven.
  var bound: Double? { isWithin(SolveReport.provenGap) ? best.cost : highest }

  /// Whether a rota is as good as was asked for.
  func isEnough(_ point: CostedPoint) -> Bool {
    isWithin(max(context.clock.relativeGap, SolveReport.provenGap), point)
  }

  /// Whether the gap is at most so much.
  func isWithin(_ gap: Double) -> Bool { isWithin(gap, best) }

  /// Whether the search is over: proof, gap, clock or cancellation.
  var isFinished: Bool { isEnough(best) || context.isOver }

  /// Why it is over, GLPK having failed on the way or not.
  func stop(_ hasFailed: Bool) -> StageStop {
    if isWithin(SolveReport.provenGap) { return .optimal }
    if isEnough(best) { return .gapReached }
    if context.monitor.isCancelled { return .cancelled }
    return hasFailed ? .failed : .limit
  }

  private func isWithin(_ gap: Double, _ point: CostedPoint) -> Bool {
    SolveReport.relativeGap(cost: point.cost, bound: highest).map { $0 <= gap } ?? false
  }

  private func report() { context.monitor.report(best: best.cost, bound: bound) }
}
