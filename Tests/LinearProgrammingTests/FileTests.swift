import LinearProgramming
import Testing

@Suite("Model files")
struct FileTests {
  @Test(
    "A model written by GLPK and read back by GLPK is the same model",
    arguments: [ModelFormat.lp, .mps, .fixedMPS]
  )
  func roundTrip(_ format: ModelFormat) throws {
    for seed in 0..<120 {
      var model = plain(seed)
      // An LP file has no place for the constant nor for two bounds on one row.
      if format == .lp { model = withoutRanges(model) }
      let text = try model.text(format)
      let copy = try withTemporaryFile(text, extension: "txt") {
        try Model(reading: format, from: $0)
      }
      // MPS has no word for the direction.
      var expected = model
      if format != .lp { expected.direction = copy.direction }
      #expect(expected.differences(from: copy) == [], "seed \(seed)\n\(text)")
    }
  }

  @Test("A file is written as its text")
  func written() throws {
    let model = plain(3)
    try withTemporaryFile("", extension: "lp") { path in
      try model.write(.lp, to: path)
      let copy = try Model(reading: .lp, from: path)
      let text = try model.text(.lp)
      let other = try withTemporaryFile(text, extension: "lp") { try Model(reading: .lp, from: $0) }
      #expect(copy.differences(from: other) == [])
    }
  }

  @Test("A path that cannot be written or read is a failure with GLPK's words")
  func badPath() throws {
    let model = plain(1)
    let missing = "/no such folder/model.lp"
    let writing = #expect(throws: SolverFailure.self) { try model.write(.lp, to: missing) }
    #expect(writing?.reason == .file)
    #expect(writing?.message.contains("No such file") == true)
    let reading = #expect(throws: SolverFailure.self) { try Model(reading: .mps, from: missing) }
    #expect(reading?.reason == .file)
    let long = String(repeating: "p", count: 5_000)
    let refused = #expect(throws: SolverFailure.self) { try model.write(.mps, to: long) }
    #expect(refused?.message.contains("path") == true)
  }

  @Test("A file that is no model is a failure with the line number")
  func badFile() throws {
    let text = "Minimize\n obj: x\nSubject To\n c1: x >= >= 2\nEnd\n"
    try withTemporaryFile(text, extension: "lp") { path in
      let failure = #expect(throws: SolverFailure.self) { try Model(reading: .lp, from: path) }
      #expect(failure?.message.contains(":4:") == true, "\(String(describing: failure))")
    }
  }

  private func withoutRanges(_ model: Model<Int>) -> Model<Int> {
    var model = model
    model.objective.constant = 0
    for definition in model.constraints
    where definition.lower > -.infinity && definition.lower < definition.upper {
      model.setBounds(of: definition.constraint, lower: definition.lower, upper: .infinity)
    }
    return model
  }

  @Test("A model without rows or columns is written as LP and refused as MPS")
  func empty() throws {
    var model = Model<Int>(name: "", direction: .minimize)
    for name in ["x", "y"] {
      #expect(!(try model.text(.lp)).isEmpty)
      let failure = #expect(throws: SolverFailure.self) { try model.text(.mps) }
      #expect(failure?.reason == .refused)
      model.addVariable(name)
    }
  }

  /// A random model whose names every format can hold, with each variable in use.
  private func plain(_ seed: Int) -> Model<Int> {
    let source = seed % 2 == 0 ? Model.randomLinearProgram(seed: seed) : .randomIntegerProgram(seed: seed)
    var model = Model<Int>(name: "plain", direction: source.direction)
    for definition in source.variables {
      let name = "x\(definition.variable.index)"
      model.addVariable(
        name,
        kind: definition.kind,
        lower: definition.lower,
        upper: definition.upper
      )
    }
    let total = source.variables.map(\.variable).sum()
    model.require(total >= -1_000, named: "total", stating: 0)
    for definition in source.constraints where definition.lower > -.infinity || definition.upper < .infinity {
      let terms = LinearExpression(terms: Array(source.terms(of: definition.constraint)))
      guard !terms.terms.isEmpty else { continue }
      model.require(
        .between(definition.lower, terms, definition.upper),
        named: "r\(definition.constraint.index)",
        stating: 0
      )
    }
    model.objective = source.objective
    return model
  }
}
