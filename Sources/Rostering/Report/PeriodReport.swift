/// What a team did in a period, and what it had promised: numbers for landlords, towns and funders.
///
/// It is counted on published rotas alone; nothing is planned or assumed. A day without a published rota is said to be
/// unpublished, and no gap. Parts add up: weekdays to their window, residences to their territory and their landlord, what
/// was kept and what was missing to what was due. What was spent, and how far projects have come, is counted whether or not
/// anything is published.
///
/// A register of something else becomes one more property here, counted in a file of its own, and one more section of each
/// rendering.
public struct PeriodReport: Hashable, Sendable {
  /// The period.
  public let horizon: Horizon
  /// The days that have a published rota, in order.
  public let published: [Day]
  /// The days that have none, in order.
  public let unpublished: [Day]
  /// Those among them on which something opens.
  public let unpublishedOpenDays: [Day]
  /// What was published for the period.
  public let rota: Rota
  /// What each person worked.
  public let people: [PersonRecord]
  /// How the openings went.
  public let windows: [WindowRecord]
  /// What became of each promise to residences.
  public let promises: [PromiseRecord]
  /// What each residence got.
  public let residences: [ResidenceRecord]
  /// What the residences of each territory got.
  public let territories: [PlaceTotal]
  /// What the residences of each town got.
  public let towns: [PlaceTotal]
  /// What public space beside residences got; nil where the scenario has none.
  public let publicSpace: PublicSpaceTime?
  /// What each landlord got.
  public let landlords: [LandlordTime]
  /// Person-minutes of presence in the field, breaks included.
  public let fieldMinutes: Int
  /// How they were to be parted among missions.
  public let missions: [MissionTime]
  /// How each event went.
  public let events: [EventRecord]
  /// How each event went of which the date was open.
  public let openEvents: [OpenEventRecord]
  /// What became of each request.
  public let requests: [RequestRecord]
  /// What became of the follow-ups; nil where nobody is accompanied.
  public let followUps: FollowUpReport?
  /// What was required and missing.
  public let gaps: [CoverageGap]
  /// The same by window.
  public let windowGaps: [GapCount]
  /// The same by residence.
  public let residenceGaps: [GapCount]
  /// The same by event.
  public let eventGaps: [GapCount]
  /// The requests without an answer; nil when there are none.
  public let requestGaps: GapCount?
  /// The follow-ups that lacked sessions, or went without for too long; nil when there are none.
  public let followUpGaps: GapCount?
  /// What became of each budget.
  public let budgets: [BudgetRecord]
  /// How far each project had come.
  public let projects: [ProjectRecord]

  /// The report of a period.
  ///
  /// - Parameters:
  ///   - scenario: The team, its hours and its promises.
  ///   - horizon: The period.
  ///   - history: What has been published, before the period as well: weeks that the period cuts count their published days,
  ///     and fairness what is carried over.
  public init(of scenario: Scenario, over horizon: Horizon, from history: History) {
    let days = PublishedDays(of: history, over: horizon, for: scenario)
    let demand = days.demand(of: scenario)
    let gaps = days.gaps(in: demand, by: scenario).filter { $0.tier == .required }
    self.horizon = horizon
    self.published = days.published
    self.unpublished = days.unpublished
    self.unpublishedOpenDays = days.unpublished.filter { !scenario.occurrences(on: $0).isEmpty }
    self.rota = days.rota
    self.people = days.people(of: scenario)
    self.windows = days.windows(of: scenario, demand: demand, gaps: gaps)
    self.promises = demand.promises(of: scenario, gaps: gaps)
    self.residences = days.residences(of: scenario, demand: demand, gaps: gaps)
    self.territories = PlaceTotal.by(\.territory, of: residences, in: scenario)
    self.towns = PlaceTotal.by(\.town, of: residences, in: scenario)
    self.publicSpace = PublicSpaceTime(in: residences.map(\.visits), of: scenario)
    self.landlords = days.rota.landlordTimes(for: scenario)
    self.fieldMinutes = days.fieldMinutes(in: scenario)
    self.missions = scenario.programme.times(ofMinutes: fieldMinutes)
    self.events = days.events(of: scenario, gaps: gaps)
    self.requests = days.requests(of: scenario)
    let sessions = days.sessions(of: scenario, demand: demand, gaps: gaps)
    self.openEvents = sessions.openEvents()
    self.followUps = FollowUpReport(of: sessions)
    self.gaps = gaps
    self.windowGaps = GapCount.byWindow(gaps, in: scenario)
    self.residenceGaps = GapCount.byResidence(gaps, in: scenario)
    self.eventGaps = GapCount.byEvent(gaps, in: scenario)
    self.requestGaps = GapCount.of(.request, among: gaps)
    self.followUpGaps = GapCount.of(.appointment, among: gaps)
    let spendings = days.spendings(of: scenario)
    self.budgets = scenario.programme.budgets(after: spendings, over: horizon)
    self.projects = scenario.programme.projects(after: spendings, over: horizon)
  }
}
