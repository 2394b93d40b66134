internal import CGLPK

/// The owner of one GLPK problem, and the only Swift type that calls GLPK about one.
///
/// GLPK keeps its memory per thread: a problem must be made, solved and freed on one. Every caller
/// gets the problem, or the `LiveProblem` that owns it, lent for the length of a synchronous
/// closure, so it cannot leave the thread; the C side checks all the same.
struct GLPKProblem: ~Copyable {
  private let pointer: OpaquePointer

  init(name: String, direction: Direction) throws(SolverFailure) {
    guard let pointer = cglpk_create(name, direction.code) else {
      throw SolverFailure(call: "glp_create_prob", reason: .memory, message: "")
    }
    self.pointer = pointer
  }

  deinit {
    cglpk_free(pointer)
  }

  /// Lends a new, empty problem.
  ///
  /// Corresponds to `glp_create_prob` and `glp_delete_prob`.
  static func withEmpty<Result>(
    named name: String,
    direction: Direction,
    _ body: (borrowing GLPKProblem) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    let problem = try GLPKProblem(name: name, direction: direction)
    return try body(problem)
  }

  /// What GLPK would have printed.
  var log: String { String(cString: cglpk_log(pointer)) }

  /// Turns a code of the C side into an error; positive codes are GLPK's and pass through.
  private func checked(_ code: Int32, _ call: String) throws(SolverFailure) -> Int {
    guard code < 0 else { return Int(code) }
    let message = String(cString: cglpk_message(pointer))
    let reason: SolverFailure.Reason
    switch code {
    case CGLPK_TRAPPED.rawValue: reason = .trapped
    case CGLPK_BAD_NUMBER.rawValue: reason = .refused
    case CGLPK_NO_MEMORY.rawValue: reason = .memory
    case CGLPK_FILE.rawValue:
      let said = message.isEmpty ? log : message
      throw SolverFailure(call: call, reason: .file, message: said.trimmingTrailingWhitespace)
    default: reason = .unusable
    }
    throw SolverFailure(call: call, reason: reason, message: message)
  }
}

// MARK: - Building

extension GLPKProblem {
  /// Appends columns.
  ///
  /// Corresponds to `glp_add_cols`.
  func append(_ columns: PackedColumns) throws(SolverFailure) {
    let code = cglpk_append_columns(
      pointer,
      Int32(columns.lower.count),
      columns.names,
      columns.lower,
      columns.upper,
      columns.areInteger,
      columns.objective,
      nil,
      nil,
      nil
    )
    _ = try checked(code, "glp_add_cols")
  }

  /// Appends rows with their coefficients.
  ///
  /// Corresponds to `glp_add_rows` and `glp_set_mat_row`.
  func append(_ rows: PackedRows) throws(SolverFailure) {
    let code = cglpk_append_rows(
      pointer,
      Int32(rows.lower.count),
      rows.names,
      rows.lower,
      rows.upper,
      rows.starts,
      rows.columns,
      rows.values
    )
    _ = try checked(code, "glp_add_rows")
  }

  /// Appends nameless columns with their coefficients; the basis stays, for the primal simplex.
  ///
  /// Corresponds to `glp_add_cols` and `glp_set_mat_col`.
  func append(_ columns: ColumnBatch) throws(SolverFailure) {
    let count = columns.costs.count
    let code = cglpk_append_columns(
      pointer, Int32(count), nil, columns.lower, columns.upper, columns.areInteger, columns.costs, columns.starts,
      columns.rows, columns.values)
    _ = try checked(code, "glp_add_cols")
  }

  /// Appends nameless rows without coefficients.
  ///
  /// Corresponds to `glp_add_rows`.
  func appendRows(lower: [Double], upper: [Double]) throws(SolverFailure) {
    let code = cglpk_append_rows(pointer, Int32(lower.count), nil, lower, upper, nil, nil, nil)
    _ = try checked(code, "glp_add_rows")
  }

  /// Deletes columns; the basis stays when none of them is basic.
  ///
  /// Corresponds to `glp_del_cols`.
  func removeColumns(_ columns: [Int32]) throws(SolverFailure) {
    _ = try checked(cglpk_delete_columns(pointer, Int32(columns.count), columns), "glp_del_cols")
  }

  /// Changes the bounds of a column.
  ///
  /// Corresponds to `glp_set_col_bnds`.
  func setBounds(ofColumn column: Int, lower: Double, upper: Double) throws(SolverFailure) {
    _ = try checked(cglpk_set_column_bounds(pointer, Int32(column), lower, upper), "glp_set_col_bnds")
  }

  /// Changes the bounds of a row.
  ///
  /// Corresponds to `glp_set_row_bnds`.
  func setBounds(ofRow row: Int, lower: Double, upper: Double) throws(SolverFailure) {
    _ = try checked(cglpk_set_row_bounds(pointer, Int32(row), lower, upper), "glp_set_row_bnds")
  }

  /// Sets the constant of the objective.
  ///
  /// Corresponds to `glp_set_obj_coef`.
  func setObjectiveConstant(_ constant: Double) throws(SolverFailure) {
    _ = try checked(cglpk_set_objective_constant(pointer, constant), "glp_set_obj_coef")
  }
}

// MARK: - Solving

extension GLPKProblem {
  /// Chooses scale factors, or takes them away.
  ///
  /// Corresponds to `glp_scale_prob` and `glp_unscale_prob`.
  func setScaled(_ isScaled: Bool) throws(SolverFailure) {
    let code = isScaled ? cglpk_scale(pointer) : cglpk_unscale(pointer)
    _ = try checked(code, "glp_scale_prob")
  }

  /// Chooses where the simplex method starts.
  ///
  /// Corresponds to `glp_adv_basis` and `glp_std_basis`.
  func setBasis(_ basis: SimplexOptions.InitialBasis) throws(SolverFailure) {
    switch basis {
    case .advanced: _ = try checked(cglpk_advanced_basis(pointer), "glp_adv_basis")
    case .slack: _ = try checked(cglpk_slack_basis(pointer), "glp_std_basis")
    }
  }

  /// Runs the simplex method from the present basis.
  ///
  /// Corresponds to `glp_simplex` and `glp_exact`.
  func runSimplex(
    _ options: SimplexOptions,
    allowance: Allowance,
    monitor: SolveMonitor
  ) throws(SolverFailure) -> (code: Int, stop: StopReason?) {
    var settings = cglpk_simplex_options(
      method: Int32((options.method == .dual ? CGLPK_DUAL : CGLPK_PRIMAL).rawValue),
      pricing: Int32(
        (options.pricing == .largestCoefficient ? CGLPK_LARGEST_COEFFICIENT : CGLPK_STEEPEST_EDGE)
          .rawValue
      ),
      slice: Int32(clamping: options.slice),
      iteration_limit: allowance.iterations,
      seconds: allowance.seconds
    )
    var stop: Int32 = 0
    let code: Int
    switch options.arithmetic {
    case .floatingPoint:
      code = try checked(
        cglpk_simplex(pointer, &settings, monitor.pointer, &stop),
        "glp_simplex"
      )
    case .exact:
      code = try checked(cglpk_exact(pointer, &settings, monitor.pointer, &stop), "glp_exact")
    }
    return (code, StopReason(stopCode: stop))
  }

  /// Runs branch and cut from an optimal basis.
  ///
  /// Corresponds to `glp_intopt`.
  func runSearch(
    _ options: MIPOptions,
    start: [Double]?,
    relativeGap: Double,
    allowance: Allowance,
    monitor: SolveMonitor
  ) throws(SolverFailure) -> (code: Int, result: SearchResult) {
    var settings = cglpk_search_options(
      branching: options.branching.code,
      backtracking: options.backtracking.code,
      gomory_cuts: options.cuts.contains(.gomory),
      mir_cuts: options.cuts.contains(.mixedIntegerRounding),
      cover_cuts: options.cuts.contains(.cover),
      clique_cuts: options.cuts.contains(.clique),
      rounding: options.rounding,
      feasibility_pump: options.feasibilityPump,
      presolve: options.presolve,
      relative_gap: relativeGap,
      node_limit: allowance.nodes,
      iteration_limit: allowance.iterations,
      seconds: allowance.seconds
    )
    var result = cglpk_search_result()
    let code = try checked(
      cglpk_search(pointer, &settings, start, monitor.pointer, &result),
      "glp_intopt"
    )
    let answer = SearchResult(
      stop: StopReason(stopCode: result.stop),
      nodes: Int(result.nodes),
      bound: result.bound.isNaN ? nil : result.bound
    )
    return (code, answer)
  }
}

// MARK: - Answers

extension GLPKProblem {
  /// Reads how the simplex method ended.
  ///
  /// Corresponds to `glp_get_prim_stat` and `glp_get_dual_stat`.
  func basicStatus() throws(SolverFailure) -> BasicStatus {
    var status = cglpk_basic_status()
    _ = try checked(cglpk_get_basic_status(pointer, &status), "glp_get_status")
    return BasicStatus(
      primal: BasicStatus.Side(code: status.primal),
      dual: BasicStatus.Side(code: status.dual),
      objective: status.objective,
      iterations: Int(status.iterations)
    )
  }

  /// Reads the point of the present basis.
  ///
  /// Corresponds to `glp_get_row_prim` and `glp_get_col_prim`.
  func basicPoint(objective: Double) throws(SolverFailure) -> Primal {
    let (rows, columns) = try read(cglpk_get_basic_values, "glp_get_col_prim")
    return Primal(objective: objective, values: columns, activities: rows)
  }

  /// Reads the prices of the present basis.
  ///
  /// Corresponds to `glp_get_row_dual` and `glp_get_col_dual`.
  func basicDual() throws(SolverFailure) -> Dual {
    let (rows, columns) = try read(cglpk_get_basic_duals, "glp_get_col_dual")
    return Dual(duals: rows, reducedCosts: columns)
  }

  /// Reads the best solution of the search, if any.
  ///
  /// Corresponds to `glp_mip_row_val` and `glp_mip_col_val`.
  ///
  /// Only the values: GLPK's objective and activities are those before the values were made whole.
  func integerValues() throws(SolverFailure) -> [Double]? {
    var status = cglpk_integer_status()
    _ = try checked(cglpk_get_integer_status(pointer, &status), "glp_mip_status")
    let found = [CGLPK_OPTIMAL, CGLPK_FEASIBLE].contains { Int32($0.rawValue) == status.status }
    guard found else { return nil }
    return try read(cglpk_get_integer_values, "glp_mip_col_val").columns
  }

  private func read(
    _ getter: (OpaquePointer?, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?) -> Int32,
    _ call: String
  ) throws(SolverFailure) -> (rows: [Double], columns: [Double]) {
    let shape = try self.shape()
    var rows = [Double](repeating: 0, count: shape.rows)
    var columns = [Double](repeating: 0, count: shape.columns)
    _ = try checked(getter(pointer, &rows, &columns), call)
    return (rows, columns)
  }
}

// MARK: - Files

extension GLPKProblem {
  /// Writes a file.
  ///
  /// Corresponds to `glp_write_lp` and `glp_write_mps`.
  func write(_ format: ModelFormat, to path: String) throws(SolverFailure) {
    _ = try checked(cglpk_write(pointer, format.code, path), format.writer)
  }

  /// Writes a file and returns its text.
  ///
  /// Corresponds to `glp_write_lp` and `glp_write_mps`.
  func text(_ format: ModelFormat) throws(SolverFailure) -> String {
    var text: UnsafeMutablePointer<CChar>?
    var length: Int64 = 0
    _ = try checked(cglpk_write_text(pointer, format.code, &text, &length), format.writer)
    defer { cglpk_release_text(text) }
    return text.map { String(cString: $0) } ?? ""
  }

  /// Reads a file.
  ///
  /// Corresponds to `glp_read_lp` and `glp_read_mps`.
  func read(_ format: ModelFormat, from path: String) throws(SolverFailure) {
    _ = try checked(cglpk_read(pointer, format.code, path), format.reader)
  }

  /// Translates a MathProg model.
  ///
  /// Corresponds to `glp_mpl_read_model`, `glp_mpl_read_data`,
  /// `glp_mpl_generate` and `glp_mpl_build_prob`.
  func readMathProg(model: String, data: MathProg.Source?) throws(SolverFailure) {
    let code =
      switch data {
      case nil: cglpk_read_mathprog(pointer, model, nil, nil)
      case .file(let path): cglpk_read_mathprog(pointer, model, path, nil)
      case .text(let text): cglpk_read_mathprog(pointer, model, nil, text)
      }
    _ = try checked(code, "glp_mpl_read_model")
  }

  /// Reads the size and the objective's name, direction and constant.
  ///
  /// Corresponds to `glp_get_num_rows`.
  func shape() throws(SolverFailure) -> ProblemShape {
    var shape = cglpk_shape()
    _ = try checked(cglpk_get_shape(pointer, &shape), "glp_get_num_rows")
    return ProblemShape(
      name: shape.name.map { String(cString: $0) } ?? "",
      objectiveName: shape.objective_name.map { String(cString: $0) },
      direction: UInt32(shape.direction) == CGLPK_MAXIMIZE.rawValue ? .maximize : .minimize,
      rows: Int(shape.rows),
      columns: Int(shape.columns),
      constant: shape.constant
    )
  }

  /// Reads one column.
  ///
  /// Corresponds to `glp_get_col_lb` and its neighbours.
  func column(_ index: Int) throws(SolverFailure) -> ProblemColumn {
    var column = cglpk_column()
    _ = try checked(cglpk_get_column(pointer, Int32(index), &column), "glp_get_col_name")
    return ProblemColumn(
      name: column.name.map { String(cString: $0) },
      lower: column.lower,
      upper: column.upper,
      objective: column.objective,
      isInteger: column.integer
    )
  }

  /// Reads one row and its entries.
  ///
  /// Corresponds to `glp_get_row_lb` and `glp_get_mat_row`.
  func row(_ index: Int) throws(SolverFailure) -> ProblemRow {
    var row = cglpk_row()
    _ = try checked(cglpk_get_row(pointer, Int32(index), &row), "glp_get_row_name")
    let count = Int(row.entries)
    var columns = [Int32](repeating: 0, count: count)
    var values = [Double](repeating: 0, count: count)
    _ = try checked(
      cglpk_get_row_entries(pointer, Int32(index), &columns, &values),
      "glp_get_mat_row"
    )
    return ProblemRow(
      name: row.name.map { String(cString: $0) },
      lower: row.lower,
      upper: row.upper,
      columns: columns.map(Int.init),
      values: values
    )
  }
}
