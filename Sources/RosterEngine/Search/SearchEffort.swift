internal import LinearProgramming

/// What a search has used, and whether it must end.
///
/// What decides the path of the search is counted in work, never in seconds: rounds of pricing, simplex
/// iterations and subproblems.
final class SearchEffort {
  private let began: ContinuousClock.Instant
  private let deadline: ContinuousClock.Instant?
  /// The most simplex iterations; a lane has none, for its turns are no longer than those of what it is beside.
  private let mostIterations: Int?
  private let monitor: RosterMonitor
  private let solveMonitor: SolveMonitor
  /// Rounds of pricing.
  private(set) var rounds = 0
  /// Simplex iterations.
  private(set) var iterations = 0
  /// Lines in the restricted master last solved.
  private(set) var columns = 0
  /// Seconds in GLPK.
  private(set) var simplexSeconds = 0.0
  /// Whether a roster is known.
  private var hasRoster = false
  /// Seconds in pricing, as the wall clock shows them.
  private(set) var pricingSeconds = 0.0
  /// Seconds in turns beside the main search.
  private(set) var turnSeconds = 0.0
  /// What other threads of the search have used.
  private var lanes: [SearchEffort] = []

  init(seconds: Double?, iterations: Int? = nil, monitor: RosterMonitor) {
    let began = ContinuousClock.now
    self.began = began
    // What is no number is no time; what no clock holds is no limit.
    self.deadline = seconds.flatMap { $0 >= 1e9 ? nil : began.advanced(by: .seconds($0 > 0 ? $0 : 0)) }
    self.mostIterations = iterations
    self.monitor = monitor
    self.solveMonitor = monitor.lane()
  }

  /// The effort of another lane of the same search.
  private init(beside other: SearchEffort) {
    began = other.began
    deadline = other.deadline
    mostIterations = nil
    hasRoster = true
    monitor = other.monitor
    solveMonitor = other.monitor.lane()
  }

  /// A count of its own for another thread, under the same clock.
  func lane() -> SearchEffort {
    let lane = SearchEffort(beside: self)
    lanes.append(lane)
    return lane
  }

  /// Ends the lane.
  func stop() { solveMonitor.cancel() }

  /// What all threads have used together, once their turns are over.
  func total<Number: AdditiveArithmetic>(_ part: KeyPath<SearchEffort, Number>) -> Number {
    lanes.reduce(self[keyPath: part]) { $0 + $1[keyPath: part] }
  }

  /// Seconds since the start.
  var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// Simplex iterations that are left.
  var iterationsLeft: Int { mostIterations.map { max(0, $0 - iterations) } ?? .max }

  /// Whether the work allowed is done, time is over, or somebody said stop.
  var isOver: Bool { iterationsLeft == 0 || isLate }

  /// Whether time is over or somebody said stop.
  private var isLate: Bool { solveMonitor.isCancelled || deadline.map { ContinuousClock.now >= $0 } ?? false }

  /// Counts a round of pricing.
  func countRound() { rounds += 1 }

  /// Counts the seconds in pricing since some instant.
  func countPricing(since start: ContinuousClock.Instant) {
    pricingSeconds += (ContinuousClock.now - start) / .seconds(1)
  }

  /// Counts the seconds of a turn since some instant.
  func countTurn(since start: ContinuousClock.Instant) { turnSeconds += (ContinuousClock.now - start) / .seconds(1) }

  /// Solves a restricted master within what is left; nil when that is not enough.
  ///
  /// - Parameter iterations: The most simplex iterations.
  func solve(
    _ master: inout RestrictedMaster, iterations: Int = .max
  ) throws(SolverFailure) -> RestrictedMaster.Point? {
    try counting(&master) { (master, limits) throws(SolverFailure) in
      let limits = iterations < .max ? limits.and(.iterations(iterations)) : limits
      return try master.solve(limits: limits, monitor: solveMonitor)
    }
  }

  /// Estimates what a restricted master costs, by some iterations.
  func estimate(_ master: inout RestrictedMaster, iterations: Int) throws(SolverFailure) -> Double {
    try counting(&master) { (master, limits) throws(SolverFailure) in
      try master.estimate(iterations: iterations, limits: limits, monitor: solveMonitor)
    }
  }

  /// Searches a model within some limits and what is left; nil when nothing was found.
  func search<Statement>(
    _ model: Model<Statement>, _ options: MIPOptions, limits: SolveLimits
  ) throws(SolverFailure) -> Primal? {
    let solution = try timed { left throws(SolverFailure) in
      try Solver().solve(model, options: options, limits: limits.and(SolveLimits(seconds: left)), monitor: solveMonitor)
    }
    iterations += solution.iterations
    return solution.primal
  }

  /// Finds the best side variables for some lines within what is left.
  ///
  /// Lines without them are no roster, and a late one is better than none: while there is none, time that is over does not
  /// count, for a moment.
  func complete(
    _ completion: SideCompletion, activity: [Double]
  ) throws(SolverFailure) -> (sides: [Double], cost: Double)? {
    let found = try timed { left throws(SolverFailure) in
      let found = try completion.solve(activity: activity, seconds: left, monitor: solveMonitor)
      guard found == nil, !hasRoster, isLate else { return found }
      return try completion.solve(activity: activity, seconds: SearchEffort.grace, monitor: SolveMonitor())
    }
    iterations += solveMonitor.iterations
    return found
  }

  /// Seconds for the side variables of a first roster when time is over.
  private static let grace = 1.0

  private func counting<Result>(
    _ master: inout RestrictedMaster,
    _ body: (inout RestrictedMaster, SolveLimits) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    let result = try timed { left throws(SolverFailure) in try body(&master, SolveLimits(seconds: left)) }
    iterations += solveMonitor.iterations
    columns = master.columns.count
    return result
  }

  /// Does something of GLPK's within the seconds that are left, nil when there is no limit, and counts them.
  private func timed<Result>(_ body: (_ left: Double?) throws(SolverFailure) -> Result) throws(SolverFailure) -> Result
  {
    let start = ContinuousClock.now
    let result = try body(deadline.map { max(0, ($0 - start) / .seconds(1)) })
    simplexSeconds += (ContinuousClock.now - start) / .seconds(1)
    return result
  }

  /// Tells whoever looks on.
  func report(best: Double?, bound: Double?) {
    if best != nil { hasRoster = true }
    monitor.report(
      RosterMonitor.Progress(seconds: seconds, best: best, bound: bound, rounds: rounds, columns: columns))
  }
}
