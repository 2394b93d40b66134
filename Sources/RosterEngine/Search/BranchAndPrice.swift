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
  /// Nodes solved.
  private(set) var solved = 0

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
  init(_ context: SearchContext, rows: RowSelection, incumbent: Incumbent, mask: Mask, bound: Double, center: [Double]?) {
    self.context = context
    self.rows = rows
    self.incumbent = incumbent
    open.insert(
      Node(bound: bound, depth: 0, number: 0, mask: mask, sides: context.problem.sides, center: center))
  }

  /// Whether nothing is left to solve.
  var isExhausted: Bool { next == nil && (open.min.map { $0.bound >= incumbent.cutoff } ?? true) }

  /// What no roster outside the solved part of the tree can beat.
  var bound: Double {
    min(open.min?.bound ?? .infinity, next?.bound ?? .infinity, incumbent.cost)
  }

  /// Solves one node.
  mutating func step(_ master: inout RestrictedMaster) throws(SolverFailure) {
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
      // Stopped by the clock: the node is still open.
      open.insert(node)
      return
    }
    let bound = max(node.bound, outcome.bound)
    guard bound < incumbent.cutoff, !outcome.point.isArtificial else { return }
    let mixes = Mixes(of: master.columns, at: outcome.point, people: context.problem.lines.count)
    if let lines = mixes.wholeLines { incumbent.offer(context.roster(of: lines)) }
    guard let split = split(node, at: outcome.point, mixes) else { return }
    let children = split.enumerated().map { position, part in
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

  /// After so many nodes the lowest bound is taken up, wherever it is.
  private static let plunge = 8

  /// The two parts of a node, the likelier first; nil when there is nothing to split.
  private func split(
    _ node: Node, at point: RestrictedMaster.Point, _ mixes: Mixes
  ) -> [(mask: Mask, sides: [SideVariable])]? {
    if let (side, value) = mostFractionalSide(at: point) {
      var down = node.sides
      var up = node.sides
      down[side].upper = value.rounded(.down)
      up[side].lower = value.rounded(.up)
      let parts = [(node.mask, down), (node.mask, up)]
      return value - value.rounded(.down) < 0.5 ? parts : parts.reversed()
    }
    guard let fixing = mostUncertain(mixes) else { return nil }
    var with = node.mask
    var without = node.mask
    with.fix(fixing.person, to: fixing.choice, on: fixing.day)
    without.forbid(fixing.person, fixing.choice, on: fixing.day)
    let parts = [(with, node.sides), (without, node.sides)]
    return fixing.weight >= 0.5 ? parts : parts.reversed()
  }

  private func mostFractionalSide(at point: RestrictedMaster.Point) -> (side: Int, value: Double)? {
    let candidates = rows.sides.filter { context.problem.sides[$0].isInteger }
      .map { (side: $0, distance: abs(point.sides[$0] - point.sides[$0].rounded())) }
      .filter { $0.distance > 1e-6 }
    let best = candidates.max { left, right in
      let scores = [left, right].map { $0.distance * (1 + context.problem.sides[$0.side].cost) }
      return (scores[0], right.side) < (scores[1], left.side)
    }
    return best.map { ($0.side, point.sides[$0.side]) }
  }

  private func mostUncertain(_ mixes: Mixes) -> Mixes.Fixing? {
    var best: Mixes.Fixing?
    func offer(_ fixing: Mixes.Fixing) {
      let distance = abs(fixing.weight - 0.5)
      if distance < 0.5 - 1e-6, best.map({ distance < abs($0.weight - 0.5) - 1e-9 }) ?? true { best = fixing }
    }
    for person in mixes.mixed {
      for day in 0..<context.problem.days {
        offer(Mixes.Fixing(person: person, day: day, choice: 0, weight: mixes.weights(of: person, on: day)[0] ?? 0))
      }
    }
    guard best == nil else { return best }
    for person in mixes.mixed {
      for day in 0..<context.problem.days {
        for (choice, weight) in mixes.weights(of: person, on: day).sorted(by: { $0.key < $1.key }) {
          offer(Mixes.Fixing(person: person, day: day, choice: choice, weight: weight))
        }
      }
    }
    return best
  }
}
