/// How many Sundays, holidays and late ends would be each person's fair share.
///
/// The shares are computed before anything is planned, from the people that the openings require, pro rata to contract
/// and presence; a rota is then priced by its deviation from them. What somebody did more or less than the share in the
/// weeks before is carried over.
public struct FairShare: Sendable {
  private let totals: [FairnessCounter: Double]
  private let days: [FairnessCounter: Int]
  private let weights: [Person.ID: Double]
  /// What is carried over: what each person is owed or, below 0, ahead.
  private let carried: [FairnessCounter: [Person.ID: Double]]

  /// How many days before a rota are carried over: twelve weeks.
  public static let daysCarried = 84

  /// The fair shares over some days.
  ///
  /// - Parameters:
  ///   - counted: The days among them that count; nil for all.
  ///   - stretches: The stretches of the days that count.
  ///   - history: The rotas before, as far as they lead to the first day without a gap.
  public init(
    of scenario: Scenario, over days: Range<Day>, counting counted: Set<Day>? = nil, stretches: [Stretch],
    history: History = .none
  ) {
    (self.totals, self.days) = FairShare.totals(of: scenario, stretches: stretches)
    self.weights =
      counted.map { FairShare.weights(of: scenario, over: $0) } ?? FairShare.weights(of: scenario, over: days)
    self.carried = FairShare.carried(to: days.lowerBound, from: history, of: scenario)
  }

  /// The weight of each employee among all.
  private static func weights(of scenario: Scenario, over days: some Collection<Day>) -> [Person.ID: Double] {
    let weights = Dictionary(
      scenario.people.filter { $0.kind == .employee }
        .map { ($0.id, FairShare.weight(of: $0, over: days, in: scenario)) }
    ) { first, _ in first }
    let sum = weights.values.sorted().reduce(0, +)
    return sum > 0 ? weights.mapValues { $0 / sum } : [:]
  }

  /// The share of what the team did before a day, less what each person did of it.
  private static func carried(
    to day: Day, from history: History, of scenario: Scenario
  ) -> [FairnessCounter: [Person.ID: Double]] {
    let past = history.before(day)
    let days = Swift.max(past.knownSince(day), day.advanced(by: -daysCarried))..<day
    guard !days.isEmpty else { return [:] }
    let weights = weights(of: scenario, over: days)
    let duties = past.duties
    let done = scenario.people.filter { $0.kind == .employee }
      .map { Tally(of: $0, duties: duties, over: days, in: scenario) }
    return Dictionary(
      uniqueKeysWithValues: FairnessCounter.allCases.map { counter in
        let total = Double(done.reduce(0) { $0 + ($1.counted[counter] ?? 0) })
        let carried = done.map { ($0.person, (weights[$0.person] ?? 0) * total - Double($0.counted[counter] ?? 0)) }
        return (counter, Dictionary(carried) { first, _ in first })
      })
  }

  /// The share of a person, or nil for somebody whom fairness does not count.
  ///
  /// It is never more than the days there are: a team too small owes nobody what nobody can do. Nor is it less than none.
  public func target(_ counter: FairnessCounter, for person: Person.ID) -> Double? {
    weights[person].map { weight in
      let share = weight * (totals[counter] ?? 0) + (carried[counter]?[person] ?? 0)
      return Swift.max(0, Swift.min(share, Double(days[counter] ?? 0)))
    }
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
  private static func weight(
    of person: Person, over days: some Collection<Day>, in scenario: Scenario
  ) -> Double {
    let present = days.filter { day in
      person.isEmployed(on: day)
        && !scenario.absences(of: person.id, on: day).contains { $0.isBinding && $0.hours == nil }
    }
    return Double(person.minutesForShares) * Double(present.count)
  }
}
