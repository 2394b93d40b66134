/// The solver could not do its work, or was not given work it can do.
///
/// A model without a solution is not a failure: `Solution.stop` says so.
public struct SolverFailure: Error, Hashable, Sendable {
  /// What kind of failure it is.
  public enum Reason: Hashable, Sendable {
    /// The model, a path or a starting point cannot be given to GLPK; `message` names the part at fault.
    case refused
    /// GLPK stopped on an error that would have ended the process; `message` is its own.
    case trapped
    /// GLPK returned this code (the `GLP_E…` of its manual) and every fallback failed too.
    case returned(code: Int)
    /// A file could not be read, translated or written; `message` is GLPK's, with the line number.
    case file
    /// Memory is short.
    case memory
    /// A problem was used after a trap or on a thread that did not make it: a defect of this library.
    case unusable
  }

  /// The GLPK routine, or `check` for what is refused before any.
  public let call: String
  /// What kind of failure it is.
  public let reason: Reason
  /// What went wrong, in a sentence or GLPK's own words.
  public let message: String

  init(call: String, reason: Reason, message: String) {
    self.call = call
    self.reason = reason
    self.message = message
  }
}

extension SolverFailure {
  /// Whether it is GLPK that could not do this one solve: another one, of a model that is not the same, may well succeed.
  public var isOfOneSolve: Bool {
    switch reason {
    case .trapped, .returned: true
    case .refused, .file, .memory, .unusable: false
    }
  }
}

extension SolverFailure: CustomStringConvertible {
  /// The routine, the kind and the message on one line.
  public var description: String {
    switch reason {
    case .refused: "refused: \(message)"
    case .trapped: "\(call) was trapped: \(message)"
    case .returned(let code): "\(call) returned \(code): \(message)"
    case .file: "\(call): \(message)"
    case .memory: "\(call): memory is short"
    case .unusable: "\(call): the problem is not usable here: \(message)"
    }
  }
}
