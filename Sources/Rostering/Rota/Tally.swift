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

  /// Counts a person's duties over some days.
  public init(of person: Person, duties: [Duty], over days: Range<Day>, in scenario: Scenario) {
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
  /// What each person of the scenario works over the horizon, in the order of the scenario.
  public func tallies(for scenario: Scenario) -> [Tally] {
    scenario.people.map { Tally(of: $0, duties: duties, over: horizon.days, in: scenario) }
  }
}
