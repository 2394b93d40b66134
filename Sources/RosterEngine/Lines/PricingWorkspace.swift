/// Room for the recursion of one pricing call, used again for the next: no allocation per call.
struct PricingWorkspace {
  /// The cost of completing a line from each node and value of the carried count, where a beginning can reach them.
  private(set) var values: [Double] = []
  /// The cheapest allowed choice of each class, and its cost.
  private(set) var cheapest: [(choice: Int, cost: Double)] = []
  /// What each effect of an arc costs.
  private var tolls: [Double] = []
  /// The least and the greatest value of the carried count with which each node is reached; none when the least is greater.
  private var low: [Int32] = []
  private var high: [Int32] = []

  /// Values every node of a graph that can be reached, from the last day backwards.
  ///
  /// - Parameter multipliers: What a unit of each relaxed count costs that groups add to; what choices add is part of the
  ///   request.
  mutating func value(_ graph: LineGraph, _ request: LinePricer.Request, multipliers: [Double] = []) {
    if values.count < graph.size { values = [Double](repeating: .infinity, count: graph.size) }
    tolls = graph.effects.map { $0.toll(at: multipliers) }
    findCheapest(graph, request)
    reach(graph)
    values.withUnsafeMutableBufferPointer { values in
      low.withUnsafeBufferPointer { low in
        high.withUnsafeBufferPointer { high in
          PricingWorkspace.recurse(graph, cheapest: cheapest, tolls: tolls, low: low, high: high, values: values)
        }
      }
    }
  }

  /// The cheapest line of a graph that was just valued, and its cost; nil when there is none.
  func best(of graph: LineGraph) -> (line: Line, cost: Double)? {
    guard !graph.isEmpty, graph.low[0] <= 0 else { return nil }
    let cost = values[graph.place[0] - Int(graph.low[0])]
    guard cost < .infinity else { return nil }
    var line = Line(days: graph.days)
    var (node, value) = (0, 0)
    for day in 0..<graph.days {
      var best = (cost: Double.infinity, node: node, value: value, choice: 0)
      for arc in graph.arcs[graph.firstArc[node]..<graph.firstArc[node + 1]] {
        let (target, next, made) = (Int(arc.target), value + Int(arc.gain), cheapest[Int(arc.choices)])
        guard made.cost < .infinity, Int(graph.low[target]) <= next, next <= Int(graph.high[target]) else { continue }
        let ahead = values[graph.place[target] + next - Int(graph.low[target])]
        let total = made.cost + tolls[Int(arc.effect)] + ahead
        if total < best.cost { best = (total, target, next, made.choice) }
      }
      line.choose(best.choice, on: day)
      (node, value) = (best.node, best.value)
    }
    return (line, cost)
  }

  /// The cost of the cheapest line through each choice, by day; infinite where there is none.
  ///
  /// The beginnings are valued from the first day on, as completions are from the last (S. Irnich, G. Desaulniers,
  /// J. Desrosiers and A. Hadjar, “Path-reduced costs for eliminating arcs in routing and scheduling”, INFORMS Journal on
  /// Computing 22, 2010).
  mutating func costsThrough(
    _ graph: LineGraph, _ request: LinePricer.Request, multipliers: [Double] = []
  ) -> [[Double]] {
    value(graph, request, multipliers: multipliers)
    var through = [Double](repeating: .infinity, count: graph.members.count)
    var beginnings = [Double](repeating: .infinity, count: graph.size)
    if graph.low[0] <= 0, !graph.isEmpty { beginnings[graph.place[0] - Int(graph.low[0])] = 0 }
    for node in 0..<graph.firstNode[graph.days] where low[node] <= high[node] {
      for position in graph.firstArc[node]..<graph.firstArc[node + 1] {
        let arc = graph.arcs[position]
        let cost = cheapest[Int(arc.choices)].cost + tolls[Int(arc.effect)]
        guard cost < .infinity else { continue }
        let (target, gain) = (Int(arc.target), Int(arc.gain))
        let from = max(Int(low[node]), Int(graph.low[target]) - gain)
        let to = min(Int(high[node]), Int(graph.high[target]) - gain)
        guard from <= to else { continue }
        let here = graph.place[node] - Int(graph.low[node])
        let next = graph.place[target] - Int(graph.low[target]) + gain
        for value in from...to {
          let reached = beginnings[here + value] + cost
          beginnings[next + value] = min(beginnings[next + value], reached)
          through[Int(arc.choices)] = min(through[Int(arc.choices)], reached + values[next + value])
        }
      }
    }
    return (0..<graph.days).map { day in
      var costs = [Double](repeating: .infinity, count: request.costs[day].count)
      for position in graph.firstClass[day]..<graph.firstClass[day + 1] {
        for choice in costs.indices where graph.members[position] & request.allowed[day] & (1 << UInt64(choice)) != 0 {
          costs[choice] = through[position] + request.costs[day][choice] - cheapest[position].cost
        }
      }
      return costs
    }
  }

  private mutating func findCheapest(_ graph: LineGraph, _ request: LinePricer.Request) {
    cheapest.removeAll(keepingCapacity: true)
    for day in 0..<graph.days {
      for position in graph.firstClass[day]..<graph.firstClass[day + 1] {
        cheapest.append(request.cheapest(of: graph.members[position], on: day))
      }
    }
  }

  /// Finds with which values of the count each node is reached: few, where a mask leaves most days one choice.
  private mutating func reach(_ graph: LineGraph) {
    let nodes = graph.low.count
    low.removeAll(keepingCapacity: true)
    high.removeAll(keepingCapacity: true)
    low.append(contentsOf: repeatElement(.max, count: nodes))
    high.append(contentsOf: repeatElement(.min, count: nodes))
    guard !graph.isEmpty, graph.low[0] <= 0 else { return }
    (low[0], high[0]) = (0, 0)
    low.withUnsafeMutableBufferPointer { low in
      high.withUnsafeMutableBufferPointer { high in
        graph.arcs.withUnsafeBufferPointer { arcs in
          for node in 0..<graph.firstNode[graph.days] where low[node] <= high[node] {
            for position in graph.firstArc[node]..<graph.firstArc[node + 1] {
              let arc = arcs[position]
              guard cheapest[Int(arc.choices)].cost < .infinity else { continue }
              let target = Int(arc.target)
              let from = max(low[node] + arc.gain, graph.low[target])
              let to = min(high[node] + arc.gain, graph.high[target])
              guard from <= to else { continue }
              low[target] = min(low[target], from)
              high[target] = max(high[target], to)
            }
          }
        }
      }
    }
  }

  private static func recurse(
    _ graph: LineGraph, cheapest: [(choice: Int, cost: Double)], tolls: [Double], low: UnsafeBufferPointer<Int32>,
    high: UnsafeBufferPointer<Int32>, values: UnsafeMutableBufferPointer<Double>
  ) {
    guard let base = values.baseAddress else { return }
    let last = graph.firstNode[graph.days]
    for node in last..<graph.firstNode[graph.days + 1] where low[node] <= high[node] {
      for value in Int(low[node])...Int(high[node]) {
        base[graph.place[node] + value - Int(graph.low[node])] = graph.finalCosts[value]
      }
    }
    graph.arcs.withUnsafeBufferPointer { arcs in
      for node in stride(from: last - 1, through: 0, by: -1) {
        let (least, greatest) = (Int(low[node]), Int(high[node]))
        guard least <= greatest else { continue }
        let own = base + (graph.place[node] + least - Int(graph.low[node]))
        own.update(repeating: .infinity, count: greatest - least + 1)
        for position in graph.firstArc[node]..<graph.firstArc[node + 1] {
          let arc = arcs[position]
          let cost = cheapest[Int(arc.choices)].cost + tolls[Int(arc.effect)]
          guard cost < .infinity else { continue }
          let target = Int(arc.target)
          let gain = Int(arc.gain)
          let from = max(least, Int(graph.low[target]) - gain)
          let to = min(greatest, Int(graph.high[target]) - gain)
          guard from <= to else { continue }
          let next = base + (graph.place[target] + from + gain - Int(graph.low[target]))
          let here = own + (from - least)
          for offset in 0...(to - from) {
            let through = next[offset] + cost
            here[offset] = through < here[offset] ? through : here[offset]
          }
        }
      }
    }
  }
}

extension LineEffect {
  /// What it costs when relaxed counts have multipliers.
  fileprivate func toll(at multipliers: [Double]) -> Double {
    multipliers.indices.reduce(cost) { counted & (1 << UInt64($1)) != 0 ? $0 + multipliers[$1] : $0 }
  }
}
