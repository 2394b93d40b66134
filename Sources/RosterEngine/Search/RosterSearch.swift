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

  /// Runs until proof, gap, effort, clock or cancellation.
  ///
  /// - Parameters:
  ///   - starts: Rosters known already.
  ///   - lines: Lines, by person, that are columns from the start.
  /// - Returns: The columns that are cheapest at the root's prices; none when the search ended before the root.
  func run(from starts: [Roster], with lines: [[Line]]) throws(SolverFailure) -> [Column] {
    try makeFirstRoster(starts)
    guard !incumbent.isFinished else { return [] }
    let scale = scale
    guard scale != .vast else {
      try searchNeighbourhoods()
      return []
    }
    return try RestrictedMaster.with(context.problem, rows: rows, penalty: penalty) { master throws(SolverFailure) in
      try add(lines, to: &master)
      if let roster = incumbent.roster { try add(roster.lines.map { [$0] }, to: &master) }
      let warm = scale == .long ? try warmStart(&master) : nil
      guard !incumbent.isFinished else { return [] }
      let early = scale == .ordinary ? nil : NeighbourhoodLane(context, center: warm)
      guard let root = try solveRoot(&master, from: warm, beside: early) else { return [] }
      if root.isSolved {
        try dive(from: root, &master)
        try closeGap(root, &master, beside: early ?? NeighbourhoodLane(context, center: root.center))
      }
      return master.columns.cheapest(RosterSearch.keptLines * context.problem.lines.count, at: root.point)
    }
  }

  /// How many lines of a person, in the mean, are given back.
  private static let keptLines = 30

  /// What is worth doing, by how large the problem is.
  private enum Scale {
    /// The root takes seconds: it comes first.
    case ordinary
    /// The programmes take long: neighbourhoods are searched beside the root.
    case large
    /// They do, and over more than a window or two: prices and a rolling roster come first.
    case long
    /// A round of pricing takes seconds, and the programme of all days will not end: neighbourhoods are all there is.
    case vast
  }

  /// Measured on two cores: 280 rows end in seconds, 500 take minutes; ten million values are priced in a tenth of a second.
  private var scale: Scale {
    guard context.costs.areSeparable, incumbent.cost < .infinity, rows.rows.count >= RosterSearch.manyRows else {
      return .ordinary
    }
    if context.pool.size >= RosterSearch.manyValues { return .vast }
    return context.problem.days >= RosterSearch.manyDays ? .long : .large
  }

  private static let manyRows = 400
  private static let manyDays = 56
  private static let manyValues = 30_000_000

  /// Looks at neighbourhoods until the effort is over.
  private func searchNeighbourhoods() throws(SolverFailure) {
    var neighbourhoods = Neighbourhoods(context, center: nil, seed: 1, polishesLocally: true)
    while !incumbent.isFinished, let roster = incumbent.roster {
      incumbent.offer(
        try neighbourhoods.improve(roster, within: mask, iterations: RosterSearch.firstTurn) { _ in false })
    }
  }

  /// The root, as far as it was solved.
  private struct Root {
    let point: RestrictedMaster.Point
    let bound: Double
    let center: [Double]?
    /// Whether no line could lower its cost any more.
    let isSolved: Bool
  }

  private func makeFirstRoster(_ starts: [Roster]) throws(SolverFailure) {
    let polish = Polish(context, mask: mask)
    for start in starts { incumbent.offer(start) }
    incumbent.offer(try polish.construct())
    // Once, when it is known which is the best.
    if let roster = incumbent.roster { incumbent.offer(try polish.improve(roster)) }
  }

  /// What an artificial unit costs: more than any roster could gain by it.
  private var penalty: Double { 10 * max(1_000, incumbent.roster.map { abs($0.cost) } ?? 1e6) }

  /// Finds prices near the best; lines and rosters found on the way go to the master and the incumbent.
  private func warmStart(_ master: inout RestrictedMaster) throws(SolverFailure) -> [Double] {
    let volume = VolumeAlgorithm(context, mask: mask, rows: rows)
      .run(rounds: RosterSearch.warmRounds, aimingAt: incumbent.cost)
    incumbent.raise(to: volume.bound)
    _ = try master.add(volume.columns)
    let useful = try Rolling(context, mask: mask, prices: volume.prices, activity: volume.activity)
      .run(seeds: volume.columns.map { ($0.person, $0.line) }) { incumbent.offer($0) }
    _ = try master.add(useful.map { Column(person: $0.person, line: $0.line, of: context.problem) })
    if let roster = incumbent.roster { incumbent.offer(try Polish(context, mask: mask).improve(roster)) }
    return volume.prices
  }

  /// Rounds of the volume algorithm.
  private static let warmRounds = 200

  /// Solves the root, or as much of it as is wanted; with a lane, in turns beside neighbourhoods of the best roster.
  private func solveRoot(
    _ master: inout RestrictedMaster, from center: [Double]?, beside lane: NeighbourhoodLane?
  ) throws(SolverFailure) -> Root? {
    var generation = ColumnGeneration(context, mask: mask, rows: rows, sides: context.problem.sides, center: center)
    var last: Root?
    while true {
      var outcome: ColumnGeneration.Outcome?
      let before = context.effort.iterations
      let turn = min(RosterSearch.firstTurn, context.effort.iterationsLeft)
      let limits = ColumnGeneration.Limits(iterations: lane == nil ? .max : turn, cutoff: incumbent.cutoff)
      try beside(lane, within: mask, iterations: turn) { () throws(SolverFailure) in
        outcome = try generation.run(&master, limits: limits)
      }
      if let outcome {
        incumbent.raise(to: outcome.bound)
        last = Root(
          point: outcome.point, bound: outcome.bound, center: generation.center, isSolved: outcome.hasConverged)
      }
      // A programme that does not get on will not do so in another turn.
      guard !incumbent.isFinished, last?.isSolved != true, context.effort.iterations > before else { return last }
    }
  }

  private func dive(from root: Root, _ master: inout RestrictedMaster) throws(SolverFailure) {
    guard !incumbent.isFinished else { return }
    let lines = try Dive(context, rows: rows, sides: context.problem.sides, share: 0.3)
      .lines(from: root.point, center: root.center, in: &master, mask: mask, cutoff: incumbent.cutoff)
    incumbent.offer(try Polish(context, mask: mask).roster(of: lines))
  }

  /// Neighbourhoods and the tree side by side, in turns of equal work, until the gap is closed.
  ///
  /// Neither sees what the other finds before the turn is over: the outcome does not depend on the number of threads.
  private func closeGap(
    _ root: Root, _ master: inout RestrictedMaster, beside lane: NeighbourhoodLane
  ) throws(SolverFailure) {
    var tree = BranchAndPrice(
      context, rows: rows, incumbent: incumbent, mask: mask, bound: root.bound, center: root.center)
    lane.setCenter(root.center)
    var turn = RosterSearch.firstTurn
    var isFirst = true
    while !incumbent.isFinished, !tree.isExhausted {
      let work = min(turn, context.effort.iterationsLeft)
      try beside(lane, within: mask(after: root), iterations: work) { () throws(SolverFailure) in
        try tree.grow(&master, iterations: work)
      }
      // Later there are too many lines that are as good: it was never seen to find anything then.
      if isFirst { try recombine(master.columns, after: root) }
      isFirst = false
      turn = min(turn * 3 / 2, RosterSearch.longestTurn)
    }
  }

  /// Makes a roster of lines that root, dives and tree have brought, if they hold a better one.
  private func recombine(_ columns: [Column], after root: Root) throws(SolverFailure) {
    guard !incumbent.isFinished else { return }
    let found = try RestrictedMIP(context).roster(of: columns, at: root.point, cutoff: incumbent.cutoff)
    incumbent.offer(try found.map(Polish(context, mask: mask).improve))
  }

  /// Does something while a lane looks at neighbourhoods of the best roster for some simplex iterations.
  private func beside(
    _ lane: NeighbourhoodLane?, within mask: Mask, iterations: Int, _ body: () throws(SolverFailure) -> Void
  ) throws(SolverFailure) {
    guard let lane else { return try body() }
    lane.begin(from: incumbent.roster, within: mask, iterations: iterations, goal: incumbent.goodEnough)
    do {
      try body()
    } catch {
      lane.stop()
      throw error
    }
    // How far the lane has got by now is a matter of threads: what it found counts only where its turn is whole.
    guard !incumbent.isGoodEnough else {
      lane.stop()
      _ = try lane.finish()
      return
    }
    incumbent.offer(try lane.finish())
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

  /// Makes columns of lines, by person.
  private func add(_ lines: [[Line]], to master: inout RestrictedMaster) throws(SolverFailure) {
    _ = try master.add(
      lines.enumerated().flatMap { person, own in
        own.map { Column(person: person, line: $0, of: context.problem) }
      })
  }
}
