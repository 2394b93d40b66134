import ArgumentParser
import CheckCommand

/// `check` alone: starts on a machine without GLPK.
@main
struct RondeCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde-check", abstract: CheckCommand.configuration.abstract,
    discussion: CheckCommand.configuration.discussion)

  @OptionGroup var check: CheckCommand

  func run() throws { try check.run() }
}
