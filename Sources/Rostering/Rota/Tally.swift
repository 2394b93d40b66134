/// What one person works over some days: duties, minutes against the contract, and the duties that fairness counts.
public struct Tally: Hashable, Sendable {
  /// Who.
  public let person: Person.ID
  /// How many duties.
  public let duties: Int
  /// Minutes of work, training included.
  public let paidMinutes: Int
  /// Minutes that the contract asks for; nil without contract hours.
  public let contractMinutes: Int?
  /// How many duties fairness counts, by counter.
  public let counted: [FairnessCounter: Int]
  /// Minutes of night work in the twelve months that end with the days, as far as they are known; none where nobody asked.
  public var nightMinutes: Int?
  /// How many would be the person's fair share, what is carried over included; none where nobody has asked.
  public var shares: [FairnessCounter: Double] = [:]

  /// Counts a person's duties over some days, which need not follow one another.
  public init(of person: Person, duties: [Duty], over days: some Collection<Day>, in scenario: Scenario) {
    let own = duties.filter { $0.person == person.id && days.contains($0.day) }
    let line = LineOfWork(of: person, duties: own, in: scenario)
    let offsets = scenario.calendar.offsets
    let training = line.stints.filter { !$0.isDuty && days.contains($0.day) }.reduce(0) { $0 + $1.span.minutes }
    self.person = person.id
    self.duties = own.count
    self.paidMinutes = own.reduce(training) { $0 + $1.paidMinutes }
    self.contractMinutes = ContractHours().targetMinutes(of: line, over: days)
    self.counted = Dictionary(
      uniqueKeysWithValues: FairnessCounter.allCases.map { counter in
        let count = own.filter {
          counter.counts($0.day, end: offsets.time(at: $0.span.upperBound, countedFrom: $0.day), in: scenario)
        }.count
        return (counter, count)
      })
  }
}

extension Rota {
  /// What each person of the scenario works over the horizon, beside the fair shares, in the order of the scenario.
  ///
  /// - Parameter history: The rotas before, from which more or less than a fair share is carried over.
  public func tallies(for scenario: Scenario, history: History = .none) -> [Tally] {
    let shares = FairShare(
      of: scenario, over: horizon.days, stretches: Stretch.all(of: scenario, over: horizon.days), history: history)
    let known = history.before(horizon.first).duties + duties
    return scenario.people.map { person in
      let line = LineOfWork(of: person, duties: known.filter { $0.person == person.id }, in: scenario)
      return tally(of: person, over: horizon.days, line: line, shares: shares, in: scenario)
    }
  }

  /// What a person works over some of the rota's days.
  ///
  /// - Parameter line: What is known of the person's work up to the rota's end.
  func tally(
    of person: Person, over days: some Collection<Day>, line: LineOfWork, shares: FairShare, in scenario: Scenario
  ) -> Tally {
    var tally = Tally(of: person, duties: duties, over: days, in: scenario)
    tally.nightMinutes = scenario.rules.book(for: person).nightWork?.minutes(
      of: line, upTo: horizon.end.advanced(by: -1))
    for counter in FairnessCounter.allCases { tally.shares[counter] = shares.target(counter, for: person.id) }
    return tally
  }
}
