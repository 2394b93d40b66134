internal import RosterEngine
import Rostering

/// The parts of the sessions among which a model chooses: the slots of some rotas first, then more and more.
struct SessionParts {
  private let whole: PlanningProblem
  /// Who could take each seat of the slots offered.
  private var offered: [Int: [Set<Int>]] = [:]
  private var random = SplitMix64(seed: 1)

  /// The slots of some rotas, with the people who hold them there and the referents.
  init(of problem: PlanningProblem, startingWith choices: [RotaChoice]) {
    self.whole = problem
    for choice in choices {
      for (slot, session) in choice.sessions {
        let people = zip(session.people, problem.sessions.slots[slot].people).map { own, able in
          Set(own).union(problem.sessions.faces(in: slot, of: problem.scenario).intersection(able))
        }
        offered[slot] = offered[slot].map { zip($0, people).map { $0.union($1) } } ?? people
      }
    }
  }

  /// Whether every slot is offered with everybody.
  private(set) var isWhole = false

  /// The problem with what is offered.
  var problem: PlanningProblem {
    isWhole ? whole : whole.offering(whole.sessions.offering(offered))
  }

  /// Offers more: every slot of the follow-ups that lack sessions, or have them with too many people, then of others by lot.
  ///
  /// - Returns: Whether there was more.
  mutating func widen(around choice: RotaChoice) -> Bool {
    guard !isWhole else { return false }
    let menu = whole.sessions
    let size = SessionParts.growth * menu.offering(offered).size
    let troubled = Set(whole.scenario.followUps.indices.filter { whole.isTroubled($0, in: choice) })
    let others = whole.scenario.followUps.indices.filter { !troubled.contains($0) }.shuffled(using: &random)
    for followUp in troubled.sorted() + others {
      for slot in Set(menu.chancesOf[followUp].map { menu.chances[$0].slot }) {
        offered[slot] = menu.slots[slot].people.map { Set($0) }
      }
      if menu.offering(offered).size > size { return true }
    }
    isWhole = true
    return true
  }

  /// How much larger each part is than the one before.
  private static let growth = 2
}

extension PlanningProblem {
  /// Whether a follow-up lacks sessions that are due, or too many people hold them.
  func isTroubled(_ followUp: Int, in choice: RotaChoice) -> Bool {
    let held = sessions.chancesOf[followUp].filter { chance in
      choice.sessions[sessions.chances[chance].slot]?.guests.contains(chance) ?? false
    }
    let due = sessions.dues.filter { $0.followUp == followUp }.reduce(0) { $0 + $1.left }
    guard held.count == due else { return true }
    guard let service = scenario.service(scenario.followUps[followUp].service), !service.isGathering else {
      return false
    }
    let known = sessions.faces(of: scenario.followUps[followUp], in: scenario)
    let people = held.compactMap { choice.sessions[sessions.chances[$0].slot]?.people }
    return service.seats.indices.contains { seat in
      let strangers = Set(people.flatMap { $0[seat] }).subtracting(known)
      return strangers.count > (known.isEmpty ? service.seats[seat].people : 0)
    }
  }
}
