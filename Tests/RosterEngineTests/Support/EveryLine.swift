@testable import RosterEngine

/// Every line of a tiny problem, looked at one by one.
struct EveryLine {
  /// A line with what its definition says of it.
  struct Judged {
    let line: Line
    let broken: Set<LineDefinition.Kind>
    /// What its counts cost.
    let countCost: Double
  }

  let all: [Judged]

  /// - Parameter menu: The choices to look at, by day; all when nil.
  init(of problem: LineProblem, within menu: [UInt64]? = nil) {
    let definition = LineDefinition(problem: problem)
    var lines: [[Int]] = [[]]
    for day in problem.menu.indices {
      let choices = (0...problem.menu[day].count).filter { choice in
        menu.map { $0[day] & (1 << UInt64(choice)) != 0 } ?? true
      }
      lines = lines.flatMap { line in choices.map { line + [$0] } }
    }
    all = lines.map { choices in
      let line = Line(choices)
      return Judged(line: line, broken: definition.broken(by: line), countCost: definition.countCost(of: line))
    }
  }

  /// The lines that break nothing.
  var lawful: [Judged] { all.filter(\.broken.isEmpty) }

  /// What the lawful lines that a request allows cost, in order.
  ///
  /// - Parameter kind: A kind of rule that is left out.
  func costs(_ request: LinePricer.Request, without kind: LineDefinition.Kind? = nil) -> [Double] {
    all.filter { $0.broken.isSubset(of: kind.map { [$0] } ?? []) && request.allows($0.line) }
      .map { request.cost(of: $0.line) + (kind == .cost ? 0 : $0.countCost) }
      .sorted()
  }
}

extension LinePricer.Request {
  /// What the choices of a line cost.
  func cost(of line: Line) -> Double { (0..<line.days).reduce(0) { $0 + costs[$1][line.choice(on: $1)] } }

  /// Whether a line may be made.
  func allows(_ line: Line) -> Bool { (0..<line.days).allSatisfy { line.makes(allowed[$0], on: $0) } }
}
