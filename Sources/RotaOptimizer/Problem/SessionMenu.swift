import Rostering

/// The sessions that are due, and when each could be held and by whom.
struct SessionMenu: Sendable {
  /// Sessions due in a period, less those that are known.
  struct Due: Hashable, Sendable {
    let demand: CoverageDemand.Sessions
    /// The position of the follow-up.
    let followUp: Int
    /// How many are still to be planned.
    let left: Int
  }

  /// Runs of days with a session due, without those that have a known one.
  let contacts: [CoverageDemand.Contact]
  let dues: [Due]
  let sittings: [Sitting]
  /// Where each sitting could be held, and by whom.
  let slots: [SessionSlot]
  /// The slots among which there is a choice, in order: all of them, unless only a part of the menu is offered.
  let offered: [Int]
  /// Which part of the sessions is offered.
  let part: Part
  /// In order of time, then of the scenario.
  let chances: [SessionChance]
  /// Sessions that are no choice: published or locked, in order of time.
  let known: [Session]
  /// The first day that is planned.
  private let first: Day
  /// The chances of each follow-up in the slots that are offered, by their positions, in order of time.
  let chancesOf: [[Int]]
  /// The chances of each slot.
  let chancesIn: [[Int]]
  /// The slots of each stretch that are offered.
  let slotsIn: [Int: [Int]]

  /// - Parameters:
  ///   - sessions: What is due on the planned days, settled periods left out.
  ///   - known: Sessions that are published or locked.
  init(
    of sessions: [CoverageDemand.Sessions], contacts: [CoverageDemand.Contact], known: [Session], from first: Day,
    stretches: [Stretch], presences: [StretchPresence], scenario: Scenario
  ) {
    let known = known.filter(scenario.isHeld)
    let positions = Dictionary(
      scenario.followUps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let dues = sessions.compactMap { due -> Due? in
      guard let followUp = positions[due.followUp.id] else { return nil }
      let left = due.required - known.count { due.counts($0) }
      return left > 0 ? Due(demand: due, followUp: followUp, left: left) : nil
    }
    let daysOf = dues.reduce(into: [Int: Set<Day>]()) { days, due in
      days[due.followUp, default: []].formUnion(due.demand.days)
    }
    let sittings = SessionMenu.sittings(of: daysOf.keys.sorted(), in: scenario)
    var slots: [SessionSlot] = []
    var chances: [SessionChance] = []
    for (index, stretch) in stretches.enumerated() {
      let free = presences[index].freeForSessions(in: stretch)
      for (number, sitting) in sittings.enumerated() {
        guard stretch.minutes >= sitting.service.minutes else { continue }
        let suited = sitting.followUps.filter {
          daysOf[$0]?.contains(stretch.day) ?? false
            && scenario.suits(scenario.followUps[$0], stretch.interval, on: stretch.day)
        }
        let seats = sitting.service.seats.map { seat in
          free.filter { !scenario.people[$0].roles.isDisjoint(with: seat.roles) }
        }
        let isStaffed = zip(sitting.service.seats, seats).allSatisfy { $0.people <= $1.count }
        guard !suited.isEmpty, isStaffed else { continue }
        chances += suited.map { SessionChance(followUp: $0, slot: slots.count) }
        slots.append(SessionSlot(sitting: number, stretch: index, people: seats))
      }
    }
    self.first = first
    self.dues = dues
    self.known = known
    self.contacts = contacts.filter { run in
      !known.contains { run.days.contains($0.day) && scenario.followUp($0.followUp)?.beneficiary == run.beneficiary }
    }
    self.sittings = sittings
    self.slots = slots
    self.offered = Array(slots.indices)
    self.part = .all
    self.chances = chances
    var chancesOf = [[Int]](repeating: [], count: scenario.followUps.count)
    var chancesIn = [[Int]](repeating: [], count: slots.count)
    for (index, chance) in chances.enumerated() {
      chancesOf[chance.followUp].append(index)
      chancesIn[chance.slot].append(index)
    }
    self.chancesOf = chancesOf
    self.chancesIn = chancesIn
    self.slotsIn = Dictionary(grouping: slots.indices) { slots[$0].stretch }
  }

  /// How much of the sessions a menu offers.
  enum Part: Hashable, Sendable {
    /// Every slot, with everybody who could hold it.
    case all
    /// Some of the slots and people: what is planned with them can be done, and others might do better.
    case some
    /// No session is due, and whoever may be called for one may be called without: no rota costs less.
    case none
  }

  /// The same menu with a part of its slots, and of those who could hold each.
  ///
  /// - Parameter people: Who could take each seat, by slot.
  func offering(_ people: [Int: [Set<Int>]]) -> SessionMenu { SessionMenu(self, offering: people, part: .some) }

  /// What is left when sessions do not count.
  var leftOut: SessionMenu { SessionMenu(self, offering: [:], part: .none) }

  private init(_ whole: SessionMenu, offering people: [Int: [Set<Int>]], part: Part) {
    let isLeftOut = part == .none
    contacts = isLeftOut ? [] : whole.contacts
    dues = isLeftOut ? [] : whole.dues
    sittings = whole.sittings
    slots = whole.slots.enumerated().map { number, slot in
      people[number].map { SessionSlot(sitting: slot.sitting, stretch: slot.stretch, people: $0.map { $0.sorted() }) }
        ?? slot
    }
    chances = whole.chances
    known = whole.known
    first = whole.first
    offered = whole.offered.filter { people[$0] != nil }
    chancesOf = whole.chancesOf.map { chances in chances.filter { people[whole.chances[$0].slot] != nil } }
    chancesIn = whole.chancesIn
    slotsIn = Dictionary(grouping: offered) { whole.slots[$0].stretch }
    self.part = part
  }

  /// How many decisions the slots that are offered make: who holds a session, and who comes.
  var size: Int { offered.reduce(0) { $0 + size(ofSlot: $1, offering: slots[$1].people) } }

  /// How many of them a slot makes with some people for each seat.
  func size(ofSlot slot: Int, offering people: [some Collection<Int>]) -> Int {
    people.reduce(0) { $0 + $1.count } + chancesIn[slot].count
  }

  /// The sittings of some follow-ups: one each, or one of the service where their beneficiaries meet.
  private static func sittings(of followUps: [Int], in scenario: Scenario) -> [Sitting] {
    let services = Dictionary(grouping: followUps) { scenario.followUps[$0].service }
    return scenario.services.flatMap { service -> [Sitting] in
      let own = services[service.id] ?? []
      guard service.isGathering else {
        return own.map { Sitting(symbol: scenario.followUps[$0].id.text, service: service, followUps: [$0]) }
      }
      return own.isEmpty ? [] : [Sitting(symbol: "all:\(service.id)", service: service, followUps: own)]
    }
  }

  /// How many sessions more a follow-up may have had than the one with which it takes turns: none if the other begins.
  ///
  /// The known session before all that can be planned says whose turn it is; without one, the follow-up begins.
  func mostAhead(_ followUp: FollowUp, of other: FollowUp) -> Int {
    let both = known.filter { $0.day < first && ($0.followUp == followUp.id || $0.followUp == other.id) }
    guard let last = both.last else { return 1 }
    let ahead = both.reduce(0) { $0 + ($1.followUp == followUp.id ? 1 : -1) }
    return last.followUp == followUp.id ? ahead : ahead + 1
  }

  /// Those who should hold the sessions of a follow-up: its referent, and whoever has held one, by their positions.
  func faces(of followUp: FollowUp, in scenario: Scenario) -> Set<Int> {
    let people = known.filter { $0.followUp == followUp.id }.flatMap(\.people) + [followUp.referent].compactMap(\.self)
    return Set(people.compactMap { id in scenario.people.firstIndex { $0.id == id } })
  }

  /// How many people may take a seat of a follow-up's sessions before one of them is one too many; those who should do not
  /// count.
  func freeFaces(at seat: Service.Seat, among known: Set<Int>) -> Int { known.isEmpty ? seat.people : 0 }

  /// How many sessions of each follow-up are still to be planned, by their positions.
  var left: [Int: Int] { dues.reduce(into: [:]) { $0[$1.followUp, default: 0] += $1.left } }

  /// Those who should hold the sessions of a slot; none for a gathering, where nobody minds.
  func faces(in slot: Int, of scenario: Scenario) -> Set<Int> {
    let sitting = sittings[slots[slot].sitting]
    return sitting.service.isGathering ? [] : faces(of: scenario.followUps[sitting.followUps[0]], in: scenario)
  }

  /// Whether there is nothing to plan.
  var isEmpty: Bool { dues.isEmpty && contacts.isEmpty }
}

extension StretchPresence {
  /// The people who could hold sessions in a stretch: on duty throughout, on no break, and locked at no post and in no
  /// session.
  fileprivate func freeForSessions(in stretch: Stretch) -> [Int] {
    Set(optionsForSessions(in: stretch).map(\.person)).sorted()
  }

  /// The duties in which they are on duty.
  func optionsForSessions(in stretch: Stretch) -> [DutyOption] {
    options.filter { option in
      posted[option.person] == nil && !engaged.contains(option.person)
        && !(option.shape.pause?.overlaps(stretch.interval) ?? false)
    }
  }
}
