import LinearProgramming
import Testing

@Suite("Threads")
struct ThreadTests {
  @Test("Many threads solving at once get what one thread gets")
  func together() async throws {
    let expected = try (0..<40).map { try answer(seed: $0) }
    try await withThrowingTaskGroup(of: [Answer].self) { group in
      for _ in 0..<8 {
        group.addTask { try (0..<40).map { try answer(seed: $0) } }
      }
      for try await answers in group {
        #expect(answers == expected)
      }
    }
  }

  @Test("Threads that come and go leave nothing behind that hurts the next")
  func comeAndGo() throws {
    for seed in 0..<40 {
      onAnotherThread {
        #expect(throws: Never.self) { try solveAndVerify(Model.randomLinearProgram(seed: seed)) }
      }
    }
  }

  private struct Answer: Equatable {
    let relaxation: Primal?
    let stop: StopReason
    let primal: Primal?
    let text: String
  }

  private func answer(seed: Int) throws -> Answer {
    let linear = try solveAndVerify(Model.randomLinearProgram(seed: seed))
    let model = Model.randomIntegerProgram(seed: seed)
    let whole = try Solver().solve(model)
    let refused = #expect(throws: SolverFailure.self) {
      try Model(reading: .lp, from: "/no such folder")
    }
    #expect(refused?.reason == .file)
    return Answer(
      relaxation: linear.primal,
      stop: whole.stop,
      primal: whole.primal,
      text: try model.text(.lp)
    )
  }
}
