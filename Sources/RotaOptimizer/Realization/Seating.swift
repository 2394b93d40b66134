import Rostering

/// Who takes which seat in one stretch.
struct Seating {
  private let problem: PlanningProblem
  private let choice: RotaChoice
  private let index: Int

  init(of problem: PlanningProblem, choice: RotaChoice, stretch: Int) {
    self.problem = problem
    self.choice = choice
    self.index = stretch
  }

  /// Seats the people present: wanted roles and locked people first, then whoever can stay, then the others in turn.
  ///
  /// Where that puts people together who may not walk together, units are formed first, if they can be formed otherwise
  /// with as many roles filled.
  /// - Parameter previous: The seats of the stretch before, by person.
  /// - Returns: The seats by person; somebody with nowhere to stand has none.
  func seats(for present: [DutyOption], keeping previous: [Int: Seat]) -> [Int: Seat] {
    let seats = seats(for: present, keeping: previous, units: [:])
    guard let rules = problem.unitRules else { return seats }
    let units = LawfulUnits(rules, counts: seatCounts, seats: seats, kept: choice.kept(in: index, of: problem))
    guard !units.areThere else { return seats }
    let filled = roleSeats(for: present, keeping: previous, units: [:]).count
    let members = units.mended(among: present.map(\.person)) { members in
      roleSeats(for: present, keeping: previous, units: members).count == filled
    }
    return self.seats(for: present, keeping: previous, units: members)
  }

  /// The same with the members of all units given, or of none.
  private func seats(
    for present: [DutyOption], keeping previous: [Int: Seat], units members: [Int: Seat]
  ) -> [Int: Seat] {
    var free = seatCounts
    var seats = roleSeats(for: present, keeping: previous, units: members).merging(members) { $1 }
    for seat in seats.values { free[seat, default: 0] -= 1 }
    for (person, post) in choice.kept(in: index, of: problem).sorted(by: { $0.key < $1.key })
    where seats[person] == nil {
      let places = free.keys.filter { $0.post == post && free[$0, default: 0] > 0 }.sorted(by: Seat.precedes)
      guard let seat = places.first(where: { $0 == previous[person] }) ?? places.first else { continue }
      seats[person] = seat
      free[seat, default: 0] -= 1
    }
    for option in present.filter(\.isLocked) + present.filter({ !$0.isLocked }) where seats[option.person] == nil {
      guard let seat = previous[option.person], free[seat, default: 0] > 0 else { continue }
      seats[option.person] = seat
      free[seat, default: 0] -= 1
    }
    var waiting = inTurn(present.filter { seats[$0.person] == nil })
    for seat in free.keys.sorted(by: Seat.precedes) {
      for _ in 0..<Swift.max(0, free[seat] ?? 0) where !waiting.isEmpty {
        seats[waiting.removeFirst().person] = seat
      }
    }
    return seats
  }

  /// How many people each seat holds.
  private var seatCounts: [Seat: Int] {
    var counts: [Seat: Int] = [:]
    for openPost in problem.stretches[index].openPosts {
      guard let post = problem.scenario.post(openPost.post) else { continue }
      switch post.kind {
      case .premises, .standby, .event:
        counts[Seat(post: post.id, unit: nil)] = choice.people(at: post, in: index)
      case .patrol(let patrol):
        let sizes = patrol.unitSizes.flatMap { size in
          Array(repeating: size, count: choice.units[UnitStretch(post: post.id, size: size, stretch: index)] ?? 0)
        }
        for (number, size) in sizes.enumerated() { counts[Seat(post: post.id, unit: number + 1)] = size }
      }
    }
    return counts
  }

  /// Those who fill the wanted roles, by augmenting paths (Berge 1957), so that nobody is counted twice.
  ///
  /// Locked people fill roles at their own posts only, as many of them as can: an augmenting path keeps whoever is seated,
  /// and so leaves the most places to others. Where the members of units are given, they alone fill the roles of patrols.
  private func roleSeats(
    for present: [DutyOption], keeping previous: [Int: Seat], units members: [Int: Seat]
  ) -> [Int: Seat] {
    var free = seatCounts
    var wanted: [(seat: Seat, role: String)] = []
    for openPost in problem.stretches[index].openPosts {
      guard let post = problem.scenario.post(openPost.post) else { continue }
      for request in post.roles {
        let filled = choice.seats[RoleStretch(post: post.id, role: request.role, stretch: index)] ?? 0
        for _ in 0..<filled {
          guard let seat = free.keys.sorted(by: Seat.precedes).first(where: { $0.post == post.id && free[$0] ?? 0 > 0 })
          else { break }
          free[seat, default: 0] -= 1
          wanted.append((seat, request.role))
        }
      }
    }
    var takerOf: [Int: Int] = [:]
    let kept = choice.kept(in: index, of: problem).merging(members.mapValues(\.post)) { $1 }
    func take(_ want: Int, among people: [DutyOption], avoiding visited: inout Set<Int>) -> Bool {
      let holders = people.filter { problem.roles(of: $0.person).contains(wanted[want].role) }
        .filter { kept[$0.person] ?? wanted[want].seat.post == wanted[want].seat.post }
        .filter { members.isEmpty || wanted[want].seat.unit == nil || members[$0.person] != nil }
        .sorted {
          (previous[$0.person] == wanted[want].seat ? 0 : 1) < (previous[$1.person] == wanted[want].seat ? 0 : 1)
        }
      for holder in holders where visited.insert(holder.person).inserted {
        guard let other = takerOf[holder.person], !take(other, among: people, avoiding: &visited) else {
          takerOf[holder.person] = want
          return true
        }
      }
      return false
    }
    for people in [present.filter { kept[$0.person] != nil }, present] {
      for want in wanted.indices where !takerOf.values.contains(want) {
        var visited: Set<Int> = []
        _ = take(want, among: people, avoiding: &visited)
      }
    }
    return takerOf.mapValues { wanted[$0].seat }
  }

  /// The people in an order that changes from day to day, so that the same two do not always walk.
  private func inTurn(_ waiting: [DutyOption]) -> [DutyOption] {
    waiting.first.map { waiting.turned(to: $0.day.number) } ?? []
  }
}
