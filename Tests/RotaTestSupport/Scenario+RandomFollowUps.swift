import Rostering

extension Scenario {
  /// Draws follow-ups: services of one or two people, some of which wait for another or gather several beneficiaries, in
  /// turn or not, with hours that cut the openings, venues that are lent, and runs of days that must hold a session.
  ///
  /// From a stream of their own: the rest of what a seed gives is the same with them as without.
  public mutating func drawFollowUps(seed: UInt64, over horizon: Horizon) {
    var random = SeededGenerator(seed: seed ^ 0xF011)
    // Anybody may be one; where nobody is, no session that takes one can be held.
    for index in people.indices where random.once(in: 2) { people[index].roles.insert("specialist") }
    let roles = Set(people.flatMap(\.roles)).sorted() + ["specialist"]
    venues = [Venue(id: "room", lendings: random.once(in: 2) ? [lending(&random)] : [])]
    for number in 1...Int.random(in: 1...3, using: &random) {
      var seats = [Service.Seat(roles: Set((0..<2).map { _ in random.pick(roles) }))]
      if random.once(in: 4) { seats.append(Service.Seat(roles: [random.pick(roles)])) }
      services.append(
        Service(
          id: Service.ID("service-\(number)"), seats: seats, minutes: random.pick([30, 45, 60, 90]),
          capacity: random.once(in: 2) ? 2 : 1,
          after: number > 1 && random.once(in: 2) ? [Service.ID("service-1")] : [],
          venue: random.once(in: 3) ? "room" : nil))
    }
    for number in 1...2 {
      let beneficiary = Beneficiary(
        id: Beneficiary.ID("h\(number)"), hours: random.once(in: 3) ? hours(&random) : SessionHours(),
        daysWithoutContact: random.once(in: 2) ? Int.random(in: 1...4, using: &random) : nil,
        lastContact: random.once(in: 3) ? horizon.first.advanced(by: -2) : nil,
        met: random.once(in: 3) ? [Service.ID("service-1")] : [])
      beneficiaries.append(beneficiary)
      let own = services.filter { _ in !random.once(in: 3) || services.count == 1 }.map { service in
        followUp(of: service, for: beneficiary.id, over: horizon, &random)
      }
      followUps += own
      if own.count > 1, random.once(in: 2) { followUps[followUps.count - 1].alternatesWith = own[0].id }
    }
    for index in duties.indices where random.once(in: 4) { duties[index].isForSessions = true }
  }

  private func followUp(
    of service: Service, for beneficiary: Beneficiary.ID, over horizon: Horizon, _ random: inout SeededGenerator
  ) -> FollowUp {
    let count = Int.random(in: 1...2, using: &random)
    let rhythm = random.pick([FollowUp.Rhythm.weekly(count), .monthly(count * 3), .total(count)])
    return FollowUp(
      id: FollowUp.ID("\(beneficiary)-\(service.id)"), beneficiary: beneficiary, service: service.id, rhythm: rhythm,
      from: horizon.first, to: horizon.end.advanced(by: random.once(in: 3) ? -2 : -1),
      hours: random.once(in: 3) ? hours(&random) : SessionHours(),
      daysApart: random.once(in: 3) ? Int.random(in: 2...3, using: &random) : nil,
      referent: random.once(in: 3) ? people.first?.id : nil)
  }

  private func hours(_ random: inout SeededGenerator) -> SessionHours {
    let start = random.pick([900, 1_140, 1_230])
    return SessionHours(
      weekdays: random.once(in: 2) ? Set(Weekday.allCases.filter { _ in !random.once(in: 3) }) : nil,
      clock: random.once(in: 2) ? ClockTime(minutes: start)..<ClockTime(minutes: start + 180) : nil)
  }

  private func lending(_ random: inout SeededGenerator) -> Venue.Lending {
    Venue.Lending(borrower: "a club", hours: hours(&random))
  }
}
