import LinearProgramming
import Testing

@Suite("MathProg")
struct MathProgTests {
  @Test("A small model is read faithfully, its objective apart from its constraints")
  func smallModel() throws {
    let source = """
      set People;
      param hours{People};
      var works{p in People}, binary;
      var gap, >= 0, <= 9;
      var spare, integer, >= -2;
      minimize cost: sum{p in People} hours[p] * works[p] + 240 * gap + spare + 5;
      s.t. cover: sum{p in People} works[p] + gap + 1 >= 3;
      s.t. balance{p in People}: 2 <= 3 * works[p] + spare <= 7;
      s.t. exact: gap - spare = 4 - gap;
      data;
      set People := anna karim;
      param hours := anna 3 karim 2.5;
      end;
      """
    let model = try withTemporaryFile(source, extension: "mod") { try MathProg.read(model: $0) }

    var expected = Model<Int>(name: "", direction: .minimize)
    let anna = expected.addVariable("works[anna]", kind: .binary)
    let karim = expected.addVariable("works[karim]", kind: .binary)
    let gap = expected.addVariable("gap", upper: 9)
    let spare = expected.addVariable("spare", kind: .integer, lower: -2)
    expected.objective = 3 * anna + 2.5 * karim + 240 * gap + spare + 5
    expected.require(anna + karim + gap >= 2, named: "cover", stating: 0)
    expected.require(.between(2, 3 * anna + spare, 7), named: "balance[anna]", stating: 0)
    expected.require(.between(2, 3 * karim + spare, 7), named: "balance[karim]", stating: 0)
    expected.require(2 * gap - spare == 4, named: "exact", stating: 0)
    #expect(expected.differences(from: model) == [])
    #expect(model.constraints.map(\.statement) == model.constraints.map(\.name))
    #expect(try Solver().solve(model).objective == Solver().solve(expected).objective)
  }

  @Test("A syntax error comes back with the file's line, and the process goes on")
  func syntaxError() throws {
    for _ in 0..<3 {
      let source = "var x >= 0;\nminimize cost: x;\ns.t. row: x >= ;\nend;\n"
      try withTemporaryFile(source, extension: "mod") { path in
        let failure = #expect(throws: SolverFailure.self) { try MathProg.read(model: path) }
        #expect(failure?.reason == .file)
        #expect(failure?.message.contains(":3:") == true, "\(String(describing: failure))")
      }
    }
  }

  @Test("A missing value and a missing file come back as failures")
  func missing() throws {
    let source = "set S; param p{S}; var x; minimize c: sum{s in S} p[s] * x; end;"
    try withTemporaryFile(source, extension: "mod") { path in
      var data = MathProgData()
      data.addSet("S", ["a", "b"])
      data.addParameter("p", values: [(["a"], 1)])
      let failure = #expect(throws: SolverFailure.self) {
        try MathProg.read(model: path, data: data)
      }
      #expect(failure?.message.contains("no value for p[b]") == true, "\(String(describing: failure))")
      let other = #expect(throws: SolverFailure.self) {
        try MathProg.read(model: path, data: "/no such folder/x.dat")
      }
      #expect(other?.reason == .file)
    }
  }

  @Test("Names are quoted exactly as GLPK quotes them, whatever the symbol")
  func quoting() throws {
    let symbols: [MathProgSymbol] = [
      "local", "2010-04-07T20:00", "bo b", "_x", "a+b-c.d_e", "a,b", "l'eau", "l'\u{301}eau", "''", "'", "é",
      "Ångström", "2", "2x", "", "-", "a[b]", "a\"b", "end", "default", "data", "set", "x:y", "(", "*", ".", "#",
      "1e5", "Infinity", "日本", 2, -3, 0, 2.5, 1e20, 1e-7, 123_456_789, 0.1, 1e15, 12_345_678_901_234_567.0, -0.25,
      .number(1.0 / 3),
    ]
    var data = MathProgData()
    data.addSet("S", symbols)
    data.addSet("Pairs", tuples: symbols.map { [$0, "o'clock"] })
    let source = """
      set S; set Pairs dimen 2;
      var x{S}; var y{Pairs};
      s.t. one{s in S}: x[s] >= 1;
      s.t. two{(s, t) in Pairs}: y[s, t] >= 1;
      end;
      """
    let model = try withTemporaryFile(source, extension: "mod") {
      try MathProg.read(model: $0, data: data)
    }
    let ones = symbols.map { mathProgName("one", [$0]) }
    let twos = symbols.map { mathProgName("two", [$0, "o'clock"]) }
    #expect(model.constraints.map(\.name) == ones + twos)
    #expect(model.variables.map(\.name).contains(mathProgName("x", ["l'eau"])))
    #expect(mathProgName("cover", ["local", "2010-04-07T20:00"]) == "cover[local,'2010-04-07T20:00']")
    #expect(mathProgName("rest", ["l'eau", 2]) == "rest['l''eau',2]")
    #expect(mathProgName("cost", []) == "cost")
  }

  @Test("Data of every shape arrives as it was stated")
  func dataShapes() throws {
    let source = """
      set Days; set Links dimen 2; set Crew{Days}; set Empty;
      param limit; param name symbolic; param cost{Days, {"anna", "bo b"}};
      param load{Days};
      var x{d in Days, c in Crew[d]}, >= 0;
      minimize total: sum{d in Days, c in Crew[d]} cost[d, c] * x[d, c] + limit;
      s.t. floor{d in Days}: sum{c in Crew[d]} x[d, c] >= load[d];
      s.t. link{(d, e) in Links}: sum{c in Crew[d]} x[d, c] - sum{c in Crew[e]} x[e, c] <= 0;
      s.t. none{s in Empty}: sum{d in Days, c in Crew[d]} x[d, c] >= 1;
      s.t. named{s in {name}}: sum{d in Days, c in Crew[d]} x[d, c] <= 99;
      end;
      """
    var data = MathProgData()
    data.addSet("Days", [1, 2])
    data.addSet("Links", tuples: [[1, 2]])
    data.addSet("Crew", at: [1], ["anna", "bo b"])
    data.addSet("Crew", at: [2], ["bo b"])
    data.addSet("Empty", [])
    data.addParameter("limit", .number(0.1 + 0.2))
    data.addParameter("name", "the 'end'")
    data.addParameter("cost", default: 4, values: [([1, "bo b"], 2.25), ([2, "bo b"], -1e-7)])
    data.addParameter("load", values: [([1], 3), ([2], 0.5)])
    let model = try withTemporaryFile(source, extension: "mod") { path in
      let fromText = try MathProg.read(model: path, data: data)
      let fromFile = try withTemporaryFile(data.text, extension: "dat") {
        try MathProg.read(model: path, data: $0)
      }
      #expect(fromText.differences(from: fromFile) == [])
      return fromText
    }
    var expected = Model<Int>(name: "", direction: .minimize)
    let first = expected.addVariable("x[1,anna]")
    let second = expected.addVariable("x[1,'bo b']")
    let third = expected.addVariable("x[2,'bo b']")
    expected.objective = 4 * first + 2.25 * second - 1e-7 * third + (0.1 + 0.2)
    expected.require(first + second >= 3, named: "floor[1]", stating: 0)
    expected.require(third >= 0.5, named: "floor[2]", stating: 0)
    expected.require(first + second - third <= 0, named: "link[1,2]", stating: 0)
    expected.require(
      first + second + third <= 99,
      named: mathProgName("named", ["the 'end'"]),
      stating: 0
    )
    #expect(expected.differences(from: model) == [])
    #expect(model.objective.constant == 0.1 + 0.2, "every digit arrives")
  }

  @Test("Names so long that GLPK cuts two of them to one are a failure, not the end of the process")
  func cutNames() throws {
    let long = String(repeating: "n", count: 90)
    let source = "set S dimen 3; var x{S}; s.t. row{(a, b, c) in S}: x[a, b, c] >= 1; end;"
    var data = MathProgData()
    data.addSet("S", tuples: ["1", "2"].map { [.string(long), .string(long), .string(long + $0)] })
    try withTemporaryFile(source, extension: "mod") { path in
      let failure = #expect(throws: SolverFailure.self) {
        try MathProg.read(model: path, data: data)
      }
      #expect(failure?.message.contains("two have the name") == true)
    }
  }

  @Test("The objective keeps its direction, and a model without one has none")
  func objectives() throws {
    let maximize = "var x >= 0, <= 3; maximize gain: 2 * x; s.t. row: x <= 2; end;"
    let model = try withTemporaryFile(maximize, extension: "mod") { try MathProg.read(model: $0) }
    #expect(model.direction == .maximize)
    #expect(model.constraints.map(\.name) == ["row"])
    #expect(try solveAndVerify(model).objective == 4)
    let none = "var x >= 0; s.t. row: x >= 2; end;"
    let without = try withTemporaryFile(none, extension: "mod") { try MathProg.read(model: $0) }
    #expect(without.objective == .zero)
    #expect(try solveAndVerify(without).objective == 0)
  }
}
