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
      var tally = Tally(of: person, duties: rota.duties, over: counted, in: scenario)
      let line = LineOfWork(of: person, duties: known.filter { $0.person == person.id }, in: scenario)
      let rule = scenario.rules.book(for: person).nightWork
      tally.nightMinutes = rule?.minutes(of: line, upTo: horizon.end.advanced(by: -1))
      for counter in FairnessCounter.allCases { tally.shares[counter] = shares.target(counter, for: person.id) }
      return PersonRecord(tally: tally, nightMinutes: rule?.minutes(of: line, over: horizon.days))
    }
  }
}
