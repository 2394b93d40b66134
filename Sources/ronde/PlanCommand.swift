import ArgumentParser
import CheckCommand
import Foundation
import Rostering
import RotaFormats
import RotaOptimizer
import RotaValidator

/// `ronde plan`: makes a rota and prints it, with its gaps and what is proven.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make the rota of a month.",
    discussion: """
      There is always a rota: what cannot be covered is a gap, and is said. The days to the end of the last week are
      planned provisionally. Nothing is written unless --output is given.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("A folder for rota.json and rota.csv; it is made if need be.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("What to print: table or json.", valueName: "table|json"))
  var format = Format.table

  @Option(help: ArgumentHelp("The most seconds to search.", valueName: "seconds"))
  var timeLimit = 60.0

  @Option(help: ArgumentHelp("The relative gap that is good enough, for each stage.", valueName: "gap"))
  var gap = 0.001

  func validate() throws {
    guard timeLimit.isFinite, timeLimit >= 0 else {
      throw ValidationError("--time-limit \(timeLimit) is no number of seconds. Maybe 60.")
    }
    guard gap.isFinite, gap >= 0 else {
      throw ValidationError("--gap \(gap) is no relative gap. Maybe 0.001, which is 0.1 %.")
    }
  }

  func run() throws {
    let stop = StopSignals()
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let history = try reading.published(before: folder)
      let horizon = period.horizon(for: folder.scenario)
      let locked = history.duties.filter { $0.isLocked && horizon.days.contains($0.day) }
      let monitor = OptimizationMonitor()
      stop.direct(to: monitor)
      let plan = try ProgressLine.shown(monitor) {
        try Optimizer(limits: Optimizer.Limits(seconds: timeLimit, relativeGap: gap))
          .optimize(folder.scenario, over: horizon, history: history, locked: locked, monitor: monitor)
      }
      let document = document(of: plan, folder: folder)
      if let output { try write(document, to: output, scenario: folder.scenario) }
      print(document, plan: plan, scenario: folder.scenario)
      try exitIfNeeded(stop, plan: plan)
    }
  }

  private func document(of plan: Plan, folder: ScenarioFolder) -> RotaDocument {
    var document = RotaDocument(
      rota: plan.rota, scenarioDigest: folder.digest, toolVersion: Version.current, solve: plan.solve,
      provisional: plan.provisional,
      findings: Validator().findings(in: plan.rota, for: folder.scenario, history: plan.history))
    document.count(for: folder.scenario, history: plan.history)
    return document
  }

  private func write(_ document: RotaDocument, to path: String, scenario: Scenario) throws {
    let url = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let folder = OutputFolder(url)
    let dialect: CSVDialect = reading.lang == .french ? .french : .standard
    try WholeFile.write(document.json(offsets: scenario.calendar.offsets), to: folder.file(named: "rota.json"))
    try WholeFile.write(
      document.rota.csv(offsets: scenario.calendar.offsets, dialect: dialect), to: folder.file(named: "rota.csv"))
  }

  private func print(_ document: RotaDocument, plan: Plan, scenario: Scenario) {
    switch format {
    case .json: StandardOutput.write(String(decoding: document.json(offsets: scenario.calendar.offsets), as: UTF8.self))
    case .table:
      StandardOutput.write(
        PlanText(
          scenario: scenario, rota: plan.rota, provisional: plan.provisional, solve: plan.solve,
          gaps: document.gaps + document.desired, language: reading.language(of: scenario)
        ).text)
    }
  }

  private func exitIfNeeded(_ stop: StopSignals, plan: Plan) throws {
    if let status = stop.received { throw status.code }
    if plan.solve.status == .locksBreakLaw { throw ExitStatus.ruleBroken.code }
  }
}
