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
    makeFirstRoster(starts)
    try RestrictedMaster.with(context.problem, rows: rows, penalty: penalty) { master throws(SolverFailure) in
      guard let root = try solveRoot(&master), !incumbent.isFinished else { return }
      try dive(from: root, &master)
      guard !incumbent.isFinished else { return }
      try alternate(root, &master)
    }
  }

  /// The solved root.
  private struct Root {
    let point: RestrictedMaster.Point
    let bound: Double
    let center: [Double]?
  }

  private func makeFirstRoster(_ starts: [[Line]]) {
    let polish = Polish(context, mask: mask)
    for lines in starts { incumbent.offer(context.roster(of: lines).map(polish.improve)) }
    incumbent.offer(polish.construct())
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
    incumbent.offer(lines.flatMap(context.roster).map(Polish(context, mask: mask).improve))
  }

  /// Neighbourhoods and the tree in turns, each as long as the other, until the gap is closed.
  private func alternate(_ root: Root, _ master: inout RestrictedMaster) throws(SolverFailure) {
    var neighbourhoods = Neighbourhoods(context, mask: mask, center: root.center, seed: 1)
    var tree = BranchAndPrice(
      context, rows: rows, incumbent: incumbent, mask: mask, bound: root.bound, center: root.center)
    var turn = RosterSearch.firstTurn
    while !incumbent.isFinished, !tree.isExhausted {
      var end = context.effort.iterations + turn
      repeat {
        try neighbourhoods.look(around: incumbent)
      } while context.effort.iterations < end && !incumbent.isFinished
      end = context.effort.iterations + turn
      while context.effort.iterations < end, !incumbent.isFinished, !tree.isExhausted {
        try tree.step(&master)
        incumbent.raise(to: tree.bound)
      }
      debugPrint("turn", turn, "tree solved", tree.solved, "bound", tree.bound, tree.debugInfo, context.effort.seconds, context.effort.iterations, context.effort.rounds)
      turn = min(turn * 3 / 2, RosterSearch.longestTurn)
    }
    incumbent.raise(to: tree.bound)
  }

  /// Simplex iterations of a turn: the first, and the most.
  private static let firstTurn = 20_000
  private static let longestTurn = 500_000

  private func add(_ lines: [Line], to master: inout RestrictedMaster) throws(SolverFailure) {
    _ = try master.add(lines.enumerated().map { Column(person: $0, line: $1, of: context.problem) })
  }
}
