/// How many Sundays, holidays and late ends would be each person's fair share.
///
/// The shares are computed before anything is planned, from the people that the openings require, pro rata to contract
/// and presence; a rota is then priced by its deviation from them.
public struct FairShare: Sendable {
  private let totals: [FairnessCounter: Double]
  private let days: [FairnessCounter: Int]
  private let weights: [Person.ID: Double]

  /// The fair shares over some days.
  public init(of scenario: Scenario, over days: Range<Day>, stretches: [Stretch]) {
    (self.totals, self.days) = FairShare.totals(of: scenario, stretches: stretches)
    let weights = Dictionary(
      scenario.people.filter { $0.kind == .employee }
        .map { ($0.id, FairShare.weight(of: $0, over: days, in: scenario)) }
    ) { first, _ in first }
    let sum = weights.values.sorted().reduce(0, +)
    self.weights = sum > 0 ? weights.mapValues { $0 / sum } : [:]
  }

  /// The share of a person, or nil for somebody whom fairness does not count.
  ///
  /// It is never more than the days there are: a team too small owes nobody what nobody can do.
  public func target(_ counter: FairnessCounter, for person: Person.ID) -> Double? {
    weights[person].map { Swift.min($0 * (totals[counter] ?? 0), Double(days[counter] ?? 0)) }
  }

  /// The people that the counted days require, each day at its busiest, and how many such days there are.
  private static func totals(
    of scenario: Scenario, stretches: [Stretch]
  ) -> (people: [FairnessCounter: Double], days: [FairnessCounter: Int]) {
    var totals: [FairnessCounter: Double] = [:]
    var days: [FairnessCounter: Int] = [:]
    for (day, stretches) in Dictionary(grouping: stretches, by: \.day) {
      let required = stretches.map { stretch in
        stretch.openPosts.compactMap { scenario.post($0.post) }
          .reduce(0) { $0 + $1.staffing.required * $1.peoplePerUnit }
      }
      let end = stretches.map(\.interval.upperBound).max()
      for counter in FairnessCounter.allCases {
        guard let end,
          counter.counts(day, end: scenario.calendar.offsets.time(at: end, countedFrom: day), in: scenario)
        else { continue }
        totals[counter, default: 0] += Double(required.max() ?? 0)
        days[counter, default: 0] += 1
      }
    }
    return (totals, days)
  }

  /// Contract minutes times days present; without a contract, the legal week of 35 hours stands in.
  private static func weight(of person: Person, over days: Range<Day>, in scenario: Scenario) -> Double {
    let present = days.filter { day in
      person.isEmployed(on: day)
        && !scenario.absences(of: person.id, on: day).contains { $0.isBinding && $0.hours == nil }
    }
    return Double(person.minutesForShares) * Double(present.count)
  }
}
