import Rostering
import RotaTestSupport

@testable import RotaOptimizer

extension PlanningProblem {
  /// A tiny problem with one to three events among its days, drawn from a seed.
  ///
  /// Some overlap a window or one another, some have a leader, some want everybody; some duties are locked.
  ///
  /// - Parameter choices: How many duties there may be to choose from; people are left out until there are no more.
  static func eventful(seed: UInt64, choices: Int, withPasses: Bool = true) -> PlanningProblem? {
    var (scenario, drawn) = Scenario.random(seed: seed)
    if !withPasses {
      scenario.targets = []
      scenario.requests = []
    }
    var random = SeededGenerator(seed: seed &+ 70_000)
    let horizon = Horizon(drawn.first..<drawn.first.advanced(by: 3))
    scenario.rules.interruptions = random.once(in: 2) ? Interruptions() : nil
    if random.once(in: 2), !scenario.people.isEmpty { scenario.people[0].weeklyMinutes = 1_200 }
    scenario.events = (0..<Int.random(in: 1...3, using: &random)).map { number in
      event(number, on: random.pick(Array(horizon.days)), of: scenario, &random)
    }
    let isLocking = random.once(in: 3)
    while !scenario.people.isEmpty {
      let problem = problem(of: scenario, over: horizon, isLocking: isLocking, seed: seed)
      if problem.menu.options.count <= choices {
        return problem.menu.options.count < 3 || !problem.rules.conflicts.isEmpty ? nil : problem
      }
      let leaving = scenario.people.removeLast()
      for index in scenario.events.indices where scenario.events[index].leader == leaving.id {
        scenario.events[index].leader = nil
      }
    }
    return nil
  }

  private static func event(
    _ number: Int, on day: Day, of scenario: Scenario, _ random: inout SeededGenerator
  ) -> Event {
    let start = random.pick([540, 660, 840, 960, 1_080, 1_200, 1_320])
    let end = start + random.pick([60, 120, 240, 480])
    let isForAll = random.once(in: 3)
    let leader = random.once(in: 2) ? scenario.people.first?.id : nil
    let role = random.once(in: 3) ? scenario.people.last?.roles.min() : nil
    return Event(
      id: Event.ID("event-\(number + 1)"), kind: random.pick(Event.Kind.allCases), day: day,
      hours: ClockTime(minutes: start)..<ClockTime(minutes: end),
      attendance: isForAll ? .everybody : .people(Int.random(in: 1...2, using: &random)), leader: leader,
      roles: role.map { [Post.RoleRequest(role: $0, people: 1)] } ?? [])
  }

  private static func problem(
    of scenario: Scenario, over horizon: Horizon, isLocking: Bool, seed: UInt64
  ) -> PlanningProblem {
    guard isLocking, let draft = try? Optimizer.hasty.optimize(scenario, over: horizon) else {
      return PlanningProblem(of: scenario, over: horizon, history: .none)
    }
    var random = SeededGenerator(seed: seed &+ 300)
    let locked = draft.whole.duties.filter { _ in random.once(in: 2) }.map { duty in
      var lock = duty
      lock.isLocked = true
      return lock
    }
    return PlanningProblem(of: scenario, over: horizon, history: .none, locked: locked)
  }
}
