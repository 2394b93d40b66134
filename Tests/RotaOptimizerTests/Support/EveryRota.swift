import Rostering

@testable import RotaOptimizer

/// Every lawful way to work the duties of a small problem, and the best that each leaves: no model and no solver.
///
/// Only for problems without promises of passes, so that evenings are independent of one another.
struct EveryRota {
  let problem: PlanningProblem
  /// The lawful sets of duties of each person, as positions in the menu.
  private let lawful: [[[DutyOption]]]

  init(of problem: PlanningProblem) {
    precondition(
      problem.passes.isEmpty && problem.runs.isEmpty && problem.answers.isEmpty, "passes bind evenings together")
    self.problem = problem
    self.lawful = problem.scenario.people.indices.map { EveryRota.lawful(person: $0, in: problem) }
  }

  /// How many rotas there are.
  var count: Int { lawful.reduce(1) { $0 * $1.count } }

  private static func lawful(person index: Int, in problem: PlanningProblem) -> [[DutyOption]] {
    let person = problem.scenario.people[index]
    let options = problem.menu.options.filter { $0.person == index }
    let rules = problem.scenario.rules.rules(for: person).filter { $0.kind != .balance }
    let published = (problem.history.duties + problem.published.duties).filter { $0.person == person.id }
    return (0..<(1 << options.count)).compactMap { mask -> [DutyOption]? in
      let chosen = options.indices.filter { mask & (1 << $0) != 0 }.map { options[$0] }
      guard options.filter(\.isLocked).allSatisfy(chosen.contains) else { return nil }
      let duties = chosen.map { option in
        Duty(option.shape, heldBy: person.id)
      }
      let known = problem.history.knownSince(problem.horizon.first)..<problem.days.upperBound
      let line = LineOfWork(of: person, duties: published + duties, in: problem.scenario, known: known)
      let parts = [problem.horizon.days, problem.horizon.end..<problem.days.upperBound].filter { !$0.isEmpty }
      return rules.allSatisfy { rule in
        (rule.kind.isOverHorizon ? parts : [problem.days]).allSatisfy { rule.breaches(in: line, over: $0).isEmpty }
      } ? chosen : nil
    }
  }

  /// The least of a measure of an evening's people, summed over the evenings.
  func least(_ evening: (Day, [DutyOption]) -> Double) -> Double? {
    var known: [Evening: Double] = [:]
    var best: Double?
    func extend(_ person: Int, _ chosen: [DutyOption]) {
      guard person < lawful.count else {
        let byDay = Dictionary(grouping: chosen, by: \.day)
        let value = problem.days.reduce(0.0) { sum, day in
          let key = Evening(day: day, options: byDay[day] ?? [])
          let cost = known[key] ?? evening(day, key.options)
          known[key] = cost
          return sum + cost
        }
        best = min(best ?? value, value)
        return
      }
      for own in lawful[person] { extend(person + 1, chosen + own) }
    }
    extend(0, [])
    return best
  }

  private struct Evening: Hashable {
    let day: Day
    let options: [DutyOption]
  }

  /// The least that an evening's gaps and idle people cost, over every way to open posts and to place people.
  func cost(of day: Day, _ options: [DutyOption]) -> Double {
    leastPlacement(of: day, options) { stretch, post, delivered, roles in
      let prices = problem.scenario.prices
      let hours = Double(stretch.minutes) / 60
      let price = post.isEvent ? prices.event : post.patrol == nil ? prices.premises : prices.requiredUnit
      let missing = max(0, post.staffing.required - delivered)
      let wanting = max(0, post.staffing.desired - max(delivered, post.staffing.required))
      return hours
        * (Double(missing * post.peoplePerUnit * price + wanting * post.peoplePerUnit * prices.desiredUnit)
          + Double(roles * prices.role))
    } astray: { stretch, idle, displaced in
      let prices = problem.scenario.prices
      return Double((idle * prices.idle + displaced * prices.displaced) * stretch.minutes) / 60
    }
  }

  /// The fewest minutes of the horizon that an evening lacks.
  func uncoveredMinutes(of day: Day, _ options: [DutyOption]) -> Double {
    guard problem.horizon.days.contains(day) else { return 0 }
    return leastPlacement(of: day, options) { stretch, post, delivered, _ in
      post.isEvent ? 0 : Double(max(0, post.staffing.required - delivered) * post.peoplePerUnit * stretch.minutes)
    } astray: { _, _, _ in
      0
    }
  }

  private func leastPlacement(
    of day: Day, _ options: [DutyOption], gap: (Stretch, Post, _ delivered: Int, _ rolesMissing: Int) -> Double,
    astray: (Stretch, _ idle: Int, _ displaced: Int) -> Double
  ) -> Double {
    let stretches = problem.stretches.filter { $0.day == day }
    let closing = Set(
      stretches.flatMap(\.openPosts).filter { problem.scenario.post($0.post)?.closesWhenShort ?? false })
    return subsets(of: Array(closing)).map { shut in
      stretches.reduce(0) { sum, stretch in
        let people = Set(options.filter { $0.shape.isPresent(in: stretch) }.map(\.person)).sorted()
        return sum + leastSeating(of: people, in: stretch, shut: shut, gap: gap, astray: astray)
      }
    }.min() ?? 0
  }

  /// Puts each of the people at each of the posts, or nowhere, in turn.
  private func leastSeating(
    of people: [Int], in stretch: Stretch, shut: Set<Stretch.OpenPost>,
    gap: (Stretch, Post, Int, Int) -> Double, astray: (Stretch, Int, Int) -> Double
  ) -> Double {
    let locks = people.map { person in
      problem.menu.options.filter { $0.person == person && $0.isLocked }.flatMap(\.stays)
        .first { $0.interval.covers(stretch.interval) }
        .flatMap { stay in stretch.openPosts.firstIndex { $0.post == stay.post } }
    }
    let places = stretch.openPosts.count + 1
    var best = Double.infinity
    for number in 0..<power(places, people.count) {
      var rest = number
      var standing = Array(repeating: [Int](), count: places)
      var displaced = 0
      for (person, lock) in zip(people, locks) {
        standing[rest % places].append(person)
        displaced += lock.map { $0 != rest % places } ?? false ? 1 : 0
        rest /= places
      }
      var cost = astray(stretch, standing[places - 1].count, displaced)
      for (openPost, there) in zip(stretch.openPosts, standing) {
        guard let post = problem.scenario.post(openPost.post) else { continue }
        // No more are at an event than are wanted, or locked there.
        let locked = locks.count { $0.map { stretch.openPosts[$0] == openPost } ?? false }
        guard !post.isEvent || there.count <= max(post.staffing.required, locked) else {
          cost = .infinity
          continue
        }
        cost += self.cost(of: there, at: post, isShut: post.closesWhenShort ? shut.contains(openPost) : nil) {
          gap(stretch, post, $0, $1)
        }
      }
      best = min(best, cost)
    }
    return best
  }

  /// - Parameter isShut: Whether a post that closes when short is shut; nil for any other.
  private func cost(of people: [Int], at post: Post, isShut: Bool?, gap: (Int, Int) -> Double) -> Double {
    if isShut == true { return people.isEmpty ? gap(0, 0) : .infinity }
    guard let delivered = post.patrol.map({ mostUnits(of: people, $0) }) ?? people.count else { return .infinity }
    guard isShut == nil || delivered >= post.staffing.required else { return .infinity }
    return gap(delivered, rolesMissing(at: post, among: people.map(problem.roles)))
  }

  /// The most units that just these people form, all of such as may walk together, or nil when somebody is left over.
  private func mostUnits(of people: [Int], _ patrol: Post.Patrol) -> Int? {
    guard let first = people.first else { return 0 }
    let others = Array(people.dropFirst())
    return patrol.unitSizes.flatMap { others.combinations(of: $0 - 1) }.filter { members in
      problem.scenario.pairing.allows(([first] + members).map { problem.scenario.people[$0].id })
    }
    .compactMap { members in mostUnits(of: others.filter { !members.contains($0) }, patrol) }.max().map { $0 + 1 }
  }

  /// The fewest seats of roles left empty, over every order in which people choose.
  private func rolesMissing(at post: Post, among people: [Set<String>]) -> Int {
    func missing(_ seats: [String], _ people: ArraySlice<Set<String>>) -> Int {
      guard let person = people.first else { return seats.count }
      let taken = seats.indices.filter { person.contains(seats[$0]) }.map { index in
        missing(seats.enumerated().filter { $0.offset != index }.map(\.element), people.dropFirst())
      }
      return min(taken.min() ?? .max, missing(seats, people.dropFirst()))
    }
    return missing(post.roles.flatMap { Array(repeating: $0.role, count: $0.people) }, people[...])
  }

  private func subsets<Element: Hashable>(of elements: [Element]) -> [Set<Element>] {
    (0..<(1 << elements.count)).map { mask in
      Set(elements.indices.filter { mask & (1 << $0) != 0 }.map { elements[$0] })
    }
  }

  private func power(_ base: Int, _ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * base } }
}
