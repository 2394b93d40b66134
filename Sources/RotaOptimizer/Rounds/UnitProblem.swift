import Rostering

/// Who could take whose place on one evening: people whose hours are the same may exchange their posts and units.
struct UnitProblem: Sendable {
  /// What makes two people able to take one another's place: the same hours, the same of the roles that posts and duties ask
  /// for, and the same events.
  struct Kind: Hashable, Sendable {
    let site: Site.ID?
    let span: Range<Instant>
    /// From the first to the last minute at a post, breaks included.
    let presence: Range<Instant>
    let paidMinutes: Int
    let roles: [String]
    let events: [PostStay]
  }

  /// Those of a unit who are together at one moment.
  struct Company: Hashable, Sendable {
    /// The kinds of those who may exchange.
    let kinds: [Int]
    /// Those who cannot.
    let staying: [Person.ID]
  }

  /// Units of a patrol that want the same: so many people of each kind, beside the same people who stay.
  struct UnitClass: Hashable, Sendable {
    let post: Post.ID
    /// How many people of each kind a unit wants.
    let wanted: [Int]
    /// Those who cannot exchange.
    let staying: [Person.ID]
    /// Who is together, at every moment at which somebody comes.
    let companies: Set<Company>
    /// The numbers of the units.
    var unitNumbers: [Int]
  }

  /// The places to keep at a post for people of one kind.
  struct Keeping: Hashable, Sendable {
    let post: Post.ID
    let kind: Int
    var places: Int
  }

  let day: Day
  /// The people who may exchange, by kind, in order of identifier.
  let people: [[Person.ID]]
  /// The units to form.
  let classes: [UnitClass]
  /// The places to keep.
  let keepings: [Keeping]
  /// Where each of the people is now.
  let seats: [Person.ID: Seat]
  let pairing: Pairing
  let memory: UnitMemory

  /// The evening of a rota.
  ///
  /// Whoever is locked, or has more than one post that evening beside events, stays.
  init(of rota: Rota, on day: Day, in scenario: Scenario, remembering memory: UnitMemory) {
    let asked = Set(scenario.posts.flatMap(\.roles).map(\.role)).union(scenario.duties.flatMap(\.roles))
    let isAtEvent = { (stay: PostStay) in scenario.event(stay.post) != nil }
    let duties = Dictionary(grouping: rota.duties.filter { $0.day == day }, by: \.person)
    let stays = duties.mapValues { own in own.flatMap(\.stays).filter { !isAtEvent($0) } }
    let places = stays.mapValues { Set($0.map(Seat.init)) }
    var seats: [Person.ID: Seat] = [:]
    var kinds: [Person.ID: Kind] = [:]
    for (person, own) in duties {
      guard own.count == 1, !own[0].isLocked, let seat = places[person]?.first, places[person]?.count == 1 else {
        continue
      }
      let roles = scenario.person(person)?.roles.intersection(asked) ?? []
      seats[person] = seat
      kinds[person] = Kind(
        site: scenario.site(of: seat.post), span: own[0].span, presence: DutyShape(of: own[0], in: scenario).presence,
        paidMinutes: own[0].paidMinutes,
        roles: roles.sorted(), events: own[0].stays.filter(isAtEvent))
    }
    let sorted = Set(kinds.values).sorted(by: Kind.precedes)
    self.day = day
    self.people = sorted.map { kind in kinds.filter { $0.value == kind }.keys.sorted() }
    self.seats = seats
    self.pairing = scenario.pairing
    self.memory = memory
    (self.classes, self.keepings) = UnitProblem.wanted(stays: stays, kinds: kinds, order: sorted)
  }

  /// What every unit and every place wants of each kind, with units that want the same as one class.
  private static func wanted(
    stays: [Person.ID: [PostStay]], kinds: [Person.ID: Kind], order: [Kind]
  ) -> (classes: [UnitClass], keepings: [Keeping]) {
    var classes: [UnitClass] = []
    var keepings: [Keeping] = []
    for seat in Set(stays.values.joined().map(Seat.init)).sorted(by: Seat.precedes) {
      let there = stays.mapValues { own in own.filter { Seat($0) == seat }.map(\.interval) }
        .filter { !$0.value.isEmpty }
      let people = there.keys.sorted()
      let wanted = order.map { kind in people.count { kinds[$0] == kind } }
      guard wanted.contains(where: { $0 > 0 }) else { continue }
      guard let number = seat.unit else {
        keepings += wanted.enumerated().filter { $0.element > 0 }.map { kind, places in
          Keeping(post: seat.post, kind: kind, places: places)
        }
        continue
      }
      let unit = UnitClass(
        post: seat.post, wanted: wanted, staying: people.filter { kinds[$0] == nil },
        companies: companies(there, kinds: kinds, order: order), unitNumbers: [number])
      if let same = classes.firstIndex(where: { $0.wantsSame(as: unit) }) {
        classes[same].unitNumbers.append(number)
      } else {
        classes.append(unit)
      }
    }
    return (classes, keepings)
  }

  /// Who is together in a unit whose people are there at some times.
  private static func companies(
    _ there: [Person.ID: [Range<Instant>]], kinds: [Person.ID: Kind], order: [Kind]
  ) -> Set<Company> {
    // Who leaves may have been the tutor of who stays.
    let moments = Set(there.values.joined().flatMap { [$0.lowerBound, $0.upperBound] })
    return Set(
      moments.compactMap { moment -> Company? in
        let together = there.filter { $0.value.contains { $0.contains(moment) } }.keys.sorted()
        guard together.count > 1 else { return nil }
        let present = Set(together.compactMap { kinds[$0] })
        return Company(
          kinds: order.indices.filter { present.contains(order[$0]) }, staying: together.filter { kinds[$0] == nil })
      })
  }

  /// The sets of people who could form a unit of a class.
  func candidates(for unitClass: UnitClass) -> [[Person.ID]] {
    zip(people, unitClass.wanted).reduce([[]]) { sets, next in
      sets.flatMap { set in next.0.combinations(of: next.1).map { (set + $0).sorted() } }
    }
  }

  /// How many such sets there are in all.
  var candidateCount: Int {
    classes.reduce(0) { sum, unitClass in
      sum + zip(people, unitClass.wanted).reduce(1) { $0 * $1.0.count.combinations(of: $1.1) }
    }
  }

  /// What is known of some people as a unit.
  struct Habits {
    /// Whether those of them who are there together at some moment may not walk together.
    let isForbidden: Bool
    /// The evenings that all pairs of them lack to be used to one another.
    let strangeness: Int
    /// The pairs of them who walk together when they can.
    let preferred: Int
  }

  /// What is known of some people as a unit of a class, with those who stay.
  func habits(of candidate: [Person.ID], in unitClass: UnitClass) -> Habits {
    let pairs = Pairing.Pair.all(among: candidate + unitClass.staying)
    let kinds = unitClass.wanted.indices.filter { unitClass.wanted[$0] > 0 }
    let isForbidden = unitClass.companies.contains { company in
      // Mostly all are there at once.
      let present = company.kinds == kinds ? candidate : company.kinds.flatMap { people[$0].filter(candidate.contains) }
      return !pairing.allows(present + company.staying)
    }
    return Habits(
      isForbidden: isForbidden,
      strangeness: pairs.reduce(0) { $0 + UnitMemory.wellUsed - memory.evenings(of: $1) },
      preferred: pairs.intersection(pairing.together).count)
  }

  /// Who takes whose place, by whose place it is, so that all sit where they should; whoever stays is left out.
  func takers(for wanted: [Person.ID: Seat]) -> [Person.ID: Person.ID] {
    var takers: [Person.ID: Person.ID] = [:]
    for kind in people {
      var leaving = kind.filter { wanted[$0] != seats[$0] }
      for person in kind where wanted[person] != seats[person] {
        guard let place = leaving.firstIndex(where: { seats[$0] == wanted[person] }) else {
          preconditionFailure("as many people of a kind come to a seat as leave it")
        }
        takers[leaving.remove(at: place)] = person
      }
    }
    return takers
  }
}

extension UnitProblem.UnitClass {
  /// Whether the units of two classes want the same.
  fileprivate func wantsSame(as other: UnitProblem.UnitClass) -> Bool {
    post == other.post && wanted == other.wanted && staying == other.staying && companies == other.companies
  }
}

extension UnitProblem.Kind {
  /// An order that is the same on every machine.
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    guard left.order == right.order else { return left.order.lexicographicallyPrecedes(right.order) }
    return left.words.lexicographicallyPrecedes(right.words)
  }

  /// Site, roles and events, the latter told apart by a word that is neither.
  private var words: [String] { [site?.text ?? ""] + roles + [""] + events.map(\.post.text) }

  private var order: [Int] {
    [span.lowerBound, span.upperBound, presence.lowerBound, presence.upperBound].map(\.minutes) + [paidMinutes]
      + events.flatMap { [$0.interval.lowerBound.minutes, $0.interval.upperBound.minutes] }
  }
}
