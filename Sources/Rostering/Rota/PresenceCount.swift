/// Who stands at each post at each moment, read off the pieces of some duties.
struct PresenceCount {
  /// One person at one post for a time.
  struct Stay {
    let person: Person.ID
    let unit: Int?
    let interval: Range<Instant>
  }

  private let stays: [Post.ID: [Stay]]

  init(_ duties: some Sequence<Duty>) {
    var stays: [Post.ID: [Stay]] = [:]
    for duty in duties {
      // A break carries the name of the post that it interrupts: on a break, a person keeps the post.
      for piece in duty.pieces where piece.kind == .post || piece.kind == .pause {
        stays[Post.ID(piece.id), default: []]
          .append(Stay(person: duty.person, unit: piece.unit, interval: piece.interval))
      }
    }
    self.stays = stays
  }

  /// A part of an interval during which the same people stand at a post.
  struct Moment {
    let interval: Range<Instant>
    let stays: [Stay]

    /// The people present, each once.
    var people: Set<Person.ID> { Set(stays.map(\.person)) }

    /// The number of units that have at least so many people; people without a unit's number form none.
    func completeUnits(ofAtLeast size: Int) -> Int {
      Dictionary(grouping: stays.filter { $0.unit != nil }, by: \.unit)
        .values.filter { Set($0.map(\.person)).count >= size }.count
    }
  }

  /// The parts of an interval between which somebody comes or goes at a post, in order.
  func moments(at post: Post.ID, during interval: Range<Instant>) -> [Moment] {
    let present = (stays[post] ?? []).filter { $0.interval.overlaps(interval) }
    let cuts = Set(present.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] })
      .filter { interval.lowerBound < $0 && $0 < interval.upperBound }
      .union([interval.lowerBound, interval.upperBound])
      .sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      Moment(interval: start..<end, stays: present.filter { $0.interval.covers(start..<end) })
    }
  }

  /// Whether a complete unit of a patrol post makes a pass: enough of its people stand there together, throughout.
  func isMade(_ pass: Pass, by post: Post) -> Bool {
    guard let patrol = post.patrol, patrol.residences.contains(pass.residence) else { return false }
    let walking = (stays[post.id] ?? []).filter { stay in
      stay.unit != nil && pass.people.contains(stay.person) && stay.interval.covers(pass.interval)
    }
    return Dictionary(grouping: walking, by: \.unit).values
      .contains { Set($0.map(\.person)).count >= patrol.smallestUnit }
  }
}
