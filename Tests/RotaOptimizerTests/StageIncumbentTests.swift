import Testing

@testable import LinearProgramming
@testable import RotaOptimizer

@Suite("A stage's incumbent")
struct StageIncumbentTests {
  private func context(gap: Double, monitor: OptimizationMonitor) -> StageContext {
    StageContext(
      formulation: Formulation(of: .random(seed: 1), stage: .coverage),
      clock: PlanClock(limits: Optimizer.Limits(seconds: nil, relativeGap: gap)), threads: 1, monitor: monitor)
  }

  @Test("it says proof before gap, gap before a stop, a stop before a failure, and a limit last")
  func stop() {
    let monitor = OptimizationMonitor()
    let context = context(gap: 0.5, monitor: monitor)
    var incumbent = StageIncumbent(context.formulation.costed(RotaChoice(of: .random(seed: 1))), in: context)
    let cost = incumbent.best.cost
    #expect(cost > 1 && incumbent.bound == nil)
    #expect(incumbent.stop(false) == .limit && incumbent.stop(true) == .failed)
    monitor.cancel()
    #expect(incumbent.stop(true) == .cancelled && incumbent.isFinished)
    incumbent.raise(to: cost * 0.75)
    #expect(incumbent.stop(true) == .gapReached && incumbent.bound == cost * 0.75)
    incumbent.raise(to: cost * 0.6)
    #expect(incumbent.bound == cost * 0.75)
    incumbent.raise(to: cost * (1 - 1e-8))
    #expect(incumbent.stop(true) == .optimal && incumbent.bound == cost)
  }

  @Test("what GLPK could not do once is nothing found, and what it could never do is thrown")
  func failures() throws {
    for reason in [SolverFailure.Reason.trapped, .returned(code: 5)] {
      let value: Int? = try ifSolved { () throws(SolverFailure) in
        throw SolverFailure(call: "glp_intopt", reason: reason, message: "a test")
      }
      #expect(value == nil)
    }
    let misnamed = Model<String>(name: String(repeating: "é", count: 200), direction: .minimize)
    #expect(throws: SolverFailure.self) {
      try ifSolved { () throws(SolverFailure) in try Solver().solveRelaxation(misnamed) }
    }
  }
}
