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
    var size = menu.offering(offered).size
    let enough = SessionParts.growth * size
    let outcomes = SessionOutcome.all(of: choice, in: whole)
    let others = outcomes.filter { !$0.isTroubled }.shuffled(using: &random)
    for outcome in outcomes.filter(\.isTroubled) + others {
      for slot in Set(menu.chancesOf[outcome.followUp].map { menu.chances[$0].slot }) {
        size += menu.size(ofSlot: slot, offering: menu.slots[slot].people)
        if let people = offered[slot] { size -= menu.size(ofSlot: slot, offering: people) }
        offered[slot] = menu.slots[slot].people.map { Set($0) }
      }
      if size > enough { return true }
    }
    isWhole = true
    return true
  }

  /// How much larger each part is than the one before.
  private static let growth = 2
}
