internal import HeapModule

/// Reads the cheapest lines off a valued graph, in order of cost.
struct LineSearch {
  private let graph: LineGraph
  private let line: LineProblem
  private let request: LinePricer.Request
  private let values: [Double]
  /// The cheapest allowed choice of each variant.
  private let cheapest: [(choice: Int, cost: Double)]
  /// By how much costs may differ that are equal but for rounding errors.
  private let rounding: Double
  /// The beginnings of lines taken up so far; each knows what came before it.
  private var beginnings: [Beginning] = []
  private var open = Heap<Entry>()

  init(graph: LineGraph, line: LineProblem, request: LinePricer.Request, workspace: PricingWorkspace) {
    self.graph = graph
    self.line = line
    self.request = request
    self.values = workspace.values
    self.cheapest = graph.unenforced.isEmpty ? workspace.cheapest : request.cheapestVariants(of: graph)
    self.rounding = max(LineSearch.leastRounding, LineSearch.relativeRounding * request.magnitude)
  }

  /// The days before a node, made.
  private struct Beginning {
    let node: Int
    let value: Int
    let day: Int
    let cost: Double
    let choice: Int
    let before: Int
  }

  /// A beginning with the cost of its best completion; of equal ones the longest comes first.
  private struct Entry: Comparable {
    /// In units of what rounding may change, lest it make equals different: a search among equals would never end.
    let cost: Int64
    let day: Int
    let beginning: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.cost, -left.day, left.beginning) < (right.cost, -right.day, right.beginning)
    }
  }

  /// What a search ended with: an answer, or the count that lines broke most often before patience was lost.
  struct Outcome {
    let answer: LinePricer.Answer
    let mostBroken: Int?
  }

  /// Finds as many lines as are wanted.
  mutating func run(patience: Int) -> Outcome {
    var answer = LinePricer.Answer(lines: [], bound: .infinity)
    guard !graph.isEmpty, graph.low[0] <= 0 else { return Outcome(answer: answer, mostBroken: nil) }
    var broken: [Int: Int] = [:]
    push(Beginning(node: 0, value: 0, day: 0, cost: 0, choice: 0, before: -1))
    var taken = 0
    while let entry = open.popMin() {
      let total = Double(entry.cost) * rounding
      if !answer.lines.isEmpty && total >= request.cheaperThan { break }
      taken += 1
      if taken > patience, answer.lines.isEmpty, let worst = broken.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
      {
        return Outcome(answer: answer, mostBroken: worst.key)
      }
      if taken > LineSearch.mostTaken, !answer.lines.isEmpty { break }
      guard taken < LineSearch.mostTakenInVain else {
        return Outcome(answer: LinePricer.Answer(lines: [], bound: valueAhead(of: 0, at: 0)), mostBroken: nil)
      }
      guard entry.day == graph.days else {
        extend(entry.beginning)
        continue
      }
      let found = completedLine(entry.beginning)
      let breaks = graph.unenforced.filter { !line.counts[$0].allows(line.counts[$0].value(on: found)) }
      for count in breaks { broken[count, default: 0] += 1 }
      guard breaks.isEmpty else { continue }
      let cost = beginnings[entry.beginning].cost + finalCost(beginnings[entry.beginning])
      // A line that is cheaper by no more than rounding may come later.
      if answer.lines.isEmpty { answer.bound = min(cost, max(valueAhead(of: 0, at: 0), total - rounding)) }
      answer.lines.append((found, cost))
      if answer.lines.count == request.lines { break }
    }
    return Outcome(answer: answer, mostBroken: nil)
  }

  /// The least that costs are told apart by, and what adding up the days of a year may lose of what they add up to.
  private static let leastRounding = 1e-9
  private static let relativeRounding = 1e-13
  /// Beginnings taken up at most once there is a line.
  private static let mostTaken = 20_000
  /// Beginnings taken up at most while there is none: past that there are too many as good as one another, and a bound is all
  /// that is known.
  private static let mostTakenInVain = 1_000_000

  private mutating func push(_ beginning: Beginning) {
    let total = beginning.cost + valueAhead(of: beginning.node, at: beginning.value)
    guard total < .infinity else { return }
    beginnings.append(beginning)
    open.insert(
      Entry(cost: Int64((total / rounding).rounded()), day: beginning.day, beginning: beginnings.count - 1))
  }

  /// What completing a line from a node costs at least, counts that states do not hold left aside.
  private func valueAhead(of node: Int, at value: Int) -> Double {
    values[graph.place[node] + value - Int(graph.low[node])]
  }

  private mutating func extend(_ position: Int) {
    let from = beginnings[position]
    for index in graph.firstArc[from.node]..<graph.firstArc[from.node + 1] {
      let arc = graph.arcs[index]
      let target = Int(arc.target)
      let value = from.value + Int(arc.gain)
      guard Int(graph.low[target]) <= value, value <= Int(graph.high[target]) else { continue }
      let variants = graph.firstVariant[Int(arc.choices)]..<graph.firstVariant[Int(arc.choices) + 1]
      for made in cheapest[variants] where made.cost < .infinity {
        push(
          Beginning(
            node: target, value: value, day: from.day + 1,
            cost: from.cost + made.cost + graph.effects[Int(arc.effect)].cost, choice: made.choice, before: position))
      }
    }
  }

  private func finalCost(_ end: Beginning) -> Double { graph.finalCosts[end.value] }

  private func completedLine(_ end: Int) -> Line {
    var found = Line(days: graph.days)
    var position = end
    while beginnings[position].before >= 0 {
      found.choose(beginnings[position].choice, on: beginnings[position].day - 1)
      position = beginnings[position].before
    }
    return found
  }
}

extension LinePricer.Request {
  /// What the costs of the choices of a line can add up to, whatever their signs.
  fileprivate var magnitude: Double {
    costs.reduce(0) { sum, ofDay in
      sum + (ofDay.lazy.map(abs).filter { $0 < .infinity }.max() ?? 0)
    }
  }

  /// The cheapest allowed choice of some of a day's, and its cost.
  func cheapest(of mask: UInt64, on day: Int) -> (choice: Int, cost: Double) {
    var left = mask & allowed[day]
    var best = (choice: 0, cost: Double.infinity)
    while left != 0 {
      let choice = left.trailingZeroBitCount
      left &= left - 1
      if costs[day][choice] < best.cost { best = (choice, costs[day][choice]) }
    }
    return best
  }

  fileprivate func cheapestVariants(of graph: LineGraph) -> [(choice: Int, cost: Double)] {
    (0..<graph.days).flatMap { day in
      let ofDay = graph.firstVariant[graph.firstClass[day]]..<graph.firstVariant[graph.firstClass[day + 1]]
      return graph.variants[ofDay].map { cheapest(of: $0, on: day) }
    }
  }
}
