internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Improves a rota by solving parts of its model again, the rest held.
///
/// Two parts are solved at a time, from the same rota, whether there are two threads or one: what is found does not depend
/// on that.
struct NeighbourhoodSearch {
  let formulation: Formulation
  let model: Model<Statement>
  /// The point of the relaxation, where it is known.
  let relaxation: [Double]?
  let clock: PlanClock
  /// One for each thread.
  let monitors: [SolveMonitor]
  private let weekNumbers: [Int?]
  private let people: [Int?]
  private let weekCount: Int

  init(
    of formulation: Formulation, _ model: Model<Statement>, relaxation: [Double]?, clock: PlanClock,
    monitors: [SolveMonitor]
  ) {
    self.formulation = formulation
    self.model = model
    self.relaxation = relaxation
    self.clock = clock
    self.monitors = monitors
    let weeks = Set(formulation.weeks.compactMap(\.self)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(weeks, weeks.indices))
    weekNumbers = formulation.weeks.map { week in week.flatMap { numbers[$0] } }
    weekCount = weeks.count
    var people = [Int?](repeating: nil, count: model.variables.count)
    for option in formulation.problem.menu.options { people[formulation.assign[option.index].index] = option.person }
    self.people = people
  }

  /// How far a search looks.
  struct Reach {
    /// The weeks of a window.
    let weeks: Int
    /// The most subproblems for one neighbourhood.
    let nodes: Int
  }

  /// A rota that a whole round of neighbourhoods does not improve, found from another.
  ///
  /// - Parameter isEnough: Whether a rota needs no more improvement, or there is no time for any.
  func improved(
    _ start: CostedPoint, reach: Reach, until isEnough: (CostedPoint) -> Bool
  ) throws(SolverFailure) -> CostedPoint {
    guard weekCount > 0 else { return start }
    var best = start
    var round = NeighbourhoodRound(
      window: reach.weeks, weeks: weekCount, people: formulation.problem.scenario.people.count,
      hasRelaxation: relaxation != nil, seed: UInt64(reach.weeks))
    var inVain = 0
    while inVain < round.count, !isEnough(best) {
      let pair = [round.next(), round.next()]
      inVain += pair.count
      for found in try solve(pair, nodes: reach.nodes, from: best) where found.cost < best.cost - leastGain(best) {
        best = found
        inVain = 0
      }
    }
    return best
  }

  private func solve(
    _ pair: [(neighbourhood: Neighbourhood, isCutOff: Bool)], nodes: Int, from best: CostedPoint
  ) throws(SolverFailure) -> [CostedPoint] {
    let limits = clock.limits(share: NeighbourhoodSearch.share, gap: NeighbourhoodSearch.gap).and(.nodes(nodes))
    let answers = inParallel(pair.count, threads: monitors.count) { position, thread in
      Result { () throws(SolverFailure) in
        try solve(
          pair[position].neighbourhood, isCutOff: pair[position].isCutOff || formulation.stage == .coverage,
          from: best, limits: limits, monitor: monitors[thread])
      }
    }
    var found: [CostedPoint] = []
    for answer in answers { if let point = try answer.get() { found.append(point) } }
    return found
  }

  private func solve(
    _ neighbourhood: Neighbourhood, isCutOff: Bool, from best: CostedPoint, limits: SolveLimits, monitor: SolveMonitor
  ) throws(SolverFailure) -> CostedPoint? {
    guard
      var part = ModelPart(
        of: model, holding: held(in: neighbourhood, best), isFree: { isFree($0, in: neighbourhood, best) })
    else { return nil }
    if isCutOff {
      part.require(objectiveAtMost: best.cost - leastGain(best), named: "cutoff", stating: .coverageKept)
    }
    let options = MIPOptions(branching: .driebeckTomlin, backtracking: .depthFirst, presolve: true)
    let solution = try Solver().solve(part.model, options: options, limits: limits, monitor: monitor)
    return solution.primal.map { formulation.costed(formulation.choice(at: part.point(of: $0.values))) }
  }

  /// The point that holds what is not free.
  private func held(in neighbourhood: Neighbourhood, _ best: CostedPoint) -> [Double] {
    switch neighbourhood {
    case .weeks, .people, .disagreement: best.values
    case .fractions: relaxation ?? best.values
    }
  }

  private func isFree(_ variable: Variable, in neighbourhood: Neighbourhood, _ best: CostedPoint) -> Bool {
    let index = variable.index
    switch neighbourhood {
    case .weeks(let weeks): return weekNumbers[index].map(weeks.contains) ?? true
    case .people(let team, let weeks):
      return (weekNumbers[index].map(weeks.contains) ?? true) && (people[index].map(team.contains) ?? true)
    case .disagreement:
      guard people[index] != nil, let relaxation else { return true }
      return abs(relaxation[index] - best.values[index]) > NeighbourhoodSearch.tolerance
    case .fractions:
      guard people[index] != nil, let relaxation else { return true }
      return abs(relaxation[index] - relaxation[index].rounded()) > NeighbourhoodSearch.tolerance
    }
  }

  /// What an improvement must bring to be one.
  private func leastGain(_ best: CostedPoint) -> Double { 1e-5 * max(1, abs(best.cost)) }

  /// How much of the time that is left one neighbourhood may take.
  private static let share = 0.1
  /// The gap that ends a neighbourhood's search.
  private static let gap = 1e-4
  /// How near a whole number counts as whole.
  private static let tolerance = 1e-6
}
