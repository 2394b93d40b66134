import Rostering

/// How many passes each target and run has, and what is still missing, while passes are given out and moved.
struct PassLedger {
  /// A stretch of an open post: where slots for passes are.
  struct Site: Hashable {
    let post: Post.ID
    let stretch: Int
    let day: Day
    /// How many passes the units there can make.
    let slots: Int
    /// Where they may go.
    let residences: [Residence.ID]
  }

  /// A target in a period, or a run: so many passes, at a price for each missing.
  private struct Due {
    let required: Int
    let price: Int
    /// The last day on which a pass still counts: what ends soon comes first.
    let lastDay: Day
    var made: Int
  }

  /// Where the units of a choice can pass, in order of time.
  let sites: [Site]
  private let stretches: [Stretch]
  private let offsets: UTCOffsets
  private var due: [Due]
  private let dueOfResidence: [Residence.ID: [(index: Int, days: Set<Day>, band: Range<ClockTime>?)]]
  private var visitsBySite: [PassStretch: Int] = [:]
  private var visitsByDay: [DayVisit: Int] = [:]
  private var visits: [Residence.ID: Int] = [:]

  private struct DayVisit: Hashable {
    let residence: Residence.ID
    let day: Day
  }

  /// An empty ledger for the units of a choice; published passes are counted.
  init(of problem: PlanningProblem, choice: RotaChoice) {
    let published = problem.publishedPasses
    let offsets = problem.scenario.calendar.offsets
    let prices = problem.scenario.prices
    var due: [Due] = []
    var ofResidence: [Residence.ID: [(index: Int, days: Set<Day>, band: Range<ClockTime>?)]] = [:]
    for target in problem.passes {
      let made = published.filter { target.counts($0, offsets: offsets) }.count
      let price = prices.pass(isWithinBand: target.target.band != nil)
      ofResidence[target.residence, default: []].append((due.count, Set(target.days), target.target.band))
      due.append(
        Due(required: target.required, price: price, lastDay: target.days.max() ?? target.firstDay, made: made))
    }
    for run in problem.runs {
      let made = published.filter { $0.residence == run.residence && run.days.contains($0.day) }.count
      ofResidence[run.residence, default: []].append((due.count, Set(run.days), nil))
      due.append(Due(required: 1, price: prices.spread, lastDay: run.lastDay, made: made))
    }
    self.due = due
    self.dueOfResidence = ofResidence
    self.stretches = problem.stretches
    self.offsets = offsets
    self.sites = problem.stretches.enumerated().flatMap { index, stretch in
      stretch.openPosts.compactMap { openPost -> Site? in
        guard let post = problem.scenario.post(openPost.post), let patrol = post.patrol else { return nil }
        let slots = problem.capacity(of: openPost, in: stretch) * choice.unitCount(of: post, in: index)
        return Site(
          post: post.id, stretch: index, day: openPost.occurrence.day, slots: slots, residences: patrol.residences)
      }
    }
  }

  /// How often a residence is passed through at a site.
  func visits(to residence: Residence.ID, at site: Site) -> Int {
    visitsBySite[PassStretch(post: site.post, residence: residence, stretch: site.stretch)] ?? 0
  }

  /// How often a residence is passed through on a day.
  func visits(to residence: Residence.ID, on day: Day) -> Int {
    visitsByDay[DayVisit(residence: residence, day: day)] ?? 0
  }

  /// How often a residence is passed through in all.
  func visits(to residence: Residence.ID) -> Int { visits[residence] ?? 0 }

  /// What one more pass at a site saves; a promise that can wait weighs less.
  func worth(of residence: Residence.ID, at site: Site) -> Double {
    dues(of: residence, at: site).reduce(0) { sum, index in
      let due = due[index]
      guard due.made < due.required else { return sum }
      return sum + Double(due.price) / Double(1 + Swift.max(0, site.day.distance(to: due.lastDay)))
    }
  }

  /// The priced gaps of the targets and runs of a residence.
  func missingCost(of residence: Residence.ID) -> Int {
    (dueOfResidence[residence] ?? []).reduce(0) { sum, entry in
      sum + due[entry.index].price * Swift.max(0, due[entry.index].required - due[entry.index].made)
    }
  }

  /// Adds passes, or takes them away.
  mutating func add(_ count: Int, to residence: Residence.ID, at site: Site) {
    visitsBySite[PassStretch(post: site.post, residence: residence, stretch: site.stretch), default: 0] += count
    visitsByDay[DayVisit(residence: residence, day: site.day), default: 0] += count
    visits[residence, default: 0] += count
    for index in dues(of: residence, at: site) { due[index].made += count }
  }

  /// The passes given out, by post, residence and stretch.
  var passes: [PassStretch: Int] { visitsBySite.filter { $0.value > 0 } }

  private func dues(of residence: Residence.ID, at site: Site) -> [Int] {
    (dueOfResidence[residence] ?? []).filter { entry in
      entry.days.contains(site.day)
        && entry.band?.interval(on: site.day, offsets: offsets).covers(stretches[site.stretch].interval) ?? true
    }.map(\.index)
  }
}
