internal import LinearProgramming
import Rostering

/// The mathematical model of a plan, for people who want to read it or to solve it with another program.
///
/// ```swift
/// let model = PlanModel(of: scenario, over: april)
/// try model.text(.mathprog).write(toFile: "april.mod", atomically: true, encoding: .utf8)   // glpsol --math april.mod
/// ```
///
/// Rows and columns have the same names in every format, as far as the format allows.
public struct PlanModel: Sendable {
  /// How the model is written.
  public enum Format: String, CaseIterable, Sendable {
    /// GNU MathProg: the statement of the problem, as `Models/rota.mod` has it, with the data of the plan.
    case mathprog
    /// CPLEX LP, for reading by people; names are changed where its alphabet is too narrow.
    case lp
    /// Free MPS, for other solvers.
    case mps
  }

  /// Which of the two problems is written.
  public enum Stage: Hashable, Sendable {
    /// Coverage: the fewest priced gaps.
    case coverage
    /// Quality: the best hours, fairness and wishes among rotas whose gaps cost no more than that, to half a unit.
    case quality(keeping: Double)
  }

  private let problem: PlanningProblem
  private let stage: RotaOptimizer.Stage

  /// The model of a plan.
  ///
  /// - Parameters:
  ///   - scenario: The team, the places, the hours, the promises and the rules.
  ///   - horizon: The days to plan.
  ///   - history: The rotas made before; published days of the horizon stay.
  ///   - locked: Duties that are fixed.
  ///   - stage: Coverage, or quality at a level of coverage.
  public init(
    of scenario: Scenario, over horizon: Horizon, history: History = .none, locked: [Duty] = [],
    stage: Stage = .coverage
  ) {
    self.problem = PlanningProblem(of: scenario, over: horizon, history: history, locked: locked)
    self.stage =
      switch stage {
      case .coverage: .coverage
      case .quality(let cost): RotaOptimizer.Stage.quality(keeping: cost)
      }
  }

  /// The whole text of the model, data included.
  ///
  /// - Throws: `SolverFailure` when a name or a number of the scenario does not fit the format.
  public func text(_ format: Format) throws -> String {
    switch format {
    case .mathprog: MathProgStatement(of: problem, stage: stage).text
    case .lp: try portable.text(.lp)
    case .mps: try portable.text(.mps)
    }
  }

  /// The model with the constant of its objective as the cost of a column fixed at 1.
  ///
  /// LP files have no place for a constant, and solvers disagree on its sign in MPS files; every solver then finds the
  /// cost that `ronde plan` prints.
  private var portable: Model<Statement> {
    var model = Formulation(of: problem, stage: stage).model
    let constant = model.objective.constant
    guard constant != 0 else { return model }
    let one = model.addVariable("constant", lower: 1, upper: 1)
    model.objective.constant = 0
    model.objective.add(one, times: constant)
    return model
  }
}
