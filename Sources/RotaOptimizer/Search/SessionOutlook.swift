import Rostering

/// When the sessions of a problem could be held, and by whom: what every rota made session by session looks up.
struct SessionOutlook {
  let problem: PlanningProblem
  /// The days on which a session of each due could be held, in order.
  let chanceDays: [[Day]]
  /// The dues of each follow-up.
  let duesOf: [[Int]]
  /// The follow-ups of the same beneficiary as each, itself included.
  let siblingsOf: [[Int]]
  /// The runs of days in each of which a beneficiary should have a session, by follow-up, with the days that could do.
  let contactsOf: [[(run: Range<Day>, days: [Day])]]
  /// The days on which somebody could hold a session of a follow-up, in order.
  let daysOf: [Acquaintance: [Day]]
  /// Who should hold the sessions of each follow-up.
  let faces: [Set<Int>]
  /// The days of the known sessions of each follow-up.
  let held: [[Day]]

  init(of problem: PlanningProblem) {
    let (sessions, followUps) = (problem.sessions, problem.scenario.followUps)
    let days = sessions.chancesOf.map { Set($0.map(problem.day(ofChance:))).sorted() }
    var duesOf = [[Int]](repeating: [], count: followUps.count)
    for (index, due) in sessions.dues.enumerated() { duesOf[due.followUp].append(index) }
    let siblings = Dictionary(grouping: followUps.indices) { followUps[$0].beneficiary }
    let contacts = Dictionary(grouping: sessions.contacts, by: \.beneficiary).mapValues { runs in
      runs.map { run in
        let able = (siblings[run.beneficiary] ?? []).flatMap { days[$0] }.filter(run.days.contains)
        return (run: run.days, days: Set(able).sorted())
      }
    }
    self.problem = problem
    self.chanceDays = sessions.dues.map { due in
      let counted = Set(due.demand.days)
      return days[due.followUp].filter(counted.contains)
    }
    self.duesOf = duesOf
    self.siblingsOf = followUps.map { siblings[$0.beneficiary] ?? [] }
    self.contactsOf = followUps.map { contacts[$0.beneficiary] ?? [] }
    self.daysOf = SessionOutlook.days(in: problem)
    self.faces = followUps.map { sessions.faces(of: $0, in: problem.scenario) }
    self.held = followUps.map { followUp in sessions.known.filter { $0.followUp == followUp.id }.map(\.day) }
  }

  private static func days(in problem: PlanningProblem) -> [Acquaintance: [Day]] {
    problem.sessions.offered.reduce(into: [:]) { days, number in
      let slot = problem.sessions.slots[number]
      let sitting = problem.sessions.sittings[slot.sitting]
      let day = problem.stretches[slot.stretch].day
      guard !sitting.service.isGathering else { return }
      for (seat, people) in slot.people.enumerated() {
        for person in people {
          let key = Acquaintance(followUp: sitting.followUps[0], seat: seat, person: person)
          if days[key]?.last != day { days[key, default: []].append(day) }
        }
      }
    }
  }
}

extension [Day] {
  /// How many of some days in order lie on a day or after it.
  func count(from day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < day { low = middle + 1 } else { high = middle }
    }
    return count - low
  }
}
