extension Model {
  /// Writes the model to a file.
  ///
  /// - Throws: `SolverFailure` when the model cannot be given to GLPK or the file not written.
  ///
  /// Corresponds to `glp_write_lp` and `glp_write_mps`.
  public func write(_ format: ModelFormat, to path: String) throws(SolverFailure) {
    try checkSize(for: format)
    try withProblem { (problem) throws(SolverFailure) in
      try problem.write(format, to: path)
    }
  }

  /// Returns the text of the file that `write(_:to:)` would write.
  ///
  /// - Throws: `SolverFailure` when the model cannot be given to GLPK.
  ///
  /// Corresponds to `glp_write_lp` and `glp_write_mps`.
  public func text(_ format: ModelFormat) throws(SolverFailure) -> String {
    try checkSize(for: format)
    return try withProblem { (problem) throws(SolverFailure) in
      try problem.text(format)
    }
  }

  /// Refuses what GLPK's writers abort on.
  private func checkSize(for format: ModelFormat) throws(SolverFailure) {
    guard format != .lp, constraints.isEmpty || variables.isEmpty else { return }
    throw SolverFailure(
      call: "check",
      reason: .refused,
      message: "an MPS file has at least one row and one column"
    )
  }

  /// Checks the model and lends it as a GLPK problem.
  func withProblem<Result>(
    tighten: Bool = false,
    _ body: (borrowing GLPKProblem) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    try check()
    return try GLPKProblem.withEmpty(named: name, direction: direction) {
      (problem) throws(SolverFailure) in
      try problem.append(PackedColumns(of: self, tighten: tighten))
      try problem.append(PackedRows(of: self))
      try problem.setObjectiveConstant(objective.constant)
      return try body(problem)
    }
  }
}

extension Model where Statement == String {
  /// Reads a model from a file; each row states its name.
  ///
  /// - Throws: `SolverFailure` with GLPK's message and line number when the file cannot be read.
  ///
  /// Corresponds to `glp_read_lp` and `glp_read_mps`.
  public init(reading format: ModelFormat, from path: String) throws(SolverFailure) {
    self = try GLPKProblem.withEmpty(named: "", direction: .minimize) {
      (problem) throws(SolverFailure) in
      try problem.read(format, from: path)
      return try Model(copying: problem)
    }
  }

  /// Copies a GLPK problem as a value, without the row that only repeats the objective.
  init(copying problem: borrowing GLPKProblem) throws(SolverFailure) {
    let shape = try problem.shape()
    self.init(name: shape.name, direction: shape.direction)
    objective.constant = shape.constant
    for index in 0..<shape.columns {
      let column = try problem.column(index)
      let name = column.name ?? "x_\(index + 1)"
      guard variable(named: name) == nil else { throw Self.repeated(name) }
      let variable = addVariable(
        name,
        kind: column.isInteger ? .integer : .continuous,
        lower: column.lower,
        upper: column.upper
      )
      if column.objective != 0 {
        objective.add(variable, times: column.objective)
      }
    }
    for index in 0..<shape.rows {
      let row = try problem.row(index)
      let name = row.name ?? "r_\(index + 1)"
      let isFree = row.lower == -.infinity && row.upper == .infinity
      if isFree, name == shape.objectiveName { continue }
      guard constraint(named: name) == nil else { throw Self.repeated(name) }
      let terms = zip(row.columns, row.values).map { column, value in
        LinearExpression.Term(value, Variable(index: column))
      }
      let relation = Relation(LinearExpression(terms: terms), lower: row.lower, upper: row.upper)
      require(relation, named: name, stating: name)
    }
  }
  /// GLPK cuts long names, after which two may be one: that comes from a file, not from a mistake
  /// of the program.
  private static func repeated(_ name: String) -> SolverFailure {
    SolverFailure(call: "glp_mpl_build_prob", reason: .file, message: "two have the name \(name)")
  }
}
