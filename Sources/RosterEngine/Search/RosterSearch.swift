internal import LinearProgramming

/// The algorithm from first roster to proof.
struct RosterSearch {
  private let context: SearchContext
  private let incumbent: Incumbent
  private let mask: Mask
  private let rows: RowSelection

  init(_ context: SearchContext, incumbent: Incumbent) {
    self.context = context
    self.incumbent = incumbent
    self.mask = Mask(of: context.problem)
    self.rows = RowSelection(of: context.problem)
  }

  /// Runs until proof, gap, clock or cancellation.
  func run(from starts: [[Line]]) throws(SolverFailure) {
    try makeFirstRoster(starts)
    try RestrictedMaster.with(context.problem, rows: rows, penalty: penalty) { master throws(SolverFailure) in
      guard let root = try solveRoot(&master), !incumbent.isFinished else { return }
      try dive(from: root, &master)
      guard !incumbent.isFinished else { return }
      try closeGap(root, &master)
    }
  }

  /// The solved root.
  private struct Root {
    let point: RestrictedMaster.Point
    let bound: Double
    let center: [Double]?
  }

  private func makeFirstRoster(_ starts: [[Line]]) throws(SolverFailure) {
    let polish = Polish(context, mask: mask)
    for lines in starts { incumbent.offer(try polish.roster(of: lines)) }
    incumbent.offer(try polish.construct())
    if let roster = incumbent.roster { incumbent.offer(try polish.improve(roster)) }
  }

  /// What an artificial unit costs: more than any roster could gain by it.
  private var penalty: Double { 10 * max(1_000, incumbent.roster.map { abs($0.cost) } ?? 1e6) }

  private func solveRoot(_ master: inout RestrictedMaster) throws(SolverFailure) -> Root? {
    if let lines = incumbent.roster?.lines { try add(lines, to: &master) }
    var generation = ColumnGeneration(context, mask: mask, rows: rows, sides: context.problem.sides)
    let limits = ColumnGeneration.Limits(cutoff: incumbent.cutoff)
    guard let outcome = try generation.run(&master, limits: limits) else { return nil }
    incumbent.raise(to: outcome.bound)
    return Root(point: outcome.point, bound: outcome.bound, center: generation.center)
  }

  private func dive(from root: Root, _ master: inout RestrictedMaster) throws(SolverFailure) {
    let lines = try Dive(context, rows: rows, sides: context.problem.sides, share: 0.3)
      .lines(from: root.point, center: root.center, in: &master, mask: mask, cutoff: incumbent.cutoff)
    incumbent.offer(try Polish(context, mask: mask).roster(of: lines))
  }

  /// Neighbourhoods and the tree side by side, in turns of equal work, until the gap is closed.
  ///
  /// Neither sees what the other finds before the turn is over: the outcome does not depend on the number of threads.
  private func closeGap(_ root: Root, _ master: inout RestrictedMaster) throws(SolverFailure) {
    var tree = BranchAndPrice(
      context, rows: rows, incumbent: incumbent, mask: mask, bound: root.bound, center: root.center)
    let lane = NeighbourhoodLane(context, center: root.center)
    var turn = RosterSearch.firstTurn
    while !incumbent.isFinished, !tree.isExhausted {
      let kept = mask(after: root)
      lane.begin(from: incumbent.roster, within: kept, iterations: turn, goal: incumbent.goodEnough)
      do {
        try tree.grow(&master, iterations: turn)
      } catch {
        lane.stop()
        throw error
      }
      if incumbent.isGoodEnough { lane.stop() }
      incumbent.offer(try lane.finish())
      turn = min(turn * 3 / 2, RosterSearch.longestTurn)
    }
    context.effort.add(lane.effort, seconds: lane.seconds, pricing: lane.pricingSeconds)
  }

  /// The choices that rosters better than the best may hold.
  private func mask(after root: Root) -> Mask {
    guard let center = root.center else { return mask }
    return Elimination(context, rows: rows, sides: context.problem.sides)
      .mask(mask, prices: center, cutoff: incumbent.cutoff)
  }

  /// Simplex iterations of a turn: the first, and the most.
  private static let firstTurn = 8_000
  private static let longestTurn = 100_000

  private func add(_ lines: [Line], to master: inout RestrictedMaster) throws(SolverFailure) {
    _ = try master.add(lines.enumerated().map { Column(person: $0, line: $1, of: context.problem) })
  }
}
