/// How an event went.
public struct EventRecord: Hashable, Sendable {
  /// The event.
  public let event: Event
  /// How many people were wanted.
  public let required: Int
  /// Who was there, for some of it at least, in order of identifier.
  public let people: [Person.ID]
  /// Person-minutes that were missing of what was wanted.
  public let missingMinutes: Int
}

extension PublishedDays {
  /// How each event of the days that count went, in order of time.
  func events(of scenario: Scenario, gaps: [CoverageGap]) -> [EventRecord] {
    scenario.events.filter { counted.contains($0.day) }
      .sorted { ($0.day, $0.hours.lowerBound, $0.id) < ($1.day, $1.hours.lowerBound, $1.id) }
      .map { event in
        let present = rota.duties.filter { duty in
          duty.pieces.contains { $0.kind == .event && $0.id == event.id.text }
        }
        let missing = gaps.filter { $0.requirement.post == event.post && $0.unit == .people }
        return EventRecord(
          event: event, required: scenario.post(event.post)?.staffing.required ?? 0,
          people: Set(present.map(\.person)).sorted(),
          missingMinutes: missing.reduce(0) { $0 + $1.missing * $1.interval.minutes })
      }
  }
}

extension Requirement {
  /// The post whose number the requirement is about, if it is about one.
  fileprivate var post: Post.ID? {
    switch self {
    case .cover(let post, _): post
    case .desired, .role, .passes, .spread, .request, .place, .capacity, .rule: nil
    }
  }
}
