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
  let number: Int
  /// In order of identifier.
  let people: [Person.ID]
  /// In order of time.
  var slots: [Slot]
}

extension Rota {
  /// The units that walk on a day, in the order of the scenario's posts, then of number and time.
  ///
  /// A unit whose people change is another unit from then on: whoever joins comes from elsewhere.
  func walkingUnits(on day: Day, in scenario: Scenario) -> [WalkingUnit] {
    let duties = duties.filter { $0.day == day }
    let stretches = Stretch.all(of: scenario, over: CollectionOfOne(day), cutBy: duties.filter(\.isLocked))
    return scenario.posts.flatMap { post -> [WalkingUnit] in
      guard let patrol = post.patrol, !patrol.residences.isEmpty else { return [] }
      let walks = duties.flatMap { duty in
        duty.pieces.filter { $0.kind == .post && $0.id == post.id.text && $0.unit != nil }
          .map { Walk(person: duty.person, unit: $0.unit ?? 0, interval: $0.interval, isFirst: duty.begins(with: $0)) }
      }
      return Dictionary(grouping: walks, by: \.unit).sorted { $0.key < $1.key }.flatMap { number, walks in
        units(of: post.id, number: number, smallest: patrol.smallestUnit, walks: walks, stretches, scenario.passes)
      }
    }
  }

  /// One person with a unit for a time without a break.
  private struct Walk {
    let person: Person.ID
    let unit: Int
    let interval: Range<Instant>
    /// Whether the person's presence begins with it.
    let isFirst: Bool
  }

  private func units(
    of post: Post.ID, number: Int, smallest: Int, walks: [Walk], _ stretches: [Stretch], _ passes: PassSettings
  ) -> [WalkingUnit] {
    var units: [WalkingUnit] = []
    for stretch in stretches {
      for part in together(walks, during: stretch.interval) where part.people.count >= smallest {
        let arrives = walks.contains { $0.isFirst && $0.interval.lowerBound == part.interval.lowerBound }
        let start = part.interval.lowerBound.advanced(by: arrives ? passes.approach : 0)
        let length = passes.minutes + passes.walk
        let slots = (0..<passes.capacity(inMinutes: start.distance(to: part.interval.upperBound))).map { turn in
          let begin = start.advanced(by: turn * length)
          return WalkingUnit.Slot(interval: begin..<begin.advanced(by: length), stretch: stretch.start)
        }
        if let same = units.firstIndex(where: { $0.people == part.people }) {
          units[same].slots += slots
        } else {
          units.append(WalkingUnit(post: post, number: number, people: part.people, slots: slots))
        }
      }
    }
    return units
  }

  /// The parts of an interval between which somebody comes, goes or takes a break.
  private func together(
    _ walks: [Walk], during interval: Range<Instant>
  ) -> [(interval: Range<Instant>, people: [Person.ID])] {
    let cuts = Set(walks.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] })
      .filter { interval.lowerBound < $0 && $0 < interval.upperBound }
      .union([interval.lowerBound, interval.upperBound]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      (start..<end, Set(walks.filter { $0.interval.covers(start..<end) }.map(\.person)).sorted())
    }
  }
}

extension Duty {
  /// Whether presence at posts begins with a piece.
  fileprivate func begins(with piece: Piece) -> Bool {
    !pieces.contains { [.post, .pause].contains($0.kind) && $0.interval.lowerBound < piece.interval.lowerBound }
  }
}
