internal import HeapModule
internal import LinearProgramming

/// A tree of restricted problems, the one with the lowest bound first, each solved by column generation.
///
/// Branching is on what the pricing does not notice first (side variables that must be whole), then on whether a person
/// works on a day, then on the duty (M. Desrochers and F. Soumis, “A column generation approach to the urban transit crew
/// scheduling problem”, Transportation Science 23, 1989; Legrain, Omer and Rosat, 2020).
struct BranchAndPrice {
  private let context: SearchContext
  private let rows: RowSelection
  private let incumbent: Incumbent
  private var open = Heap<Node>()
  /// The child to go on with, before the heap is asked.
  private var next: Node?
  private var made = 0
  /// The least bound of the parts that were given up: what is proven stops there.
  private var givenUp = Double.infinity
  /// Nodes solved.
  private var solved = 0
  /// Whether the next node that stays open is dived from.
  private var isDiveDue = false
  private var dives = 0

  /// A restricted problem that is not solved yet.
  private struct Node: Comparable {
    let bound: Double
    let depth: Int
    let number: Int
    let mask: Mask
    let sides: [SideVariable]
    let center: [Double]?

    static func < (left: Node, right: Node) -> Bool {
      (left.bound, -left.depth, left.number) < (right.bound, -right.depth, right.number)
    }

    static func == (left: Node, right: Node) -> Bool { left.number == right.number }
  }

  /// A tree with its root, whose bound is known.
  init(_ context: SearchContext, rows: RowSelection, incumbent: Incumbent, mask: Mask, bound: Double, center: [Double]?)
  {
    self.context = context
    self.rows = rows
    self.incumbent = incumbent
    open.insert(
      Node(bound: bound, depth: 0, number: 0, mask: mask, sides: context.problem.sides, center: center))
  }

  /// Whether nothing is left to solve.
  var isExhausted: Bool { next == nil && (open.min.map { $0.bound >= incumbent.cutoff } ?? true) }

  /// What no roster outside the solved part of the tree can beat.
  private var bound: Double {
    min(open.min?.bound ?? .infinity, next?.bound ?? .infinity, givenUp, incumbent.cost)
  }

  /// Solves nodes for some simplex iterations, or until nothing is left; the first that stays open is dived from.
  mutating func grow(_ master: inout RestrictedMaster, iterations: Int) throws(SolverFailure) {
    let end = context.effort.iterations + iterations
    isDiveDue = true
    repeat {
      try solveNode(&master)
      incumbent.raise(to: bound)
    } while context.effort.iterations < end && !incumbent.isFinished && !isExhausted
    if isExhausted, givenUp >= incumbent.cutoff { incumbent.raise(to: incumbent.cost) }
  }

  private mutating func solveNode(_ master: inout RestrictedMaster) throws(SolverFailure) {
    guard let node = next ?? open.popMin() else { return }
    next = nil
    guard node.bound < incumbent.cutoff else { return }
    solved += 1
    try master.restrict(to: node.mask)
    try master.restrict(node.sides)
    var generation = ColumnGeneration(
      context, mask: node.mask, rows: rows, sides: node.sides, center: node.center)
    let limits = ColumnGeneration.Limits(cutoff: incumbent.cutoff)
    guard let outcome = try generation.run(&master, limits: limits), outcome.hasConverged else {
      // Stopped because the effort is over: the node is still open. One on which GLPK gets nowhere is given up.
      if context.effort.isOver { open.insert(node) } else { givenUp = min(givenUp, node.bound) }
      return
    }
    let bound = max(node.bound, outcome.bound)
    guard bound < incumbent.cutoff else { return }
    let mixes = Mixes(
      of: master.columns, at: outcome.point, people: context.problem.lines.count, days: 0..<context.problem.days)
    if let lines = mixes.wholeLines, !outcome.point.isArtificial { incumbent.offer(try context.roster(of: lines)) }
    let kept = generation.center.map {
      Elimination(context, rows: rows, sides: node.sides).mask(node.mask, prices: $0, cutoff: incumbent.cutoff)
    }
    let candidates = Branching(context, rows: rows, mask: kept ?? node.mask, sides: node.sides)
      .candidates(at: outcome.point, mixes)
    if isDiveDue {
      isDiveDue = false
      try dive(from: node, at: outcome.point, center: generation.center, &master)
    }
    guard let split = try strongest(of: candidates, at: outcome.point, &master) else {
      return close(outcome.point, mixes, bound: bound)
    }
    let children = split.parts.enumerated().map { position, part in
      Node(
        bound: bound, depth: node.depth + 1, number: made + position + 1, mask: part.mask, sides: part.sides,
        center: generation.center)
    }
    made += children.count
    next = children[0]
    for child in children.dropFirst() { open.insert(child) }
    if solved % BranchAndPrice.plunge == 0, let child = next {
      open.insert(child)
      next = nil
    }
  }

  /// Ends a node with nothing to split: its point is a roster, or, where artificial variables hold it, is given up.
  private mutating func close(_ point: RestrictedMaster.Point, _ mixes: Mixes, bound: Double) {
    guard let lines = mixes.wholeLines, !point.isArtificial else {
      givenUp = min(givenUp, bound)
      return
    }
    incumbent.offer(Roster(lines: lines, sides: point.sides, cost: point.cost))
  }

  /// Simplex iterations for each part of a split that is tried.
  private static let trialIterations = 60

  /// Makes a roster from a solved node; the shares fixed at a time take turns.
  private mutating func dive(
    from node: Node, at point: RestrictedMaster.Point, center: [Double]?, _ master: inout RestrictedMaster
  ) throws(SolverFailure) {
    let share = BranchAndPrice.shares[dives % BranchAndPrice.shares.count]
    dives += 1
    let lines = try Dive(context, rows: rows, sides: node.sides, share: share)
      .lines(from: point, center: center, in: &master, mask: node.mask, cutoff: incumbent.cutoff)
    incumbent.offer(try Polish(context, mask: Mask(of: context.problem)).roster(of: lines))
  }

  private static let shares = [0.3, 0.5, 0.2, 0.7]

  /// After so many nodes the lowest bound is taken up, wherever it is.
  private static let plunge = 8

  /// The split whose parts raise the cost of the columns at hand most, the cheaper part first; nil when there is none.
  ///
  /// Each part is solved without pricing: an estimate, at a fraction of the price (D. Applegate, R. Bixby, V. Chvátal and
  /// W. Cook, “Finding cuts in the TSP”, 1995).
  private func strongest(
    of candidates: [Branching.Split], at point: RestrictedMaster.Point, _ master: inout RestrictedMaster
  ) throws(SolverFailure) -> Branching.Split? {
    guard candidates.count > 1 else { return candidates.first }
    var best: (split: Branching.Split, score: Double)?
    for candidate in candidates {
      var rises: [Double] = []
      for part in candidate.parts {
        try master.restrict(to: part.mask)
        try master.restrict(part.sides)
        let cost = try context.effort.estimate(&master, iterations: BranchAndPrice.trialIterations)
        rises.append(min(cost, incumbent.cost) - point.cost)
      }
      let score = rises.reduce(1) { $0 * max($1, 1e-3) }
      if score > best?.score ?? 0 {
        var split = candidate
        if rises[1] < rises[0] { split.parts.reverse() }
        best = (split, score)
      }
    }
    return best?.split
  }
}
