extension Scenario {
  /// The service with that identifier.
  public func service(_ id: Service.ID) -> Service? { services.first { $0.id == id } }

  /// The beneficiary with that identifier.
  public func beneficiary(_ id: Beneficiary.ID) -> Beneficiary? { beneficiaries.first { $0.id == id } }

  /// The follow-up with that identifier.
  public func followUp(_ id: FollowUp.ID) -> FollowUp? { followUps.first { $0.id == id } }

  /// The venue with that identifier.
  public func venue(_ id: Venue.ID) -> Venue? { venues.first { $0.id == id } }

  /// Whether a session of a follow-up may take up an interval that belongs to a day, whoever holds it.
  public func suits(_ followUp: FollowUp, _ interval: Range<Instant>, on day: Day) -> Bool {
    hasHours(followUp, interval, on: day) && isVenueFree(for: followUp, interval, on: day)
  }

  /// Whether a session of a follow-up is due on a day, and an interval lies within its hours and those of its beneficiary.
  func hasHours(_ followUp: FollowUp, _ interval: Range<Instant>, on day: Day) -> Bool {
    guard followUp.isDue(on: day), let beneficiary = beneficiary(followUp.beneficiary) else { return false }
    return followUp.hours.cover(interval, on: day, offsets: calendar.offsets)
      && beneficiary.hours.cover(interval, on: day, offsets: calendar.offsets)
  }

  /// Whether nobody has borrowed the venue of a follow-up's service during an interval, if it has one.
  func isVenueFree(for followUp: FollowUp, _ interval: Range<Instant>, on day: Day) -> Bool {
    guard let service = service(followUp.service) else { return false }
    return service.venue.flatMap(venue)?.isFree(during: interval, on: day, offsets: calendar.offsets) ?? true
  }

  /// The times of the day at which hours for sessions begin or end.
  var sessionBounds: [ClockTime] {
    let hours = followUps.map(\.hours) + beneficiaries.map(\.hours) + venues.flatMap(\.lendings).map(\.hours)
    return Set(hours.compactMap(\.clock).flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
  }

  /// The follow-ups of the same beneficiary of which a session must have come before one of a follow-up.
  public func followUps(before followUp: FollowUp) -> [FollowUp] {
    guard let after = service(followUp.service)?.after, !after.isEmpty else { return [] }
    return followUps.filter { $0.beneficiary == followUp.beneficiary && after.contains($0.service) }
  }

  /// Whether a session of a follow-up must wait for one of another service that has never met the beneficiary.
  public func mustWait(_ followUp: FollowUp) -> Bool {
    guard let after = service(followUp.service)?.after, !after.isEmpty else { return false }
    return beneficiary(followUp.beneficiary)?.met.isDisjoint(with: after) ?? false
  }

  /// The follow-ups of the same beneficiary with which a follow-up takes turns, whichever of the two says so.
  public func followUps(inTurnWith followUp: FollowUp) -> Set<FollowUp.ID> {
    Set(
      followUps.filter { $0.alternatesWith == followUp.id }.map(\.id)
        + [followUp.alternatesWith].compactMap(\.self))
  }
}
