internal import HeapModule

/// Reads the cheapest lines off a valued graph, in order of cost.
struct LineSearch {
  private let graph: LineGraph
  private let multipliers: [Double]
  private let request: LinePricer.Request
  private let values: [Double]
  private let cheapest: [(choice: Int, cost: Double)]
  private let tolls: [Double]
  /// What lines get back of the multipliers.
  private let rebate: Double
  private var answer: LinePricer.Answer
  /// How many finished lines broke each relaxed limit.
  private var broken: [Int]
  /// The beginnings of lines taken up so far; each knows what came before it.
  private var beginnings: [Beginning] = []
  private var open = Heap<Entry>()

  /// - Parameter candidates: Lines that are known already.
  init(
    graph: LineGraph, multipliers: [Double], request: LinePricer.Request, workspace: PricingWorkspace,
    candidates: LinePricer.Answer
  ) {
    self.graph = graph
    self.multipliers = multipliers
    self.request = request
    self.values = workspace.values
    self.cheapest = workspace.cheapest
    self.tolls = workspace.tolls
    self.rebate = zip(multipliers, graph.relaxed).reduce(0) { $0 + $1.0 * Double($1.1.atMost) }
    self.answer = LinePricer.Answer()
    self.broken = graph.relaxed.map { _ in 0 }
    for (line, cost) in candidates.lines { take(line, cost: cost) }
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
    /// In billionths, lest rounding errors make equals different.
    let cost: Int64
    let day: Int
    let beginning: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.cost, -left.day, left.beginning) < (right.cost, -right.day, right.beginning)
    }
  }

  /// What a search ended with.
  struct Outcome {
    let answer: LinePricer.Answer
    /// The limit, by its position among the counts of the line, that most stood in the way when patience was lost.
    let undecided: Int?
  }

  /// Finds as many lines as are wanted.
  ///
  /// - Parameters:
  ///   - patience: Beginnings taken up, where limits are relaxed, before the search gives up.
  ///   - isExact: Whether nothing less than the cheapest line will do.
  mutating func run(patience: Int, isExact: Bool) -> Outcome {
    guard !graph.isEmpty, graph.low[0] <= 0 else { return Outcome(answer: answer, undecided: nil) }
    push(Beginning(node: 0, value: 0, day: 0, cost: 0, choice: 0, before: -1))
    var taken = 0
    var least = Double.infinity
    while let entry = open.popMin() {
      least = Double(entry.cost) / 1e9 - rebate
      if hasEnough(beside: least) { return finish(least) }
      taken += 1
      if taken > patience, !graph.relaxed.isEmpty {
        let isUndecided =
          answer.lines.first.map { isExact || $0.cost >= request.cheaperThan && least < request.cheaperThan } ?? true
        return Outcome(answer: finish(least).answer, undecided: isUndecided ? mostBroken : nil)
      }
      if taken > LineSearch.mostTaken, !answer.lines.isEmpty { return finish(least) }
      if entry.day < graph.days { extend(entry.beginning) } else { complete(entry.beginning) }
    }
    return finish(.infinity)
  }

  /// Beginnings taken up at most once there is a line.
  private static let mostTaken = 20_000
  /// Differences of cost that rounding can make.
  private static let rounding = 1e-8

  /// Whether no line that may still come, none cheaper than the least, is wanted.
  private func hasEnough(beside least: Double) -> Bool {
    guard let best = answer.lines.first, best.cost <= least + LineSearch.rounding else { return false }
    return answer.lines.count >= request.lines || least >= request.cheaperThan
  }

  private func finish(_ least: Double) -> Outcome {
    var answer = answer
    answer.bound = min(least, answer.lines.first?.cost ?? .infinity)
    answer.lines = Array(answer.lines.prefix(request.lines))
    return Outcome(answer: answer, undecided: nil)
  }

  private var mostBroken: Int? {
    broken.indices.max { (broken[$0], $1) < (broken[$1], $0) }.map { graph.relaxed[$0].position }
  }

  private mutating func complete(_ end: Int) {
    let found = completedLine(end)
    var cost = beginnings[end].cost + graph.finalCosts[beginnings[end].value]
    var isAllowed = true
    for (number, count) in graph.relaxed.enumerated() {
      let value = count.value(on: found)
      if value > count.atMost {
        broken[number] += 1
        isAllowed = false
      }
      cost -= multipliers[number] * Double(value)
    }
    if isAllowed { take(found, cost: cost) }
  }

  private mutating func take(_ line: Line, cost: Double) {
    guard !answer.lines.contains(where: { $0.line == line }) else { return }
    let place = answer.lines.firstIndex { cost < $0.cost - LineSearch.rounding } ?? answer.lines.count
    answer.lines.insert((line, cost), at: place)
  }

  private mutating func push(_ beginning: Beginning) {
    let ahead = values[graph.place[beginning.node] + beginning.value - Int(graph.low[beginning.node])]
    let total = beginning.cost + ahead
    guard total < .infinity else { return }
    beginnings.append(beginning)
    open.insert(
      Entry(cost: Int64((total * 1e9).rounded()), day: beginning.day, beginning: beginnings.count - 1))
  }

  private mutating func extend(_ position: Int) {
    let from = beginnings[position]
    for index in graph.firstArc[from.node]..<graph.firstArc[from.node + 1] {
      let arc = graph.arcs[index]
      let target = Int(arc.target)
      let value = from.value + Int(arc.gain)
      guard Int(graph.low[target]) <= value, value <= Int(graph.high[target]) else { continue }
      let made = cheapest[Int(arc.choices)]
      guard made.cost < .infinity else { continue }
      push(
        Beginning(
          node: target, value: value, day: from.day + 1,
          cost: from.cost + made.cost + tolls[Int(arc.effect)], choice: made.choice, before: position))
    }
  }

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
