internal import LinearProgramming
import Rostering

/// A planning problem as data for `Models/rota.mod`.
///
/// The data are what the scenario says, with little worked out: the model computes presence, capacities, bounds, prices
/// and limits for itself, so that it can stand against the formulation. What depends on search over the clock comes as
/// sets: the menu of each person, and the blocks of time among which a rest is chosen.
struct MathProgStatement: Sendable {
  let problem: PlanningProblem
  let stage: Stage
  private(set) var data = MathProgData()

  init(of problem: PlanningProblem, stage: Stage) {
    self.problem = problem
    self.stage = stage
    addStage()
    addPrices()
    parameter("settled", problem.settled.cost)
    addCalendar()
    addTeam()
    addPosts()
    addStretches()
    addLockedPosts()
    addPairing()
    addRoleSets()
    addPassTimes()
    addPromises()
    addRequests()
    addFollowUps()
    addSums()
    addRuns()
    addFixedWork()
    addRests()
    addCounts()
    addWishes()
  }

  /// The model and its data in one file, which `glpsol --math` solves.
  var text: String {
    MathProgModel.rota.text(with: data, title: "\(problem.scenario.name), \(problem.horizon)")
  }

  /// States the members of a set.
  mutating func set(_ name: String, at subscripts: [MathProgSymbol] = [], _ members: [MathProgSymbol]) {
    data.addSet(name, at: subscripts, members)
  }

  /// States the members of a set of tuples.
  mutating func set(_ name: String, at subscripts: [MathProgSymbol] = [], tuples: [[MathProgSymbol]]) {
    data.addSet(name, at: subscripts, tuples: tuples)
  }

  /// States the values of a parameter.
  mutating func parameter(_ name: String, _ values: [(subscripts: [MathProgSymbol], value: MathProgSymbol)]) {
    data.state(name, values)
  }

  /// States the value of a parameter without subscripts.
  mutating func parameter(_ name: String, _ value: Double) { data.addParameter(name, .number(value)) }

  /// Elapsed minutes since the midnight that begins the first planned day.
  func minute(_ instant: Instant) -> MathProgSymbol {
    let start = offsets.instant(on: problem.days.lowerBound, at: .midnight)
    return MathProgSymbol(start.distance(to: instant))
  }

  /// The clock of the scenario.
  var offsets: UTCOffsets { problem.scenario.calendar.offsets }

  /// The days of the civil weeks that hold a planned day, and of the one before them, whose rest may reach into them;
  /// further days where runs of work may hold them.
  var civilDays: Range<Day> {
    let weeks = problem.days.lowerBound.week.monday.advanced(by: -7)..<problem.days.upperBound
    guard reach > 0 else { return weeks }
    let runs = problem.days.lowerBound.advanced(by: -reach - 1)..<problem.days.upperBound.advanced(by: reach + 2)
    return min(weeks.lowerBound, runs.lowerBound)..<max(weeks.upperBound, runs.upperBound)
  }

  private mutating func addStage() {
    switch stage {
    case .coverage: parameter("stage", 1)
    case .quality(let coverageAtMost):
      parameter("stage", 2)
      parameter("coverageAtMost", coverageAtMost)
    }
  }

  private mutating func addPrices() {
    set("PRICES", Prices.entries.map { .string($0.key) })
    parameter(
      "price", Prices.entries.map { ([.string($0.key)], MathProgSymbol(problem.scenario.prices[keyPath: $0.path])) })
  }
}

extension MathProgSymbol {
  init(_ number: Int) { self = .number(Double(number)) }
}
