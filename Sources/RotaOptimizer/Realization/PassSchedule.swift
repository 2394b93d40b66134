import Rostering

/// When each unit passes where in one stretch: one pass after another, a walk before each.
struct PassSchedule {
  private let problem: PlanningProblem
  private let choice: RotaChoice
  private let index: Int

  init(of problem: PlanningProblem, choice: RotaChoice, stretch: Int) {
    self.problem = problem
    self.choice = choice
    self.index = stretch
  }

  /// The passes of the units that some people form.
  func passes(by seating: [Int: Seat]) -> [Pass] {
    let stretch = problem.stretches[index]
    return stretch.openPosts.flatMap { openPost -> [Pass] in
      guard let post = problem.scenario.post(openPost.post), let patrol = post.patrol,
        !patrol.residences.isEmpty
      else { return [] }
      let units = Dictionary(grouping: seating.filter { $0.value.post == post.id }.keys) { seating[$0]?.unit ?? 0 }
        .sorted { $0.key < $1.key }
        .map { $0.value.map { problem.scenario.people[$0].id } }
      guard !units.isEmpty else { return [] }
      let timing = PassTiming(of: openPost, in: stretch, scenario: problem.scenario)
      let times = units.indices.map { timing.times(of: $0 + 1, among: units.count) }
      let visits = AnswerSchedule(
        of: problem.answerMenu.visits(of: choice, at: PostStretch(post: post.id, stretch: index)), among: times,
        slots: timing.capacity)
      let answers = visits.visits.map { visit in
        let start = times[visit.unit].pass(visit.slots.lowerBound).lowerBound
        return Pass(
          day: openPost.occurrence.day, residence: visit.option.residence,
          interval: start..<start.advanced(by: visit.option.minutes), people: units[visit.unit],
          request: visit.option.key.request)
      }
      return answers
        + rounds(of: patrol, post: post.id, free: visits.free).enumerated().flatMap { number, residences in
          zip(visits.free[number], residences).map { turn, residence in
            Pass(
              day: openPost.occurrence.day, residence: residence, interval: times[number].pass(turn),
              people: units[number])
          }
        }
    }
  }

  /// The residences of each unit, dealt out like cards so that units share the work and see different places.
  ///
  /// The pack begins elsewhere every day, and a residence comes again only after all the others: the same order every
  /// evening would be known to everybody by the second week.
  /// - Parameter free: The slots that each unit has for passes.
  private func rounds(of patrol: Post.Patrol, post: Post.ID, free: [[Int]]) -> [[Residence.ID]] {
    let counts = patrol.residences.map { choice.passes[PassStretch(post: post, residence: $0, stretch: index)] ?? 0 }
    let order = Array(counts.indices).turned(to: problem.stretches[index].day.number * 3)
    let due = (0..<(counts.max() ?? 0)).flatMap { turn in
      order.filter { counts[$0] > turn }.map { patrol.residences[$0] }
    }
    var rounds: [[Residence.ID]] = free.map { _ in [] }
    var unit = 0
    for residence in due {
      guard
        let next = (0..<free.count).map({ (unit + $0) % free.count }).first(where: { rounds[$0].count < free[$0].count }
        )
      else { break }
      rounds[next].append(residence)
      unit = next + 1
    }
    return rounds
  }
}
