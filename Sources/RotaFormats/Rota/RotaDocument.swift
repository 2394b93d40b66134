import Rostering

/// A rota with everything that `rota.json` says about it.
///
/// The rota, its state and what the solver proved are kept in the file. Gaps, findings and counters are written for whoever
/// reads the file, but never read back: they are counted anew on the rota, so that no file can claim them.
public struct RotaDocument: Hashable, Sendable {
  /// The duties and passes of the horizon.
  public var rota: Rota
  /// Whether the team has been told.
  public var state: Rota.State
  /// How often this rota has been written, from 1.
  public var revision: Int
  /// The digest of the scenario that the rota was made for.
  public var scenarioDigest: String
  /// The version of the program that made it.
  public var toolVersion: String
  /// What came of the solve; nil for a rota made by hand.
  public var solve: SolveReport?
  /// The days after the horizon to the end of its last week, planned but not promised.
  public var provisional: Rota
  /// What is required and missing.
  public var gaps: [CoverageGap]
  /// What would have been welcome and is missing.
  public var desired: [CoverageGap]
  /// What breaks a rule, or should be known.
  public var findings: [Finding]
  /// What each person works.
  public var counters: [Tally]
  /// What becomes of each request.
  public var requests: [RequestRecord] = []
  /// What each residence gets.
  public var visits: [ResidenceVisits] = []
  /// What each landlord gets.
  public var landlords: [LandlordTime] = []
  /// What public space beside residences gets; nil where the scenario has none.
  public var publicSpace: PublicSpaceTime?
  /// What becomes of each follow-up; none where nobody is accompanied.
  public var followUps: [FollowUpRecord] = []
  /// What is left of each budget that pays sessions.
  public var budgets: [BudgetRecord] = []
  /// The contract that the days belong to; nil when nothing is known of one.
  public var contract: Contract?

  /// A rota with what is said about it.
  ///
  /// - Parameter provisional: The days after the horizon; nil for none.
  /// - Precondition: `revision` is at least 1.
  public init(
    rota: Rota, state: Rota.State = .draft, revision: Int = 1, scenarioDigest: String = "", toolVersion: String = "",
    solve: SolveReport? = nil, provisional: Rota? = nil, gaps: [CoverageGap] = [], desired: [CoverageGap] = [],
    findings: [Finding] = [], counters: [Tally] = []
  ) {
    precondition(revision >= 1, "revisions count from 1")
    self.rota = rota
    self.state = state
    self.revision = revision
    self.scenarioDigest = scenarioDigest
    self.toolVersion = toolVersion
    self.solve = solve
    self.provisional = provisional ?? Rota(scenario: rota.scenario, horizon: Horizon(rota.horizon.provisionalTail))
    self.gaps = gaps
    self.desired = desired
    self.findings = findings
    self.counters = counters
  }

  /// Counts gaps and counters on the rota.
  ///
  /// - Parameter history: The published rotas before the horizon.
  public mutating func count(for scenario: Scenario, history: History = .none) {
    let counted = rota.gaps(for: scenario, history: history)
    gaps = counted.filter { $0.tier == .required }
    desired = counted.filter { $0.tier == .desired }
    counters = rota.tallies(for: scenario, history: history)
    requests = rota.requestRecords(for: scenario, history: history)
    visits = rota.visits(for: scenario, history: history)
    landlords = rota.landlordTimes(for: scenario)
    publicSpace = PublicSpaceTime(in: visits, of: scenario)
    followUps = rota.followUpRecords(for: scenario, history: history)
    budgets = rota.budgets(for: scenario, history: history)
    contract = scenario.programme.contract
  }
}
