import Rostering

/// Gives each request to the first unit that has time for it, those that are due first before the others.
struct AnswerPlacing {
  let problem: PlanningProblem

  /// A choice with its requests answered as far as its units have room.
  func place(_ choice: RotaChoice) -> RotaChoice {
    var placed = choice
    placed.answers = []
    // What long visits have of the units' time, and what all visits have of their slots.
    var room: [PostStretch: Double] = [:]
    var slots: [PostStretch: Int] = [:]
    for answer in problem.answers.sorted(by: AnswerPlacing.precedes) {
      for option in problem.options(toAnswer: answer.request) {
        let site = PostStretch(post: option.key.post, stretch: option.key.stretch)
        let part = option.slots > 1 ? 1 / Double(option.visitsAUnit) : 0
        guard let limits = limits(of: site, in: choice), room[site, default: 0] + part <= Double(limits.units),
          slots[site, default: 0] + option.slots <= limits.slots
        else { continue }
        room[site, default: 0] += part
        slots[site, default: 0] += option.slots
        placed.answers.insert(option.key)
        break
      }
    }
    return placed
  }

  private func limits(of site: PostStretch, in choice: RotaChoice) -> (units: Int, slots: Int)? {
    let stretch = problem.stretches[site.stretch]
    guard let openPost = stretch.openPosts.first(where: { $0.post == site.post }),
      let post = problem.scenario.post(site.post)
    else { return nil }
    let units = choice.unitCount(of: post, in: site.stretch)
    return (units, units * problem.capacity(of: openPost, in: stretch))
  }

  private static func precedes(_ left: CoverageDemand.Answer, _ right: CoverageDemand.Answer) -> Bool {
    (left.request.time.upperBound, left.request.id) < (right.request.time.upperBound, right.request.id)
  }
}
