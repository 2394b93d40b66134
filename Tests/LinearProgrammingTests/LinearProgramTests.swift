import LinearProgramming
import Testing

@Suite("Linear programmes")
struct LinearProgramTests {
  @Test("Every one of 600 random programmes is answered, and each answer is proved")
  func random() throws {
    var stops: [StopReason: Int] = [:]
    for seed in 0..<600 {
      let model = Model.randomLinearProgram(seed: seed)
      stops[try solveAndVerify(model).stop, default: 0] += 1
    }
    #expect(stops[.optimal, default: 0] > 100)
    #expect(stops[.infeasible, default: 0] > 50)
    #expect(stops[.unbounded, default: 0] > 50)
  }

  @Test("A system is feasible with the sum of its rows asked for, and infeasible with one more, by every method")
  func sums() throws {
    for seed in 0..<60 {
      var random = SeededGenerator(seed: seed)
      var model = Model<Int>(name: "seed \(seed)", direction: .minimize)
      let variables = (0..<20).map { model.addVariable("x[\($0)]", upper: 1) }
      var sum = LinearExpression.zero
      var most = 0.0
      for row in 0..<15 {
        let load = LinearExpression(terms: variables.map { .init(Double(Int.random(in: -1...1, using: &random)), $0) })
        // What half of each variable brings, so that a point exists; it is degenerate, as rotas are.
        let limit = load.value(at: variables.map { _ in 0.5 })
        model.require(load <= limit, named: "r[\(row)]", stating: row)
        sum += load
        most += limit
      }
      model.objective = LinearExpression(
        terms: variables.map { .init(Double(Int.random(in: -3...3, using: &random)), $0) })
      let total = model.require(sum >= most, named: "sum", stating: -1)
      var contradiction = model
      contradiction.setBounds(of: total, lower: most + 1, upper: .infinity)
      for options in [SimplexOptions(), SimplexOptions(method: .dual), SimplexOptions(arithmetic: .exact)] {
        let solver = Solver(simplex: options)
        #expect(try solveAndVerify(model, solver: solver).stop == .optimal, "seed \(seed)")
        #expect(try solveAndVerify(contradiction, solver: solver).stop == .infeasible, "seed \(seed)")
      }
    }
  }

  @Test(
    "Methods, pricings, bases and slices of one iteration agree on the answer",
    arguments: [
      SimplexOptions(method: .dual),
      SimplexOptions(method: .dual, pricing: .largestCoefficient, initialBasis: .slack),
      SimplexOptions(pricing: .largestCoefficient, initialBasis: .slack, slice: 1),
      SimplexOptions(method: .dual, slice: 1),
      SimplexOptions(arithmetic: .exact),
    ]
  )
  func options(_ options: SimplexOptions) throws {
    for seed in 0..<150 {
      let model = Model.randomLinearProgram(seed: seed)
      let solution = try solveAndVerify(model, solver: Solver(simplex: options))
      let reference = try solveAndVerify(model)
      #expect(solution.stop == reference.stop, "seed \(seed)")
      if solution.stop == .optimal, let one = solution.objective, let other = reference.objective {
        #expect(isNear(one, other), "seed \(seed)")
      }
    }
  }

  @Test("A dual follows its bound and a shadow price is a gain, in all four corners of the table")
  func signs() throws {
    // By hand: the row holds x at 4, and the objective is 3 x.
    for (direction, isLower, expected) in [
      (Direction.minimize, true, 3.0), (.maximize, false, 3.0),
    ] {
      var model = Model<Int>(name: "signs", direction: direction)
      let x = model.addVariable("x", lower: -10, upper: 10)
      let row = model.require(isLower ? x >= 4 : x <= 4, named: "row", stating: 0)
      model.objective = 3 * x
      let dual = try #require(try solveAndVerify(model).dual)
      #expect(dual.dual(of: row) == expected)
      #expect(dual.shadowPrice(of: row) == 3)
      model.objective = -3 * x
      model.direction = direction == .minimize ? .maximize : .minimize
      let opposite = try #require(try solveAndVerify(model).dual)
      #expect(opposite.dual(of: row) == -expected)
      #expect(opposite.shadowPrice(of: row) == 3)
    }
  }

  @Test("A dual is the difference quotient of the optimum")
  func differenceQuotient() throws {
    var checked = 0
    for seed in 0..<120 {
      let model = Model.randomLinearProgram(seed: seed)
      let solution = try solveAndVerify(model)
      guard let optimum = solution.objective, let dual = solution.dual else { continue }
      for definition in model.constraints where definition.lower == definition.upper {
        let step = 1e-4
        let optima = try [step, -step].map { shift in
          var shifted = model
          let bound = definition.lower + shift
          shifted.setBounds(of: definition.constraint, lower: bound, upper: bound)
          return try solveAndVerify(shifted).objective
        }
        guard let above = optima[0], let below = optima[1] else { continue }
        let slopes = [(above - optimum) / step, (optimum - below) / step].sorted()
        let price = dual.dual(of: definition.constraint)
        // At a kink the optimum has two slopes, and a dual lies between them.
        #expect(slopes[0] - 1e-3 <= price && price <= slopes[1] + 1e-3, "seed \(seed)")
        checked += 1
      }
    }
    #expect(checked > 10)
  }

  @Test("A model without anything has the optimum of its constant")
  func empty() throws {
    var model = Model<Int>(name: "", direction: .maximize)
    model.objective.constant = 7
    #expect(try solveAndVerify(model).objective == 7)
    #expect(try Solver().solve(model).objective == 7)
  }

  @Test("Without rows every variable goes to its better bound, or without end")
  func withoutRows() throws {
    var model = Model<Int>(name: "no rows", direction: .maximize)
    let x = model.addVariable("x", lower: -1, upper: 4)
    let y = model.addVariable("y", lower: -2, upper: 5)
    model.objective = 2 * x - y
    #expect(try solveAndVerify(model).objective == 10)
    let z = model.addVariable("z")
    #expect(try solveAndVerify(model).objective == 10)
    model.objective += z
    #expect(try solveAndVerify(model).stop == .unbounded)
  }

  @Test("Rows without columns are satisfied by zero or by nothing")
  func withoutColumns() throws {
    var model = Model<Int>(name: "no columns", direction: .minimize)
    model.require(.between(-1, LinearExpression.zero, 1), named: "holds", stating: 0)
    #expect(try solveAndVerify(model).stop == .optimal)
    model.require(.between(1, LinearExpression.zero, 2), named: "fails", stating: 1)
    #expect(try solveAndVerify(model).stop == .infeasible)
    #expect(try Solver().solve(model).stop == .infeasible)
  }

  @Test("Bounds that cross make a model infeasible, not wrong")
  func crossedBounds() throws {
    var model = Model<Int>(name: "crossed", direction: .minimize)
    let x = model.addVariable("x", lower: 3, upper: 2)
    #expect(try solveAndVerify(model).stop == .infeasible)
    model.setBounds(of: x, lower: 0, upper: 2)
    let row = model.require(x >= 1, named: "row", stating: 0)
    model.setBounds(of: row, lower: 2, upper: 1)
    #expect(try solveAndVerify(model).stop == .infeasible)
  }

  @Test("An iteration limit stops at the same place every time and keeps what is known")
  func iterationLimit() throws {
    let model = assignment(of: 25)
    let whole = try solveAndVerify(model)
    #expect(whole.iterations > 20)
    let solver = Solver(simplex: SimplexOptions(initialBasis: .slack, slice: 7))
    let first = try solver.solveRelaxation(model, limits: .iterations(20))
    let second = try solver.solveRelaxation(model, limits: .iterations(20))
    #expect(first.stop == .workLimit(.iterations))
    #expect(first.iterations == 20)
    #expect(first.primal == second.primal && first.bound == second.bound)
    #expect(first.dual == nil)
    let none = try solver.solveRelaxation(model, limits: .iterations(0))
    #expect(none.stop == .workLimit(.iterations) && none.iterations == 0)
  }

  @Test("A dual simplex that is stopped has a bound that the optimum respects")
  func dualBound() throws {
    let model = covering(rows: 60, columns: 40)
    let optimum = try #require(try solveAndVerify(model).objective)
    let options = SimplexOptions(method: .dual, initialBasis: .slack, slice: 2)
    let stopped = try Solver(simplex: options).solveRelaxation(model, limits: .iterations(4))
    #expect(stopped.stop == .workLimit(.iterations))
    let bound = try #require(stopped.bound)
    #expect(bound <= optimum + 1e-6)
  }

  @Test("A cancelled monitor stops the next solve at once")
  func cancelled() throws {
    let monitor = SolveMonitor()
    monitor.cancel()
    let solution = try Solver().solveRelaxation(assignment(of: 10), monitor: monitor)
    #expect(solution.stop == .cancelled && solution.iterations == 0)
  }

  /// n people, n tasks, one each: heavily degenerate.
  private func assignment(of size: Int) -> Model<Int> {
    var random = SeededGenerator(seed: size)
    var model = Model<Int>(name: "assignment", direction: .minimize)
    let cells = (0..<size).map { i in (0..<size).map { j in model.addVariable("x[\(i),\(j)]") } }
    for i in 0..<size {
      model.require(cells[i].sum() == 1, named: "person[\(i)]", stating: i)
      model.require(sum(over: cells) { $0[i] } == 1, named: "task[\(i)]", stating: i)
    }
    model.objective = sum(over: cells.joined()) { Int.random(in: 1...99, using: &random) * $0 }
    return model
  }

  private func covering(rows: Int, columns: Int) -> Model<Int> {
    var random = SeededGenerator(seed: rows)
    var model = Model<Int>(name: "covering", direction: .minimize)
    let x = (0..<columns).map { model.addVariable("x[\($0)]") }
    for row in 0..<rows {
      let load = sum(over: x) { Int.random(in: 0...5, using: &random) * $0 }
      model.require(load >= Int.random(in: 5...50, using: &random), named: "r[\(row)]", stating: row)
    }
    model.objective = sum(over: x) { Int.random(in: 1...20, using: &random) * $0 }
    return model
  }
}
