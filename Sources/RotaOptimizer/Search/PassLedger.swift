import Rostering

/// How many passes each target and run has, and what is still missing, while passes are given out and moved.
struct PassLedger {
  /// A stretch of an open post: where slots for passes are.
  struct Site: Hashable {
    let post: Post.ID
    let stretch: Int
    let day: Day
    /// How many passes the units there can make, or visits of one slot.
    let slots: Int
    /// Where they are to go.
    let residences: [Residence.ID]
    /// Where they may walk on to; none where that is all there is.
    let secondary: [Residence.ID]
  }

  /// A target in a period, or a run: so many passes, at a price for each missing.
  private struct Due {
    let required: Int
    let price: Int
    /// The last day on which a pass still counts: what ends soon comes first.
    let lastDay: Day
    var made: Int

    var missingCost: Int { price * Swift.max(0, required - made) }
  }

  /// Where the units of a choice can pass, in order of time.
  let sites: [Site]
  private let stretches: [Stretch]
  /// The most passes of a stretch, where residences have a limit.
  private let mostPasses: [Residence.ID: Int]
  private let offsets: UTCOffsets
  private var due: [Due]
  /// The dues that a pass of a residence on a day may count for.
  private let duesByDay: [DayVisit: [(index: Int, band: Range<ClockTime>?)]]
  /// The priced gaps of the dues of each residence.
  private var missingCosts: [Residence.ID: Int]
  private var visitsBySite: [PassStretch: Int] = [:]
  private var visitsByDay: [DayVisit: Int] = [:]
  private var visits: [Residence.ID: Int] = [:]
  /// What visits that answer requests have of the slots.
  private var slotsAnswering: [PostStretch: Int] = [:]

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
    var byDay: [DayVisit: [(index: Int, band: Range<ClockTime>?)]] = [:]
    var missing: [Residence.ID: Int] = [:]
    func add(_ new: Due, of residence: Residence.ID, on days: some Sequence<Day>, band: Range<ClockTime>?) {
      for day in Set(days) { byDay[DayVisit(residence: residence, day: day), default: []].append((due.count, band)) }
      missing[residence, default: 0] += new.missingCost
      due.append(new)
    }
    for target in problem.passes {
      let made = published.filter { target.counts($0, offsets: offsets) }.count
      let price = prices.pass(isWithinBand: target.target.band != nil)
      add(
        Due(required: target.required, price: price, lastDay: target.days.max() ?? target.firstDay, made: made),
        of: target.residence, on: target.days, band: target.target.band)
    }
    for run in problem.runs {
      let made = published.filter { $0.residence == run.residence && run.days.contains($0.day) }.count
      add(
        Due(required: 1, price: prices.spread, lastDay: run.lastDay, made: made), of: run.residence, on: run.days,
        band: nil)
    }
    self.due = due
    self.duesByDay = byDay
    self.missingCosts = missing
    self.stretches = problem.stretches
    self.mostPasses = Dictionary(
      problem.scenario.residences.compactMap { residence in residence.mostPassesPerStretch.map { (residence.id, $0) } }
    ) { first, _ in first }
    self.offsets = offsets
    let isSecondary = { (residence: Residence.ID) in
      problem.scenario.residence(residence)?.priority == .secondary
    }
    self.sites = problem.stretches.enumerated().flatMap { index, stretch in
      stretch.openPosts.compactMap { openPost -> Site? in
        guard let post = problem.scenario.post(openPost.post), let patrol = post.patrol else { return nil }
        let slots = problem.capacity(of: openPost, in: stretch) * choice.unitCount(of: post, in: index)
        let primary = patrol.residences.filter { !isSecondary($0) }
        return Site(
          post: post.id, stretch: index, day: openPost.occurrence.day, slots: slots,
          residences: primary.isEmpty ? patrol.residences : primary,
          secondary: primary.isEmpty ? [] : patrol.residences.filter(isSecondary))
      }
    }
    for visit in problem.answerMenu.visits(of: choice) { count(visit, 1) }
  }

  /// The ledger of a choice, passes and all.
  init(counting choice: RotaChoice, of problem: PlanningProblem) {
    self.init(of: problem, choice: choice)
    for site in sites {
      for residence in site.residences + site.secondary {
        let key = PassStretch(post: site.post, residence: residence, stretch: site.stretch)
        add(choice.passes[key] ?? 0, to: residence, at: site)
      }
    }
  }

  /// Counts a visit that answers a request, or one less: a pass as well, but none to be moved or given to another residence.
  mutating func count(_ visit: AnswerOption, _ number: Int) {
    guard let site = site(visit.site) else { return }
    slotsAnswering[visit.site, default: 0] += number * visit.slots
    count(number, of: visit.residence, on: site)
  }

  /// A stretch of a post, if a patrol is open there.
  func site(_ place: PostStretch) -> Site? {
    sites.first { $0.post == place.post && $0.stretch == place.stretch }
  }

  /// How many slots the passes and visits of a site leave; fewer than none where they do not fit.
  func slotsLeft(at site: Site) -> Int {
    let answering = slotsAnswering[PostStretch(post: site.post, stretch: site.stretch)] ?? 0
    return (site.residences + site.secondary).reduce(site.slots - answering) { $0 - visits(to: $1, at: site) }
  }

  /// Whether one more pass through a residence makes sense at a site.
  func hasRoom(for residence: Residence.ID, at site: Site) -> Bool {
    visits(to: residence, at: site) < mostPasses[residence] ?? .max
  }

  /// How often a residence is passed through at a site, but for visits that answer requests.
  func visits(to residence: Residence.ID, at site: Site) -> Int {
    visitsBySite[PassStretch(post: site.post, residence: residence, stretch: site.stretch)] ?? 0
  }

  /// The priced gaps of all targets and runs.
  var missingCost: Int { missingCosts.values.reduce(0, +) }

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
    missingCosts[residence] ?? 0
  }

  /// Adds passes, or takes them away.
  mutating func add(_ count: Int, to residence: Residence.ID, at site: Site) {
    visitsBySite[PassStretch(post: site.post, residence: residence, stretch: site.stretch), default: 0] += count
    self.count(count, of: residence, on: site)
  }

  /// Counts visits of any kind on a day and towards the promises.
  private mutating func count(_ count: Int, of residence: Residence.ID, on site: Site) {
    visitsByDay[DayVisit(residence: residence, day: site.day), default: 0] += count
    visits[residence, default: 0] += count
    for index in dues(of: residence, at: site) {
      let before = due[index].missingCost
      due[index].made += count
      missingCosts[residence, default: 0] += due[index].missingCost - before
    }
  }

  /// The passes given out, by post, residence and stretch.
  var passes: [PassStretch: Int] { visitsBySite.filter { $0.value > 0 } }

  private func dues(of residence: Residence.ID, at site: Site) -> [Int] {
    (duesByDay[DayVisit(residence: residence, day: site.day)] ?? []).filter { entry in
      entry.band?.interval(on: site.day, offsets: offsets).covers(stretches[site.stretch].interval) ?? true
    }.map(\.index)
  }
}
