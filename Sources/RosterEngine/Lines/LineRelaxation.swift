/// Finds cheap lines of one person where limits would make the graph too large: a multiplier on each limit makes lines that
/// break it dear.
///
/// A line at its limits gets back what the multipliers take, so that the cheapest path is a bound on the lines (M. L. Fisher,
/// “The Lagrangian relaxation method for solving integer programming problems”, Management Science 27, 1981). Multipliers
/// are kept from one call to the next: prices change little.
struct LineRelaxation: Sendable {
  private var multipliers: [Double]

  init(of graph: LineGraph) { multipliers = graph.relaxed.map { _ in 0 } }

  /// Steps towards the best bound in one call, and the most towards a line that breaks nothing.
  private static let steps = (towardsBound: 4, towardsLine: 40)
  /// The first multiplier that is tried, and how far a line may be from its bound, as a part of what choices differ by.
  private static let first = 0.1

  /// Lines among the cheapest, and what none is cheaper than; nil when no line was found, though there may be one.
  mutating func price(
    _ request: LinePricer.Request, on graph: LineGraph, workspace: inout PricingWorkspace
  ) -> LinePricer.Answer? {
    var found: [(line: Line, cost: Double)] = []
    var best = (bound: -Double.infinity, multipliers: multipliers)
    var brackets = multipliers.map { _ in MultiplierBracket() }
    let first = LineRelaxation.first * request.scale
    for step in 1...LineRelaxation.steps.towardsLine {
      workspace.value(graph, request.charged(multipliers, for: graph.relaxed), multipliers: multipliers)
      guard let path = workspace.best(of: graph) else { return LinePricer.Answer(lines: [], bound: .infinity) }
      let values = graph.relaxed.map { $0.value(on: path.line) }
      let excess = zip(values, graph.relaxed).map { $0 - $1.atMost }
      let bound = path.cost - rebate(on: graph)
      if bound > best.bound { best = (bound, multipliers) }
      if excess.allSatisfy({ $0 <= 0 }), !found.contains(where: { $0.line == path.line }) {
        found.append((path.line, zip(multipliers, values).reduce(path.cost) { $0 - $1.0 * Double($1.1) }))
      }
      let isBest = zip(excess, multipliers).allSatisfy { $0 == 0 || ($0 < 0 && $1 == 0) }
      let isTowardsBound = step < LineRelaxation.steps.towardsBound
      if let cheapest = found.lazy.map(\.cost).min(), isBest || !isTowardsBound || cheapest - best.bound <= first {
        break
      }
      for number in excess.indices {
        brackets[number].note(multipliers[number], bound: bound, excess: excess[number])
        if isTowardsBound {
          multipliers[number] = brackets[number].next(after: multipliers[number], first: first)
        } else if excess[number] > 0 {
          multipliers[number] = max(first, 2 * multipliers[number])
        }
      }
    }
    multipliers = best.multipliers
    found.sort { $0.cost < $1.cost }
    return found.first.map { cheapest in
      LinePricer.Answer(lines: Array(found.prefix(request.lines)), bound: min(best.bound, cheapest.cost))
    }
  }

  /// A lower bound on the cost of the lines through each choice, by day.
  func costsThrough(
    _ request: LinePricer.Request, on graph: LineGraph, workspace: inout PricingWorkspace
  ) -> [[Double]] {
    let rebate = rebate(on: graph)
    return workspace.costsThrough(
      graph, request.charged(multipliers, for: graph.relaxed), multipliers: multipliers
    ).map { $0.map { $0 - rebate } }
  }

  /// What all lines get back of the multipliers: a line at the limits pays nothing.
  private func rebate(on graph: LineGraph) -> Double {
    zip(multipliers, graph.relaxed).reduce(0) { $0 + $1.0 * Double($1.1.atMost) }
  }
}

extension LinePricer.Request {
  /// The same with multipliers on what choices add to counts.
  fileprivate func charged(_ multipliers: [Double], for counts: [RelaxedCount]) -> LinePricer.Request {
    var costs = costs
    for (count, multiplier) in zip(counts, multipliers) where multiplier != 0 {
      for single in count.amounts { costs[single.day][single.choice] += multiplier * Double(single.amount) }
    }
    return LinePricer.Request(costs: costs, allowed: allowed, lines: lines, cheaperThan: cheaperThan)
  }

  /// What the choices of a day differ by, at most; 1 when they do not.
  fileprivate var scale: Double {
    let most = costs.lazy.map { ($0.max() ?? 0) - ($0.min() ?? 0) }.max() ?? 0
    return most > 0 ? most : 1
  }
}
