extension CoverageDemand.Sessions {
  /// Whether a session counts towards what is due: of the follow-up, on its days.
  public func counts(_ session: Session) -> Bool { session.followUp == followUp.id && days.contains(session.day) }
}

extension CoverageDemand {
  /// What some duties fail to deliver of the sessions due.
  func followUpGaps(deliveredBy duties: [Duty], by scenario: Scenario) -> [CoverageGap] {
    guard !sessions.isEmpty || !contacts.isEmpty else { return [] }
    let held = scenario.heldSessions(in: duties)
    return sessions.compactMap { gap(in: $0, held: held, scenario) }
      + contacts.compactMap { gap(in: $0, held: held, scenario) }
  }

  private func gap(in due: Sessions, held: [Session], _ scenario: Scenario) -> CoverageGap? {
    let made = held.filter { due.counts($0) }
    guard made.count < due.required, let last = due.days.last else { return nil }
    return CoverageGap(
      requirement: due.requirement, kind: .appointment, place: due.followUp.beneficiary.text,
      interval: scenario.calendar.offsets.interval(of: due.firstDay..<last.advanced(by: 1)), required: due.required,
      delivered: made.count,
      unit: .sessions)
  }

  private func gap(in run: Contact, held: [Session], _ scenario: Scenario) -> CoverageGap? {
    let isMet = held.contains { session in
      run.days.contains(session.day) && scenario.followUp(session.followUp)?.beneficiary == run.beneficiary
    }
    guard !isMet else { return nil }
    return CoverageGap(
      requirement: run.requirement, kind: .appointment, place: run.beneficiary.text,
      interval: scenario.calendar.offsets.interval(of: run.days), required: 1, delivered: 0, unit: .contacts)
  }
}
