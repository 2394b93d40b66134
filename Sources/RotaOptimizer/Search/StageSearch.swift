internal import LinearProgramming
import Rostering

/// Solves a stage step by step: neighbourhoods find a rota, and rows per week, a tree or columns prove it.
struct StageSearch {
  private let context: StageContext
  private let weeks: WeekDecomposition
  /// The stage's model with what each week must cost: what columns are generated for.
  private let model: Model<Statement>
  /// The same with the rows that the relaxation breaks: what neighbourhoods and the tree look at.
  private var cutModel: Model<Statement>
  /// Where the relaxation is cheapest, where that is known.
  private var relaxation: [Double]?
  private var incumbent: StageIncumbent
  /// Lines of work with which columns begin, and those that they leave to another stage.
  private var lines: WorkLines

  /// What the search found.
  struct Outcome {
    /// The best rota.
    let best: CostedPoint
    /// What no rota can beat.
    let bound: Double?
    /// Why it stopped.
    let stop: StageStop
    /// Lines of work that another stage may begin with; none when no columns were generated.
    let lines: WorkLines
  }

  /// A search from a rota that satisfies the model.
  ///
  /// - Parameters:
  ///   - model: The stage's model with what each week must cost.
  ///   - lines: Lines of work known from another stage.
  init(
    _ context: StageContext, _ model: Model<Statement>, _ weeks: WeekDecomposition, from start: RotaChoice,
    with lines: WorkLines = .none
  ) {
    self.context = context
    self.weeks = weeks
    self.model = model
    self.cutModel = model
    self.incumbent = StageIncumbent(start, in: context)
    self.lines = lines
  }

  /// One step of the search.
  private enum Step {
    /// Rows per week, until the relaxation breaks none.
    case cut
    /// Parts of the rota made again.
    case improve(NeighbourhoodSearch.Reach)
    /// GLPK's tree, in one of its ways.
    case climb(TreeSearch.Leg)
    /// Column generation, for a share of the time that is left.
    case generate(share: Double)
  }

  /// What is quick comes first, then what is thorough, then what goes on until the end.
  ///
  /// A tree's time has a heavy tail: one way closes in a second what another leaves open after ten, and which is luck.
  /// So short trees in several ways go before longer ones (after C. P. Gomes, B. Selman and H. Kautz, “Boosting
  /// combinatorial search through randomization”, AAAI 1998). Measured on months of 6 to 24 people: with one duty a day
  /// the tree closes what columns leave open; with four and more it is now the one, now the other that finds the better
  /// rota, so that each gets its time.
  private static func steps(of method: Optimizer.Method, for problem: PlanningProblem) -> [Step] {
    let near = Step.improve(NeighbourhoodSearch.Reach(weeks: 2, nodes: 60))
    let far = Step.improve(NeighbourhoodSearch.Reach(weeks: 3, nodes: 300))
    let short: [Step] = [
      .climb(.fractional(nodes: 150)), .climb(.plain(nodes: 150)), .climb(.presolved(nodes: 120)),
    ]
    let long: [Step] = [.climb(.plain(nodes: 600)), .climb(.presolved(nodes: 500))]
    let compact = [.cut, near] + short + [far] + long
    return switch method {
    case .auto where problem.menu.dutiesADay > mostDutiesForTree:
      compact + [.generate(share: 0.5), .climb(.proof)]
    case .auto, .compact: compact + [.climb(.proof)]
    case .columns: [near, .generate(share: 1)]
    }
  }

  /// Up to how many duties, among which a person may be given one on a day, the tree alone is the better method.
  private static let mostDutiesForTree = 3.0

  /// Searches until proof, gap, clock or cancellation.
  mutating func run(_ method: Optimizer.Method) throws(SolverFailure) -> Outcome {
    for step in StageSearch.steps(of: method, for: context.formulation.problem) where !incumbent.isFinished {
      switch step {
      case .cut: try cut()
      case .improve(let reach): try improve(reach)
      case .climb(let leg): try climb(leg)
      case .generate(let share): try generate(share)
      }
    }
    return Outcome(best: incumbent.best, bound: incumbent.bound, stop: incumbent.stop, lines: lines)
  }

  private mutating func cut() throws(SolverFailure) {
    guard let root = try WeekCuts(context.part(share: StageSearch.share), weeks).strengthen(&cutModel) else { return }
    relaxation = root.point
    incumbent.raise(to: root.bound)
  }

  private mutating func improve(_ reach: NeighbourhoodSearch.Reach) throws(SolverFailure) {
    guard !isNear else { return }
    let turn = context.part(share: StageSearch.share)
    let search = NeighbourhoodSearch(turn, cutModel, relaxation: relaxation)
    let found = try search.improved(incumbent.best, reach: reach) { incumbent.isEnough($0) || turn.isOver }
    incumbent.offer(found)
  }

  private mutating func climb(_ leg: TreeSearch.Leg) throws(SolverFailure) {
    let found = try TreeSearch(context, cutModel).climb(leg, from: incumbent.best)
    incumbent.offer(found.best)
    incumbent.raise(to: found.bound)
  }

  private mutating func generate(_ share: Double) throws(SolverFailure) {
    guard !isNear else { return }
    let found = try ColumnSearch(context, model).generate(from: incumbent.best, with: lines, share: share)
    incumbent.offer(found.best)
    incumbent.raise(to: found.isProven ? incumbent.best.cost : found.bound)
    lines = found.lines
  }

  /// How much of the time that is left may pass before another step has its turn.
  private static let share = 0.4

  /// Whether it is rather the proof that is missing than the rota, which the tree finds sooner from here.
  private var isNear: Bool { incumbent.isWithin(0.01) }
}
