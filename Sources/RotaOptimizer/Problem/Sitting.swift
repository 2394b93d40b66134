import Rostering

/// What people hold: the sessions of one follow-up, or those of a service in which several beneficiaries meet.
struct Sitting: Hashable, Sendable {
  /// How the model names it: by the follow-up, or by the service with a mark that no follow-up has.
  let symbol: String
  let service: Service
  /// The follow-ups whose sessions they are, by their positions in the scenario: one, or all that may join.
  let followUps: [Int]

  /// Whether it takes more than one person.
  var isJoint: Bool { service.people > 1 }
}

/// A sitting in a stretch in which it suits and could be held.
struct SessionSlot: Hashable, Sendable {
  /// The position of the sitting.
  let sitting: Int
  let stretch: Int
  /// Who could take each seat: positions in the scenario, in order.
  let people: [[Int]]
}

/// A follow-up that could have a session in a stretch: of its own, or among others.
struct SessionChance: Hashable, Sendable {
  /// The position of the follow-up.
  let followUp: Int
  /// The position of the slot.
  let slot: Int
}
