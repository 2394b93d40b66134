/// The mistakes found so far in the files of one reading.
///
/// A reference, because every part of a reader adds to the same list and none of them may stop at its first mistake.
final class ProblemLog {
  private var problems: [InputProblem] = []
  private var files: [String] = []

  /// Whether nothing is wrong so far.
  var isEmpty: Bool { problems.isEmpty }

  /// A file of the reading; mistakes are listed in the order in which files were opened.
  func open(_ file: String) -> InputFile {
    if !files.contains(file) { files.append(file) }
    return InputFile(name: file, log: self)
  }

  func add(_ problem: InputProblem) { problems.append(problem) }

  /// Throws every mistake, in order of file and line, if there is one.
  func throwIfAny() throws {
    guard !problems.isEmpty else { return }
    throw InvalidInput(problems: sorted)
  }

  /// The mistakes in order of file and line.
  var sorted: [InputProblem] {
    problems.enumerated()
      .map { (file: files.firstIndex(of: $1.file) ?? files.count, order: $0, problem: $1) }
      .sorted {
        ($0.file, $0.problem.line, $0.problem.column ?? 0, $0.order)
          < ($1.file, $1.problem.line, $1.problem.column ?? 0, $1.order)
      }
      .map(\.problem)
  }
}

/// A file that is being read: its name, and where its mistakes go.
struct InputFile {
  /// The name that mistakes give.
  let name: String
  /// The list of mistakes.
  let log: ProblemLog

  /// Notes a mistake.
  func report(
    line: Int, column: Int? = nil, field: String = "", value: String = "", _ message: String, advice: String
  ) {
    log.add(
      InputProblem(
        file: name, line: line, column: column, field: field, value: value, message: message, advice: advice))
  }
}
