import Rostering

/// One thing that a rota must be, besides keeping the rules of work.
protocol FieldCheck: Sendable {
  /// Where a rota is not so.
  func findings(in checked: CheckedRota) -> [Finding]
}

/// A rota beside its scenario, with what several checks look up.
struct CheckedRota {
  let rota: Rota
  let scenario: Scenario
  let people: [Person.ID: Person]
  let dutiesByPerson: [Person.ID: [Duty]]
  /// What is published of the days before.
  let before: [Duty]
  /// Everybody's presence at patrol posts, in order of post, unit and time.
  let walks: [Walk]

  /// One person on patrol for a time without a change.
  struct Walk {
    let unit: UnitName
    let person: Person.ID
    /// The day of the duty.
    let day: Day
    let interval: Range<Instant>
    let isBreak: Bool
  }

  /// A patrol post, and the number of a unit; nobody is a unit without a number.
  struct UnitName: Hashable {
    let post: Post.ID
    let number: Int?
  }

  init(_ rota: Rota, for scenario: Scenario, after before: [Duty]) {
    self.rota = rota
    self.scenario = scenario
    self.before = before
    self.people = Dictionary(scenario.people.map { ($0.id, $0) }) { first, _ in first }
    self.dutiesByPerson = Dictionary(grouping: rota.duties, by: \.person)
    let patrols = Set(scenario.posts.filter { $0.patrol != nil }.map(\.id))
    self.walks = rota.duties.flatMap { duty in
      duty.pieces.filter { ($0.kind == .post || $0.kind == .pause) && patrols.contains(Post.ID($0.id)) }.map { piece in
        Walk(
          unit: UnitName(post: Post.ID(piece.id), number: piece.unit), person: duty.person, day: duty.day,
          interval: piece.interval, isBreak: piece.kind == .pause)
      }
    }
    .sorted {
      ($0.unit.post, $0.unit.number ?? 0, $0.interval.lowerBound, $0.person)
        < ($1.unit.post, $1.unit.number ?? 0, $1.interval.lowerBound, $1.person)
    }
  }

  var offsets: UTCOffsets { scenario.calendar.offsets }
}

extension Range where Bound == Instant {
  /// Minutes of the interval that lie in none of some others.
  func minutes(outside others: [Range<Instant>]) -> Int {
    var free = 0
    var reached = lowerBound
    for other in others.sorted(by: { $0.lowerBound < $1.lowerBound }) where other.overlaps(self) {
      if reached < other.lowerBound { free += reached.distance(to: other.lowerBound) }
      reached = Swift.max(reached, other.upperBound)
    }
    return free + Swift.max(0, reached.distance(to: upperBound))
  }
}
