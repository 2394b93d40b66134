/// How many Sundays, holidays and late ends would be each person's fair share.
///
/// The shares are computed before anything is planned, from the people that the openings require, pro rata to contract
/// and presence; a rota is then priced by its deviation from them. What somebody did more or less than the share in the
/// weeks before is carried over.
///
/// Where there are several sites, each is shared by those whom its duties suit; who is lent has a share of both.
public struct FairShare: Sendable {
  /// What is to be shared at one site, and by whom.
  private struct Pool {
    /// The people that the counted days require.
    var totals: [FairnessCounter: Double] = [:]
    /// The days that count.
    var days: [FairnessCounter: Set<Day>] = [:]
    /// The weight of each employee among those whom the site's duties suit.
    let weights: [Person.ID: Double]
  }

  private let pools: [Pool]
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
    let bySite = Dictionary(grouping: stretches, by: \.site)
    self.pools = scenario.sites.map { site in
      let weights =
        counted.map { FairShare.weights(of: scenario, at: site, over: $0) }
        ?? FairShare.weights(of: scenario, at: site, over: days)
      return FairShare.pool(of: scenario, stretches: bySite[site] ?? [], weights: weights)
    }
    self.carried = FairShare.carried(to: days.lowerBound, from: history, of: scenario)
  }

  /// The weight of each employee whom some duty of a site suits, among all of them.
  private static func weights(
    of scenario: Scenario, at site: Site.ID?, over days: some Collection<Day>
  ) -> [Person.ID: Double] {
    let weights = Dictionary(
      scenario.people.filter { $0.kind == .employee && scenario.mayWork($0, at: site) }
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
    var carried: [FairnessCounter: [Person.ID: Double]] = [:]
    let bySite = Dictionary(grouping: past.duties) { scenario.sites(of: $0).first ?? nil }
    for site in scenario.sites {
      let weights = weights(of: scenario, at: site, over: days)
      let done = scenario.people.filter { $0.kind == .employee }
        .map { Tally(of: $0, duties: bySite[site] ?? [], over: days, in: scenario) }
      for counter in FairnessCounter.allCases {
        let total = Double(done.reduce(0) { $0 + ($1.counted[counter] ?? 0) })
        for tally in done {
          carried[counter, default: [:]][tally.person, default: 0] +=
            (weights[tally.person] ?? 0) * total - Double(tally.counted[counter] ?? 0)
        }
      }
    }
    return carried
  }

  /// The share of a person, or nil for somebody whom fairness does not count.
  ///
  /// It is never more than the days there are: a team too small owes nobody what nobody can do. Nor is it less than none.
  public func target(_ counter: FairnessCounter, for person: Person.ID) -> Double? {
    let own = pools.filter { $0.weights[person] != nil }
    guard !own.isEmpty else { return nil }
    let share = own.reduce(0) { $0 + ($1.weights[person] ?? 0) * ($1.totals[counter] ?? 0) }
    let days = own.reduce(into: Set<Day>()) { $0.formUnion($1.days[counter] ?? []) }
    return Swift.max(0, Swift.min(share + (carried[counter]?[person] ?? 0), Double(days.count)))
  }

  /// The people that the counted days of a site require, each day at its busiest, and those days.
  private static func pool(of scenario: Scenario, stretches: [Stretch], weights: [Person.ID: Double]) -> Pool {
    var pool = Pool(weights: weights)
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
        pool.totals[counter, default: 0] += Double(required.max() ?? 0)
        pool.days[counter, default: []].insert(day)
      }
    }
    return pool
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
