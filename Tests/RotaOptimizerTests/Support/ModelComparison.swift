import Foundation
import LinearProgramming
import Rostering

@testable import RotaOptimizer

/// The two statements of a problem: the one that Swift builds, and `Models/rota.mod` with the data that Swift writes.
struct ModelComparison {
  let problem: PlanningProblem
  let stage: Stage

  init(_ problem: PlanningProblem, stage: Stage) {
    self.problem = problem
    self.stage = stage
  }

  /// The model that Swift builds.
  var built: Model<Statement> { Formulation(of: problem, stage: stage).model }

  /// The model as GLPK's translator reads it.
  func translated() throws -> Model<String> {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("rota-\(UUID().uuidString).mod")
    defer { try? FileManager.default.removeItem(at: file) }
    try MathProgStatement(of: problem, stage: stage).text.write(to: file, atomically: true, encoding: .utf8)
    return try MathProg.read(model: file.path)
  }

  /// Where the two differ, in words; at most so many sentences.
  func differences(atMost count: Int = 12) throws -> [String] {
    Array(built.differences(from: try translated()).prefix(count))
  }
}

extension PlanningProblem {
  /// Where the two statements of either stage differ.
  func differences() throws -> [String] {
    try [Stage.coverage, .quality(keeping: 1_234)].flatMap { stage in
      try ModelComparison(self, stage: stage).differences().map { "\(stage): \($0)" }
    }
  }
}
