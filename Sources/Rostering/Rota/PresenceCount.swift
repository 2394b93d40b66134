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
    var intervals: [Standing: [Range<Instant>]] = [:]
    for duty in duties {
      for piece in duty.pieces where piece.keepsPlace {
        let standing = Standing(post: Post.ID(piece.id), person: duty.person, unit: piece.unit)
        intervals[standing, default: []].append(piece.interval)
      }
    }
    self.stays = Dictionary(grouping: intervals.keys, by: \.post).mapValues { standings in
      standings.flatMap { standing in
        PresenceCount.joined(intervals[standing] ?? [])
          .map { Stay(person: standing.person, unit: standing.unit, interval: $0) }
      }
    }
  }

  /// Somebody at a post, at whatever time.
  private struct Standing: Hashable {
    let post: Post.ID
    let person: Person.ID
    let unit: Int?
  }

  /// Intervals that touch, made one: a pass may go on from one piece of a duty into the next at the same post.
  private static func joined(_ intervals: [Range<Instant>]) -> [Range<Instant>] {
    intervals.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, next in
      guard let last = joined.last, next.lowerBound <= last.upperBound else {
        joined.append(next)
        return
      }
      joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
    }
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
