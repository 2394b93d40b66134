import Rostering

/// The same people walking together on one evening, and the slots in which they can make a pass.
struct WalkingUnit: Hashable, Sendable {
  /// A walk and a pass, one after the other.
  struct Slot: Hashable, Sendable {
    let interval: Range<Instant>
    /// The stretch it lies in, by what the clock shows when that begins.
    let stretch: LocalMoment
  }

  let post: Post.ID
  /// In order of identifier.
  let people: [Person.ID]
  /// In order of time.
  var slots: [Slot]
}

/// The units that walk on one day, read off the duties of a rota: in the order of the scenario's posts, then of number and
/// time.
///
/// A unit whose people change is another unit from then on: whoever joins comes from elsewhere.
struct WalkingUnits {
  let units: [WalkingUnit]
  private let stretches: [Stretch]

  /// One person with a unit for a time without a break.
  private struct Walk {
    let person: Person.ID
    let unit: Int
    let interval: Range<Instant>
    /// Whether the person's presence begins with it.
    let isArrival: Bool
  }

  /// The units of a day; the slots that visits take which answer requests are no slots for passes.
  init(of rota: Rota, on day: Day, in scenario: Scenario) {
    let duties = rota.duties.filter { $0.day == day }
    self.stretches = Stretch.all(of: scenario, over: CollectionOfOne(day), cutBy: duties.filter(\.isLocked))
    let stays = Dictionary(grouping: duties, by: \.person)
      .mapValues { own in own.flatMap(\.pieces).filter(\.isPresence).map(\.interval) }
    var units: [WalkingUnit] = []
    for post in scenario.posts {
      guard let patrol = post.patrol, !patrol.residences.isEmpty else { continue }
      let walks = Dictionary(grouping: WalkingUnits.walks(at: post, in: duties), by: \.unit)
      for (_, walks) in walks.sorted(by: { $0.key < $1.key }) {
        units += WalkingUnits.units(
          of: post.id, smallest: patrol.smallestUnit, walks: walks, stretches: stretches,
          passes: scenario.passes(of: post.id),
          stays: stays)
      }
    }
    let answers = rota.passes.filter { $0.day == day && $0.request != nil }
    self.units = units.flatMap { unit in
      unit.parts(besides: answers.filter { $0.people == unit.people }.map(\.interval))
    }
  }

  /// The slots in which the units make some passes: in the order of time, in the stretch of each pass.
  ///
  /// Nil when a pass is no unit's, or there are more than slots.
  func choice(making passes: [Pass]) -> RoundChoice? {
    var choice = RoundChoice(visits: units.map { $0.slots.map { _ in nil } })
    for pass in passes.sorted(by: { $0.interval.lowerBound < $1.interval.lowerBound }) {
      let around = stretches.filter { $0.interval.covers(pass.interval) }
      let place = units.indices.lazy.compactMap { unit -> (unit: Int, slot: Int)? in
        guard units[unit].people == pass.people,
          let stretch = around.first(where: { $0.isOpen(units[unit].post) })?.start
        else { return nil }
        return units[unit].slots.indices.first {
          units[unit].slots[$0].stretch == stretch && choice.visits[unit][$0] == nil
        }.map { (unit, $0) }
      }.first
      guard let place else { return nil }
      choice.visits[place.unit][place.slot] = pass.residence
    }
    return choice
  }

  private static func walks(at post: Post, in duties: [Duty]) -> [Walk] {
    duties.flatMap { duty in
      duty.pieces.compactMap { piece -> Walk? in
        guard piece.kind == .post, piece.id == post.id.text, let unit = piece.unit else { return nil }
        return Walk(person: duty.person, unit: unit, interval: piece.interval, isArrival: duty.begins(with: piece))
      }
    }
  }

  /// The people who walk under one number, as one unit for as long as they are the same and do nothing else.
  ///
  /// - Parameter stays: When each person stands at any post.
  private static func units(
    of post: Post.ID, smallest: Int, walks: [Walk], stretches: [Stretch], passes: PassSettings,
    stays: [Person.ID: [Range<Instant>]]
  ) -> [WalkingUnit] {
    var units: [WalkingUnit] = []
    var lastEnd = Instant.distantPast
    for stretch in stretches where stretch.isOpen(post) {
      for (interval, people) in parts(of: stretch.interval, during: walks) where people.count >= smallest {
        let isArrival = walks.contains { $0.isArrival && $0.interval.lowerBound == interval.lowerBound }
        let start = interval.lowerBound.advanced(by: isArrival ? passes.approach : 0)
        let slots = (0..<passes.capacity(inMinutes: start.distance(to: interval.upperBound))).map { turn in
          let begin = start.advanced(by: turn * passes.slot)
          return WalkingUnit.Slot(interval: begin..<begin.advanced(by: passes.slot), stretch: stretch.start)
        }
        let pause = lastEnd..<max(lastEnd, interval.lowerBound)
        let isElsewhere = people.contains { person in stays[person]?.contains { $0.overlaps(pause) } ?? false }
        if let last = units.last, last.people == people, !isElsewhere {
          units[units.count - 1].slots += slots
        } else {
          units.append(WalkingUnit(post: post, people: people, slots: slots))
        }
        lastEnd = interval.upperBound
      }
    }
    return units
  }

  /// The parts of an interval between which somebody comes, goes or takes a break, each with those who walk.
  private static func parts(
    of interval: Range<Instant>, during walks: [Walk]
  ) -> [(interval: Range<Instant>, people: [Person.ID])] {
    let cuts = Set(walks.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] })
      .filter { interval.lowerBound < $0 && $0 < interval.upperBound }
      .union([interval.lowerBound, interval.upperBound]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      (start..<end, Set(walks.filter { $0.interval.covers(start..<end) }.map(\.person)).sorted())
    }
  }
}

extension WalkingUnit {
  /// The unit before, between and after some visits: from each it comes as from nowhere, for which a slot has time.
  fileprivate func parts(besides visits: [Range<Instant>]) -> [WalkingUnit] {
    guard !visits.isEmpty else { return [self] }
    return slots.reduce(into: [[]]) { parts, slot in
      if visits.contains(where: slot.interval.overlaps) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(slot)
      }
    }
    .filter { !$0.isEmpty }.map { WalkingUnit(post: post, people: people, slots: $0) }
  }
}

extension Duty {
  /// Whether presence at posts begins with a piece, or begins again after hours off.
  fileprivate func begins(with piece: Piece) -> Bool {
    let start = interruptions.map(\.upperBound).last { $0 <= piece.interval.lowerBound } ?? .distantPast
    return !pieces.contains { other in
      (other.isPresence || other.kind == .pause) && start <= other.interval.lowerBound
        && other.interval.lowerBound < piece.interval.lowerBound
    }
  }
}
