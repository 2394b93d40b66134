/// The days of a period that have a published rota, and what was published for them.
///
/// On any other day nobody knows what was done: nothing is due on it, and nothing is missing. A day on which nothing opens
/// needs no rota: between two published days it counts as known.
struct PublishedDays {
  /// The period.
  let horizon: Horizon
  /// The days that have a published rota, in order.
  let published: [Day]
  /// The others, in order.
  let unpublished: [Day]
  /// The days that count: those that are published, and those between two of them on which nothing opens.
  let counted: Set<Day>
  /// The days that count, as runs that follow one another without a gap.
  let runs: [Range<Day>]
  /// What was published for the period.
  let rota: Rota
  /// What was published up to its end.
  let history: History

  /// What of some published rotas belongs to a period; drafts among them count for nothing.
  init(of history: History, over horizon: Horizon, for scenario: Scenario) {
    let first = history.rotas.map(\.horizon.first).min().map { Swift.min($0, horizon.first) } ?? horizon.first
    let standing = history.published(on: horizon.days)
    self.horizon = horizon
    self.published = horizon.days.filter(standing.covers)
    self.unpublished = horizon.days.filter { !standing.covers($0) }
    self.runs = PublishedDays.runs(of: self.published) { scenario.occurrences(on: $0).isEmpty }
    self.counted = Set(runs.flatMap { Array($0) })
    self.rota = Rota(scenario: scenario.name, horizon: horizon, duties: standing.duties, passes: standing.passes)
    self.history = history.published(on: first..<horizon.end)
  }

  /// Published days joined over those between them that are closed.
  private static func runs(of published: [Day], isClosed: (Day) -> Bool) -> [Range<Day>] {
    published.reduce(into: []) { runs, day in
      guard let last = runs.last, (last.upperBound..<day).allSatisfy(isClosed) else {
        runs.append(day..<day.advanced(by: 1))
        return
      }
      runs[runs.count - 1] = last.lowerBound..<day.advanced(by: 1)
    }
  }

  /// What was published before the period.
  var before: History { history.before(horizon.first) }

  /// What became of each request of the days that count.
  func requests(of scenario: Scenario) -> [RequestRecord] {
    RequestRecord.all(
      of: scenario, over: horizon.days, in: history, isCounted: counted.contains)
  }

  /// What the days that count must cover, published days before the period included in what reaches into it.
  func demand(of scenario: Scenario) -> CoverageDemand {
    let before = before
    return CoverageDemand(
      of: scenario, over: horizon.days, isPublished: { before.covers($0) }, isCounted: { counted.contains($0) })
  }

  /// What the published rotas fail to deliver of that.
  func gaps(in demand: CoverageDemand, by scenario: Scenario) -> [CoverageGap] {
    demand.gaps(deliveredBy: before.duties + rota.duties, passes: before.passes + rota.passes, by: scenario)
  }
}
