/// Finds cheap lines of one person where limits would make the graph too large: a multiplier on each limit makes lines that
/// break it dear.
///
/// A line at its limits gets back what the multipliers take, so that the cheapest path is a bound on the lines (M. L. Fisher,
/// “The Lagrangian relaxation method for solving integer programming problems”, Management Science 27, 1981). Multipliers
/// are kept from one call to the next: prices change little.
struct LineRelaxation: Sendable {
  private var multipliers: [Double]

  init(of graph: LineGraph) { multipliers = graph.relaxed.map { _ in 0 } }

  /// Steps towards the best bound in one call, and then the most towards a line that breaks nothing.
  private static let steps = (towardsBound: 4, towardsLine: 60)
  /// The first multiplier that is tried, and how far a line may be from its bound, as a part of what choices differ by.
  private static let first = 0.1
  /// How multipliers of broken limits rise in a step towards a line.
  private static let rise = 1.25

  /// Lines among the cheapest, and what none is cheaper than; no lines when none was found, though there may be one.
  mutating func price(
    _ request: LinePricer.Request, on graph: LineGraph, workspace: inout PricingWorkspace
  ) -> LinePricer.Answer {
    let first = LineRelaxation.first * request.scale
    var found: [(line: Line, cost: Double)] = []
    var bound = -Double.infinity
    var (best, brackets) = (multipliers, multipliers.map { _ in MultiplierBracket() })
    for step in 1...LineRelaxation.steps.towardsBound {
      guard let path = path(request, on: graph, at: multipliers, &workspace) else {
        return LinePricer.Answer(lines: [], bound: .infinity)
      }
      let value = path.cost - rebate(on: graph)
      if value > bound { (bound, best) = (value, multipliers) }
      if path.isAllowed, !found.contains(where: { $0.line == path.line }) { found.append((path.line, path.ownCost)) }
      let isBest = zip(path.excess, multipliers).allSatisfy { $0 == 0 || ($0 < 0 && $1 == 0) }
      if isBest || step == LineRelaxation.steps.towardsBound { break }
      if let cheapest = found.lazy.map(\.cost).min(), cheapest - bound <= first { break }
      for number in multipliers.indices {
        brackets[number].note(multipliers[number], bound: value, excess: path.excess[number])
        multipliers[number] = brackets[number].next(after: multipliers[number], first: first)
      }
    }
    multipliers = best
    if found.isEmpty { found += insist(request, on: graph, &workspace, first: first) }
    found.sort { $0.cost < $1.cost }
    return LinePricer.Answer(
      lines: Array(found.prefix(request.lines)), bound: min(bound, found.first?.cost ?? .infinity))
  }

  /// A line that breaks nothing, found by ever higher multipliers on what is broken.
  ///
  /// They differ by day: at the same for all days, choices that cost alike would all be made or none, and a limit be broken
  /// or another.
  private func insist(
    _ request: LinePricer.Request, on graph: LineGraph, _ workspace: inout PricingWorkspace, first: Double
  ) -> [(line: Line, cost: Double)] {
    var multipliers = multipliers
    for _ in 0..<LineRelaxation.steps.towardsLine {
      guard let path = path(request, on: graph, at: multipliers, isUneven: true, &workspace) else { return [] }
      if path.isAllowed { return [(path.line, path.ownCost)] }
      for number in multipliers.indices where path.excess[number] > 0 {
        multipliers[number] = max(first, LineRelaxation.rise * multipliers[number])
      }
    }
    return []
  }

  /// The cheapest path at some multipliers.
  private struct Path {
    let line: Line
    let cost: Double
    /// The cost without the multipliers.
    let ownCost: Double
    /// By how much it is beyond each limit.
    let excess: [Int]

    var isAllowed: Bool { excess.allSatisfy { $0 <= 0 } }
  }

  private func path(
    _ request: LinePricer.Request, on graph: LineGraph, at multipliers: [Double], isUneven: Bool = false,
    _ workspace: inout PricingWorkspace
  ) -> Path? {
    let charged = request.charged(multipliers, for: graph.relaxed, isUneven: isUneven)
    workspace.value(graph, charged, multipliers: multipliers)
    guard let path = workspace.best(of: graph) else { return nil }
    let days = 0..<path.line.days
    let charge = days.reduce(0.0) { sum, day in
      let choice = path.line.choice(on: day)
      return sum + charged.costs[day][choice] - request.costs[day][choice]
    }
    let groupCharge = zip(multipliers, graph.relaxed).reduce(0) { $0 + $1.0 * Double($1.1.groups(on: path.line)) }
    return Path(
      line: path.line, cost: path.cost, ownCost: path.cost - charge - groupCharge,
      excess: graph.relaxed.map { $0.value(on: path.line) - $0.atMost })
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
  ///
  /// - Parameter isUneven: Whether they are higher on some days, for each choice others.
  fileprivate func charged(
    _ multipliers: [Double], for counts: [RelaxedCount], isUneven: Bool = false
  ) -> LinePricer.Request {
    var costs = costs
    for (count, multiplier) in zip(counts, multipliers) where multiplier != 0 {
      var random = SplitMix64(seed: UInt64(count.position))
      for single in count.amounts {
        let weight = isUneven ? Double.random(in: 0.5...1.5, using: &random) : 1
        costs[single.day][single.choice] += weight * multiplier * Double(single.amount)
      }
    }
    return LinePricer.Request(costs: costs, allowed: allowed, lines: lines, cheaperThan: cheaperThan)
  }

  /// What the choices of a day differ by, at most; 1 when they do not.
  fileprivate var scale: Double {
    let most = costs.lazy.map { ($0.max() ?? 0) - ($0.min() ?? 0) }.max() ?? 0
    return most > 0 ? most : 1
  }
}
