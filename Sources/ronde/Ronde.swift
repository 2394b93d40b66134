import ArgumentParser
import CheckCommand

/// The command line: one file for each subcommand.
@main
struct Ronde: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde",
    abstract: "Makes the monthly rota of a social-mediation team, and says what is missing and what is proven.",
    version: Version.current,
    subcommands: [
      PlanCommand.self, CheckCommand.self, RoundsCommand.self, PublishCommand.self, ReportCommand.self,
      ModelCommand.self,
    ])
}
