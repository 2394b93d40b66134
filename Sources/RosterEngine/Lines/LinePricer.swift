/// Finds the cheapest lines of one person at given prices, exactly.
///
/// Values of completions are computed from the last day backwards over the graph, for a whole range of the carried count at
/// once; the best lines are then read off in order of cost. Dense recursions of this kind are the pricing of E. K. Burke
/// and T. Curtois, “New approaches to nurse rostering benchmark instances”, European Journal of Operational Research 237,
/// 2014; the search guided by exact completions is A* (P. E. Hart, N. J. Nilsson and B. Raphael, 1968).
struct LinePricer: Sendable {
  private let line: LineProblem
  private var graph: LineGraph
  private var tracked: Set<Int>

  /// The pricer of a person's lines.
  init(of line: LineProblem) {
    self.line = line
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

  /// The cheapest lines.
  ///
  /// A count that states do not hold is checked on the finished line; when that fails too often it becomes part of the
  /// states, for good.
  mutating func price(_ request: Request, workspace: inout PricingWorkspace) -> Answer {
    while true {
      workspace.value(graph, request)
      var search = LineSearch(graph: graph, line: line, request: request, workspace: workspace)
      let outcome = search.run(patience: graph.unenforced.isEmpty ? .max : LinePricer.patience)
      guard let broken = outcome.mostBroken else { return outcome.answer }
      tracked.insert(broken)
      graph = LineGraphBuilder.graph(of: line, tracking: tracked)
    }
  }

  /// A lower bound on the cost of the lines through each choice, by day.
  func costsThrough(_ request: Request, workspace: inout PricingWorkspace) -> [[Double]] {
    workspace.costsThrough(graph, request)
  }
}
