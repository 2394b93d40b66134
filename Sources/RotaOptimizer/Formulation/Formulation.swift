internal import LinearProgramming
import Rostering

/// The compact model of a planning problem: one binary for each person and duty, heads at posts, passes, priced gaps.
///
/// `Models/rota.mod` states the same in MathProg, with the same names.
struct Formulation: Sendable {
  let problem: PlanningProblem
  let stage: Stage
  var model: Model<Statement>

  /// Whether each duty is worked, by option.
  var assign: [Variable] = []
  /// People at premises, standby posts and events.
  var staff: [PostStretch: Variable] = [:]
  /// Units of a size at patrol posts.
  var units: [UnitStretch: Variable] = [:]
  /// Whether a post that closes when short is open.
  var open: [PostOpening: Variable] = [:]
  /// Passes by a post through a residence.
  var passes: [PassStretch: Variable] = [:]
  /// Whether a post answers a request by a visit.
  var answers: [AnswerStretch: Variable] = [:]
  /// Whether somebody keeps a place while a request is answered there.
  var keepings: [KeepingOption: Variable] = [:]
  /// Whether a session is held, by slot.
  var held: [Int: Variable] = [:]
  /// Who holds it, by slot, then seat, then person.
  var sees: [Int: [[Int: Variable]]] = [:]
  /// Whether a beneficiary joins a session of several, by chance.
  var joins: [Int: Variable] = [:]
  /// Whether somebody holds sessions in a stretch.
  var engaged: [PersonStretch: Variable] = [:]
  /// Whether somebody holds any session of a follow-up, where several could.
  var meets: [Acquaintance: Variable] = [:]
  /// People too many who hold the sessions of a follow-up.
  var strangers: [Strangers] = []
  /// People on duty with nowhere to stand, by stretch.
  var idle: [Variable] = []
  /// Whether somebody stands elsewhere than at the post that a locked duty names.
  var displaced: [PersonStretch: Variable] = [:]
  /// The rest chosen, by choice, then block.
  var rest: [[Variable]] = []
  /// Whether a civil day that two duties may spoil is spoilt.
  var works: [PersonDay: Variable] = [:]
  /// Whether a weekend has work, where weekends are limited.
  var weekends: [PersonDay: Variable] = [:]
  /// Whether a run of days with work begins.
  var starts: [PersonDay: Variable] = [:]
  /// The seats of wanted roles.
  var seats: [RoleSeat] = []
  /// The gaps, each with what makes it.
  var gaps: [Gap] = []
  /// The steps of each balance.
  var steps: [[Variable]] = []
  /// How many duties of one amount somebody works.
  var times: [TimesWorked] = []

  /// The week in which each variable lives; nil for one that spans several.
  var weeks: [CivilWeek?] = []

  /// Priced gaps: the objective of stage 1.
  private(set) var coverageCost = LinearExpression()
  /// Person-minutes that window requirements of the horizon lack on days to decide on.
  var uncoveredMinutes = LinearExpression()
  /// Priced deviations: the objective of stage 2.
  private(set) var qualityCost = LinearExpression()

  init(of problem: PlanningProblem, stage: Stage) {
    self.problem = problem
    self.stage = stage
    self.model = Model(name: problem.scenario.name, direction: .minimize)
    addDuties()
    payForCoverage(1, LinearExpression(constant: problem.settled.cost))
    addSittings()
    addPresence()
    addPairing()
    addLockedPosts()
    addRoles()
    addAnswers()
    addPasses()
    addTargets()
    addRequests()
    addFollowUps()
    addWorkRules()
    switch stage {
    case .coverage: model.objective = coverageCost
    case .quality(let coverageAtMost):
      addBalances()
      addWishes()
      addFaces()
      addTieBreak()
      model.require(coverageCost <= coverageAtMost, named: mathProgName("coverageKept", [2]), stating: .coverageKept)
      model.objective = qualityCost
    }
  }

  /// Adds a variable that lives in one week, or in none.
  mutating func addVariable(
    _ name: String, _ indices: [MathProgSymbol], kind: VariableKind, upper: Double = .infinity, week: CivilWeek?
  ) -> Variable {
    weeks.append(week)
    return model.addVariable(mathProgName(name, indices), kind: kind, upper: upper)
  }

  /// Prices something of stage 1.
  mutating func payForCoverage(_ price: Double, _ expression: some LinearExpressible) {
    coverageCost.add(expression, times: price)
  }

  /// Prices something of stage 2.
  mutating func payForQuality(_ price: Double, _ expression: some LinearExpressible) {
    qualityCost.add(expression, times: price)
  }
}

/// The people of one role wanted at one post in a stretch.
struct RoleSeat: Sendable {
  let key: RoleStretch
  /// How many are missing.
  let gap: Variable
  /// How many are there: those wanted, when the post is open, less the gap.
  let filled: LinearExpression
}

/// A gap variable, and what fills it.
struct Gap: Hashable, Sendable {
  let variable: Variable
  /// The row that the gap completes: the gap is what its terms lack.
  let row: Constraint
}

/// A number of duties, and which they are.
struct TimesWorked: Sendable {
  let variable: Variable
  let options: [DutyOption]
}

extension MathProgSymbol {
  init(_ day: Day) { self = .string(day.description) }
  init(_ moment: LocalMoment) { self = .string(moment.description) }
  /// What the clock shows when a stretch begins, and its site if there are several.
  init(_ stretch: Stretch) {
    self = .string("\(stretch.start)" + (stretch.site.map { " \($0)" } ?? ""))
  }
  init<Entity>(_ id: Identifier<Entity>) { self = .string(id.text) }
}
