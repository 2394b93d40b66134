/// The part of the presence in the field that a mission was planned to have.
public struct MissionTime: Hashable, Sendable {
  /// The mission.
  public let mission: Mission.ID
  /// The planned share, in percent; nil when it is not known.
  public let share: Double?
  /// Minutes of presence in the field by that share; nil when some share is not known.
  public let minutes: Int?
}

extension Programme {
  /// The presence in the field, parted by the planned shares so that the parts add up to it.
  func times(ofMinutes minutes: Int) -> [MissionTime] {
    let shares = missions.compactMap(\.share)
    let parts = shares.count == missions.count ? Apportionment.parts(of: minutes, by: shares) : nil
    return missions.indices.map {
      MissionTime(mission: missions[$0].id, share: missions[$0].share, minutes: parts?[$0])
    }
  }
}

extension PublishedDays {
  /// Person-minutes at patrol posts, breaks included.
  func fieldMinutes(in scenario: Scenario) -> Int {
    let patrols = Set(scenario.posts.filter { $0.patrol != nil }.map(\.id))
    return rota.duties.flatMap(\.stays).filter { patrols.contains($0.post) }.reduce(0) { $0 + $1.interval.minutes }
  }
}
