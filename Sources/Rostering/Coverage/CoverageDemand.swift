/// Everything that some days must cover: the requirements on windows, passes, spread, requests and sessions, each with its numbers.
///
/// The optimizer makes a row of each and `gaps(deliveredBy:passes:by:)` counts each on a rota, so that the promise has one
/// home and its two readings can be held against one another.
public struct CoverageDemand: Sendable {
  /// A number of people or units wanted at a post while nothing changes.
  public struct Presence: Hashable, Sendable {
    /// The post.
    public let post: Post
    /// The opening it belongs to.
    public let occurrence: OpeningWindow.Occurrence
    /// The stretch, or the whole opening for a post that closes when short.
    public let interval: Range<Instant>
    /// What the clock shows at its start.
    public let start: LocalMoment

    /// The requirement on the required number.
    public var requirement: Requirement { .cover(post.id, start) }
  }

  /// A number of passes due to a residence in a period.
  public struct Passes: Hashable, Sendable {
    /// The target.
    public let target: CoverageTarget
    /// The residence.
    public let residence: Residence.ID
    /// The first of the planned days that the period holds.
    public let firstDay: Day
    /// The days whose passes count, planned and published.
    public let days: [Day]
    /// How many passes are due.
    public let required: Int

    /// The requirement.
    public var requirement: Requirement { .passes(target.id, residence, firstDay) }
  }

  /// A run of open days in which a residence is due at least one pass.
  public struct Run: Hashable, Sendable {
    /// The target.
    public let target: CoverageTarget
    /// The residence.
    public let residence: Residence.ID
    /// The consecutive open days, planned and published.
    public let days: [Day]

    /// The day on which the run ends.
    public var lastDay: Day { days[days.count - 1] }

    /// The requirement, named after the last day.
    public var requirement: Requirement { .spread(target.id, residence, lastDay) }
  }

  /// An answer due to a request.
  public struct Answer: Hashable, Sendable {
    /// The request.
    public let request: Request
    /// The days on which it can be answered, planned and published; none when nothing is open in its time.
    public let days: [Day]

    /// The answer due to a request of a scenario.
    init(to request: Request, in scenario: Scenario) {
      self.request = request
      self.days = scenario.days(toAnswer: request)
    }

    /// The requirement.
    public var requirement: Requirement { .request(request.id) }

    /// The day of the last chance to answer; that on which the request is due when nothing is open in its time.
    func lastDay(offsets: UTCOffsets) -> Day { days.last ?? offsets.moment(at: request.time.upperBound).day }
  }

  /// The days that are planned.
  public let days: Range<Day>
  /// The stretches of those days.
  public let stretches: [Stretch]
  /// Presence wanted.
  public let presences: [Presence]
  /// Passes due.
  public let passes: [Passes]
  /// Runs of days with a pass due.
  public let runs: [Run]
  /// Answers due: those of which the last chance is on one of the days.
  public let answers: [Answer]
  /// Sessions due.
  public let sessions: [Sessions]
  /// Runs of days with a session due.
  public let contacts: [Contact]
  /// The posts whose units make passes.
  let patrols: [Post]

  /// The demand of some days of a scenario, given which earlier days have a published rota.
  ///
  /// - Parameter isCounted: Whether one of the days counts. Those that do not, because nobody knows what was done on them,
  ///   ask for nothing: a period that they cut is pro rata to its other days, and no run reaches over them.
  public init(
    of scenario: Scenario, over days: Range<Day>, isPublished: @escaping (Day) -> Bool = { _ in false },
    isCounted: @escaping (Day) -> Bool = { _ in true }
  ) {
    let stretches = Stretch.all(of: scenario, over: days.filter(isCounted))
    self.days = days
    self.stretches = stretches
    self.presences = CoverageDemand.presences(in: stretches, of: scenario)
    let openDays = OpenDays(of: scenario, over: days, isPublished: isPublished, isCounted: isCounted)
    self.passes = scenario.targets.flatMap { openDays.passes(due: $0) }
    self.runs = scenario.targets.flatMap { openDays.runs(of: $0) }
    self.answers = scenario.requests.filter { $0.answered == nil }.map { Answer(to: $0, in: scenario) }
      .filter { answer in
        let last = answer.lastDay(offsets: scenario.calendar.offsets)
        return days.contains(last) && isCounted(last)
      }
    let followUps = FollowUpDemand(scenario: scenario, days: days, isPublished: isPublished, isCounted: isCounted)
    self.sessions = followUps.sessions
    self.contacts = followUps.contacts
    self.patrols = scenario.posts.filter { $0.patrol != nil }
  }

  private init(
    _ whole: CoverageDemand, presences: [Presence], passes: [Passes], runs: [Run], answers: [Answer],
    sessions: [Sessions], contacts: [Contact]
  ) {
    self.days = whole.days
    self.stretches = whole.stretches
    self.presences = presences
    self.passes = passes
    self.runs = runs
    self.answers = answers
    self.sessions = sessions
    self.contacts = contacts
    self.patrols = whole.patrols
  }

  /// The demand in two: what some days that are still to be planned bear upon, and what the others have settled.
  public func parted(planning isPlanned: (Day) -> Bool) -> (open: CoverageDemand, settled: CoverageDemand) {
    (part { $0.contains(where: isPlanned) }, part { !$0.contains(where: isPlanned) })
  }

  private func part(_ isKept: ([Day]) -> Bool) -> CoverageDemand {
    CoverageDemand(
      self, presences: presences.filter { isKept([$0.occurrence.day]) }, passes: passes.filter { isKept($0.days) },
      runs: runs.filter { isKept($0.days) }, answers: answers.filter { isKept($0.days) },
      sessions: sessions.filter { isKept($0.days) }, contacts: contacts.filter { isKept(Array($0.days)) })
  }

  private static func presences(in stretches: [Stretch], of scenario: Scenario) -> [Presence] {
    var seen: Set<Presence> = []
    return stretches.flatMap { stretch in
      stretch.openPosts.compactMap { open -> Presence? in
        guard let post = scenario.post(open.post) else { return nil }
        let whole = post.closesWhenShort
        let interval = whole ? open.occurrence.interval : stretch.interval
        let start = whole ? scenario.calendar.offsets.moment(at: interval.lowerBound) : stretch.start
        let presence = Presence(post: post, occurrence: open.occurrence, interval: interval, start: start)
        return seen.insert(presence).inserted ? presence : nil
      }
    }
  }
}
