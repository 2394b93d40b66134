import Rostering

/// The round of one evening before it is dealt: which units can pass when, and where passes are due.
struct RoundProblem: Sendable {
  /// A unit's evening, slot by slot.
  struct Unit: Hashable, Sendable {
    /// A name of its own on that evening.
    let name: String
    let walking: WalkingUnit
    /// The residences in which its patrol has passes to make.
    let beat: [Residence.ID]
    /// How well each residence of the beat knows its people.
    let acquaintance: [Residence.ID: Int]
    /// How much a pass in each slot would repeat the evenings before, by residence.
    let staleness: [[Residence.ID: Int]]

    /// What a unit's slots have in common with those of others, for passes that are due: post and stretch.
    func site(of slot: Int) -> Site { Site(post: walking.post, stretch: walking.slots[slot].stretch) }
  }

  /// A stretch at a patrol post.
  struct Site: Hashable, Sendable {
    let post: Post.ID
    let stretch: LocalMoment
  }

  /// Passes due to a residence in a stretch.
  struct Due: Hashable, Sendable {
    let site: Site
    let residence: Residence.ID
  }

  /// A time at which a residence is visited.
  struct Visit: Hashable, Sendable {
    let time: Instant
    let residence: Residence.ID
  }

  let day: Day
  var units: [Unit]
  /// The visits that answer requests, which stay as the rota has them.
  let answers: [Pass]
  /// The round as the rota has it.
  let standing: RoundChoice
  /// How many passes are due.
  var due: [Due: Int]
  /// When a slot of any unit begins.
  let times: [Instant]
  /// How many units that are not to be decided on visit a residence at a time.
  var others: [Visit: Int] = [:]
  /// The midnight that begins the day.
  private let midnight: Instant
  private let scenario: Scenario

  /// The evening of a rota; nil when some of its passes are no unit's, or more than it has slots for, as in one made by
  /// hand.
  init?(of rota: Rota, on day: Day, in scenario: Scenario, remembering memory: RoundMemory) {
    let passes = rota.passes.filter { $0.day == day }
    let answers = passes.filter { $0.request != nil }
    let walking = WalkingUnits(of: rota, on: day, in: scenario)
    guard let standing = walking.choice(making: passes.filter { $0.request == nil }) else { return nil }
    var due: [Due: Int] = [:]
    for (unit, visits) in zip(walking.units, standing.visits) {
      for (slot, residence) in zip(unit.slots, visits) {
        guard let residence else { continue }
        due[Due(site: Site(post: unit.post, stretch: slot.stretch), residence: residence), default: 0] += 1
      }
    }
    self.day = day
    self.due = due
    self.answers = answers
    self.standing = standing
    self.scenario = scenario
    self.midnight = scenario.calendar.offsets.instant(on: day, at: .midnight)
    self.times = Set(walking.units.flatMap { $0.slots.map(\.interval.lowerBound) }).sorted()
    for answer in answers {
      for time in times where answer.interval.contains(time) {
        others[Visit(time: time, residence: answer.residence), default: 0] += 1
      }
    }
    self.units = walking.units.enumerated().map { position, unit in
      let visited = Set(due.keys.filter { $0.site.post == unit.post }.map(\.residence)).sorted()
      return Unit(walking: unit, name: "\(position + 1)", visiting: visited, on: day, remembering: memory)
    }
  }

  /// The passes that are due where some unit can make them, in an order that is the same on every machine.
  var promises: [Due] {
    let sites = Set(units.flatMap { unit in unit.walking.slots.indices.map(unit.site) })
    return due.filter { $0.value > 0 && sites.contains($0.key.site) }.keys.sorted {
      ($0.site.stretch, $0.site.post, $0.residence) < ($1.site.stretch, $1.site.post, $1.residence)
    }
  }

  /// Where a unit may spend a slot: the residences with a pass due in its stretch, and at last nowhere.
  func places(of unit: Int, in slot: Int) -> [Residence.ID?] {
    let site = units[unit].site(of: slot)
    return units[unit].beat.filter { due[Due(site: site, residence: $0), default: 0] > 0 } + [nil]
  }

  /// About how many variables the programme has: those of visits and of legs.
  var variableCount: Int {
    units.indices.reduce(0) { sum, unit in
      let counts = units[unit].walking.slots.indices.map { places(of: unit, in: $0).count }
      return zip(counts, counts.dropFirst()).reduce(sum + counts.reduce(0, +)) { $0 + $1.0 * $1.1 }
    }
  }

  /// Elapsed minutes from the midnight that begins the day.
  func minute(_ time: Instant) -> Int { midnight.distance(to: time) }

  /// The walk for which a unit's slots have time, in minutes.
  func longestWalk(of unit: Int) -> Int { scenario.passes(of: units[unit].walking.post).walk }

  /// How long a unit's walk between two residences of a round takes, in minutes; from nowhere, and back to the same
  /// residence, it is the longest.
  func walk(of unit: Int, from one: Residence.ID?, to other: Residence.ID) -> Int {
    guard let one, one != other else { return longestWalk(of: unit) }
    return scenario.walk(from: one, to: other) ?? longestWalk(of: unit)
  }

  /// The units that are under way at a time, each with its slot.
  func slots(at time: Instant) -> [(unit: Int, slot: Int)] {
    units.indices.flatMap { unit in
      units[unit].walking.slots.indices
        .filter { units[unit].walking.slots[$0].interval.contains(time) }.map { (unit, $0) }
    }
  }
}

extension RoundProblem.Unit {
  fileprivate init(
    walking: WalkingUnit, name: String, visiting beat: [Residence.ID], on day: Day, remembering memory: RoundMemory
  ) {
    let byResidence = { (points: (Residence.ID) -> Int) in
      Dictionary(beat.map { ($0, points($0)) }) { first, _ in first }
    }
    self.name = name
    self.walking = walking
    self.beat = beat
    self.acquaintance = byResidence { memory.acquaintance(of: walking.people, with: $0, on: day) }
    self.staleness = walking.slots.map { slot in
      byResidence { memory.staleness(of: $0, during: slot.interval, on: day) }
    }
  }
}
