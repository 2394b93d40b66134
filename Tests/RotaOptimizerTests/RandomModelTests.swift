import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// The Swift-built model and `Models/rota.mod`, on scenarios drawn from seeds.
@Suite struct RandomModelTests {
  @Test("A tiny random scenario has the same model in Swift and in MathProg", arguments: UInt64(0)..<60)
  func tiny(seed: UInt64) throws {
    let (scenario, horizon) = Scenario.random(seed: seed)
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    #expect(try problem.differences() == [], "seed \(seed)")
  }
}
