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
      There is always a rota: what cannot be covered is a gap, and is said. The days to the end of the last week are \
      planned provisionally. Nothing is written unless --output is given. Ctrl-C ends the search, and keeps the best \
      rota so far.

      Exit codes:
      0    a rota, with gaps or without
      2    locked or published duties break the law
      64   the words of the command are off
      65   mistakes in the input
      66   no such file, or no folder can be made there
      70   the solver failed, or the rota could not be written
      75   stopped while the input was being read
      130  interrupted, after the best rota so far was written
      143  terminated, after the best rota so far was written
      """)

  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "A folder for rota.json and rota.csv; it is made if need be. With --lang fr, rota.csv is one for French Excel.",
      valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("What to print: table or json.", valueName: "table|json"))
  var format = Format.table

  @Option(help: ArgumentHelp("The most seconds to search.", valueName: "seconds"))
  var timeLimit = 60.0

  @Option(help: ArgumentHelp("The relative gap that is good enough, for each stage.", valueName: "gap"))
  var gap = 0.001

  @Option(
    help: ArgumentHelp(
      "The most threads to use, all cores by default; the rota depends on them only where the clock ends a step.",
      valueName: "count"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "How to search: by columns, on the compact model, or as suits the case.", valueName: "auto|columns|compact"))
  var method = Optimizer.Method.auto

  func validate() throws {
    guard timeLimit.isFinite, timeLimit >= 0 else {
      throw ValidationError("--time-limit \(timeLimit) is no number of seconds. Maybe 60.")
    }
    guard gap.isFinite, gap >= 0 else {
      throw ValidationError("--gap \(gap) is no relative gap. Maybe 0.001, which is 0.1%.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads \(threads) is no number of threads. Maybe 1.") }
    guard output != "" else { throw ValidationError("--output names no folder. Maybe rotas/2010-04.") }
  }

  func run() throws {
    let stop = StopSignals()
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let history = try reading.published(before: folder)
      let target = try output.map { try RotaFolder($0) }
      let plan = try search(folder.scenario, history: history, stop: stop)
      let document = document(of: plan, folder: folder)
      let offsets = folder.scenario.calendar.offsets
      let writing = stop.holdingOff {
        Result { try target?.write(document, offsets: offsets, dialect: reading.lang == .french ? .french : .standard) }
      }
      // A rota that could not be written is not lost: it is printed all the same.
      try print(document, plan: plan, scenario: folder.scenario)
      try writing.get()
      if let status = stop.received { throw status.code }
      // What is locked or published may break the law; the validator's word counts besides the optimizer's.
      let isBroken = plan.solve.status == .locksBreakLaw || document.findings.contains { $0.severity == .breach }
      if isBroken { throw ExitStatus.ruleBroken.code }
    }
  }

  private func search(_ scenario: Scenario, history: History, stop: StopSignals) throws -> Plan {
    let horizon = period.horizon(for: scenario)
    let locked = history.lockedDuties(on: horizon.planned)
    let monitor = OptimizationMonitor()
    stop.direct(to: monitor)
    let optimizer = Optimizer(
      limits: Optimizer.Limits(seconds: timeLimit, relativeGap: gap), method: method,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    do {
      return try ProgressLine.shown(monitor, in: reading.language(of: scenario)) {
        try optimizer.optimize(scenario, over: horizon, history: history, locked: locked, monitor: monitor)
      }
    } catch {
      StandardError.write("The solver failed; nothing was written: \(error)\n")
      throw ExitStatus.failure.code
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

  private func print(_ document: RotaDocument, plan: Plan, scenario: Scenario) throws {
    switch format {
    case .json:
      let bytes = document.json(offsets: scenario.calendar.offsets)
      try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
    case .table:
      try StandardOutput.write(
        PlanText(
          scenario: scenario, rota: plan.rota, provisional: plan.provisional, solve: plan.solve,
          gaps: document.gaps + document.desired, tallies: document.counters, visits: document.visits,
          landlords: document.landlords, requests: document.requests, findings: document.findings,
          followUps: document.followUps, budgets: document.budgets,
          language: reading.language(of: scenario)
        ).text)
    }
  }
}

extension Optimizer.Method: ExpressibleByArgument {}
