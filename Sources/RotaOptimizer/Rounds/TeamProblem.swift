import Rostering

/// Who could take whose place on one evening: people whose hours are the same may exchange their posts and units.
struct TeamProblem: Sendable {
  /// What makes two people able to take one another's place: the same hours, and the same of the roles that posts ask for.
  struct Kind: Hashable, Sendable {
    let span: Range<Instant>
    let paidMinutes: Int
    let roles: [String]
  }

  /// Units of a patrol that want the same: so many people of each kind, beside the same people who stay.
  struct Units: Hashable, Sendable {
    let post: Post.ID
    /// How many people of each kind a unit wants.
    let wanted: [Int]
    /// Those who cannot exchange.
    let staying: [Person.ID]
    /// The numbers of the units.
    var numbers: [Int]
  }

  /// The places to keep at a post for people of one kind.
  struct Keeping: Hashable, Sendable {
    let post: Post.ID
    let kind: Int
    var places: Int
  }

  /// The people who may exchange, by kind, in order of identifier.
  let people: [[Person.ID]]
  /// The units to form.
  let units: [Units]
  /// The places to keep.
  let keepings: [Keeping]
  /// Where each of the people is now.
  let seats: [Person.ID: Seat]
  let pairing: Pairing
  let memory: TeamMemory

  /// The evening of a rota.
  ///
  /// Whoever is locked, or has more than one post that evening, stays.
  init(of rota: Rota, on day: Day, in scenario: Scenario, remembering memory: TeamMemory) {
    let asked = Set(scenario.posts.flatMap(\.roles).map(\.role))
    let duties = Dictionary(grouping: rota.duties.filter { $0.day == day }, by: \.person)
    let places = duties.mapValues { own in Set(own.flatMap(\.stays).map { Seat(post: $0.post, unit: $0.unit) }) }
    var seats: [Person.ID: Seat] = [:]
    var kinds: [Person.ID: Kind] = [:]
    for (person, own) in duties {
      guard own.count == 1, !own[0].isLocked, let seat = places[person]?.first, places[person]?.count == 1 else {
        continue
      }
      let roles = scenario.person(person)?.roles.intersection(asked) ?? []
      seats[person] = seat
      kinds[person] = Kind(span: own[0].span, paidMinutes: own[0].paidMinutes, roles: roles.sorted())
    }
    let sorted = Set(kinds.values).sorted(by: Kind.precedes)
    self.people = sorted.map { kind in kinds.filter { $0.value == kind }.keys.sorted() }
    self.seats = seats
    self.pairing = scenario.pairing
    self.memory = memory
    (self.units, self.keepings) = TeamProblem.wanted(
      places: places,
      kinds: kinds.mapValues { kind in
        sorted.firstIndex(of: kind) ?? 0
      }, count: sorted.count)
  }

  private static func wanted(
    places: [Person.ID: Set<Seat>], kinds: [Person.ID: Int], count: Int
  ) -> (units: [Units], keepings: [Keeping]) {
    var units: [Units] = []
    var keepings: [Keeping] = []
    for seat in Set(places.values.joined()).sorted(by: Seat.precedes) {
      let people = places.filter { $0.value.contains(seat) }.keys.sorted()
      let wanted = (0..<count).map { kind in people.count { kinds[$0] == kind } }
      guard let number = seat.unit else {
        keepings += wanted.enumerated().filter { $0.element > 0 }.map { kind, places in
          Keeping(post: seat.post, kind: kind, places: places)
        }
        continue
      }
      guard wanted.contains(where: { $0 > 0 }) else { continue }
      let unit = Units(
        post: seat.post, wanted: wanted, staying: people.filter { kinds[$0] == nil }, numbers: [number])
      if let same = units.firstIndex(where: { $0.alike(unit) }) {
        units[same].numbers.append(number)
      } else {
        units.append(unit)
      }
    }
    return (units, keepings)
  }

  /// The sets of people who could form one of some units.
  func teams(of units: Units) -> [[Person.ID]] {
    zip(people, units.wanted).reduce([[]]) { teams, next in
      teams.flatMap { team in next.0.combinations(of: next.1).map { (team + $0).sorted() } }
    }
  }

  /// How many sets of people there are to choose from.
  var teamCount: Int {
    units.reduce(0) { sum, units in
      sum + zip(people, units.wanted).reduce(1) { $0 * $1.0.count.combinations(of: $1.1) }
    }
  }
}

extension TeamProblem.Units {
  /// Whether two units want the same.
  fileprivate func alike(_ other: TeamProblem.Units) -> Bool {
    post == other.post && wanted == other.wanted && staying == other.staying
  }
}

extension TeamProblem.Kind {
  /// An order that is the same on every machine.
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    (left.span.lowerBound, left.span.upperBound, left.paidMinutes, left.roles.joined(separator: "|"))
      < (right.span.lowerBound, right.span.upperBound, right.paidMinutes, right.roles.joined(separator: "|"))
  }
}

extension Array {
  /// Every choice of so many of the elements, in order.
  fileprivate func combinations(of count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).combinations(of: count - 1).map { [self[index]] + $0 }
    }
  }
}

extension Int {
  /// How many choices of so many things there are among this many.
  fileprivate func combinations(of count: Int) -> Int {
    guard count <= self else { return 0 }
    return (0..<count).reduce(1) { $0 * (self - $1) / ($1 + 1) }
  }
}
