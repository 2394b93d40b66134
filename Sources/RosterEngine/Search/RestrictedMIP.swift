internal import LinearProgramming

/// The best roster of lines that are columns already, by GLPK's branch and cut: nothing is priced any more.
///
/// The field calls it the restricted master heuristic. The columns hold rosters that a dive, which never takes a fixing
/// back, passes by (C. Barnhart, E. L. Johnson, G. L. Nemhauser, M. W. P. Savelsbergh and P. H. Vance, “Branch-and-price:
/// column generation for solving huge integer programs”, Operations Research 46, 1998).
struct RestrictedMIP {
  private let context: SearchContext
  private let limits: Limits

  /// How much is looked at: all of it work, so that the outcome does not depend on the clock while there is time.
  struct Limits {
    /// The most lines; the cheapest at the prices are taken.
    var columns = 600
    /// The most subproblems.
    var nodes = 500
    /// The most simplex iterations.
    var iterations = 2_000
  }

  init(_ context: SearchContext, limits: Limits = Limits()) {
    self.context = context
    self.limits = limits
  }

  /// The best roster found that costs less than a cutoff; nil when there was none.
  ///
  /// - Parameters:
  ///   - columns: The lines to choose from, those that the point has weights for and others.
  ///   - point: A solved master: only a solution below the cutoff at its prices makes a line worth looking at.
  func roster(
    of columns: [Column], at point: RestrictedMaster.Point, cutoff: Double
  ) throws(SolverFailure) -> Roster? {
    let room = cutoff - point.cost
    guard room > 0, !context.effort.isOver else { return nil }
    let lines = columns.cheapest(limits.columns, at: point, within: room)
    guard Set(lines.map(\.person)).count == context.problem.lines.count else { return nil }
    let programme = Programme(of: context.problem, lines: lines, cutoff: cutoff)
    let limits = SolveLimits.nodes(limits.nodes).and(.iterations(limits.iterations))
    return try context.effort.search(programme.model, RestrictedMIP.options, limits: limits)
      .map { programme.roster(at: $0) }
  }

  /// Straight down to a roster, then the nearest other ways; cuts take longer here than all that they save.
  private static let options = MIPOptions(
    cuts: [], branching: .driebeckTomlin, backtracking: .depthFirst, presolve: true)
}

/// One binary for each line, and the side variables as they are.
private struct Programme {
  private let problem: RosterProblem
  private let lines: [Column]
  let model: Model<Statement>

  /// What a row states.
  enum Statement: Hashable, Sendable {
    /// A person has one line.
    case oneLine(person: Int)
    /// A linking row of the problem.
    case linking(Int)
    /// The roster must be better than the best.
    case cutoff
  }

  /// - Parameter cutoff: What a roster may cost at most: GLPK takes no bound to begin with, but it takes a row.
  init(of problem: RosterProblem, lines: [Column], cutoff: Double) {
    var model = Model<Statement>(name: "restricted", direction: .minimize)
    let sides = problem.sides.enumerated().map { number, side in
      model.addVariable(
        "side\(number)", kind: side.isInteger ? .integer : .continuous, lower: side.lower, upper: side.upper)
    }
    let picks = lines.indices.map { model.addVariable("line\($0)", kind: .binary) }
    var worked = [[LinearExpression.Term]](repeating: [], count: problem.rows.count)
    var own = [[LinearExpression.Term]](repeating: [], count: problem.lines.count)
    for (column, pick) in zip(lines, picks) {
      own[column.person].append(LinearExpression.Term(1, pick))
      for entry in column.entries { worked[entry.row].append(LinearExpression.Term(entry.coefficient, pick)) }
    }
    for (person, terms) in own.enumerated() {
      model.require(LinearExpression(terms: terms) == 1, named: "person\(person)", stating: .oneLine(person: person))
    }
    for (number, row) in problem.rows.enumerated() {
      let terms = row.terms.map { LinearExpression.Term($0.coefficient, sides[$0.side]) } + worked[number]
      model.require(
        Relation(LinearExpression(terms: terms), lower: row.lower, upper: row.upper), named: "row\(number)",
        stating: .linking(number))
    }
    let costs =
      zip(problem.sides, sides).map { LinearExpression.Term($0.cost, $1) }
      + zip(lines, picks).map { LinearExpression.Term($0.cost, $1) }
    model.objective = LinearExpression(terms: costs.filter { $0.coefficient != 0 })
    model.objective.constant = problem.constant
    model.require(model.objective <= cutoff, named: "cutoff", stating: .cutoff)
    self.problem = problem
    self.lines = lines
    self.model = model
  }

  /// The roster of a solution.
  func roster(at point: Primal) -> Roster {
    var chosen = problem.lines.map { Line(days: $0.menu.count) }
    for (column, weight) in zip(lines, point.values[problem.sides.count...]) where weight > 0.5 {
      chosen[column.person] = column.line
    }
    return Roster(lines: chosen, sides: Array(point.values[..<problem.sides.count]), cost: point.objective)
  }
}
