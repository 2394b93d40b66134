import Rostering

/// What is to be planned, before it becomes a model: the days, the menu of duties, the rules and the demand.
struct PlanningProblem: Sendable {
  let scenario: Scenario
  /// The days that the rota is for.
  let horizon: Horizon
  /// Those and the provisional days to the end of the last civil week.
  let planned: PlannedDays
  /// The rotas of the days before.
  let history: History
  /// What is published of those days, and stays.
  let published: History
  /// What the published days leave uncovered.
  let settled: SettledCoverage
  /// The stretches of the days that are not published.
  let stretches: [Stretch]
  /// Who may be given what.
  let menu: Menu
  /// Who may be present in each stretch, and where locked duties put whom.
  let presences: [StretchPresence]
  /// The published passes that a complete unit made.
  let publishedPasses: [Pass]
  /// Who may walk with whom; nil where the scenario forbids nobody anything.
  let unitRules: UnitRules?
  /// What keeps the plan from units that its people cannot form.
  private(set) var cuts: [PairingCut]
  /// The rules of everybody's line.
  let rules: LineRules
  /// Passes due in the horizon, then those due in the provisional days, as the next plan will count them; those that
  /// published days have settled are left out.
  let passes: [CoverageDemand.Passes]
  /// Runs of days with a pass due, of both.
  let runs: [CoverageDemand.Run]
  /// Requests that nobody has answered yet, of both.
  let answers: [CoverageDemand.Answer]
  /// How these could be answered.
  let answerMenu: AnswerMenu
  /// The sessions due, and when each could be held.
  private(set) var sessions: SessionMenu
  /// What fairness and contracts ask of each person, over the planned days.
  let balances: [LineBalance]

  init(of scenario: Scenario, over horizon: Horizon, history: History, locked: [Duty] = []) {
    let past = history.before(horizon.first)
    let planned = PlannedDays(horizon, history: past)
    let published = history.published(on: planned.all)
    let known = past.followed(by: published)
    let open = planned.all.filter { !published.covers($0) }
    let locked = locked.filter { open.contains($0.day) }
    let menu = Menu(of: scenario, over: planned, history: known, locked: locked)
    let demands = [
      CoverageDemand(of: scenario, over: horizon.days, isPublished: past.covers),
      CoverageDemand(of: scenario, over: planned.provisional) { past.covers($0) || horizon.days.contains($0) },
    ].map { $0.parted(planning: Set(open).contains) }
    let stretches = Stretch.all(of: scenario, over: open, cutBy: locked)
    self.scenario = scenario
    self.horizon = horizon
    self.planned = planned
    self.history = past
    self.published = published
    self.settled = SettledCoverage(of: demands.map(\.settled), history: known, within: horizon.days, in: scenario)
    self.stretches = stretches
    self.menu = menu
    let presences = stretches.map { StretchPresence(in: $0, of: menu) }
    self.presences = presences
    let unitRules = UnitRules(of: scenario)
    self.unitRules = unitRules
    self.cuts = unitRules.map(PairingCutSearch.init)?.cutsOfTwo ?? []
    self.publishedPasses = known.passesMade(for: scenario)
    self.rules = LineRules(of: scenario, menu: menu, over: planned)
    self.passes = demands.flatMap(\.open.passes)
    self.runs = demands.flatMap(\.open.runs)
    self.answers = known.unanswered(demands.flatMap(\.open.answers), in: scenario)
    self.answerMenu = AnswerMenu(of: answers, stretches: stretches, scenario: scenario)
    self.sessions = SessionMenu(
      of: demands.flatMap(\.open.sessions), contacts: demands.flatMap(\.open.contacts),
      known: Session.all(of: known.duties + locked), from: planned.all.lowerBound, stretches: stretches,
      presences: presences, scenario: scenario)
    self.balances = LineBalance.all(
      of: scenario, over: planned.all, menu: menu, published: published.duties, history: past)
  }

  /// The same problem with more of what the pairing forbids.
  func adding(_ cuts: [PairingCut]) -> PlanningProblem {
    var problem = self
    problem.cuts += cuts
    return problem
  }

  /// The same problem with some of the sessions, or without any.
  func offering(_ sessions: SessionMenu) -> PlanningProblem {
    var problem = self
    problem.sessions = sessions
    return problem
  }

  /// The days that are planned, provisional ones included.
  var days: Range<Day> { planned.all }

  /// Whether a day is among those that the plan decides on.
  func isOpen(_ day: Day) -> Bool { days.contains(day) && !published.covers(day) }

  /// The roles that a person of the scenario can fill.
  func roles(of person: Int) -> Set<String> { scenario.roles(of: scenario.people[person]) }

  /// The most people who stand at a post in a stretch: at an event no more than are wanted there, or locked.
  func most(at post: Post, in stretch: Int, available: Int) -> Int {
    guard post.isEvent else { return available }
    return min(available, max(post.staffing.required, presences[stretch].people(postedAt: post.id).count))
  }

  /// The residences for which something is promised on the days.
  var promisedResidences: Set<Residence.ID> { Set(passes.map(\.residence)).union(runs.map(\.residence)) }

  /// The requests to be answered by a visit to a residence.
  func requests(toVisit residence: Residence.ID) -> [Request.ID] {
    answers.map(\.request).filter { $0.place == .residence(residence) }.map(\.id)
  }

  /// The day on which a follow-up could have a session.
  func day(ofChance chance: Int) -> Day { stretches[sessions.slots[sessions.chances[chance].slot].stretch].day }

  /// The options of a person on a day.
  func options(of person: Int, on day: Day) -> [DutyOption] {
    menu.options.filter { $0.person == person && $0.day == day }
  }
}
