/// What was due to beneficiaries on some days, and the sessions that are known: what every count of sessions starts from.
struct SessionRegister {
  /// The team, its beneficiaries and what is due to them.
  let scenario: Scenario
  /// The days that are reported on.
  let horizon: Horizon
  /// What those of them that count owe.
  let demand: CoverageDemand
  /// What is missing of that, sessions and contacts alone.
  let gaps: [Requirement: CoverageGap]
  /// The duties up to the end of the days.
  let duties: [Duty]
  /// The sessions in them that count, in order of time.
  let known: [Session]
  /// Those of the days themselves.
  let within: [Session]
  /// The follow-ups of which a session is due on some of the days, in the order of the scenario, events left out.
  let followUps: [FollowUp]
  /// The sessions of these on the days, as those who hold them see them.
  let held: [HeldSession]
  /// The last of the days that counts; nil when none does.
  let lastDay: Day?

  init(
    of scenario: Scenario, over horizon: Horizon, demand: CoverageDemand, gaps: [CoverageGap], duties: [Duty],
    lastDay: Day?
  ) {
    let known = scenario.heldSessions(in: duties)
    let within = known.filter { horizon.days.contains($0.day) }
    let events = Set(scenario.beneficiaries.filter(\.isEvent).map(\.id))
    let followUps = scenario.followUps.filter { followUp in
      !events.contains(followUp.beneficiary) && horizon.days.contains { followUp.isDue(on: $0) }
    }
    let own = Set(followUps.map(\.id))
    self.scenario = scenario
    self.horizon = horizon
    self.demand = demand
    self.gaps = Dictionary(
      gaps.filter { $0.kind == .appointment }.map { ($0.requirement, $0) }, uniquingKeysWith: { first, _ in first })
    self.duties = duties
    self.known = known
    self.within = within
    self.followUps = followUps
    self.held = HeldSession.all(of: within.filter { own.contains($0.followUp) }, in: scenario)
    self.lastDay = lastDay
  }
}

extension PublishedDays {
  /// What was due and held on the days that count.
  func sessions(of scenario: Scenario, demand: CoverageDemand, gaps: [CoverageGap]) -> SessionRegister {
    SessionRegister(
      of: scenario, over: horizon, demand: demand, gaps: gaps, duties: before.duties + rota.duties,
      lastDay: counted.max())
  }
}

extension Rota {
  /// What is due on the rota's days, and planned.
  func sessions(for scenario: Scenario, history: History) -> SessionRegister {
    let before = history.before(horizon.first)
    let demand = CoverageDemand(of: scenario, over: horizon.days, isPublished: before.covers)
    let duties = before.duties + duties
    return SessionRegister(
      of: scenario, over: horizon, demand: demand, gaps: demand.followUpGaps(deliveredBy: duties, by: scenario),
      duties: duties, lastDay: horizon.days.last)
  }
}
