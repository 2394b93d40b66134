/// GLPK's modelling language, translated in process.
public enum MathProg {
  /// Where the data section of a model comes from.
  enum Source {
    case file(String)
    case text(String)
  }

  /// Translates a model and its data; each row states its name.
  ///
  /// Rows and columns are named as MathProg names them, `cover[local,'2010-04-07T20:00']`.
  /// The objective becomes `Model.objective` and is not a constraint. MathProg leaves out
  /// variables that stand in no constraint and not in the objective, and moves constants to
  /// the right-hand side.
  ///
  /// - Parameters:
  ///   - model: the path of the `.mod` file.
  ///   - data: the path of a data file, which replaces the model's own data section; nil keeps the latter.
  /// - Throws: `SolverFailure` with GLPK's message and line number.
  ///
  /// Corresponds to `glp_mpl_read_model`, `glp_mpl_read_data`, `glp_mpl_generate` and `glp_mpl_build_prob`.
  public static func read(model: String, data: String? = nil) throws(SolverFailure) -> Model<String> {
    try translate(model: model, data: data.map { .file($0) })
  }

  /// Translates a model with data made by a program.
  ///
  /// - Parameters:
  ///   - model: the path of the `.mod` file.
  ///   - data: the data, which replaces the model's own data section.
  /// - Throws: `SolverFailure` with GLPK's message and line number.
  ///
  /// Corresponds to `glp_mpl_read_model`, `glp_mpl_read_data`, `glp_mpl_generate` and `glp_mpl_build_prob`.
  public static func read(model: String, data: MathProgData) throws(SolverFailure) -> Model<String> {
    try translate(model: model, data: .text(data.text))
  }

  private static func translate(
    model: String,
    data: Source?
  ) throws(SolverFailure) -> Model<String> {
    try GLPKProblem.withEmpty(named: "", direction: .minimize) {
      (problem) throws(SolverFailure) in
      try problem.readMathProg(model: model, data: data)
      return try Model<String>(copying: problem)
    }
  }
}
