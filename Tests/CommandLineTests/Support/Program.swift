import Foundation
import Testing

/// A built program, run as a user would run it.
struct Program {
  static let ronde = Program(name: "ronde")
  static let check = Program(name: "ronde-check")

  let name: String

  /// What a run came to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of the output, without the line break that ends it.
    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }

    /// The lines of standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The program's file: programs are built beside the tests.
  var url: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent(name)
    #else
      let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
      return tests.deletingLastPathComponent().appendingPathComponent(name)
    #endif
  }

  /// A process that has not begun; nothing is a terminal unless it is made one.
  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  ///
  /// Output goes through files: a pipe that nobody empties would stop the program.
  @discardableResult
  func run(_ arguments: [String]) throws -> Outcome {
    let folder = try Folder()
    let (output, errors) = (folder.url.appendingPathComponent("output"), folder.url.appendingPathComponent("errors"))
    let process = process(arguments)
    process.standardOutput = try Folder.newFile(output)
    process.standardError = try Folder.newFile(errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Runs the program to its end.
  @discardableResult
  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }
}
