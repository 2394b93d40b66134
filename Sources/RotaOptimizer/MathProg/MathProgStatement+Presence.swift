internal import LinearProgramming
import Rostering

/// The posts, when each is open, and the roles wanted there.
extension MathProgStatement {
  mutating func addPosts() {
    let posts = problem.scenario.everyPost
    set("POSTS", posts.map { MathProgSymbol($0.id) })
    parameter("kind", posts.map { ([MathProgSymbol($0.id)], .string($0.kindSymbol)) })
    parameter("required", posts.map { ([MathProgSymbol($0.id)], MathProgSymbol($0.staffing.required)) })
    parameter("welcome", posts.map { ([MathProgSymbol($0.id)], MathProgSymbol($0.staffing.desired)) })
    parameter("closes", posts.filter(\.mayShut).map { ([MathProgSymbol($0.id)], 1) })
    parameter(
      "wanted",
      posts.flatMap { post in
        post.roles.map { ([MathProgSymbol(post.id), .string($0.role)], MathProgSymbol($0.people)) }
      })
    for post in posts {
      guard let patrol = post.patrol else { continue }
      set("SIZES", at: [MathProgSymbol(post.id)], patrol.unitSizes.map { MathProgSymbol($0) })
      set("VISITS", at: [MathProgSymbol(post.id)], patrol.residences.map { MathProgSymbol($0) })
    }
  }

  mutating func addStretches() {
    let stretches = problem.stretches
    set("STRETCHES", stretches.map { MathProgSymbol($0) })
    parameter("stretchFrom", stretches.map { ([MathProgSymbol($0)], minute($0.interval.lowerBound)) })
    parameter(
      "site", stretches.compactMap { stretch in stretch.site.map { ([MathProgSymbol(stretch)], MathProgSymbol($0)) } })
    parameter("stretchTo", stretches.map { ([MathProgSymbol($0)], minute($0.interval.upperBound)) })
    let open = stretches.flatMap { stretch in
      stretch.openPosts.map {
        (subscripts: [MathProgSymbol($0.post), MathProgSymbol(stretch)], of: $0.occurrence)
      }
    }
    set("OPEN", tuples: open.map(\.subscripts))
    parameter("evening", open.map { ($0.subscripts, MathProgSymbol($0.of.day)) })
    parameter(
      "opening", open.map { ($0.subscripts, MathProgSymbol(offsets.moment(at: $0.of.interval.lowerBound))) })
  }

  /// Where locked duties put their holders, and the sets of roles at posts that may be wanted beside them.
  mutating func addLockedPosts() {
    let stays = problem.menu.options.flatMap { option in
      option.stays.filter { problem.scenario.post($0.post) != nil }.enumerated().map { number, stay in
        (option: option.index, duty: subscripts(option), number: MathProgSymbol(number + 1), stay: stay)
      }
    }
    for option in problem.menu.options {
      let own = stays.filter { $0.option == option.index }
      if !own.isEmpty { set("STAYS", at: subscripts(option), own.map(\.number)) }
    }
    parameter("stayPost", stays.map { ($0.duty + [$0.number], MathProgSymbol($0.stay.post)) })
    parameter("stayFrom", stays.map { ($0.duty + [$0.number], minute($0.stay.interval.lowerBound)) })
    parameter("stayTo", stays.map { ($0.duty + [$0.number], minute($0.stay.interval.upperBound)) })
    let held = zip(problem.stretches, problem.presences).filter { !$1.posted.isEmpty }.map(\.0)
    let wanted = held.flatMap { Array(SeatSets(in: $0, of: problem.scenario)) }
    let joined = Dictionary(wanted.map { (SeatSets.name(of: $0), $0) }) { first, _ in first }
      .sorted { $0.key < $1.key }
    set("SEAT_SETS", joined.map { .string($0.key) })
    for (name, seats) in joined {
      set("SEATS_OF", at: [.string(name)], tuples: seats.map { [MathProgSymbol($0.post), .string($0.role)] })
    }
  }

  mutating func addRoleSets() {
    let wanted = problem.stretches.map { stretch in
      Set(stretch.openPosts.compactMap { problem.scenario.post($0.post) }.flatMap { $0.roles.map(\.role) })
    }
    let joined = Set(Set(wanted).flatMap { Array(RoleSubsets(of: $0)) }).sorted { $0.lexicographicallyPrecedes($1) }
    set("JOINED", joined.map { .string(RoleSubsets.name(of: $0)) })
    for roles in joined {
      set("AMONG", at: [.string(RoleSubsets.name(of: roles))], roles.map { .string($0) })
    }
  }
}

extension Post {
  fileprivate var kindSymbol: String {
    switch kind {
    case .premises: "premises"
    case .standby: "standby"
    case .patrol: "patrol"
    case .event: "event"
    }
  }
}
