import Testing

@testable import LinearProgramming

/// Oracle: the model that says the same, solved from nothing; an optimum is proved by its own duals.
@Suite("Live problems")
struct LiveProblemTests {
  /// What a live problem answered, and the model that says what it then stated.
  private struct Answer {
    let model: Model<Int>
    let stop: StopReason
    let values: [Double]
    let dual: Dual
  }

  @Test("A problem that grows, moves its bounds and shrinks has the proved optimum of its model after each change")
  func changes() throws {
    var optima = 0
    for seed in 0..<200 {
      for (step, answer) in try answersToChanges(seed).enumerated() {
        let reference = try solveAndVerify(answer.model)
        #expect(answer.stop == reference.stop, "seed \(seed), step \(step)")
        guard answer.stop == .optimal else { continue }
        let objections = objections(toOptimum: answer.model.point(answer.values), answer.dual, of: answer.model)
        #expect(objections.isEmpty, "seed \(seed), step \(step)")
        optima += 1
      }
    }
    #expect(optima > 200)
  }

  private func answersToChanges(_ seed: Int) throws -> [Answer] {
    var whole = Model.randomLinearProgram(seed: seed)
    whole.direction = .minimize
    let count = whole.variables.count
    return try Solver().withLiveProblem(rows: rows(of: whole)) { (live: consuming LiveProblem) throws(SolverFailure) in
      var answers: [Answer] = []
      let first = whole.keeping(0..<count / 2)
      try live.append(batch(of: first))
      answers.append(try answer(&live, first, by: .primal))

      try live.append(batch(of: whole.keeping(count / 2..<count)))
      answers.append(try answer(&live, whole, by: .primal))

      for definition in whole.variables.prefix(1) {
        let value = min(max(1, definition.lower), definition.upper)
        whole.fix(definition.variable, to: value)
        try live.setBounds(ofColumn: 0, lower: value, upper: value)
      }
      for definition in whole.constraints.suffix(1) {
        whole.setBounds(of: definition.constraint, lower: definition.lower - 1, upper: definition.upper + 2)
        try live.setBounds(ofRow: definition.constraint.index, lower: definition.lower - 1, upper: definition.upper + 2)
      }
      answers.append(try answer(&live, whole, by: .dual))

      try live.removeColumns([count - 1])
      answers.append(try answer(&live, whole.keeping(0..<count - 1), by: .primal))
      return answers
    }
  }

  private func answer(
    _ live: inout LiveProblem, _ model: Model<Int>, by method: SimplexOptions.Method
  ) throws(SolverFailure) -> Answer {
    let stop = try live.solve(by: method, monitor: SolveMonitor())
    return Answer(model: model, stop: stop, values: try live.values(), dual: try live.dual())
  }

  @Test("A search over the columns that are there finds as good a whole point as a search of the model")
  func search() throws {
    for seed in 0..<100 {
      var model = Model.randomIntegerProgram(seed: seed)
      model.direction = .minimize
      let expected = try Solver().solve(model)
      let found = try Solver().withLiveProblem(rows: rows(of: model)) {
        (live: consuming LiveProblem) throws(SolverFailure) -> [Double]? in
        try live.append(batch(of: model))
        guard try live.solve(by: .primal, monitor: SolveMonitor()) == .optimal else { return nil }
        return try live.search(MIPOptions(), limits: .none, monitor: SolveMonitor()).point
      }
      let point = found.map(model.point)
      #expect((point == nil) == (expected.primal == nil), "seed \(seed)")
      guard let point, let objective = expected.objective else { continue }
      #expect(objections(to: point, in: model).isEmpty, "seed \(seed)")
      #expect(isNear(point.objective, objective), "seed \(seed)")
    }
  }

  @Test("A column with a number that is none is refused, and the problem goes on")
  func refused() throws {
    try Solver().withLiveProblem(rows: [1...Double.infinity]) { (live: consuming LiveProblem) throws(SolverFailure) in
      var broken = ColumnBatch()
      broken.append(cost: .nan, entries: [(row: 0, value: 1)])
      var reason: SolverFailure.Reason?
      do throws(SolverFailure) { try live.append(broken) } catch { reason = error.reason }
      #expect(reason == .refused)
      var sound = ColumnBatch()
      sound.append(cost: 3, entries: [(row: 0, value: 2)])
      try live.append(sound)
      let stop = try live.solve(by: .primal, monitor: SolveMonitor())
      let objective = try live.objective
      #expect(stop == .optimal && objective == 1.5)
    }
  }

  private func rows(of model: Model<Int>) -> [ClosedRange<Double>] { model.constraints.map { $0.lower...$0.upper } }

  /// The variables of a model as columns.
  private func batch(of model: Model<Int>) -> ColumnBatch {
    var batch = ColumnBatch()
    for definition in model.variables {
      let entries = model.constraints.flatMap { row in
        model.terms(of: row.constraint).filter { $0.variable == definition.variable }
          .map { (row: row.constraint.index, value: $0.coefficient) }
      }
      let costs = model.objective.terms.filter { $0.variable == definition.variable }.map(\.coefficient)
      batch.append(
        cost: costs.reduce(0, +), lower: definition.lower.rounded(.up), upper: definition.upper.rounded(.down),
        isInteger: definition.kind != .continuous, entries: entries)
    }
    return batch
  }
}

extension Model where Statement == Int {
  /// The model with some of its variables only, and all of its rows.
  fileprivate func keeping(_ range: Range<Int>) -> Model<Int> {
    var model = Model<Int>(name: name, direction: direction)
    let kept = variables[range].map {
      model.addVariable($0.name, kind: $0.kind, lower: $0.lower, upper: $0.upper)
    }
    func expression(_ terms: some Sequence<LinearExpression.Term>) -> LinearExpression {
      LinearExpression(
        terms: terms.filter { range.contains($0.variable.index) }.map {
          LinearExpression.Term($0.coefficient, kept[$0.variable.index - range.lowerBound])
        })
    }
    for row in constraints {
      let relation = Relation.between(row.lower, expression(terms(of: row.constraint)), row.upper)
      model.require(relation, named: row.name, stating: row.statement)
    }
    model.objective = expression(objective.terms)
    return model
  }
}
