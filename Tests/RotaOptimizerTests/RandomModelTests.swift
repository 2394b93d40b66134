import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// The Swift-built model and `Models/rota.mod`, on scenarios drawn from seeds.
@Suite struct RandomModelTests {
  @Test("A tiny random scenario has the same model in Swift and in MathProg", arguments: UInt64(0)..<40)
  func tiny(seed: UInt64) throws {
    var (scenario, horizon) = Scenario.random(seed: seed)
    if seed % 2 == 1 { scenario.drawPairing(seed: seed) }
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    let differences = try problem.differences()
    #expect(differences == [], "seed \(seed)")
  }

  @Test(
    "A random team with history and locks has the same model in Swift and in MathProg", arguments: PlanningProblem.seeds
  )
  func team(seed: UInt64) throws {
    let differences = try PlanningProblem.random(seed: seed).differences()
    #expect(differences == [], "seed \(seed)")
  }
}
