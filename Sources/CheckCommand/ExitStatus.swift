import ArgumentParser
import Foundation
import RotaFormats

/// What the programs tell the shell.
public enum ExitStatus: Int32, Sendable {
  /// All is well.
  case fine = 0
  /// A coverage gap is beyond its target's tolerance.
  case coverageGap = 1
  /// A rule of work is broken, or locks contradict the law.
  case ruleBroken = 2
  /// The words of the command are off.
  case usage = 64
  /// The input has mistakes; nothing was written.
  case badInput = 65
  /// There is no such file or folder, or none can be made there.
  case noSuchFile = 66
  /// The solver or the program failed.
  case failure = 70
  /// Stopped while the input was still being read.
  case stoppedReading = 75
  /// Interrupted; the best rota so far was written first.
  case interrupted = 130
  /// Terminated; the best rota so far was written first.
  case terminated = 143

  /// The status as the argument parser throws it.
  public var code: ExitCode { ExitCode(rawValue) }

  /// Runs a command, and says on standard error what was wrong, with its input every mistake at once.
  public static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let code as ExitCode {
      throw code
    } catch let usage as ValidationError {
      throw usage
    } catch {
      StandardError.write("\(error)\n")
      throw status(of: error).code
    }
  }

  private static func status(of error: any Error) -> ExitStatus {
    switch error {
    case is InvalidInput: .badInput
    case is MissingFile: .noSuchFile
    case let output as OutputFailure: output.status
    default: .failure
    }
  }
}
