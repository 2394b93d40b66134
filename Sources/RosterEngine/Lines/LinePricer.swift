/// Finds the cheapest lines of one person at given prices: exactly, but for very long horizons.
///
/// Values of completions are computed from the last day backwards over the graph, for a whole range of the carried count at
/// once; the best lines are then read off in order of cost. Dense recursions of this kind are the pricing of E. K. Burke
/// and T. Curtois, “New approaches to nurse rostering benchmark instances”, European Journal of Operational Research 237,
/// 2014; the search guided by exact completions is A* (P. E. Hart, N. J. Nilsson and B. Raphael, 1968).
struct LinePricer: Sendable {
  private let line: LineProblem
  private var graph: LineGraph
  private var tracked: Set<Int>
  /// The multipliers on the counts that are not part of the states, where there are any.
  private var relaxation: LineRelaxation?
  /// The most values that a graph may come to by another count.
  private let mostValues: Int

  /// The pricer of a person's lines.
  ///
  /// - Parameter mostValues: The most values that a graph may come to by another count; at the default a recursion over them
  ///   takes some milliseconds.
  init(of line: LineProblem, mostValues: Int = 1_500_000) {
    self.line = line
    self.mostValues = mostValues
    self.tracked = LineGraphBuilder.alwaysTracked(of: line)
    self.graph = LineGraphBuilder.graph(of: line, tracking: tracked)
  }

  /// What is asked for: the price of each choice, and which choices may be made.
  struct Request {
    /// The cost of each choice, by day.
    let costs: [[Double]]
    /// The choices allowed, by day.
    let allowed: [UInt64]
    /// How many lines are wanted.
    let lines: Int
    /// Only lines cheaper than this are wanted, beside the cheapest.
    let cheaperThan: Double
  }

  /// What was found.
  struct Answer: Sendable {
    /// The cheapest lines, in order of cost.
    var lines: [(line: Line, cost: Double)]
    /// No line is cheaper; infinite when there is none.
    var bound: Double

    /// Of somebody who was not asked.
    static let unknown = Answer(lines: [], bound: -.infinity)
  }

  /// Partial lines that are taken up before a count becomes part of the state.
  private static let patience = 2_000

  /// How many values a recursion over the graph has.
  var size: Int { graph.size }

  /// The cheapest lines; where that would take too large a graph, lines among the cheapest, and what none is cheaper than.
  ///
  /// A count that states do not hold is checked on the finished line; when that fails too often it becomes part of the
  /// states, or all such counts get multipliers, for good.
  mutating func price(_ request: Request, workspace: inout PricingWorkspace) -> Answer {
    while true {
      if let answer = relaxation?.price(request, on: graph, workspace: &workspace) { return answer }
      workspace.value(graph, request)
      var search = LineSearch(graph: graph, line: line, request: request, workspace: workspace)
      let outcome = search.run(patience: graph.unenforced.isEmpty ? .max : LinePricer.patience)
      guard let broken = outcome.mostBroken else { return outcome.answer }
      hold(broken)
    }
  }

  /// Makes a count part of the states, or, where that would make them too many, puts multipliers on all that are not.
  private mutating func hold(_ count: Int) {
    let most = line.counts[count].atMost ?? line.counts[count].most
    let canRelax =
      graph.unenforced.count <= LineEffect.room
      && graph.unenforced.allSatisfy {
        GroupComponent.canHold(line.counts[$0])
      }
    if canRelax, graph.size > mostValues / (most + 1) {
      graph = LineGraphBuilder.graph(of: line, tracking: tracked, isRelaxed: true)
      relaxation = LineRelaxation(of: graph)
    } else {
      tracked.insert(count)
      graph = LineGraphBuilder.graph(of: line, tracking: tracked)
    }
  }

  /// A lower bound on the cost of the lines through each choice, by day.
  func costsThrough(_ request: Request, workspace: inout PricingWorkspace) -> [[Double]] {
    relaxation?.costsThrough(request, on: graph, workspace: &workspace) ?? workspace.costsThrough(graph, request)
  }
}
