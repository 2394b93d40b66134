import LinearProgramming
import Testing

/// Oracle: the same programme solved whole, and its duals.
@Suite("A programme that changes between solves")
struct LiveProblemTests {
  /// A column of a covering programme.
  private struct Column {
    let cost: Double
    var upper = Double.infinity
    let entries: [(row: Int, value: Double)]
  }

  /// Rows to cover, each with a dear column of its own, so that there is always a point.
  private struct Draw {
    let demands: [Double]
    let columns: [Column]

    init(seed: Int) {
      var random = SeededGenerator(seed: seed)
      let rows = Int.random(in: 2...5, using: &random)
      demands = (0..<rows).map { _ in Double(Int.random(in: 1...6, using: &random)) }
      let dear = (0..<rows).map { Column(cost: 100, entries: [($0, 1)]) }
      let others = (0..<Int.random(in: 4...14, using: &random)).map { _ in
        Column(
          cost: Double(Int.random(in: 1...20, using: &random)),
          upper: Bool.random(using: &random) ? .infinity : Double(Int.random(in: 0...3, using: &random)),
          entries: (0..<rows).filter { _ in Bool.random(using: &random) }
            .map { ($0, Double(Int.random(in: 1...4, using: &random))) })
      }
      columns = dear + others
    }

    var rows: [ClosedRange<Double>] { demands.map { $0 ... .infinity } }

    /// The optimum of some columns, solved at once.
    func whole(_ columns: [Column]) throws -> Double? {
      var model = Model<Int>(name: "whole", direction: .minimize)
      let variables = columns.indices.map { model.addVariable("x\($0)", upper: columns[$0].upper) }
      for (row, demand) in demands.enumerated() {
        let terms = zip(columns, variables).flatMap { column, variable in
          column.entries.filter { $0.row == row }.map { LinearExpression.Term($0.value, variable) }
        }
        model.require(
          Relation(LinearExpression(terms: terms), lower: demand, upper: .infinity), named: "r\(row)", stating: row)
      }
      model.objective = sum(over: zip(columns, variables).map { ($0, $1) }) { $0.0.cost * $0.1 }
      return try Solver().solveRelaxation(model).objective
    }

    func batch(_ columns: some Sequence<Column>) -> ColumnBatch {
      var batch = ColumnBatch()
      for column in columns { batch.append(cost: column.cost, upper: column.upper, entries: column.entries) }
      return batch
    }

    /// What speaks against a solved programme being optimal: feasibility of both sides, and what is lost between them.
    func objections(_ live: borrowing LiveProblem, _ columns: [Column]) throws -> [String] {
      let (values, dual) = (try live.values(), try live.dual())
      var objections: [String] = []
      var activity = demands.map { _ in 0.0 }
      var dualObjective = zip(demands, dual.duals).reduce(0) { $0 + $1.0 * $1.1 }
      for (index, column) in columns.enumerated() {
        for entry in column.entries { activity[entry.row] += entry.value * values[index] }
        let reduced = column.entries.reduce(column.cost) { $0 - $1.value * dual.duals[$1.row] }
        if !isNear(reduced, dual.reducedCosts[index]) { objections.append("reduced cost \(index)") }
        if values[index] < -1e-7 || values[index] > column.upper + 1e-7 { objections.append("bound \(index)") }
        if reduced > 1e-6, values[index] > 1e-6 { objections.append("column \(index) is dear, yet used") }
        if reduced < -1e-6, values[index] < column.upper - 1e-6 {
          objections.append("column \(index) is cheap, yet idle")
        }
        if reduced < -1e-6 { dualObjective += reduced * column.upper }
      }
      for (row, demand) in demands.enumerated() {
        if activity[row] < demand - 1e-6 || dual.duals[row] < -1e-7 { objections.append("row \(row)") }
        if dual.duals[row] > 1e-6, activity[row] > demand + 1e-6 {
          objections.append("row \(row) is priced, yet slack")
        }
      }
      if !isNear(dualObjective, try live.objective) { objections.append("duality \(dualObjective)") }
      return objections
    }
  }

  @Test(
    "Columns that come in batches, change their bounds and go again leave the optimum of what is there, with its duals")
  func changes() throws {
    for seed in 0..<60 {
      let draw = Draw(seed: seed)
      try Solver().withLiveProblem(rows: draw.rows) { (live: consuming LiveProblem) throws(SolverFailure) in
        var live = live
        var columns: [Column] = []
        func check(_ live: borrowing LiveProblem, _ stop: StopReason, _ step: String) {
          #expect(stop == .optimal, "seed \(seed), \(step)")
          #expect(throws: Never.self) {
            let whole = try #require(try draw.whole(columns))
            #expect(isNear(try live.objective, whole), "seed \(seed), \(step)")
            #expect(try draw.objections(live, columns) == [], "seed \(seed), \(step)")
          }
        }
        for first in stride(from: 0, to: draw.columns.count, by: 5) {
          let new = draw.columns[first..<min(first + 5, draw.columns.count)]
          try live.append(draw.batch(new))
          columns += new
          guard columns.count >= draw.demands.count else { continue }
          check(live, try live.solve(by: .primal, monitor: SolveMonitor()), "columns")
        }
        let last = columns.count - 1
        columns[last].upper = 0
        try live.setBounds(ofColumn: last, lower: 0, upper: 0)
        check(live, try live.solve(by: .dual, monitor: SolveMonitor()), "bounds")
        let (values, reduced) = (try live.values(), try live.dual().reducedCosts)
        let idle = columns.indices.filter { $0 >= draw.demands.count && values[$0] == 0 && reduced[$0] > 1e-6 }
        try live.removeColumns(idle)
        columns = columns.indices.filter { !idle.contains($0) }.map { columns[$0] }
        #expect(live.columnCount == columns.count, "seed \(seed)")
        check(live, try live.solve(by: .primal, monitor: SolveMonitor()), "removal")
      }
    }
  }

  @Test("The search finds the best of all packings of a small knapsack")
  func knapsack() throws {
    for seed in 0..<20 {
      var random = SeededGenerator(seed: seed)
      let items = (0..<8).map { _ in
        (weight: Int.random(in: 2...9, using: &random), value: Int.random(in: 1...12, using: &random))
      }
      let best =
        (0..<256).map { mask -> Int in
          let packed = items.indices.filter { mask & (1 << $0) != 0 }.map { items[$0] }
          return packed.reduce(0) { $0 + $1.weight } <= 20 ? packed.reduce(0) { $0 + $1.value } : 0
        }.max() ?? 0
      let found = try Solver().withLiveProblem(rows: [-Double.infinity...20]) {
        (live: consuming LiveProblem) throws(SolverFailure) in
        var live = live
        var batch = ColumnBatch()
        for item in items {
          batch.append(cost: -Double(item.value), upper: 1, isInteger: true, entries: [(0, Double(item.weight))])
        }
        try live.append(batch)
        _ = try live.solve(by: .primal, monitor: SolveMonitor())
        return try live.search(MIPOptions(), limits: .none, monitor: SolveMonitor())
      }
      let value = found.point.map { zip($0, items).reduce(0) { $0 + $1.0 * Double($1.1.value) } }
      #expect(isNear(value ?? -1, Double(best)) && isNear(found.bound ?? 1, -Double(best)), "seed \(seed)")
    }
  }

  @Test("Numbers that are none are refused, and the process lives")
  func wrongNumbers() throws {
    let wrong: [(cost: Double, upper: Double, value: Double)] = [
      (.nan, 1, 1), (1, .nan, 1), (1, 1, .nan), (.infinity, 1, 1),
    ]
    for numbers in wrong {
      let failure = #expect(throws: SolverFailure.self) {
        try Solver().withLiveProblem(rows: [0...1]) { (live: consuming LiveProblem) throws(SolverFailure) in
          var live = live
          var batch = ColumnBatch()
          batch.append(cost: numbers.cost, upper: numbers.upper, entries: [(0, numbers.value)])
          try live.append(batch)
        }
      }
      #expect(
        failure?.reason == .refused && failure?.message.isEmpty == false, "\(numbers): \(String(describing: failure))")
    }
  }
}
