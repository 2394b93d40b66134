internal import LinearProgramming
internal import RosterEngine
import Rostering

/// Improves a rota by solving parts of its model again, the rest held.
///
/// Two parts are solved at a time, from the same rota, whether there are two threads or one: what is found does not depend
/// on that.
struct NeighbourhoodSearch {
  private let context: StageContext
  private let model: Model<Statement>
  private let relaxation: [Double]?
  private let weeks: WeekNumbers
  /// The person whose duty a variable is; nil for what is no duty.
  private let people: [Int?]

  /// - Parameters:
  ///   - model: The stage's model, with rows per week or without.
  ///   - relaxation: The point where its relaxation is cheapest, where that is known.
  init(_ context: StageContext, _ model: Model<Statement>, relaxation: [Double]?) {
    self.context = context
    self.model = model
    self.relaxation = relaxation
    self.weeks = WeekNumbers(of: context.formulation)
    var people = [Int?](repeating: nil, count: model.variables.count)
    for option in context.formulation.problem.menu.options {
      people[context.formulation.assign[option.index].index] = option.person
    }
    self.people = people
  }

  /// How far a search looks.
  struct Reach {
    /// The weeks of a window.
    let weeks: Int
    /// The most subproblems for one neighbourhood.
    let nodes: Int
  }

  /// The best rota found from another: a whole round of neighbourhoods does not improve it, or it is enough, or time is
  /// over.
  ///
  /// - Parameter isEnough: Whether a rota needs no more improvement.
  func improved(
    _ start: CostedPoint, reach: Reach, until isEnough: (CostedPoint) -> Bool
  ) throws(SolverFailure) -> CostedPoint {
    guard !weeks.weeks.isEmpty else { return start }
    var best = start
    var round = NeighbourhoodRound(
      window: reach.weeks, weeks: weeks.weeks.count, people: context.formulation.problem.scenario.people.count,
      hasRelaxation: relaxation != nil, seed: UInt64(reach.weeks))
    var inVain = 0
    while inVain < round.count, !context.isOver, !isEnough(best) {
      let trials = [round.next(), round.next()]
      inVain += trials.count
      for found in try solve(trials, nodes: reach.nodes, from: best) where found.cost < best.cost - leastGain(best) {
        best = found
        inVain = 0
        context.monitor.report(best: best.cost)
      }
    }
    return best
  }

  private func solve(
    _ trials: [NeighbourhoodRound.Trial], nodes: Int, from best: CostedPoint
  ) throws(SolverFailure) -> [CostedPoint] {
    let limits = context.clock.limits(share: NeighbourhoodSearch.share, gap: NeighbourhoodSearch.gap).and(.nodes(nodes))
    let monitors = context.lanes
    return try inParallel(trials.count, threads: monitors.count) { position, thread throws(SolverFailure) in
      try ifSolved { () throws(SolverFailure) in
        try solve(trials[position], from: best, limits: limits, monitor: monitors[thread])
      } ?? nil
    }.compactMap(\.self)
  }

  private func solve(
    _ trial: NeighbourhoodRound.Trial, from best: CostedPoint, limits: SolveLimits, monitor: SolveMonitor
  ) throws(SolverFailure) -> CostedPoint? {
    let formulation = context.formulation
    guard
      var part = ModelPart(
        of: model, holding: held(in: trial.neighbourhood, best), isFree: { isFree($0, in: trial.neighbourhood, best) })
    else { return nil }
    // Gaps come in large units: what is no better there is no way to something better.
    if trial.isCutOff || formulation.stage == .coverage {
      part.require(objectiveAtMost: best.cost - leastGain(best), named: "cutoff", stating: .cutoff)
    }
    let options = MIPOptions(branching: .driebeckTomlin, backtracking: .depthFirst, presolve: true)
    let solution = try Solver().solve(part.model, options: options, limits: limits, monitor: monitor)
    return solution.primal.map { formulation.costed(at: part.point(of: $0.values)) }
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
    case .weeks(let weeks): return self.weeks[variable].map(weeks.contains) ?? true
    case .people(let team, let weeks):
      return (self.weeks[variable].map(weeks.contains) ?? true) && (people[index].map(team.contains) ?? true)
    case .disagreement: return isFree(index) { $0 - best.values[index] }
    case .fractions: return isFree(index) { $0 - $0.rounded() }
    }
  }

  /// Whether a variable is no duty, or one whose value in the relaxation is not where it should be.
  private func isFree(_ index: Int, _ distance: (Double) -> Double) -> Bool {
    guard people[index] != nil, let relaxation else { return true }
    return abs(distance(relaxation[index])) > NeighbourhoodSearch.tolerance
  }

  /// What an improvement must bring to be one.
  private func leastGain(_ best: CostedPoint) -> Double { NeighbourhoodSearch.leastGain * max(1, abs(best.cost)) }

  /// How much of the time that is left one neighbourhood may take.
  private static let share = 0.1
  /// The gap that ends a neighbourhood's search.
  private static let gap = 1e-4
  /// The least gain, relative to the cost, that is an improvement.
  private static let leastGain = 1e-5
  /// How near a whole number counts as whole.
  private static let tolerance = 1e-6
}
