import Rostering

/// A visit that would answer a request: by a unit of a patrol post, within one stretch.
struct AnswerOption: Hashable, Sendable {
  let key: AnswerStretch
  let residence: Residence.ID
  /// How many slots in a row the unit gives it.
  let slots: Int
  /// How many such visits one unit is sure to find room for, a power of two.
  ///
  /// Parts of a whole that are each half of the next larger one fill it without a rest, whatever their order: so as many
  /// visits as fit in the numbers fit on the clock (E. G. Coffman, M. R. Garey and D. S. Johnson, “Bin packing with divisible
  /// item sizes”, Journal of Complexity 3, 1987).
  let visitsAUnit: Int

  /// The part of a unit that is set aside for it; one that takes a single slot fits wherever there is one.
  var partOfUnit: Double { slots > 1 ? 1 / Double(visitsAUnit) : 0 }
}

extension PlanningProblem {
  /// The visits that could answer a request, in order of time.
  func options(toAnswer request: Request) -> [AnswerOption] {
    guard case .residence(let residence) = request.place else { return [] }
    let posts = Set(scenario.posts(answeringAt: request.place).map(\.id))
    let slots = scenario.passes.slots(forMinutes: request.minutes)
    return stretches.enumerated().flatMap { index, stretch -> [AnswerOption] in
      guard request.time.covers(stretch.interval) else { return [] }
      return stretch.openPosts.filter { posts.contains($0.post) }.compactMap { openPost in
        let visits = PassTiming(of: openPost, in: stretch, scenario: scenario).visitsAUnit(ofSlots: slots)
        guard visits > 0 else { return nil }
        return AnswerOption(
          key: AnswerStretch(request: request.id, post: openPost.post, stretch: index), residence: residence,
          slots: slots, visitsAUnit: visits)
      }
    }
  }

  /// The visits of a choice that a post makes in a stretch, in the order of the requests.
  func answers(of choice: RotaChoice, at post: Post.ID, in stretch: Int) -> [AnswerOption] {
    guard !choice.answers.isEmpty else { return [] }
    return answers.flatMap { options(toAnswer: $0.request) }
      .filter { $0.key.post == post && $0.key.stretch == stretch && choice.answers.contains($0.key) }
  }

  /// The requests to be answered by a visit to a residence.
  func requests(toVisit residence: Residence.ID) -> [Request.ID] {
    answers.map(\.request).filter { $0.place == .residence(residence) }.map(\.id)
  }

  /// The stretches in which somebody at premises or on standby can answer a request, each with the post.
  func places(toAnswer request: Request) -> [PostStretch] {
    guard case .post = request.place else { return [] }
    let posts = Set(scenario.posts(answeringAt: request.place).map(\.id))
    return stretches.enumerated().flatMap { index, stretch in
      stretch.openPosts.filter { posts.contains($0.post) }.map(\.post).filter { _ in
        let time = stretch.interval.clamped(to: request.time)
        return !time.isEmpty && time.minutes >= request.minutes
      }.map { PostStretch(post: $0, stretch: index) }
    }
  }
}
