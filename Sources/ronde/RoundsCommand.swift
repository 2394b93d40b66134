import ArgumentParser
import CheckCommand
import Foundation
import Rostering
import RotaFormats
import RotaOptimizer
import RotaValidator

/// `ronde rounds`: makes one evening again, with whoever is there.
struct RoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds",
    abstract: "Make the round of one evening again, with whoever is there.",
    discussion: """
      Nobody is called in, and nobody's hours change: who is on duty is put where it is worth most, and the round is \
      made anew. Nothing is written unless --output is given.

      Exit codes:
      0    a round, with gaps or without
      2    a rule is broken that evening
      64   the words of the command are off
      65   mistakes in the input
      66   no such file, or no folder can be made there
      70   the solver failed, or the rota could not be written
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "The rota: rota.json, or a rota.csv edited in a spreadsheet.", completion: .file())
  var rota: String

  @Option(help: ArgumentHelp("The evening.", valueName: "YYYY-MM-DD"))
  var date: Day

  @Option(help: ArgumentHelp("Somebody on duty who cannot come. May be given several times.", valueName: "person"))
  var absent: [String] = []

  @OptionGroup var period: PeriodOptions
  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp("A folder for the rota with that evening made again; it is made if need be.", valueName: "dir"))
  var output: String?

  /// An evening takes less than one; nobody waits longer for tonight.
  private static let mostSeconds = 10.0

  func validate() throws {
    try RotaFile(path: rota).requirePeriod(period)
    try RotaFile(path: rota).refusePeriod(period)
    guard output != "" else { throw ValidationError("--output names no folder. Maybe rotas/2010-04.") }
  }

  func run() throws {
    try ExitStatus.reporting {
      let folder = try scenario.read()
      let language = reading.language(of: folder.scenario)
      let history = try reading.published(before: folder)
      let before = try RotaFile(path: rota).read(for: folder, over: period, language: language)
      try refuse(folder.scenario, before)
      let target = try output.map { try RotaFolder($0) }
      let after = try Optimizer(limits: .time(seconds: RoundsCommand.mostSeconds)).replan(
        date, of: before, for: folder.scenario, without: Set(absent.map { Person.ID($0) }), history: history)
      var document = RotaDocument(
        rota: after, scenarioDigest: folder.digest, toolVersion: Version.current,
        findings: Validator().findings(in: after, for: folder.scenario, history: history))
      document.count(for: folder.scenario, history: history)
      try target?.write(
        document, offsets: folder.scenario.calendar.offsets,
        dialect: reading.lang == .french ? .french : .standard)
      try StandardOutput.write(
        RoundText(
          scenario: folder.scenario, day: date, before: before, after: after, gaps: document.gaps,
          findings: document.findings, language: language
        ).text)
      let isBroken = document.findings.contains { $0.severity == .breach && $0.day == date }
      if isBroken { throw ExitStatus.ruleBroken.code }
    }
  }

  /// Refuses a date that the rota does not have, and people whom the team does not have.
  private func refuse(_ scenario: Scenario, _ rota: Rota) throws {
    let days = rota.horizon.days
    guard days.contains(date) else {
      let last = days.upperBound.advanced(by: -1)
      throw ValidationError("--date \(date) is not among the days of the rota, \(days.lowerBound) to \(last).")
    }
    for name in absent where scenario.person(Person.ID(name)) == nil {
      let team = scenario.people.map(\.id.text).joined(separator: ", ")
      throw ValidationError("--absent \(name) is nobody of the team. Maybe one of: \(team).")
    }
  }
}
