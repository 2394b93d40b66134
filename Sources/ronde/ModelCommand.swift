import ArgumentParser
import CheckCommand
import Rostering
import RotaFormats
import RotaOptimizer

/// `ronde model`: prints the mathematics of a month, for another solver or for a reader.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Print the model of a month: MathProg for reading, LP or MPS for other solvers.",
    discussion: """
      MathProg is printed with its data, ready for `glpsol --math`. Stage 1 minimizes priced gaps; stage 2 minimizes
      hours, unfairness and wishes at the coverage that stage 1 reaches, which is solved first.
      """)

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("The language of the model.", valueName: "mathprog|lp|mps"))
  var format = PlanModel.Format.mathprog

  @Option(help: ArgumentHelp("The stage: 1 for coverage, 2 for quality.", valueName: "1|2"))
  var stage = 1

  func validate() throws {
    guard (1...2).contains(stage) else {
      throw ValidationError("--stage \(stage): there are two stages. Maybe 1 or 2.")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let history = try reading.published(before: folder)
      let horizon = period.horizon(for: folder.scenario)
      let locked = history.lockedDuties(on: horizon.planned)
      let stage = try stage(of: folder.scenario, over: horizon, history: history, locked: locked)
      let model = PlanModel(of: folder.scenario, over: horizon, history: history, locked: locked, stage: stage)
      try StandardOutput.write(try model.text(format))
    }
  }

  private func stage(
    of scenario: Scenario, over horizon: Horizon, history: History, locked: [Duty]
  ) throws -> PlanModel.Stage {
    guard stage == 2 else { return .coverage }
    let plan = try Optimizer().optimize(scenario, over: horizon, history: history, locked: locked)
    return .quality(keeping: plan.solve.coverage.cost)
  }
}

extension PlanModel.Format: ExpressibleByArgument {}
