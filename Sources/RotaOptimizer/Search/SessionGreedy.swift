import Rostering

/// Sessions held day by day: whoever has least time left comes first, with somebody who is on duty or may be called.
///
/// It is only a start: what it leaves out, the optimizer may find room for.
struct SessionGreedy {
  /// How soon sessions are held.
  enum Pace: CaseIterable {
    /// As soon as somebody has time.
    case eager
    /// Spread over the period.
    case even

    /// The paces that make a difference.
    static func all(for problem: PlanningProblem) -> [Pace] { problem.sessions.isEmpty ? [.eager] : allCases }
  }

  private let outlook: SessionOutlook
  private let pace: Pace
  /// The days by which each follow-up is taken to be more urgent than it is, because it came off badly before.
  private let haste: [Int]
  /// Who should hold the sessions of each follow-up: the referent, then whoever has held one.
  private var faces: [Set<Int>]
  /// How many sessions of each due are still to be held.
  private var left: [Int]
  /// The days of the sessions of each follow-up, known ones included.
  private var held: [[Day]]
  /// Minutes that people spend in sessions.
  private var minutes: [PersonStretch: Int] = [:]
  /// Who is in a session of several people.
  private var joint: Set<PersonStretch> = []
  private var venues: [Int: Set<Venue.ID>] = [:]

  /// - Parameter haste: By how many days each follow-up is more urgent than it is; nil for none.
  init(_ outlook: SessionOutlook, pace: Pace, haste: [Int]? = nil) {
    self.outlook = outlook
    self.pace = pace
    self.haste = haste ?? outlook.faces.map { _ in 0 }
    self.faces = outlook.faces
    self.left = outlook.problem.sessions.dues.map(\.left)
    self.held = outlook.held
  }

  private var problem: PlanningProblem { outlook.problem }

  /// Holds what can be held on a day, and calls the people for it.
  mutating func hold(on day: Day, in choice: inout RotaChoice, calling lines: inout [GreedyLine]) {
    guard !problem.sessions.isEmpty else { return }
    for index in problem.stretches.indices where problem.stretches[index].day == day && isSpare(index) {
      let slots = (problem.sessions.slotsIn[index] ?? [])
        .map { (slot: $0, guests: guests(of: $0, on: day)) }.filter { !$0.guests.isEmpty }
        .sorted { (slack(of: $0.guests, on: day), $0.slot) < (slack(of: $1.guests, on: day), $1.slot) }
      for (slot, _) in slots {
        // Others may have been held meanwhile.
        let guests = guests(of: slot, on: day)
        guard !guests.isEmpty, isVenueFree(slot) else { continue }
        guard let people = people(for: slot, on: day, in: &choice, calling: &lines) else { continue }
        choice.sessions[slot] = ChosenSession(people: people, guests: guests.sorted())
        note(slot, guests, people, on: day)
      }
    }
  }

  /// Whether nobody is required at a post in a stretch: only then are people sure to have time.
  private func isSpare(_ index: Int) -> Bool {
    problem.stretches[index].openPosts.allSatisfy { problem.scenario.post($0.post)?.staffing.required == 0 }
  }

  private func sitting(of slot: Int) -> Sitting { problem.sessions.sittings[problem.sessions.slots[slot].sitting] }

  private func isVenueFree(_ slot: Int) -> Bool {
    guard let venue = sitting(of: slot).service.venue else { return true }
    return !(venues[problem.sessions.slots[slot].stretch]?.contains(venue) ?? false)
  }

  // MARK: Whose turn it is

  /// Those who may have a session in a slot on a day, the most urgent first, as many as there is room for.
  private func guests(of slot: Int, on day: Day) -> [Int] {
    let able = problem.sessions.chancesIn[slot].filter { isTurn(of: problem.sessions.chances[$0].followUp, on: day) }
    let inOrder = able.sorted { (slack(of: [$0], on: day), $0) < (slack(of: [$1], on: day), $1) }
    var seen: Set<Beneficiary.ID> = []
    return Array(
      inOrder.filter { seen.insert(followUp(of: $0).beneficiary).inserted }
        .prefix(sitting(of: slot).service.capacity))
  }

  private func followUp(of chance: Int) -> FollowUp {
    problem.scenario.followUps[problem.sessions.chances[chance].followUp]
  }

  private func isTurn(of index: Int, on day: Day) -> Bool {
    let followUp = problem.scenario.followUps[index]
    let counted = outlook.duesOf[index].filter { problem.sessions.dues[$0].demand.days.contains(day) }
    guard counted.contains(where: { left[$0] > 0 }), counted.allSatisfy({ left[$0] > 0 }) else { return false }
    let own = outlook.siblingsOf[index]
    guard !own.contains(where: { held[$0].contains(day) }) else { return false }
    if let apart = followUp.daysApart, held[index].contains(where: { abs($0.distance(to: day)) < apart }) {
      return false
    }
    if problem.scenario.mustWait(followUp) {
      let first = Set(problem.scenario.followUps(before: followUp).map(\.id))
      guard own.contains(where: { first.contains(problem.scenario.followUps[$0].id) && held[$0].contains { $0 < day } })
      else { return false }
    }
    return isInTurn(index, among: own) && isDue(index, counted, on: day)
  }

  /// Whether one more session keeps turns with the follow-up that alternates.
  private func isInTurn(_ index: Int, among own: [Int]) -> Bool {
    own.allSatisfy { other in
      let (one, two) = (problem.scenario.followUps[index], problem.scenario.followUps[other])
      let ahead = held[index].count - held[other].count
      if one.alternatesWith == two.id { return ahead < problem.sessions.mostAhead(one, of: two) }
      if two.alternatesWith == one.id { return -ahead > problem.sessions.mostAhead(two, of: one) - 1 }
      return true
    }
  }

  /// Whether it is time: always, for the eager; otherwise when the part of the period that is over asks for a session, or there
  /// are few days left for one.
  private func isDue(_ index: Int, _ dues: [Int], on day: Day) -> Bool {
    switch pace {
    case .eager: return true
    case .even:
      if slack(of: index, on: day) < SessionGreedy.patience { return true }
      return dues.contains { due in
        let days = outlook.chanceDays[due]
        let over = days.prefix { $0 <= day }.count
        let total = problem.sessions.dues[due].left
        return over * total * 2 >= days.count * (2 * (total - left[due]) + 1)
          || days.count - over <= left[due] * 3
      }
    }
  }

  /// How many more days the most urgent of some sessions could be put off.
  private func slack(of chances: [Int], on day: Day) -> Int {
    chances.map { slack(of: problem.sessions.chances[$0].followUp, on: day) }.min() ?? .max
  }

  /// How many days on which a follow-up could have a session may pass without one before a session or a contact is missed.
  private func slack(of followUp: Int, on day: Day) -> Int {
    var least = Int.max
    for due in outlook.duesOf[followUp] where left[due] > 0 {
      let days = outlook.chanceDays[due].count(from: day)
      if days > 0 { least = min(least, days - left[due]) }
    }
    for contact in outlook.contactsOf[followUp] where contact.run.contains(day) {
      let isMet = outlook.siblingsOf[followUp].contains { held[$0].contains(where: contact.run.contains) }
      if !isMet { least = min(least, contact.days.count(from: day) - 1) }
    }
    return least - haste[followUp]
  }

  /// How many days may be left for a session to be urgent.
  private static let patience = 4

  // MARK: Who holds it

  /// Those who hold a session, seat by seat, called if they are not on duty; nil when not all seats can be filled.
  private func people(
    for slot: Int, on day: Day, in choice: inout RotaChoice, calling lines: inout [GreedyLine]
  ) -> [[Int]]? {
    let sitting = sitting(of: slot)
    let stretch = problem.sessions.slots[slot].stretch
    let followUp = sitting.followUps[0]
    let known = sitting.service.isGathering ? [] : faces[followUp]
    let mayWait =
      !sitting.service.isGathering && slack(of: followUp, on: day) + haste[followUp] >= patience(of: followUp)
    let left = outlook.duesOf[followUp].map { self.left[$0] }.max() ?? 0
    var taken: [[Int]] = []
    var calls: [DutyOption] = []
    let able = problem.sessions.slots[slot].people
    for (seatNumber, (seat, candidates)) in zip(sitting.service.seats, able).enumerated() {
      var filled: [Int] = []
      let order = candidates.filter { !taken.joined().contains($0) }.map { person in
        Candidate(
          person: person, isKnown: known.contains(person),
          mayGoOn: outlook.daysOf[Acquaintance(followUp: followUp, seat: seatNumber, person: person)]?.count(from: day)
            ?? 0
            >= left,
          isThere: isOnDuty(person, in: stretch, choice))
      }
      .sorted { $0.rank < $1.rank }
      for candidate in order where filled.count < seat.people {
        guard hasTime(candidate.person, in: stretch, for: sitting) else { continue }
        // Another day somebody who is known may have time.
        guard candidate.isKnown || known.isDisjoint(with: able[seatNumber]) || !mayWait else { continue }
        if !candidate.isThere {
          let called = call(candidate.person, to: stretch, on: day, choice, lines)
          guard !called.isEmpty else { continue }
          calls += called
        }
        filled.append(candidate.person)
      }
      guard filled.count == seat.people else { return nil }
      taken.append(filled.sorted())
    }
    for option in calls where !choice.isWorked[option.index] {
      choice.isWorked[option.index] = true
      lines[option.person].add(option)
    }
    return taken
  }

  /// Somebody who could take a seat.
  private struct Candidate {
    let person: Int
    /// Whether they should hold the session.
    let isKnown: Bool
    /// Whether they could hold the sessions that follow as well.
    let mayGoOn: Bool
    let isThere: Bool

    /// Who comes first.
    var rank: (Int, Int, Int, Int) { (isKnown ? 0 : 1, mayGoOn ? 0 : 1, isThere ? 0 : 1, person) }
  }

  /// How few days must be left before somebody unknown holds a session.
  private func patience(of followUp: Int) -> Int { haste[followUp] > 0 ? 1 : SessionGreedy.patience }

  private func isOnDuty(_ person: Int, in stretch: Int, _ choice: RotaChoice) -> Bool {
    problem.presences[stretch].optionsForSessions(in: problem.stretches[stretch])
      .contains { $0.person == person && choice.isWorked[$0.index] }
  }

  private func hasTime(_ person: Int, in stretch: Int, for sitting: Sitting) -> Bool {
    let key = PersonStretch(person: person, stretch: stretch)
    guard !sitting.isJoint || !joint.contains(key) else { return false }
    return minutes[key, default: 0] + sitting.service.minutes <= problem.stretches[stretch].minutes
  }

  /// The duty with which somebody may be called, the longest first, and those that it needs; none on a day with a duty.
  private func call(
    _ person: Int, to stretch: Int, on day: Day, _ choice: RotaChoice, _ lines: [GreedyLine]
  ) -> [DutyOption] {
    guard !problem.menu.options.contains(where: { $0.person == person && $0.day == day && choice.isWorked[$0.index] })
    else { return [] }
    let options = problem.presences[stretch].optionsForSessions(in: problem.stretches[stretch])
      .filter { $0.person == person && $0.day == day && !$0.isLocked }
      .sorted { ($0.shape.paidMinutes, -$0.index) > ($1.shape.paidMinutes, -$1.index) }
    return lines[person].lawful(among: options)
  }

  private mutating func note(_ slot: Int, _ guests: [Int], _ people: [[Int]], on day: Day) {
    let sitting = sitting(of: slot)
    let stretch = problem.sessions.slots[slot].stretch
    for chance in guests {
      let followUp = problem.sessions.chances[chance].followUp
      held[followUp].append(day)
      if !sitting.service.isGathering { faces[followUp].formUnion(people.joined()) }
      for due in outlook.duesOf[followUp] where problem.sessions.dues[due].demand.days.contains(day) { left[due] -= 1 }
    }
    for person in people.joined() {
      let key = PersonStretch(person: person, stretch: stretch)
      minutes[key, default: 0] += sitting.service.minutes
      if sitting.isJoint { joint.insert(key) }
    }
    if let venue = sitting.service.venue { venues[stretch, default: []].insert(venue) }
  }
}
