import Rostering
import RotaTestSupport
import RotaValidator

@testable import RotaOptimizer

/// A random scenario with what a plan of it starts from, drawn from a seed.
struct RandomCase {
  /// What is published before the horizon.
  enum Past: Hashable {
    /// Nothing.
    case none
    /// A rota of the ten days before that keeps every rule.
    case lawful
    /// Any duties of the ten days before, whether or not a rule forbids them.
    case anything
  }

  let seed: UInt64
  let scenario: Scenario
  let horizon: Horizon
  let history: History
  let locked: [Duty]

  /// - Parameter publishing: Whether the first days of a lawful rota of the horizon are published.
  init(seed: UInt64, past: Past = .none, locking: Bool = false, publishing: Bool = false) throws {
    let (scenario, horizon) = Scenario.random(seed: seed)
    var random = SeededGenerator(seed: seed &+ 7_000)
    self.seed = seed
    self.scenario = scenario
    self.horizon = horizon
    let history: History
    let before = Horizon(horizon.first.advanced(by: -10)..<horizon.first)
    switch past {
    case .none: history = .none
    case .lawful: history = History([try Optimizer.hasty.optimize(scenario, over: before).rota])
    case .anything:
      let choices = scenario.people.flatMap { person in
        before.days.compactMap { day -> DutyChoice? in
          let menu = scenario.shapes(on: day)
          return menu.isEmpty || !random.once(in: 3) ? nil : DutyChoice(person.id, random.pick(menu))
        }
      }
      history = History([Rota.filled(for: scenario, over: before, choices: choices)])
    }
    guard locking || publishing else {
      self.history = history
      self.locked = []
      return
    }
    // Duties that some lawful rota holds, so that the locks contradict nothing.
    let draft = try Optimizer.hasty.optimize(scenario, over: horizon, history: history)
    let count = publishing ? Int.random(in: 1...horizon.planned.count, using: &random) : 0
    let published = horizon.first..<horizon.first.advanced(by: count)
    self.history = history.followed(by: History(publishing ? [draft.whole.restricted(to: published)] : []))
    self.locked = (draft.rota.duties + draft.provisional.duties)
      .filter { locking && random.once(in: 5) && !published.contains($0.day) }
  }

  var problem: PlanningProblem {
    PlanningProblem(of: scenario, over: horizon, history: history, locked: locked)
  }
}

extension Optimizer {
  /// An optimizer without time for more than the greedy rotas.
  static let hasty = Optimizer(limits: .time(seconds: 0))
}

extension Rota {
  /// The rules that the rota breaks.
  ///
  /// - Parameter horizon: The days that it is for, when it holds provisional ones after them: rules over a whole rota are
  ///   then held against either part.
  func breaches(for scenario: Scenario, history: History = .none, over horizon: Horizon? = nil) -> [Finding] {
    guard let horizon, horizon != self.horizon else {
      return Validator().findings(in: self, for: scenario, history: history).filter { $0.severity == .breach }
    }
    let isOfRota = Set(
      scenario.people.flatMap(scenario.rules.rules).filter(\.kind.isOverHorizon).map(\.name))
    let parts = [horizon, Horizon(horizon.end..<self.horizon.end)].filter { !$0.days.isEmpty }.flatMap { part in
      Rota(scenario: self.scenario, horizon: part, duties: duties, passes: passes)
        .breaches(for: scenario, history: history).filter { isOfRota.contains($0.rule) }
    }
    return breaches(for: scenario, history: history).filter { !isOfRota.contains($0.rule) } + parts
  }
}

extension Plan {
  /// The rules that the rota and the provisional days after it break.
  func breaches(for scenario: Scenario) -> [Finding] {
    whole.breaches(for: scenario, history: history, over: rota.horizon)
  }

  /// The rota and the provisional days after it, as one.
  var whole: Rota {
    Rota(
      scenario: rota.scenario, horizon: Horizon(rota.horizon.first..<max(rota.horizon.end, provisional.horizon.end)),
      duties: rota.duties + provisional.duties, passes: rota.passes + provisional.passes)
  }
}

extension [Finding] {
  /// What is broken, for a failure's message.
  var summary: String { map(\.requirement.description).joined(separator: " ") }
}
