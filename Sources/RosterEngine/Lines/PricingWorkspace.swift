/// Room for the recursion of one pricing call, used again for the next: no allocation per call.
struct PricingWorkspace {
  /// The cost of completing a line from each node and value of the carried count.
  private(set) var values: [Double] = []
  /// The cheapest allowed choice of each class, and its cost.
  private(set) var cheapest: [(choice: Int, cost: Double)] = []

  /// Values every node of a graph, from the last day backwards.
  mutating func value(_ graph: LineGraph, _ request: LinePricer.Request) {
    let size = graph.place[graph.place.count - 1]
    if values.count < size { values = [Double](repeating: .infinity, count: size) }
    findCheapest(graph, request)
    values.withUnsafeMutableBufferPointer { values in
      PricingWorkspace.recurse(graph, cheapest: cheapest, values: values)
    }
  }

  /// The cost of the cheapest line through each choice, by day; infinite where there is none.
  ///
  /// The beginnings are valued from the first day on, as completions are from the last (S. Irnich, G. Desaulniers,
  /// J. Desrosiers and A. Hadjar, “Path-reduced costs for eliminating arcs in routing and scheduling”, INFORMS Journal on
  /// Computing 22, 2010).
  mutating func costsThrough(_ graph: LineGraph, _ request: LinePricer.Request) -> [[Double]] {
    value(graph, request)
    var through = [Double](repeating: .infinity, count: graph.members.count)
    var beginnings = [Double](repeating: .infinity, count: graph.place[graph.place.count - 1])
    if graph.low[0] <= 0, !graph.isEmpty { beginnings[graph.place[0] - Int(graph.low[0])] = 0 }
    for node in 0..<graph.firstNode[graph.days] where graph.low[node] <= graph.high[node] {
      for position in graph.firstArc[node]..<graph.firstArc[node + 1] {
        let arc = graph.arcs[position]
        let cost = cheapest[Int(arc.choices)].cost + graph.fixedCosts[Int(arc.cost)]
        guard cost < .infinity else { continue }
        let (target, gain) = (Int(arc.target), Int(arc.gain))
        let from = max(Int(graph.low[node]), Int(graph.low[target]) - gain)
        let to = min(Int(graph.high[node]), Int(graph.high[target]) - gain)
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

  private static func recurse(
    _ graph: LineGraph, cheapest: [(choice: Int, cost: Double)], values: UnsafeMutableBufferPointer<Double>
  ) {
    guard let base = values.baseAddress else { return }
    let last = graph.firstNode[graph.days]
    for node in last..<graph.firstNode[graph.days + 1] where graph.low[node] <= graph.high[node] {
      for value in Int(graph.low[node])...Int(graph.high[node]) {
        base[graph.place[node] + value - Int(graph.low[node])] = graph.finalCosts[value]
      }
    }
    graph.arcs.withUnsafeBufferPointer { arcs in
      for node in stride(from: last - 1, through: 0, by: -1) {
        let low = Int(graph.low[node])
        let high = Int(graph.high[node])
        guard low <= high else { continue }
        let own = base + graph.place[node]
        own.update(repeating: .infinity, count: high - low + 1)
        for position in graph.firstArc[node]..<graph.firstArc[node + 1] {
          let arc = arcs[position]
          let cost = cheapest[Int(arc.choices)].cost + graph.fixedCosts[Int(arc.cost)]
          guard cost < .infinity else { continue }
          let target = Int(arc.target)
          let gain = Int(arc.gain)
          let from = max(low, Int(graph.low[target]) - gain)
          let to = min(high, Int(graph.high[target]) - gain)
          guard from <= to else { continue }
          let next = base + (graph.place[target] + from + gain - Int(graph.low[target]))
          let here = own + (from - low)
          for offset in 0...(to - from) {
            let through = next[offset] + cost
            here[offset] = through < here[offset] ? through : here[offset]
          }
        }
      }
    }
  }
}
