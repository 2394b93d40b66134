import Rostering

/// At what time in its stretch each session takes place: those of several people first, all at its beginning, then everybody's
/// own, one after another.
struct SessionSchedule {
  private let problem: PlanningProblem
  private var pieces: [PersonStretch: [Piece]] = [:]

  init(of problem: PlanningProblem, choice: RotaChoice) {
    self.problem = problem
    let byStretch = Dictionary(grouping: choice.sessions.keys) { problem.sessions.slots[$0].stretch }
    for (stretch, slots) in byStretch {
      for slot in slots.sorted(by: precedes) {
        guard let session = choice.sessions[slot] else { continue }
        add(session, in: slot, of: stretch)
      }
    }
  }

  /// What a duty consists of besides presence at posts.
  func pieces(of option: DutyOption) -> [Piece] {
    guard !pieces.isEmpty else { return [] }
    return problem.stretches.indices.filter { option.shape.isPresent(in: problem.stretches[$0]) }
      .flatMap { pieces[PersonStretch(person: option.person, stretch: $0)] ?? [] }
  }

  /// Joint sessions first: nobody has two of them in a stretch.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (sitting(of: left), sitting(of: right))
    return first.isJoint == second.isJoint ? left < right : first.isJoint
  }

  private mutating func add(_ session: ChosenSession, in slot: Int, of stretch: Int) {
    let people = session.people.joined().sorted()
    let keys = people.map { PersonStretch(person: $0, stretch: stretch) }
    let start =
      keys.compactMap { pieces[$0]?.last?.interval.upperBound }.max()
      ?? problem.stretches[stretch].interval.lowerBound
    let interval = start..<start.advanced(by: sitting(of: slot).service.minutes)
    let followUps = session.guests.map { problem.scenario.followUps[problem.sessions.chances[$0].followUp].id.text }
    for key in keys {
      pieces[key, default: []] += followUps.map { Piece(kind: .appointment, id: $0, interval: interval) }
    }
  }

  private func sitting(of slot: Int) -> Sitting { problem.sessions.sittings[problem.sessions.slots[slot].sitting] }
}
