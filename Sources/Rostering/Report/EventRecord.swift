/// How an event went.
public struct EventRecord: Hashable, Sendable {
  /// How many people of a role an event had.
  public struct Role: Hashable, Sendable {
    /// The role; that of one particular person, for a leader.
    public let role: String
    /// How many were wanted.
    public let due: Int
    /// How many were there throughout, nobody counted in two roles: the fewest at any moment.
    public let present: Int
  }

  /// The event.
  public let event: Event
  /// How many people were wanted.
  public let required: Int
  /// How many were there throughout: the fewest at any moment.
  public let present: Int
  /// Who was there, for some of it at least, in order of identifier.
  public let people: [Person.ID]
  /// Person-minutes that were missing of what was wanted.
  public let missingMinutes: Int
  /// The roles that were wanted among them, in the order of the scenario.
  public let roles: [Role]
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
        let missing = gaps.filter { $0.kind == .event && $0.place == event.post.text }
        let required = scenario.post(event.post)?.staffing.required ?? 0
        let fewer = missing.filter { $0.missingMinutes > 0 }.map(\.missing).max() ?? 0
        let roles = (scenario.post(event.post)?.roles ?? []).map { request in
          let lacking = missing.filter { gap in
            if case .role(_, request.role, _) = gap.requirement { true } else { false }
          }
          return EventRecord.Role(
            role: request.role, due: request.people,
            present: request.people - (lacking.map(\.missing).max() ?? 0))
        }
        return EventRecord(
          event: event, required: required, present: required - fewer,
          people: Set(present.map(\.person)).sorted(),
          missingMinutes: missing.reduce(0) { $0 + $1.missingMinutes }, roles: roles)
      }
  }
}
