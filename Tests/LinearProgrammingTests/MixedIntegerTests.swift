import LinearProgramming
import Testing

@Suite("Mixed-integer programmes")
struct MixedIntegerTests {
  @Test("Random small programmes have the optimum that trying every point finds")
  func bruteForce() throws {
    var infeasible = 0
    for seed in 0..<300 {
      let model = Model.randomIntegerProgram(seed: seed)
      let solution = try Solver().solve(model, options: options(seed))
      let best = bestByTrying(model)
      #expect(solution.stop == (best == nil ? .infeasible : .optimal), "seed \(seed)")
      #expect(solution.objective.map { isNear($0, best ?? .nan) } ?? (best == nil), "seed \(seed)")
      #expect(solution.bound == solution.objective, "seed \(seed)")
      #expect(solution.dual == nil)
      if let primal = solution.primal {
        #expect(objections(to: primal, in: model).isEmpty, "seed \(seed)")
        #expect(primal.values.allSatisfy { $0 == $0.rounded() }, "seed \(seed)")
      }
      infeasible += best == nil ? 1 : 0
    }
    #expect(infeasible > 5)
  }

  @Test("Knapsacks have the value that trying every load finds")
  func knapsack() throws {
    for seed in 0..<60 {
      var random = SeededGenerator(seed: seed)
      let items = (0..<10).map { _ in
        (weight: Int.random(in: 1...30, using: &random), value: Int.random(in: 1...30, using: &random))
      }
      let model = knapsackModel(items, capacity: 60)
      var best = 0
      for load in 0..<(1 << items.count) {
        let chosen = items.indices.filter { load >> $0 & 1 == 1 }.map { items[$0] }
        if chosen.reduce(0, { $0 + $1.weight }) <= 60 {
          best = max(best, chosen.reduce(0) { $0 + $1.value })
        }
      }
      let solution = try Solver().solve(model)
      #expect(solution.objective == Double(best), "seed \(seed)")
    }
  }

  @Test("A starting solution is taken, and the answer is never worse, even when nothing is searched")
  func startingSolution() throws {
    let model = marketSplit(seed: 1, rows: 3, columns: 25)
    let start = everythingLeft(in: model)
    let given = model.objective.value(at: start)
    let monitor = SolveMonitor()
    for limits in [SolveLimits.nodes(0), .nodes(1), .nodes(30), .iterations(0)] {
      let solution = try Solver().solve(
        model,
        startingFrom: start,
        limits: limits,
        monitor: monitor
      )
      #expect(solution.start == .used)
      let primal = try #require(solution.primal)
      #expect(primal.objective <= given)
      #expect(objections(to: primal, in: model).isEmpty)
      if let bound = solution.bound { #expect(bound <= primal.objective) }
    }
    let silent = MIPOptions(cuts: [], rounding: false)
    let stopped = try Solver().solve(
      model,
      options: silent,
      startingFrom: start,
      limits: .nodes(1),
      monitor: monitor
    )
    #expect(stopped.objective == given)
    #expect(monitor.best == given, "GLPK itself took it")
  }

  @Test("A starting solution that breaks the model is refused with the reason and ignored")
  func badStart() throws {
    let model = knapsackModel([(3, 5), (4, 6)], capacity: 5)
    let broken = try Solver().solve(model, startingFrom: [1, 1])
    guard case .refused(let reason) = broken.start else {
      Issue.record("not refused: \(broken.start)")
      return
    }
    #expect(reason.contains("capacity"))
    #expect(broken.objective == 6)
    #expect(try Solver().solve(model, startingFrom: [0.5, 0]).start != .used)
    #expect(try Solver().solve(model, startingFrom: [.nan, 0]).start != .used)
    #expect(try Solver().solve(model, startingFrom: [2, 0]).start != .used)
    #expect(try Solver().solve(model, startingFrom: [0.999_999, 0]).start == .used)
  }

  @Test("A node limit stops at the same place every time, with a bound that is never beyond the best")
  func nodeLimit() throws {
    for (seed, direction) in [(1, Direction.minimize), (2, .maximize), (3, .minimize)] {
      var model = marketSplit(seed: seed, rows: 3, columns: 25)
      if direction == .maximize {
        model.direction = .maximize
        model.objective = -1 * model.objective
      }
      for limit in [1, 10, 100] {
        let first = try Solver().solve(model, limits: .nodes(limit))
        let second = try Solver().solve(model, limits: .nodes(limit))
        #expect(first.stop == .workLimit(.nodes))
        #expect(first.nodes == limit)
        #expect(first.primal == second.primal && first.bound == second.bound)
        let bound = try #require(first.bound)
        if let best = first.objective {
          #expect(direction == .minimize ? bound <= best : bound >= best)
        }
      }
    }
  }

  @Test("A bound reported at any node limit is respected by the true optimum")
  func boundIsValid() throws {
    for seed in 0..<25 {
      let model = marketSplit(seed: seed, rows: 2, columns: 9)
      let optimum = try #require(try Solver().solve(model).objective)
      for limit in [1, 2, 3, 5, 8, 13, 21, 34] {
        let stopped = try Solver().solve(model, options: options(seed), limits: .nodes(limit))
        let bound = try #require(stopped.bound)
        #expect(bound <= optimum + 1e-6, "seed \(seed), \(limit) nodes")
        if let best = stopped.objective { #expect(best >= optimum - 1e-6) }
      }
    }
  }

  @Test("A search that may stop at a gap stops within it")
  func gap() throws {
    for seed in 0..<10 {
      var random = SeededGenerator(seed: seed)
      let items = (0..<40).map { _ in
        (Int.random(in: 20...60, using: &random), Int.random(in: 20...60, using: &random))
      }
      let model = knapsackModel(items, capacity: 700)
      let solution = try Solver().solve(model, limits: .relativeGap(0.05))
      #expect(solution.stop == .gapReached || solution.stop == .optimal, "seed \(seed)")
      #expect(try #require(solution.relativeGap) <= 0.05, "seed \(seed)")
      let optimum = try #require(try Solver().solve(model).objective)
      #expect(try #require(solution.bound) >= optimum - 1e-6, "seed \(seed)")
    }
  }

  @Test("A search is cancelled from another thread, and its progress is seen there")
  func cancellation() async throws {
    let model = marketSplit(seed: 5, rows: 4, columns: 40)
    let monitor = SolveMonitor()
    let task = Task.detached { try Solver().solve(model, monitor: monitor) }
    while monitor.nodes < 20 { await Task.yield() }
    #expect(monitor.iterations > 0)
    #expect(monitor.bound != nil)
    monitor.cancel()
    let solution = try await task.value
    #expect(solution.stop == .cancelled)
    #expect(solution.nodes >= 20)
    if let best = solution.objective, let bound = solution.bound { #expect(bound <= best) }
  }

  @Test(
    "Without time, or cancelled before it begins, a search stops before the root and still returns the starting solution",
    arguments: [false, true])
  func noTime(presolve: Bool) throws {
    let model = marketSplit(seed: 6, rows: 3, columns: 20)
    let start = everythingLeft(in: model)
    let cancelled = SolveMonitor()
    cancelled.cancel()
    let options = MIPOptions(presolve: presolve)
    for (solution, stop) in [
      (try Solver().solve(model, options: options, startingFrom: start, limits: .seconds(0)), StopReason.timeLimit),
      (try Solver().solve(model, options: options, startingFrom: start, monitor: cancelled), .cancelled),
    ] {
      #expect(solution.stop == stop && solution.nodes == 0 && solution.iterations == 0)
      #expect(solution.objective == model.objective.value(at: start))
      #expect(solution.bound == nil)
    }
  }

  @Test("An unbounded relaxation is told, and an infeasible one")
  func rootOutcomes() throws {
    var model = Model<Int>(name: "roots", direction: .maximize)
    let x = model.addVariable("x", kind: .integer)
    let y = model.addVariable("y", kind: .integer)
    model.require(x - y <= 1, named: "near", stating: 0)
    model.objective = x + y
    #expect(try Solver().solve(model).stop == .unbounded)
    model.require(x + y <= -1, named: "impossible", stating: 1)
    let solution = try Solver().solve(model)
    #expect(solution.stop == .infeasible)
    #expect(solution.primal == nil && solution.bound == nil)
  }

  @Test("Without coefficients each whole variable goes to the whole number within its bounds")
  func withoutRows() throws {
    var model = Model<Int>(name: "no rows", direction: .maximize)
    let x = model.addVariable("x", kind: .integer, lower: -1.5, upper: 4.7)
    let y = model.addVariable("y", kind: .integer, lower: -2.2, upper: 5)
    model.objective = x - y
    #expect(try Solver().solve(model).primal?.values == [4, -2])
    model.setBounds(of: x, lower: 0.2, upper: 0.8)
    #expect(try Solver().solve(model).stop == .infeasible)
  }

  @Test("A model that the presolver solves whole, at which GLPK stops on an error, is solved all the same")
  func presolvedWhole() throws {
    var model = Model<String>(name: "whole", direction: .minimize)
    let x = model.addVariable("x", kind: .integer, upper: 9)
    let y = model.addVariable("y", kind: .integer, upper: 9)
    model.require(x >= 3, named: "least", stating: "least")
    model.require(2 * y == 8, named: "fixed", stating: "fixed")
    model.objective = x + y
    let solution = try Solver().solve(model, options: MIPOptions(presolve: true))
    #expect(solution.stop == .optimal)
    #expect(solution.primal?.values == [3, 4])
  }

  private func options(_ seed: Int) -> MIPOptions {
    var random = SeededGenerator(seed: seed)
    let branchings: [MIPOptions.Branching] = [
      .pseudoCost, .mostFractional, .firstFractional, .driebeckTomlin,
    ]
    let backtrackings: [MIPOptions.Backtracking] = [.bestProjection, .bestBound, .depthFirst]
    return MIPOptions(
      cuts: Set(MIPOptions.Cut.allCases.filter { _ in Bool.random(using: &random) }),
      branching: branchings[Int.random(in: 0..<4, using: &random)],
      backtracking: backtrackings[Int.random(in: 0..<3, using: &random)],
      rounding: Bool.random(using: &random),
      feasibilityPump: Bool.random(using: &random),
      presolve: Bool.random(using: &random)
    )
  }

  private func knapsackModel(_ items: [(weight: Int, value: Int)], capacity: Int) -> Model<Int> {
    var model = Model<Int>(name: "knapsack", direction: .maximize)
    let takes = items.indices.map { model.addVariable("take[\($0)]", kind: .binary) }
    let weight = sum(over: items.indices) { items[$0].weight * takes[$0] }
    model.require(weight <= capacity, named: "capacity", stating: capacity)
    model.objective = sum(over: items.indices) { items[$0].value * takes[$0] }
    return model
  }

  /// Nothing picked: each pile misses all of its half.
  private func everythingLeft(in model: Model<Int>) -> [Double] {
    var values = [Double](repeating: 0, count: model.variables.count)
    for definition in model.constraints {
      let under = model.variable(named: "under[\(definition.statement)]")
      values[under?.index ?? 0] = definition.lower
    }
    return values
  }

  private func bestByTrying(_ model: Model<Int>) -> Double? {
    let values = everyPoint(of: model).map { model.objective.value(at: $0) }
    return model.direction == .minimize ? values.min() : values.max()
  }
}
