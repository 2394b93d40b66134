extension CoverageDemand {
  /// A number of sessions due to a beneficiary in a period.
  public struct Sessions: Hashable, Sendable {
    /// The follow-up.
    public let followUp: FollowUp
    /// The first of the planned days that the period holds.
    public let firstDay: Day
    /// The days whose sessions count, planned and published.
    public let days: [Day]
    /// How many sessions are due.
    public let required: Int

    /// The requirement.
    public var requirement: Requirement { .sessions(followUp.id, firstDay) }
  }

  /// A run of days of which a beneficiary is due a session, of whatever service.
  public struct Contact: Hashable, Sendable {
    /// The beneficiary.
    public let beneficiary: Beneficiary.ID
    /// The days, one more than may pass without a session.
    public let days: Range<Day>

    /// The day on which the run ends.
    public var lastDay: Day { days.upperBound.advanced(by: -1) }

    /// The requirement, named after the last day.
    public var requirement: Requirement { .contact(beneficiary, lastDay) }
  }
}

/// What some days owe to beneficiaries.
struct FollowUpDemand {
  let scenario: Scenario
  let days: Range<Day>
  let isPublished: (Day) -> Bool
  let isCounted: (Day) -> Bool

  /// The sessions due, period by period.
  ///
  /// A period that the days or the follow-up cut is pro rata to its days, rounded down. What is due in all is due when the
  /// last day of the follow-up comes.
  var sessions: [CoverageDemand.Sessions] {
    scenario.followUps.flatMap { followUp -> [CoverageDemand.Sessions] in
      switch followUp.rhythm {
      case .weekly(let count): sessions(of: followUp, count, in: Horizon(days).weeks.map(\.days))
      case .monthly(let count): sessions(of: followUp, count, in: Horizon(days).months)
      case .total(let count): total(of: followUp, count)
      }
    }
  }

  private func sessions(of followUp: FollowUp, _ count: Int, in periods: [Range<Day>]) -> [CoverageDemand.Sessions] {
    periods.compactMap { period in
      let known = period.filter { followUp.isDue(on: $0) && isKnown($0) }
      let required = count * known.count / period.count
      guard known.contains(where: isPlanned), required > 0 else { return nil }
      return CoverageDemand.Sessions(
        followUp: followUp, firstDay: Swift.max(period.lowerBound, days.lowerBound), days: known, required: required)
    }
  }

  private func total(of followUp: FollowUp, _ count: Int) -> [CoverageDemand.Sessions] {
    guard let first = followUp.from, let last = followUp.to, first <= last, isPlanned(last), count > 0 else {
      return []
    }
    let known = (first...last).filter(isKnown)
    return [
      CoverageDemand.Sessions(
        followUp: followUp, firstDay: Swift.max(first, days.lowerBound), days: known, required: count)
    ]
  }

  /// Every run of one more day than may pass without a session, that ends on a planned day.
  ///
  /// Nothing is said of days before the first of which it is known what was done.
  var contacts: [CoverageDemand.Contact] {
    scenario.beneficiaries.flatMap { beneficiary -> [CoverageDemand.Contact] in
      let followUps = scenario.followUps.filter { $0.beneficiary == beneficiary.id }
      guard let most = beneficiary.daysWithoutContact, most > 0, !followUps.isEmpty else { return [] }
      let isSilent = { (day: Day) in
        isKnown(day) || (day < days.lowerBound && beneficiary.lastContact.map { $0 < day } ?? false)
      }
      return days.filter(isPlanned).compactMap { last in
        let run = last.advanced(by: -most)..<last.advanced(by: 1)
        guard run.allSatisfy({ day in isSilent(day) && followUps.contains { $0.isDue(on: day) } }) else { return nil }
        return CoverageDemand.Contact(beneficiary: beneficiary.id, days: run)
      }
    }
  }

  private func isPlanned(_ day: Day) -> Bool { days.contains(day) && isCounted(day) }

  private func isKnown(_ day: Day) -> Bool { isPlanned(day) || (day < days.lowerBound && isPublished(day)) }
}
