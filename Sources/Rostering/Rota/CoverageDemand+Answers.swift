extension CoverageDemand.Answer {
  /// When an answer is given, and by whom.
  struct Given: Hashable {
    let interval: Range<Instant>
    let people: [Person.ID]
  }

  /// The first answer given in the request's time: by a complete unit that stays long enough in the residence, or by whoever
  /// keeps the place; nil when there is none.
  ///
  /// - Parameter passes: Passes that a complete unit makes.
  func given(by presence: PresenceCount, passes: [Pass], in scenario: Scenario) -> Given? {
    switch request.place {
    case .residence(let residence):
      passes.filter {
        $0.request == request.id && $0.residence == residence && request.time.covers($0.interval)
          && $0.interval.minutes >= request.minutes
      }
      .min { $0.interval.lowerBound < $1.interval.lowerBound }.map { Given(interval: $0.interval, people: $0.people) }
    case .post(let id):
      scenario.post(id).flatMap { post in
        days.flatMap { scenario.occurrences(of: post, on: $0) }.lazy.compactMap {
          given(at: post, during: $0, by: presence)
        }
        .first
      }
    }
  }

  /// Whether somebody keeps a place long enough within one opening, and the place is not shut for want of people.
  private func given(
    at post: Post, during opening: OpeningWindow.Occurrence, by presence: PresenceCount
  ) -> Given? {
    let moments = presence.moments(at: post.id, during: opening.interval)
    guard !post.closesWhenShort || moments.allSatisfy({ $0.people.count >= post.staffing.required }) else { return nil }
    var start: Instant?
    for moment in moments {
      let asked = moment.interval.clamped(to: request.time)
      guard !moment.people.isEmpty, !asked.isEmpty else {
        start = nil
        continue
      }
      let since = start ?? asked.lowerBound
      start = since
      guard since.distance(to: asked.upperBound) >= request.minutes else { continue }
      return Given(interval: since..<since.advanced(by: request.minutes), people: moment.people.sorted())
    }
    return nil
  }
}

extension History {
  /// The answers due that no published rota has given yet.
  public func unanswered(_ answers: [CoverageDemand.Answer], in scenario: Scenario) -> [CoverageDemand.Answer] {
    guard !answers.isEmpty else { return [] }
    let presence = PresenceCount(duties)
    let made = passesMade(for: scenario)
    return answers.filter { $0.given(by: presence, passes: made, in: scenario) == nil }
  }
}
