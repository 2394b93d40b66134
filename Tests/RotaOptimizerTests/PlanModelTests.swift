import Foundation
import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// The model as people get it: one text, in each format.
@Suite struct PlanModelTests {
  private let scenario = Scenario.bellefontaine(people: 3, closesWhenShort: true, residences: 1, targets: [])
  private let week = Horizon("2010-04-05"..<"2010-04-12")

  @Test("The program carries Models/rota.mod as it is in the repository")
  func embedded() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let model = try String(contentsOf: root.appendingPathComponent("Models/rota.mod"), encoding: .utf8)
    let text = try PlanModel(of: scenario, over: week).text(.mathprog)
    #expect(model.hasSuffix("\nend;\n"))
    #expect(text.hasPrefix(model.dropLast(5)))
    #expect(text.hasSuffix("\nend;\n"))
  }

  @Test(
    "Every format is the same problem with the same optimum",
    arguments: [PlanModel.Stage.coverage, .quality(keeping: 5_000)])
  func formats(stage: PlanModel.Stage) throws {
    let model = PlanModel(of: scenario, over: week, stage: stage)
    let mathProg = try read(model.text(.mathprog), extension: "mod") { try MathProg.read(model: $0) }
    let mps = try read(model.text(.mps), extension: "mps") { try Model(reading: .mps, from: $0) }
    let lp = try read(model.text(.lp), extension: "lp") { try Model(reading: .lp, from: $0) }
    #expect(mathProg.constraints.count == mps.constraints.count)
    #expect(mathProg.constraints.count == lp.constraints.count)
    #expect(Set(mathProg.constraints.map(\.name)) == Set(mps.constraints.map(\.name)))
    let best = try Solver().solve(mathProg).objective
    let same = try Solver().solve(mps).objective
    #expect(abs((best ?? .nan) - (same ?? .infinity)) < 1e-6)
  }

  @Test(
    "The optimum that Models/rota.mod states for April 2010 is the one found",
    arguments: [(true, 3_520.0), (false, 4_840.0)])
  func knownOptimum(straddling: Bool, cost: Double) throws {
    let scenario = Scenario.bellefontaine(straddling: straddling, premises: 5, units: 0)
    let april = PlanningProblem(of: scenario, over: .month("2010-04"), history: .none)
    let model = try ModelComparison(april, stage: .coverage).translated()
    let solution = try Solver().solve(model)
    #expect(solution.stop == .optimal)
    #expect(abs((solution.objective ?? 0) - cost) < 1e-6)
  }

  private func read<Result>(_ text: String, extension: String, _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(`extension`)")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try body(file.path)
  }
}
