import Foundation

/// Something that was to be written and cannot be.
public struct OutputFailure: Error, CustomStringConvertible {
  /// The path and what is wrong with it.
  public let description: String
  /// What the program tells the shell.
  public let status: ExitStatus

  /// A place that is no place to write to, found before any work was done.
  public init(path: String, problem: String, advice: String) {
    self.description = "\(path): \(problem). \(advice)."
    self.status = .noSuchFile
  }

  /// What the system said when something was being written.
  public init(path: String, _ error: any Error) {
    self.description = "\(path): cannot be written: \(OutputFailure.reason(of: error))."
    self.status = .failure
  }

  /// The system's own words, which the error wraps.
  private static func reason(of error: any Error) -> String {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
    guard inner.domain == NSPOSIXErrorDomain else { return outer.localizedDescription }
    return String(cString: strerror(Int32(inner.code))).lowercased()
  }
}
