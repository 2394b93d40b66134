/// Finds the cheapest lines of one person at given prices.
///
/// Values of completions are computed from the last day backwards over the graph, for a whole range of the carried count at
/// once; the best lines are then read off in order of cost. Dense recursions of this kind are the pricing of E. K. Burke
/// and T. Curtois, “New approaches to nurse rostering benchmark instances”, European Journal of Operational Research 237,
/// 2014; the search guided by exact completions is A* (P. E. Hart, N. J. Nilsson and B. Raphael, 1968).
///
/// Limits that seldom bind are relaxed first: a multiplier on each makes lines that break it dear (M. L. Fisher, “The
/// Lagrangian relaxation method for solving integer programming problems”, Management Science 27, 1981). Only where that
/// does not decide what was asked does a limit become part of the graph.
struct LinePricer: Sendable {
  private let line: LineProblem
  /// Ever larger graphs that relax ever fewer limits.
  private var levels: [Level]

  /// A graph with the multipliers on the limits that it relaxes, as the last call left them.
  private struct Level: Sendable {
    let tracked: Set<Int>
    let graph: LineGraph
    var multipliers: [Double]

    init(of line: LineProblem, tracking tracked: Set<Int>) {
      self.tracked = tracked
      graph = LineGraphBuilder.graph(of: line, tracking: tracked)
      multipliers = graph.relaxed.map { _ in 0 }
    }

    /// What all lines get back of the multipliers: a line at the limits pays nothing.
    var rebate: Double { zip(multipliers, graph.relaxed).reduce(0) { $0 + $1.0 * Double($1.1.atMost) } }

    /// Whether the graph stays small when another limit is tracked.
    var canTrackQuickly: Bool {
      (graph.relaxed.map(\.atMost).max() ?? 0) < LinePricer.quickSize / max(1, size)
    }

    /// How many values its recursion computes.
    var size: Int { graph.place[graph.place.count - 1] }
  }

  /// The pricer of a person's lines.
  init(of line: LineProblem) {
    self.line = line
    self.levels = [Level(of: line, tracking: LineGraphBuilder.alwaysTracked(of: line))]
    // Where the graph stays small, tracking is quicker than multipliers.
    while let count = levels[0].graph.relaxed.min(by: { ($0.atMost, $0.position) < ($1.atMost, $1.position) }),
      levels[0].size * (count.atMost + 1) <= LinePricer.smallSize
    {
      levels[0] = Level(of: line, tracking: levels[0].tracked.union([count.position]))
    }
  }

  /// What is asked for: the price of each choice, and which choices may be made.
  struct Request {
    /// The cost of each choice of each day, one day after another.
    let costs: [Double]
    /// The choices allowed, by day.
    let allowed: [UInt64]
    /// How many lines are wanted.
    let lines: Int
    /// Only lines cheaper than this are wanted, beside the cheapest.
    let cheaperThan: Double
    /// How much is done for the cheapest lines themselves.
    var care = Care.exact
  }

  /// How much is done for the cheapest lines themselves, where limits are relaxed.
  enum Care: Sendable {
    /// Everything, where it decides whether a line is cheap enough.
    case exact
    /// Something.
    case some
    /// The lines that the multipliers give.
    case least

    /// Partial lines that are taken up before another limit becomes part of the graph, or the search gives up.
    fileprivate var patience: Int {
      switch self {
      case .exact: 2_000
      case .some: 300
      case .least: 0
      }
    }
  }

  /// What was found.
  struct Answer: Sendable {
    /// Cheap lines, in order of cost; the cheapest of all is the first when its cost is the bound.
    var lines: [(line: Line, cost: Double)] = []
    /// No line is cheaper; infinite when there is none.
    var bound = Double.infinity
  }

  /// The size up to which every limit is tracked from the start.
  private static let smallSize = 20_000
  /// The size up to which a larger graph is asked at once, and the size that no graph should exceed.
  private static let quickSize = 50_000
  private static let mostSize = 1_000_000

  /// The cheapest lines, or lines among the cheapest and what was proven.
  mutating func price(_ request: Request, workspace: inout PricingWorkspace) -> Answer {
    var position = firstLevel
    while true {
      let candidates = relax(position, request, &workspace)
      var search = LineSearch(
        graph: levels[position].graph, multipliers: levels[position].multipliers, request: request,
        workspace: workspace, candidates: candidates)
      let outcome = search.run(
        patience: request.care.patience,
        isExact: levels[position].canTrackQuickly && request.care == .exact)
      guard let broken = outcome.undecided, position + 1 < levels.count || canGrow else { return outcome.answer }
      position += 1
      if position == levels.count {
        levels.append(Level(of: line, tracking: levels[position - 1].tracked.union([broken])))
      }
    }
  }

  /// A lower bound on the cost of the lines through each choice, by day.
  mutating func costsThrough(_ request: Request, workspace: inout PricingWorkspace) -> [[Double]] {
    _ = relax(firstLevel, request, &workspace)
    let level = levels[firstLevel]
    let rebate = level.rebate
    return workspace.costsThrough(level.graph, request, multipliers: level.multipliers).map { $0.map { $0 - rebate } }
  }

  private var firstLevel: Int { levels.indices.last { levels[$0].size <= LinePricer.quickSize } ?? 0 }

  private var canGrow: Bool { levels[levels.count - 1].size < LinePricer.mostSize }

  /// Steps of the multipliers in one call.
  private static let steps = 8

  /// Moves the multipliers towards the best bound, and leaves the workspace valued at them.
  ///
  /// - Returns: Lines met on the way that break nothing.
  private mutating func relax(
    _ position: Int, _ request: Request, _ workspace: inout PricingWorkspace
  ) -> LinePricer.Answer {
    var found = LinePricer.Answer()
    var best = (value: -Double.infinity, multipliers: levels[position].multipliers)
    var brackets = levels[position].graph.relaxed.map { _ in Bracket() }
    for step in 0..<LinePricer.steps {
      let level = levels[position]
      workspace.value(level.graph, request, multipliers: level.multipliers)
      guard !level.graph.relaxed.isEmpty, let line = workspace.bestLine(level.graph) else { return found }
      let cost = workspace.cheapestLine(level.graph)
      let value = cost - level.rebate
      if value > best.value { best = (value, level.multipliers) }
      let values = level.graph.relaxed.map { $0.value(on: line) }
      let excess = zip(values, level.graph.relaxed).map { $0 - $1.atMost }
      if excess.allSatisfy({ $0 <= 0 }) {
        found.lines.append((line, zip(level.multipliers, values).reduce(cost) { $0 - $1.0 * Double($1.1) }))
      }
      let isBest = zip(excess, level.multipliers).allSatisfy { $0 == 0 || ($0 < 0 && $1 == 0) }
      if isBest || step + 1 == LinePricer.steps { break }
      for number in excess.indices {
        brackets[number].note(levels[position].multipliers[number], value: value, excess: excess[number])
        levels[position].multipliers[number] = brackets[number].next(after: levels[position].multipliers[number])
      }
      if levels[position].multipliers == level.multipliers { break }
    }
    if best.multipliers != levels[position].multipliers {
      levels[position].multipliers = best.multipliers
      workspace.value(levels[position].graph, request, multipliers: best.multipliers)
    }
    return found
  }
}

/// Between which values the best multiplier of one limit lies.
private struct Bracket {
  /// The highest multiplier at which the limit was broken, and the lowest at which it was not, with bound and excess.
  private var below: (multiplier: Double, value: Double, excess: Double)?
  private var above: (multiplier: Double, value: Double, excess: Double)?

  mutating func note(_ multiplier: Double, value: Double, excess: Int) {
    let point = (multiplier, value, Double(excess))
    if excess > 0 {
      if below.map({ $0.multiplier <= multiplier }) ?? true { below = point }
      if let upper = above, upper.multiplier <= multiplier { above = nil }
    } else {
      if above.map({ $0.multiplier >= multiplier }) ?? true { above = point }
      if let lower = below, lower.multiplier >= multiplier { below = nil }
    }
  }

  /// Where the tangents of the bound cross; beyond the ends, further on.
  func next(after multiplier: Double) -> Double {
    switch (below, above) {
    case (nil, nil): return multiplier
    case (let lower?, nil): return lower.multiplier > 0 ? 2 * lower.multiplier : Bracket.first
    case (nil, let upper?):
      if upper.multiplier == 0 || upper.excess == 0 { return upper.multiplier }
      return upper.multiplier < Bracket.first / 8 ? 0 : upper.multiplier / 2
    case (let lower?, let upper?):
      guard upper.excess < lower.excess else { return multiplier }
      let crossing =
        (upper.value - lower.value + lower.excess * lower.multiplier - upper.excess * upper.multiplier)
        / (lower.excess - upper.excess)
      return min(max(crossing, lower.multiplier), upper.multiplier)
    }
  }

  /// The first multiplier that is tried.
  private static let first = 4.0
}
