internal import LinearProgramming
import Rostering

/// Solves a stage step by step: neighbourhoods find a rota, and rows per week, a tree or columns prove it.
struct StageSearch {
  private let context: StageContext
  private let weeks: WeekDecomposition
  /// The stage's model with what each week must cost: what columns are generated for.
  private let model: Model<Statement>
  /// The same with the rows that the relaxation broke: what neighbourhoods and the tree look at.
  private var cutModel: Model<Statement>
  /// Where the relaxation is cheapest, where that is known.
  private var relaxation: [Double]?
  private var incumbent: StageIncumbent
  /// What a problem with more freedom has proven.
  private let floor: StageFloor?
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
  ///   - bound: What is known to be beaten by no rota.
  ///   - floor: What a problem with more freedom has proven.
  ///   - lines: Lines of work known from another stage.
  init(
    _ context: StageContext, _ model: Model<Statement>, _ weeks: WeekDecomposition, from start: CostedPoint,
    knowing bound: Double? = nil, above floor: StageFloor? = nil, with lines: WorkLines = .none
  ) {
    self.context = context
    self.weeks = weeks
    self.model = model
    self.cutModel = model
    self.incumbent = StageIncumbent(start, in: context)
    self.incumbent.raise(to: bound)
    self.incumbent.raise(to: floor?.cost)
    self.floor = floor
    self.lines = lines
  }

  /// Searches until proof, gap, clock or cancellation.
  mutating func run(_ method: Optimizer.Method) throws(SolverFailure) -> Outcome {
    var hasFailed = false
    for step in steps(of: method) where !incumbent.isFinished {
      let turn = context.part(share: StageSearch.share(of: step))
      hasFailed = try ifSolved { () throws(SolverFailure) in try take(step, in: turn) } == nil || hasFailed
    }
    return outcome(stop: incumbent.stop(hasFailed))
  }

  /// What was found, as far as it is proven of every rota: what is proven of a part of the sessions is not proven of all.
  private func outcome(stop: StageStop) -> Outcome {
    guard context.formulation.problem.sessions.part == .some else {
      return Outcome(best: incumbent.best, bound: incumbent.bound, stop: stop, lines: lines)
    }
    var whole = StageIncumbent(incumbent.best, in: context)
    whole.raise(to: floor?.cost)
    return Outcome(best: whole.best, bound: whole.bound, stop: whole.stop(stop == .failed), lines: lines)
  }

  private mutating func take(_ step: Step, in turn: StageContext) throws(SolverFailure) {
    switch step {
    case .cut: try cut(turn)
    case .improve(let reach): try improve(turn, reach)
    case .branch(let leg): try branch(turn, leg)
    case .generate(let iterations): try generate(turn, iterations: iterations)
    }
  }

  /// One step of the search.
  private enum Step {
    /// Rows per week that the relaxation breaks, round by round.
    case cut
    /// Parts of the rota made again.
    case improve(NeighbourhoodSearch.Reach)
    /// GLPK's tree, in one of its ways.
    case branch(TreeSearch.Leg)
    /// Column generation before trees, after some simplex iterations at the latest; with nil it has all the time, and no
    /// tree follows.
    case generate(iterations: Int?)

    /// Windows of some weeks, and the other neighbourhoods with as many subproblems.
    static func windows(of weeks: Int, nodes: Int) -> Step {
      .improve(NeighbourhoodSearch.Reach(weeks: weeks, nodes: nodes))
    }
  }

  /// What is quick comes first, then what is thorough, then what goes on until the end.
  ///
  /// A tree's time has a heavy tail: one way closes in a second what another leaves open after ten, and which is luck.
  /// So short trees in several ways go before longer ones (after C. P. Gomes, B. Selman and H. Kautz, “Boosting
  /// combinatorial search through randomization”, AAAI 1998). Where it is the rota that is hard to find, windows that
  /// grow take the place of the longer ones.
  private func steps(of method: Optimizer.Method) -> [Step] {
    let near = Step.windows(of: 2, nodes: 60)
    let far = Step.windows(of: 3, nodes: 300)
    let columns = Step.generate(iterations: options * StageSearch.iterationsPerOption)
    let wide: [Step] = [.windows(of: 2, nodes: 200), .windows(of: 3, nodes: 600)]
    let short: [Step] = [
      .branch(.fractional(nodes: 150)), .branch(.plain(nodes: 150)), .branch(.presolved(nodes: 120)),
    ]
    let long: [Step] = [.branch(.plain(nodes: 600)), .branch(.presolved(nodes: 500))]
    let trees = short + [far] + long
    return switch method {
    case .auto where hasManyDuties:
      [.windows(of: 1, nodes: 200), .cut, columns] + wide + short + [.branch(.proof)]
    case .auto where isLarge: [near, columns, .cut] + trees + [.branch(.proof)]
    case .auto, .compact: [.cut, near] + trees + [.branch(.proof)]
    case .columns: [near, .generate(iterations: nil), far]
    }
  }

  /// Simplex iterations, for each duty that somebody may be given, that columns may take before trees.
  ///
  /// Some ten seconds for 24 people with four duties a day. Several times as many made most gaps larger.
  private static let iterationsPerOption = 15

  /// How many duties people may be given, over all people and days.
  private var options: Int { context.formulation.problem.menu.options.count }

  /// Whether columns come before trees.
  private var isLarge: Bool {
    options > StageSearch.mostOptionsForTree
      && context.formulation.problem.scenario.people.count > StageSearch.mostPeopleForTree
  }

  /// Up to how many options trees are the better method.
  ///
  /// Measured: 48 people in one month (1,300) and 24 in three (1,800) are closed, or nearly, by trees; for 96 in one month
  /// (2,800) and more, columns bring rotas and bounds that trees have no time for.
  private static let mostOptionsForTree = 2_000

  /// Up to how many people trees are the better method all the same.
  ///
  /// Measured: over a year 12 people are within a hundredth by trees, and without a bound of use by columns, in one
  /// minute. For 24 it is the other way round.
  private static let mostPeopleForTree = 12

  /// Whether single weeks are large enough to be made again one by one, and columns come before trees.
  private var hasManyDuties: Bool { context.formulation.problem.menu.dutiesADay > StageSearch.mostDutiesForTree }

  /// Up to how many duties to choose from on a day, in the mean, windows of two weeks and trees are the better method.
  ///
  /// Measured: with one duty trees close what columns leave open. With three, four and eight a window of two weeks is too
  /// large to be searched, and rotas found week by week were better by up to a third. Where between one and three that
  /// begins is a guess.
  private static let mostDutiesForTree = 2.0

  /// How much of the time that is left a step may take.
  private static func share(of step: Step) -> Double {
    switch step {
    case .cut, .improve: StageSearch.share
    case .branch(let leg): leg.nodes == nil ? 1 : StageSearch.share
    case .generate(let iterations): iterations == nil ? 1 : StageSearch.columnShare
    }
  }

  /// The share of a step before others.
  private static let share = 0.4
  /// The share of columns before trees.
  private static let columnShare = 0.5

  private mutating func cut(_ turn: StageContext) throws(SolverFailure) {
    guard let root = try WeekCuts(turn, weeks).strengthen(&cutModel) else { return }
    relaxation = root.point
    incumbent.raise(to: root.bound)
  }

  private mutating func improve(_ turn: StageContext, _ reach: NeighbourhoodSearch.Reach) throws(SolverFailure) {
    guard !isNear else { return }
    incumbent.offer(
      try NeighbourhoodSearch(turn, cutModel, relaxation: relaxation)
        .improved(incumbent.best, reach: reach, until: incumbent.isEnough))
  }

  private mutating func branch(_ turn: StageContext, _ leg: TreeSearch.Leg) throws(SolverFailure) {
    let found = try TreeSearch(turn, cutModel).search(leg, from: incumbent.best)
    incumbent.offer(found.best)
    incumbent.raise(to: found.bound)
  }

  private mutating func generate(_ turn: StageContext, iterations: Int?) throws(SolverFailure) {
    // Where a tree follows, it has the sooner proof.
    guard iterations == nil || !isNear else { return }
    let found = try ColumnSearch(turn, model).generate(from: incumbent.best, with: lines, iterations: iterations)
    incumbent.offer(found.best)
    incumbent.raise(to: found.bound)
    lines = found.lines
  }

  /// Whether it is rather the proof that is missing than the rota, which the tree finds sooner from here.
  private var isNear: Bool { incumbent.isWithin(StageSearch.nearGap) }

  private static let nearGap = 0.01
}
