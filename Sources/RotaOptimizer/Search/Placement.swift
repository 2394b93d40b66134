import Rostering

/// Puts the people on duty at posts, and gives patrols their passes, evening by evening, dearest gap first.
///
/// No more units walk than can be formed of people who may walk together.
struct Placement {
  private let problem: PlanningProblem

  init(of problem: PlanningProblem) { self.problem = problem }

  /// Completes a choice of duties.
  func place(_ choice: RotaChoice) -> RotaChoice {
    var placed = choice
    let heads = problem.stretches.indices.map { choice.present(in: $0, of: problem).count }
    decideOpenings(&placed, heads: heads)
    for index in problem.stretches.indices {
      placePeople(&placed, in: index, heads: heads[index])
      displaceLocked(&placed, in: index)
      seatRoles(&placed, in: index)
    }
    return PassSpreading(of: problem).fill(AnswerPlacing(problem: problem).place(placed))
  }

  /// The same duties, with everybody placed anew.
  func placedAnew(_ choice: RotaChoice) -> RotaChoice {
    var duties = RotaChoice(of: problem)
    duties.isWorked = choice.isWorked
    duties.sessions = choice.sessions
    return place(duties)
  }

  /// Opens each post that closes when short if its people are there throughout, in the order of the scenario.
  ///
  /// People whom locked duties put elsewhere are not counted on, unless somebody is locked here.
  private func decideOpenings(_ choice: inout RotaChoice, heads: [Int]) {
    var left = heads
    for opening in closingOpenings {
      let isHeld = opening.stretches.contains { held(at: opening.post, in: $0) > 0 }
      let isOpen = opening.stretches.allSatisfy { index in
        let elsewhere = isHeld ? 0 : heldElsewhere(than: opening.post, in: index)
        return left[index] - elsewhere >= wanted(at: opening.post, in: index)
      }
      choice.isOpen[PostOpening(post: opening.post.id, occurrence: opening.occurrence)] = isOpen
      if isOpen {
        for index in opening.stretches { left[index] -= wanted(at: opening.post, in: index) }
      }
    }
  }

  /// The people whom locked duties put at a post, filled up to whole units at a patrol.
  private func held(at post: Post, in index: Int) -> Int {
    let locked = problem.presences[index].people(postedAt: post.id).count
    return (locked + post.peoplePerUnit - 1) / post.peoplePerUnit * post.peoplePerUnit
  }

  private func heldElsewhere(than post: Post, in index: Int) -> Int {
    problem.stretches[index].openPosts.compactMap { problem.scenario.post($0.post) }
      .filter { $0.id != post.id && !$0.mayShut }
      .reduce(0) { $0 + held(at: $1, in: index) }
  }

  /// The people without whom a post that closes when short is shut, or who are locked there.
  private func wanted(at post: Post, in index: Int) -> Int {
    Swift.max(post.staffing.required, held(at: post, in: index))
  }

  private struct Opening {
    let post: Post
    let occurrence: OpeningWindow.Occurrence
    let stretches: [Int]
  }

  private var closingOpenings: [Opening] {
    problem.scenario.posts.filter(\.closesWhenShort).flatMap { post -> [Opening] in
      let indices = problem.stretches.indices.filter { index in
        problem.stretches[index].openPosts.contains { $0.post == post.id }
      }
      let byOccurrence = Dictionary(grouping: indices) { index in
        problem.stretches[index].openPosts.first { $0.post == post.id }?.occurrence
      }
      return byOccurrence.compactMap { occurrence, indices in
        occurrence.map { Opening(post: post, occurrence: $0, stretches: indices) }
      }.sorted { $0.occurrence.interval.lowerBound < $1.occurrence.interval.lowerBound }
    }
  }

  /// Gives each open post its required number, then its desired one, then puts whoever is left somewhere.
  private func placePeople(_ choice: inout RotaChoice, in index: Int, heads: Int) {
    var left = heads
    let open = problem.stretches[index].openPosts.compactMap { openPost -> Post? in
      let isOpen = choice.isOpen[PostOpening(post: openPost.post, occurrence: openPost.occurrence)] ?? true
      return isOpen ? problem.scenario.post(openPost.post) : nil
    }
    let closing = open.filter(\.closesWhenShort)
    for post in closing {
      left -= add(upTo: wanted(at: post, in: index), to: post, &choice, in: index, left: left)
    }
    for post in open.filter({ !$0.closesWhenShort }) {
      left -= add(
        upTo: held(at: post, in: index) / post.peoplePerUnit, to: post, &choice, in: index, left: left)
    }
    for post in open.filter({ !$0.closesWhenShort }) {
      left -= add(upTo: post.staffing.required, to: post, &choice, in: index, left: left)
    }
    for post in open {
      left -= add(upTo: post.staffing.desired, to: post, &choice, in: index, left: left)
    }
    placeLeftOver(&left, open: open, &choice, in: index)
  }

  /// Adds people or units to a post up to a number, and returns how many people that took.
  private func add(upTo number: Int, to post: Post, _ choice: inout RotaChoice, in index: Int, left: Int) -> Int {
    switch post.kind {
    case .premises, .standby, .event:
      let key = PostStretch(post: post.id, stretch: index)
      let added = Swift.max(0, Swift.min(number - choice.staff[key, default: 0], left))
      choice.staff[key, default: 0] += added
      return added
    case .patrol(let patrol):
      let key = UnitStretch(post: post.id, size: patrol.smallestUnit, stretch: index)
      let wanted = Swift.max(0, Swift.min(number - choice.units[key, default: 0], left / patrol.smallestUnit))
      let added = (0...wanted).last { problem.canForm([key.size: $0], in: index, besides: choice) } ?? 0
      choice.units[key, default: 0] += added
      return added * patrol.smallestUnit
    }
  }

  /// An odd one out stays at open premises or makes a trio; an event has room for those who are wanted, and no more.
  private func placeLeftOver(_ left: inout Int, open: [Post], _ choice: inout RotaChoice, in index: Int) {
    guard left > 0 else { return }
    if let shelter = open.first(where: { $0.patrol == nil && !$0.isEvent }) {
      choice.staff[PostStretch(post: shelter.id, stretch: index), default: 0] += left
      left = 0
      return
    }
    for post in open {
      guard let patrol = post.patrol, patrol.unitSizes.contains(patrol.smallestUnit + 1) else { continue }
      let pair = UnitStretch(post: post.id, size: patrol.smallestUnit, stretch: index)
      let trio = UnitStretch(post: post.id, size: patrol.smallestUnit + 1, stretch: index)
      while left > 0, choice.units[pair, default: 0] > 0,
        problem.canForm([pair.size: -1, trio.size: 1], in: index, besides: choice)
      {
        choice.units[pair, default: 0] -= 1
        choice.units[trio, default: 0] += 1
        left -= 1
      }
    }
  }

  /// Says which locked people find no place at their posts.
  private func displaceLocked(_ choice: inout RotaChoice, in index: Int) {
    for openPost in problem.stretches[index].openPosts {
      guard let post = problem.scenario.post(openPost.post) else { continue }
      let posted = problem.presences[index].people(postedAt: post.id)
      for person in posted.dropFirst(choice.people(at: post, in: index)) {
        choice.displaced.insert(PersonStretch(person: person, stretch: index))
      }
    }
  }

  /// Seats each wanted role with people who hold it, each counted once: those locked at the post first.
  private func seatRoles(_ choice: inout RotaChoice, in index: Int) {
    let kept = choice.kept(in: index, of: problem)
    var free = choice.present(in: index, of: problem).map {
      (post: kept[$0.person], roles: problem.roles(of: $0.person))
    }
    for openPost in problem.stretches[index].openPosts {
      guard let post = problem.scenario.post(openPost.post),
        choice.isOpen[PostOpening(post: openPost.post, occurrence: openPost.occurrence)] ?? true
      else { continue }
      // Places that nobody is locked in.
      var standing = choice.people(at: post, in: index) - kept.values.filter { $0 == post.id }.count
      for request in post.roles {
        let key = RoleStretch(post: post.id, role: request.role, stretch: index)
        for _ in 0..<request.people {
          let locked = free.firstIndex { $0.post == post.id && $0.roles.contains(request.role) }
          let other = free.firstIndex { $0.post == nil && $0.roles.contains(request.role) }
          guard let holder = locked ?? (standing > 0 ? other : nil) else { break }
          if free.remove(at: holder).post == nil { standing -= 1 }
          choice.seats[key, default: 0] += 1
        }
      }
    }
  }
}
