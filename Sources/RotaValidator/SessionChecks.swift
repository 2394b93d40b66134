import Rostering

/// A session is one of a follow-up, when it suits, as long as its service takes, and with those who may hold it.
///
/// Otherwise it does not count, and is missing: a warning.
struct SessionsCount: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let scenario = checked.scenario
    // What appointments are in a scenario that knows of no follow-up is not for it to say.
    guard !scenario.followUps.isEmpty else { return [] }
    return Session.all(of: checked.rota.duties).compactMap { session in
      guard let followUp = scenario.followUp(session.followUp), let service = scenario.service(followUp.service) else {
        return finding(on: session, "the scenario's follow-ups", 0, 1, .duties)
      }
      if !scenario.suits(followUp, session.interval, on: session.day) {
        return finding(on: session, "the days and hours of the follow-up", session.interval.minutes, 0, .minutes)
      }
      if session.interval.minutes < service.minutes {
        return finding(on: session, "the minutes of the service", session.interval.minutes, service.minutes, .minutes)
      }
      guard !scenario.isStaffed(session, of: service) else { return nil }
      return finding(on: session, "the roles that the service takes", session.people.count, service.people, .people)
    }
  }

  private func finding(
    on session: Session, _ source: String, _ measured: Int, _ limit: Int, _ unit: RuleBreach.Unit
  ) -> Finding? {
    session.people.first.map { person in
      Finding(
        rule: .session, source: source, person: person, day: session.day, measured: measured, limit: limit, unit: unit,
        severity: .warning)
    }
  }
}

/// A beneficiary has one session a day, in the order and the turns that the follow-ups ask for, and so far apart.
struct SessionsKeepTheirOrder: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let scenario = checked.scenario
    let sessions = scenario.heldSessions(in: checked.before + checked.rota.duties)
    let byBeneficiary = Dictionary(grouping: sessions) { scenario.followUp($0.followUp)?.beneficiary }
    return byBeneficiary.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.flatMap { beneficiary, own in
      own.indices.flatMap { findings(at: $0, among: own, of: beneficiary, in: scenario) }
    }
    .filter { checked.rota.horizon.days.contains($0.day) }
  }

  private func findings(
    at index: Int, among own: [Session], of beneficiary: Beneficiary.ID?, in scenario: Scenario
  ) -> [Finding] {
    let session = own[index]
    guard let followUp = scenario.followUp(session.followUp) else { return [] }
    let earlier = own[..<index]
    var findings: [Finding?] = []
    let sameDay = earlier.filter { $0.day == session.day }.count
    if sameDay > 0 {
      findings.append(finding(.sessionsADay, "one session a day", session, sameDay + 1, 1, .sessions))
    }
    if scenario.mustWait(followUp) {
      let first = Set(scenario.followUps(before: followUp).map(\.id))
      if !earlier.contains(where: { first.contains($0.followUp) && $0.day < session.day }) {
        findings.append(finding(.sessionOrder, "the services that come first", session, 0, 1, .sessions))
      }
    }
    if let apart = followUp.daysApart, let last = earlier.last(where: { $0.followUp == followUp.id }),
      last.day.distance(to: session.day) < apart
    {
      findings.append(
        finding(.sessionsApart, "the days between two", session, last.day.distance(to: session.day), apart, .days))
    }
    let partners = scenario.followUps(inTurnWith: followUp)
    if !partners.isEmpty, isOutOfTurn(followUp, partners, earlier) {
      findings.append(finding(.sessionTurns, "the two take turns", session, 2, 1, .sessions))
    }
    return findings.compactMap(\.self)
  }

  /// Whether a session follows one of its own kind; the follow-up that names the other begins.
  private func isOutOfTurn(_ followUp: FollowUp, _ partners: Set<FollowUp.ID>, _ earlier: ArraySlice<Session>) -> Bool {
    partners.contains { partner in
      let last = earlier.last { $0.followUp == followUp.id || $0.followUp == partner }
      return last.map { $0.followUp == followUp.id } ?? (followUp.alternatesWith != partner)
    }
  }

  private func finding(
    _ rule: RuleName, _ source: String, _ session: Session, _ measured: Int, _ limit: Int, _ unit: RuleBreach.Unit
  ) -> Finding? {
    session.people.first.map { person in
      Finding(
        rule: rule, source: source, person: person, day: session.day, measured: measured, limit: limit, unit: unit,
        severity: .breach)
    }
  }
}

/// A session holds no more beneficiaries than there is room for, and a venue one session at a time.
struct SessionsHaveRoom: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let scenario = checked.scenario
    let sittings = Session.all(of: checked.rota.duties).reduce(into: [Sitting: Int]()) { counts, session in
      guard let service = scenario.followUp(session.followUp)?.service else { return }
      counts[
        Sitting(service: service, day: session.day, interval: session.interval, people: session.people), default: 0] +=
        1
    }
    let crowded = sittings.compactMap { sitting, count -> Finding? in
      guard let room = scenario.service(sitting.service)?.capacity, count > room else { return nil }
      return finding(.sessionRoom, "how many may meet", sitting, count, room, .beneficiaries)
    }
    let inVenues = Dictionary(grouping: sittings.keys) { scenario.service($0.service)?.venue }
    return crowded
      + inVenues.filter { $0.key != nil }.flatMap { _, sittings in
        sittings.flatMap { later in
          sittings.filter { $0.interval.overlaps(later.interval) && Sitting.precedes($0, later) }.prefix(1)
            .compactMap { _ in finding(.sessionRoom, "one session at a time in a venue", later, 2, 1, .sessions) }
        }
      }
  }

  /// What the same people hold at the same time.
  private struct Sitting: Hashable {
    let service: Service.ID
    let day: Day
    let interval: Range<Instant>
    let people: [Person.ID]

    static func precedes(_ left: Sitting, _ right: Sitting) -> Bool {
      (left.interval.lowerBound, left.service, left.people.first?.text ?? "")
        < (right.interval.lowerBound, right.service, right.people.first?.text ?? "")
    }
  }

  private func finding(
    _ rule: RuleName, _ source: String, _ sitting: Sitting, _ measured: Int, _ limit: Int, _ unit: RuleBreach.Unit
  ) -> Finding? {
    sitting.people.first.map { person in
      Finding(
        rule: rule, source: source, person: person, day: sitting.day, measured: measured, limit: limit, unit: unit,
        severity: .breach)
    }
  }
}
