/// How an event went of which the scenario left the date open.
public struct OpenEventRecord: Hashable, Sendable {
  /// People of one of some roles, of whom it had so many.
  public struct Seats: Hashable, Sendable {
    /// The roles.
    public let roles: Set<String>
    /// How many people were wanted.
    public let due: Int
    /// How many were there, nobody counted twice.
    public let present: Int
  }

  /// What stands for it among the beneficiaries.
  public let event: Beneficiary.ID
  /// What is done at it.
  public let service: Service.ID
  /// The last day on which it could take place.
  public let lastDay: Day
  /// When it took place, and who was there; nil where it did not in the period.
  public let session: Session?
  /// The people who were wanted.
  public let seats: [Seats]
}

extension SessionRegister {
  /// How each event with an open date went that took place in the period, or had its last day in it, in the order of the
  /// scenario.
  func openEvents() -> [OpenEventRecord] {
    let events = Set(scenario.beneficiaries.filter(\.isEvent).map(\.id))
    return scenario.followUps.filter { events.contains($0.beneficiary) }.compactMap { followUp in
      guard let service = scenario.service(followUp.service), let lastDay = followUp.to else { return nil }
      let session = within.first { $0.followUp == followUp.id }
      let wasHeld = known.contains { $0.followUp == followUp.id }
      let isDue = demand.sessions.contains { $0.followUp.id == followUp.id }
      guard session != nil || (isDue && !wasHeld) else { return nil }
      let present = service.seatsFilled(by: (session?.people ?? []).map { scenario.person($0)?.roles ?? [] })
      return OpenEventRecord(
        event: followUp.beneficiary, service: service.id, lastDay: lastDay, session: session,
        seats: zip(service.seats, present).map {
          OpenEventRecord.Seats(roles: $0.roles, due: $0.people, present: $1)
        })
    }
  }
}
