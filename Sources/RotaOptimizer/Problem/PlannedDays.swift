import Rostering

/// The days that are planned: those of the rota, and the provisional ones to the end of its last civil week.
struct PlannedDays: Hashable, Sendable {
  /// The days that the rota is for.
  let horizon: Horizon
  /// Those and the provisional ones.
  let all: Range<Day>
  /// The days of which all work is known: those published without a gap up to the horizon, and those planned.
  let known: Range<Day>

  init(_ horizon: Horizon, history: History) {
    let end = max(horizon.provisionalTail.upperBound, horizon.end)
    self.horizon = horizon
    self.all = horizon.first..<end
    self.known = history.knownSince(horizon.first)..<end
  }

  /// The provisional days, which the next rota will be for.
  var provisional: Range<Day> { horizon.end..<all.upperBound }

  /// The days of each rota, over which a rule of the horizon is held.
  var rotas: [Range<Day>] { [horizon.days, provisional].filter { !$0.isEmpty } }

  /// Where a line breaks a rule on the planned days.
  func breaches(of rule: any WorkRule, in line: LineOfWork) -> [RuleBreach] {
    rule.kind.isOverHorizon
      ? rotas.flatMap { rule.breaches(in: line, over: $0) } : rule.breaches(in: line, over: all)
  }
}
