/// The days on which residences can be passed through, and what each target makes of them.
struct OpenDays {
  private let scenario: Scenario
  private let days: Range<Day>
  private let isPublished: (Day) -> Bool
  private let isCounted: (Day) -> Bool

  init(
    of scenario: Scenario, over days: Range<Day>, isPublished: @escaping (Day) -> Bool,
    isCounted: @escaping (Day) -> Bool
  ) {
    self.scenario = scenario
    self.days = days
    self.isPublished = { $0 < days.lowerBound && isPublished($0) }
    self.isCounted = { days.contains($0) && isCounted($0) }
  }

  /// The passes due to each residence of a target, period by period.
  ///
  /// A period that the planned days cut counts the published days as well; when even so it is not whole, the
  /// target is pro rata to its open days, rounded down.
  func passes(due target: CoverageTarget) -> [CoverageDemand.Passes] {
    guard case .passes(let count, let period, _) = target.promise else { return [] }
    return target.residences.flatMap { residence in
      periods(period).compactMap { whole -> CoverageDemand.Passes? in
        let open = whole.filter { isOpen(residence, target, $0) }
        let counted = open.filter { isCounted($0) || isPublished($0) }
        guard counted.contains(where: isCounted) else { return nil }
        let required = counted.count == open.count ? count : count * counted.count / open.count
        guard required > 0 else { return nil }
        return CoverageDemand.Passes(
          target: target, residence: residence, firstDay: Swift.max(whole.lowerBound, days.lowerBound),
          days: counted, required: required)
      }
    }
  }

  /// Every run of one more open day than may lie between two passes, that ends on a planned day.
  func runs(of target: CoverageTarget) -> [CoverageDemand.Run] {
    guard case .spread(let between) = target.promise, between >= 0 else { return [] }
    return target.residences.flatMap { residence in
      let open = publishedOpenDays(atMost: between, residence, target) + days.filter { isOpen(residence, target, $0) }
      return open.indices.filter { $0 >= between && days.contains(open[$0]) }
        .map { Array(open[($0 - between)...$0]) }
        .filter { $0.allSatisfy { isCounted($0) || isPublished($0) } }
        .map { CoverageDemand.Run(target: target, residence: residence, days: $0) }
    }
  }

  /// The last open days before the planned ones, in order, up to the first of which nothing is published.
  ///
  /// A long closure, such as August, lies between open days that follow one another; a year is as far as one looks.
  private func publishedOpenDays(atMost count: Int, _ residence: Residence.ID, _ target: CoverageTarget) -> [Day] {
    var open: [Day] = []
    var day = days.lowerBound
    while open.count < count, day > days.lowerBound.advanced(by: -366) {
      day = day.advanced(by: -1)
      guard isOpen(residence, target, day) else { continue }
      guard isPublished(day) else { break }
      open.append(day)
    }
    return open.reversed()
  }

  /// The periods that hold a planned day, each as its whole range of days.
  private func periods(_ period: CoverageTarget.Period) -> [Range<Day>] {
    switch period {
    case .evening: return days.map { $0..<$0.advanced(by: 1) }
    case .week: return Horizon(days).weeks.map(\.days)
    case .month: return Horizon(days).months
    }
  }

  /// Whether a patrol that visits the residence is open on a day, within the target's band if it has one.
  private func isOpen(_ residence: Residence.ID, _ target: CoverageTarget, _ day: Day) -> Bool {
    scenario.posts.contains { post in
      guard let patrol = post.patrol, patrol.residences.contains(residence) else { return false }
      return scenario.occurrences(of: post, on: day).contains { $0.overlaps(target.band, scenario.calendar.offsets) }
    }
  }
}

extension OpeningWindow.Occurrence {
  /// Whether the opening has time within a band of the clock of its day.
  func overlaps(_ band: Range<ClockTime>?, _ offsets: UTCOffsets) -> Bool {
    guard let band else { return true }
    return interval.overlaps(band.interval(on: day, offsets: offsets))
  }
}
