/// What one person worked in a period, night work beside the rest.
public struct PersonRecord: Hashable, Sendable {
  /// Duties, hours, and the duties that fairness counts; its night work is that of the twelve months that end with the
  /// period.
  public let tally: Tally
  /// Minutes of night work in the period; nil where no rule says what the night is.
  public let nightMinutes: Int?
}

extension PublishedDays {
  /// What each person of the scenario worked on the days that count, in the order of the scenario.
  func people(of scenario: Scenario) -> [PersonRecord] {
    let shares = FairShare(
      of: scenario, over: horizon.days, counting: counted, stretches: Stretch.all(of: scenario, over: published),
      history: before)
    let known = before.duties + rota.duties
    return scenario.people.map { person in
      let line = LineOfWork(of: person, duties: known.filter { $0.person == person.id }, in: scenario)
      return PersonRecord(
        tally: rota.tally(of: person, over: counted, line: line, shares: shares, in: scenario),
        nightMinutes: scenario.rules.book(for: person).nightWork?.minutes(of: line, over: horizon.days))
    }
  }
}
