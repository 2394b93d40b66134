import Rostering

/// What is to be planned, before it becomes a model: the days, the menu of duties, the rules and the demand.
struct PlanningProblem: Sendable {
  let scenario: Scenario
  /// The days that the rota is for.
  let horizon: Horizon
  /// Those and the provisional days to the end of the last civil week.
  let planned: PlannedDays
  /// What was published before.
  let history: History
  /// The stretches of the planned days.
  let stretches: [Stretch]
  /// Who may be given what.
  let menu: Menu
  /// The duties whose holders stand at a post throughout each stretch, by stretch.
  let present: [[DutyOption]]
  /// The published passes that a complete unit made.
  let publishedPasses: [Pass]
  /// The rules of everybody's line.
  let rules: LineRules
  /// Passes due in the horizon, then those due in the provisional days, as the next plan will count them.
  let passes: [CoverageDemand.Passes]
  /// Runs of days with a pass due, of both.
  let runs: [CoverageDemand.Run]
  /// What fairness and contracts ask of each person, over the planned days.
  let balances: [LineBalance]

  init(of scenario: Scenario, over horizon: Horizon, history: History, locked: [Duty] = []) {
    let past = history.before(horizon.first)
    let planned = PlannedDays(horizon, history: past)
    let days = planned.all
    let stretches = Stretch.all(of: scenario, over: days, cutBy: locked.filter { days.contains($0.day) })
    let menu = Menu(of: scenario, over: planned, history: past, locked: locked)
    let demands = [
      CoverageDemand(of: scenario, over: horizon.days, isPublished: past.covers),
      CoverageDemand(of: scenario, over: planned.provisional) { past.covers($0) || horizon.days.contains($0) },
    ]
    self.scenario = scenario
    self.horizon = horizon
    self.planned = planned
    self.history = past
    self.stretches = stretches
    self.menu = menu
    self.present = stretches.map { stretch in
      menu.options.filter { $0.shape.presence.covers(stretch.interval) }
    }
    self.publishedPasses = past.passesMade(for: scenario)
    self.rules = LineRules(of: scenario, menu: menu, over: planned)
    self.passes = demands.flatMap(\.passes)
    self.runs = demands.flatMap(\.runs)
    self.balances = LineBalance.all(of: scenario, over: days, menu: menu, stretches: stretches)
  }

  /// The days that are planned, provisional ones included.
  var days: Range<Day> { planned.all }

  /// The options of a person on a day.
  func options(of person: Int, on day: Day) -> [DutyOption] {
    menu.options.filter { $0.person == person && $0.day == day }
  }
}
