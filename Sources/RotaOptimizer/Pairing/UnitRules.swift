import Rostering

/// Who may form a unit, by position in the scenario: what the month's plan must know of the pairing.
struct UnitRules: Sendable {
  /// How many people may form a unit of one patrol or another, in increasing order.
  let sizes: [Int]
  /// The positions of the people, from 0.
  let people: Range<Int>
  /// A number for each person, the same for those of whom the pairing says the same: any of them may take another's place.
  let kinds: [Int]
  /// The people who may not walk with everybody.
  let bound: Set<Int>
  private let apart: [Set<Int>]
  /// Those of whom one at least must be in a unit with a person; nil where nobody need be.
  private let tutors: [Set<Int>?]

  /// What the pairing of a scenario forbids; nil when it forbids nothing.
  init?(of scenario: Scenario) {
    let (team, pairing) = (scenario.people.map(\.id), scenario.pairing)
    let places = Dictionary(zip(team, team.indices)) { first, _ in first }
    let apart = team.map { id -> Set<Int> in
      let others = pairing.apart.filter { $0.people.contains(id) }.flatMap(\.people).filter { $0 != id }
      return Set(others.compactMap { places[$0] })
    }
    let tutors = team.map { id in pairing.onlyWith[id].map { Set($0.compactMap { places[$0] }) } }
    let bound = Set(team.indices.filter { !apart[$0].isEmpty || tutors[$0] != nil })
    let sizes = Set(scenario.posts.compactMap(\.patrol).flatMap(\.unitSizes)).sorted()
    guard !bound.isEmpty, !sizes.isEmpty else { return nil }
    let said = team.indices.map { person in
      Said(
        apart: apart[person], tutors: tutors[person],
        trainees: Set(team.indices.filter { tutors[$0]?.contains(person) ?? false }))
    }
    self.sizes = sizes
    self.people = team.indices
    self.kinds = said.map { own in said.firstIndex(of: own) ?? 0 }
    self.bound = bound
    self.apart = apart
    self.tutors = tutors
  }

  /// All that a pairing says of one person.
  private struct Said: Hashable {
    let apart: Set<Int>
    let tutors: Set<Int>?
    let trainees: Set<Int>
  }

  /// Whether some people may form a unit.
  func allows(_ unit: [Int]) -> Bool {
    unit.allSatisfy { person in
      apart[person].isDisjoint(with: unit) && !(tutors[person]?.isDisjoint(with: unit) ?? false)
    }
  }
}
