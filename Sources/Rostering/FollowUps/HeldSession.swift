/// A session as those who hold it see it: with one beneficiary, or with several who meet.
public struct HeldSession: Hashable, Sendable {
  /// What was done in it.
  public let service: Service.ID
  /// The day of the duties that it belongs to.
  public let day: Day
  /// When.
  public let interval: Range<Instant>
  /// Who held it, in order.
  public let people: [Person.ID]
  /// The follow-ups towards which it counts, in order.
  public let followUps: [FollowUp.ID]

  /// Sessions of follow-ups as the sessions that people hold: those of one service at the same time with the same people
  /// are one.
  ///
  /// - Parameter sessions: Sessions that count, in order of time.
  static func all(of sessions: [Session], in scenario: Scenario) -> [HeldSession] {
    struct Key: Hashable {
      let service: Service.ID
      let day: Day
      let interval: Range<Instant>
      let people: [Person.ID]
    }
    var order: [Key] = []
    var followUps: [Key: [FollowUp.ID]] = [:]
    for session in sessions {
      guard let followUp = scenario.followUp(session.followUp) else { continue }
      let key = Key(
        service: followUp.service, day: session.day, interval: session.interval, people: session.people)
      if followUps[key] == nil { order.append(key) }
      followUps[key, default: []].append(followUp.id)
    }
    return order.map { key in
      HeldSession(
        service: key.service, day: key.day, interval: key.interval, people: key.people,
        followUps: followUps[key] ?? [])
    }
  }
}
