/// A piece of elapsed time within which nothing changes: no window, band of the clock or duty begins or ends inside it.
///
/// Who is present stays to its end, and each post keeps its number of people.
public struct Stretch: Hashable, Sendable {
  /// A post that is open during the stretch, and the opening it belongs to.
  public struct OpenPost: Hashable, Sendable {
    /// The post.
    public let post: Post.ID
    /// The opening of its window.
    public let occurrence: OpeningWindow.Occurrence
  }

  /// What the clock shows when the stretch begins: its name in requirements.
  public let start: LocalMoment
  /// When it begins and ends.
  public let interval: Range<Instant>
  /// The site whose posts are open; nil in a scenario that names none.
  public let site: Site.ID?
  /// The day to whose evening it belongs: that of the earliest opening.
  public let day: Day
  /// The posts that are open, in the order of the scenario.
  public let openPosts: [OpenPost]

  /// Whether a post is open.
  public func isOpen(_ post: Post.ID) -> Bool { openPosts.contains { $0.post == post } }

  /// How long the stretch lasts, in minutes.
  public var minutes: Int { interval.minutes }

  /// Cuts the openings of some days into stretches, in order of time.
  ///
  /// - Parameters:
  ///   - days: The days, in order.
  ///   - duties: Further duties, those that are locked, at whose beginning and end and between whose posts to cut.
  /// - Complexity: quadratic in the number of openings of neighbouring days, linear in the number of days.
  public static func all(
    of scenario: Scenario, over days: some Collection<Day>, cutBy duties: [Duty] = []
  ) -> [Stretch] {
    let posts = scenario.everyPost
    let bySite = Dictionary(grouping: days.flatMap(scenario.occurrences(on:)), by: \.site)
    return bySite.flatMap { site, occurrences in
      let inOrder = occurrences.enumerated()
        .sorted { ($0.element.interval.lowerBound, $0.offset) < ($1.element.interval.lowerBound, $1.offset) }
        .map(\.element)
      let cuts = Set(occurrences.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] })
        .union(days.flatMap { cutsInside(day: $0, at: site, of: scenario) })
        .union(Stretch.cuts(by: duties, inside: occurrences, of: scenario))
      return cut(inOrder, at: cuts.sorted(), posts, offsets: scenario.calendar.offsets)
    }
    .sorted(by: precedes)
  }

  /// By day, then site, then time: what belongs to one evening lies together.
  private static func precedes(_ left: Stretch, _ right: Stretch) -> Bool {
    (left.day, left.site?.text ?? "", left.interval.lowerBound)
      < (right.day, right.site?.text ?? "", right.interval.lowerBound)
  }

  /// The stretches of the openings of one site, which are in order of time.
  private static func cut(
    _ openings: [OpeningWindow.Occurrence], at cuts: [Instant], _ posts: [Post], offsets: UTCOffsets
  ) -> [Stretch] {
    var next = 0
    var open: [OpeningWindow.Occurrence] = []
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      open.removeAll { $0.interval.upperBound <= start }
      while next < openings.count, openings[next].interval.lowerBound <= start {
        open.append(openings[next])
        next += 1
      }
      return Stretch(start..<end, open: open, posts, offsets: offsets)
    }
  }

  private init?(
    _ interval: Range<Instant>, open: [OpeningWindow.Occurrence], _ posts: [Post], offsets: UTCOffsets
  ) {
    guard let day = open.map(\.day).min(), let first = open.first else { return nil }
    self.start = offsets.moment(at: interval.lowerBound)
    self.interval = interval
    self.site = first.site
    self.day = day
    self.openPosts = posts.compactMap { post in
      open.first { $0.window == post.window }.map { OpenPost(post: post.id, occurrence: $0) }
    }
  }

  private static func cuts(
    by duties: [Duty], inside openings: [OpeningWindow.Occurrence], of scenario: Scenario
  ) -> [Instant] {
    duties.flatMap { DutyShape(of: $0, in: scenario).parts.map(\.presence) + $0.stays.map(\.interval) }
      .flatMap { [$0.lowerBound, $0.upperBound] }
      .filter { cut in openings.contains { $0.interval.lowerBound < cut && cut < $0.interval.upperBound } }
  }

  /// The points of a day at which a band of the clock or a duty begins or ends within an opening of a site.
  private static func cutsInside(day: Day, at site: Site.ID?, of scenario: Scenario) -> [Instant] {
    let offsets = scenario.calendar.offsets
    let bands = scenario.targets.filter { scenario.sites(of: $0).contains(site) }.compactMap(\.band).flatMap {
      [$0.lowerBound, $0.upperBound]
    }
    .map { offsets.instant(on: day, at: $0) }
    let sessions = scenario.sessionBounds.map { offsets.instant(on: day, at: $0) }
    let duties = scenario.shapes(on: day).filter { $0.site == site }.flatMap(\.parts)
      .flatMap { [$0.presence.lowerBound, $0.presence.upperBound] }
    let openings = scenario.occurrences(on: day).filter { $0.site == site }.map(\.interval)
    let cuts = (bands + sessions + duties).filter { cut in
      openings.contains { $0.lowerBound < cut && cut < $0.upperBound }
    }
    let bounds = Set(openings.flatMap { [$0.lowerBound, $0.upperBound] } + cuts).sorted()
    let whole = zip(bounds, bounds.dropFirst()).map { $0..<$1 }.filter { part in openings.contains { $0.covers(part) } }
    return cuts
      + scenario.requests.filter { scenario.sites(answering: $0).contains(site) }
      .flatMap { $0.cuts(of: openings, parted: whole, on: day, in: scenario) }
  }
}

extension Request {
  /// Where the time of a visit cuts the openings of the one day on which it can be made, if only a part of a stretch has time
  /// enough for it.
  ///
  /// Cut stretches have room for fewer passes, and for fewer breaks one after another.
  fileprivate func cuts(
    of openings: [Range<Instant>], parted stretches: [Range<Instant>], on day: Day, in scenario: Scenario
  ) -> [Instant] {
    guard case .residence(let residence) = place, answered == nil,
      let needed = scenario.passes(through: residence).map({ $0.slots(forMinutes: minutes) * $0.slot }).min()
    else { return [] }
    let hasTime = { (parts: [Range<Instant>]) in
      parts.contains { $0.overlaps(time) && $0.clamped(to: time).minutes >= needed }
    }
    guard !hasTime(stretches.filter(time.covers)), hasTime(openings), scenario.days(toAnswer: self) == [day] else {
      return []
    }
    return [time.lowerBound, time.upperBound].filter { cut in
      openings.contains { $0.lowerBound < cut && cut < $0.upperBound }
    }
  }
}
