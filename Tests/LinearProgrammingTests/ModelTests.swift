import Testing

@testable import LinearProgramming

@Suite("Models and expressions")
struct ModelTests {
  @Test("Operators write what they read as")
  func operators() {
    var model = Model<Int>(name: "operators", direction: .minimize)
    let x = model.addVariable("x")
    let y = model.addVariable("y")
    let hours = 3
    var expression = hours * x - 2.5 * (y - 1) + x * 2 + 4
    expression += y
    expression -= 2
    expression += 1
    expression -= x
    // 3x − 2.5y + 2.5 + 2x + 4 + y − 2 + 1 − x
    #expect(expression.value(at: [10, 100]) == -104.5)
    #expect(expression.merged.terms.map(\.coefficient) == [4, -1.5])
    #expect((1 - x).value(at: [3, 0]) == -2)
    #expect((-x + y).value(at: [3, 5]) == 2)
    #expect([x, y].sum().value(at: [3, 5]) == 8)
    #expect(sum(over: [1, 2]) { $0 * x }.value(at: [3, 5]) == 9)
    #expect(x != y && x == Variable(index: 0))
  }

  @Test("A constraint merges its terms, drops zeros and moves constants to its bounds")
  func merging() throws {
    var model = Model<String>(name: "merging", direction: .minimize)
    let x = model.addVariable("x")
    let y = model.addVariable("y")
    let z = model.addVariable("z")
    let row = model.require(
      z + 2 * x - y + 3 <= 5 * x + 1 - y + z + z,
      named: "row",
      stating: "why"
    )
    #expect(model.terms(of: row).map { $0.variable } == [x, z])
    #expect(model.terms(of: row).map { $0.coefficient } == [-3, -1])
    #expect(model.constraints[row.index].upper == -2)
    #expect(model.constraints[row.index].lower == -.infinity)
    #expect(model.constraints[row.index].statement == "why")
    let equal = model.require(x + 1 == y, named: "equal", stating: "")
    #expect(model.constraints[equal.index].lower == -1)
    #expect(model.constraints[equal.index].upper == -1)
    let between = model.require(.between(2, x + 1, 4.5), named: "between", stating: "")
    #expect(model.constraints[between.index].lower == 1)
    #expect(model.constraints[between.index].upper == 3.5)
    #expect(model.constraint(named: "equal") == equal)
    #expect(model.constraint(named: "unequal") == nil)
    #expect(model.variable(named: "z") == z)
  }

  @Test("Every relation points the way it reads")
  func relations() {
    var model = Model<Int>(name: "relations", direction: .minimize)
    let x = model.addVariable("x")
    let relations: [(Relation, Double, Double)] = [
      (x <= 2, -.infinity, 2), (2 <= x, 2, .infinity), (x >= 2, 2, .infinity),
      (2.5 >= x, -.infinity, 2.5), (x == 2, 2, 2), (2 == x, 2, 2),
    ]
    for (relation, lower, upper) in relations {
      #expect(relation.lower == lower && relation.upper == upper)
    }
  }

  @Test("A binary's bounds stay within 0 and 1")
  func binaryBounds() {
    var model = Model<Int>(name: "binary", direction: .minimize)
    let x = model.addVariable("x", kind: .binary)
    #expect(model.variables[0].upper == 1)
    model.setBounds(of: x, lower: -3, upper: 0)
    #expect(model.variables[0].lower == 0 && model.variables[0].upper == 0)
    model.fix(x, to: 1)
    #expect(model.variables[0].lower == 1 && model.variables[0].upper == 1)
  }

  @Test(
    "A number GLPK cannot take is refused with the name of its place",
    arguments: [Double.nan, .infinity, -.infinity]
  )
  func refusedNumbers(_ number: Double) throws {
    func expectRefusal(_ part: String, _ change: (inout Model<Int>, Variable) -> Void) {
      var model = Model<Int>(name: "refused", direction: .minimize)
      let x = model.addVariable("x[anna]", upper: 1)
      change(&model, x)
      let failure = #expect(throws: SolverFailure.self) { try Solver().solve(model) }
      #expect(failure?.reason == .refused)
      #expect(failure?.message.contains(part) == true, "\(String(describing: failure))")
      #expect(throws: SolverFailure.self) { try model.text(.lp) }
    }
    expectRefusal("cover: the coefficient of x[anna]") { model, x in
      model.require(number * x <= 1, named: "cover", stating: 0)
    }
    expectRefusal("objective: the coefficient of x[anna]") { $0.objective = number * $1 }
    expectRefusal("objective: the constant") { model, _ in model.objective.constant = number }
    if number != .infinity {
      expectRefusal("variable x[anna]: the bounds") { model, x in
        model.setBounds(of: x, lower: 0, upper: number)
      }
    }
    if number != -.infinity {
      expectRefusal("constraint cover: the bounds") { model, x in
        model.require(x >= number, named: "cover", stating: 0)
      }
    }
  }

  @Test(
    "A name GLPK cannot hold is refused",
    arguments: [String(repeating: "é", count: 128), "", "a\nb", "a\0b"]
  )
  func refusedNames(_ name: String) {
    var model = Model<Int>(name: "names", direction: .minimize)
    model.addVariable(name)
    let failure = #expect(throws: SolverFailure.self) { try Solver().solveRelaxation(model) }
    #expect(failure?.message.contains("name") == true)
  }

  @Test("A name of 255 bytes is held")
  func longestName() throws {
    var model = Model<Int>(name: "names", direction: .minimize)
    let x = model.addVariable(String(repeating: "x", count: 255))
    model.require(x >= 1, named: String(repeating: "é", count: 127), stating: 0)
    try solveAndVerify(model)
  }

  @Test("Differences are told by name, in words, whatever the order")
  func differences() {
    var first = Model<Int>(name: "first", direction: .minimize)
    let x = first.addVariable("x", kind: .binary)
    let y = first.addVariable("y", lower: -1)
    first.require(x + 2 * y <= 3, named: "row", stating: 0)
    first.objective = x + y + 1

    var second = Model<String>(name: "second", direction: .minimize)
    let v = second.addVariable("y", lower: -1)
    let u = second.addVariable("x", kind: .integer, upper: 1)
    let row = second.require(2 * v + u <= 3 + 1e-12, named: "row", stating: "other words")
    second.objective = v + 0.5 * u + 1 + 0.5 * u
    #expect(first.differences(from: second) == [])

    second.setBounds(of: row, lower: 0, upper: 4)
    second.setBounds(of: v, lower: 0, upper: .infinity)
    second.objective = 2 * v
    second.addVariable("z")
    second.require(u >= 0, named: "extra", stating: "")
    first.require(x >= 0, named: "missing", stating: 1)
    second.direction = .maximize
    #expect(
      Set(first.differences(from: second)) == [
        "the directions differ: minimize, not maximize",
        "objective: the constants differ: 1.0, not 0.0",
        "objective: the coefficients of x differ: 1.0, not 0.0",
        "objective: the coefficients of y differ: 1.0, not 2.0",
        "variable y: the lower bounds differ: -1.0, not 0.0",
        "only the second has the variable z",
        "constraint row: the lower bounds differ: -inf, not 0.0",
        "constraint row: the upper bounds differ: 3.0, not 4.0",
        "only the first has the constraint missing",
        "only the second has the constraint extra",
      ]
    )
  }

  @Test("Limits combine to the tightest")
  func limits() {
    let limits = SolveLimits.nodes(10).and(.iterations(5)).and(.nodes(20)).and(.relativeGap(0.1))
    #expect(limits == SolveLimits(iterations: 5, nodes: 10, relativeGap: 0.1))
    #expect(SolveLimits.none.and(.seconds(2)) == .seconds(2))
    #expect(SolveLimits.seconds(.nan) == .seconds(0) && SolveLimits.seconds(.nan).and(.seconds(2)) == .seconds(0))
  }
}
