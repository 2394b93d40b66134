import Rostering
import RotaTestSupport

@testable import RotaOptimizer

/// A team whose rounds are arranged, and ten days of it with passes dealt out like cards.
enum RoundCase: String, CaseIterable {
  /// Eight residences, nothing known of the walks between them.
  case bellefontaine
  /// Two quarters far from one another, three units, and a break in the middle.
  case champigny
  /// Two patrols whose beats share residences, pairs and trios, and people who approach.
  case beats
  /// More units than are decided on at once.
  case many

  var scenario: Scenario {
    switch self {
    case .bellefontaine:
      return .bellefontaine(
        units: 2,
        targets: [CoverageTarget(id: "daily", residences: ["goya"], promise: .passes(1, per: .evening, between: nil))])
    case .champigny:
      var scenario = Scenario.champigny()
      scenario.residences = ["a1", "a2", "b1", "b2"].map { id in
        Residence(id: Residence.ID(id), name: id, territory: String(id.prefix(1)))
      }
      scenario.posts = [
        Post(
          id: "patrol", window: "day",
          kind: .patrol(
            .init(unitSizes: [2, 3], units: .init(required: 3), residences: scenario.residences.map(\.id))))
      ]
      scenario.passes = PassSettings(minutes: 25, walk: 15)
      scenario.walks[.territory("a"), .territory("a")] = 5
      scenario.walks[.territory("b"), .territory("b")] = 5
      scenario.walks[.residence("a1"), .residence("b1")] = 12
      scenario.targets = [
        CoverageTarget(
          id: "late", residences: ["a1", "b2"], promise: .passes(1, per: .evening, between: "20:00"..<"22:15"))
      ]
      return scenario
    case .many:
      var scenario = Scenario.bellefontaine(people: 10, premises: 0, units: 5)
      for index in scenario.residences.indices {
        scenario.residences[index].territory = index % 2 == 0 ? "even" : "odd"
      }
      scenario.walks[.territory("even"), .territory("even")] = 2
      scenario.walks[.territory("odd"), .territory("odd")] = 3
      return scenario
    case .beats:
      var scenario = Scenario.bellefontaine(people: 7, premises: 0, units: 2, unitSizes: [2, 3], residences: 5)
      scenario.posts.append(
        Post(
          id: "round", window: "evening",
          kind: .patrol(.init(unitSizes: [2], units: .init(required: 1), residences: ["goya", "camus", "titien"]))))
      scenario.residences.append(Residence(id: "goya", name: "Goya"))
      scenario.residences.append(Residence(id: "titien", name: "Titien", mostPassesPerStretch: 1))
      scenario.passes.approach = 10
      return scenario
    }
  }

  /// Ten days with everybody at work, as realized and not yet arranged.
  var rota: (scenario: Scenario, rota: Rota) {
    let scenario = scenario
    return (
      scenario, RoundCase.everybodyAtWork(in: scenario, over: Horizon("2010-04-06"..<"2010-04-16"))
    )
  }

  /// The rota in which everybody works every duty that there is, as realized and not yet arranged.
  static func everybodyAtWork(in scenario: Scenario, over horizon: Horizon) -> Rota {
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    var choice = RotaChoice(of: problem)
    for option in problem.menu.options { choice.isWorked[option.index] = true }
    return Realization(of: problem).rota(from: Placement(of: problem).place(choice)).restricted(to: horizon.days)
  }

  /// The evenings of the rota, each remembering those before.
  func problems() throws -> [RoundProblem] {
    let (scenario, rota) = rota
    var memory = RoundMemory(offsets: scenario.calendar.offsets)
    return rota.horizon.days.compactMap { day in
      let problem = RoundProblem(of: rota, on: day, in: scenario, remembering: memory)
      memory.add(rota.passes.filter { $0.day == day }, on: day)
      return problem
    }
  }
}
