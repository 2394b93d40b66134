import CGLPK
import Testing

/// GLPK answers a mistake with abort(); that these tests end is half of what they check.
@Suite("The trap around GLPK")
struct TrapTests {
  @Test("An index out of range comes back as a code with GLPK's message")
  func badIndex() throws {
    let problem = try #require(cglpk_create("bad index", Int32(CGLPK_MINIMIZE.rawValue)))
    defer { #expect(cglpk_free(problem) == CGLPK_OK.rawValue) }
    #expect(cglpk_set_row_bounds(problem, 6, 0, 1) == CGLPK_TRAPPED.rawValue)
    #expect(message(of: problem).contains("row number out of range"))
    try expectPoisoned(problem)
  }

  @Test("A bound that is not a number is refused before GLPK sees it, and harms nothing")
  func notANumber() throws {
    let problem = try #require(cglpk_create("NaN", Int32(CGLPK_MINIMIZE.rawValue)))
    defer { #expect(cglpk_free(problem) == CGLPK_OK.rawValue) }
    #expect(addColumn(problem) == CGLPK_OK.rawValue)
    #expect(cglpk_set_column_bounds(problem, 0, .nan, 1) == CGLPK_BAD_NUMBER.rawValue)
    #expect(message(of: problem).contains("column 0"))
    #expect(cglpk_set_column_bounds(problem, 0, 0, -.infinity) == CGLPK_BAD_NUMBER.rawValue)
    #expect(cglpk_set_objective(problem, 0, .infinity) == CGLPK_BAD_NUMBER.rawValue)
    #expect(cglpk_set_column_bounds(problem, 0, 0, 1) == CGLPK_OK.rawValue)
  }

  @Test("Factorizing an empty problem and writing one without rows do not end the process")
  func emptyProblem() throws {
    for isEmpty in [true, false] {
      let problem = try #require(cglpk_create("empty", Int32(CGLPK_MINIMIZE.rawValue)))
      if !isEmpty { #expect(addColumn(problem, upper: 4.5) == CGLPK_OK.rawValue) }
      // Builds of GLPK differ in what they assert here. A code or a trap are fine, a dead
      // process is not.
      let codes = [cglpk_factorize(problem), emptyMPS(problem)]
      #expect(codes.allSatisfy { $0 <= 0 })
      if codes.contains(CGLPK_TRAPPED.rawValue) {
        #expect(message(of: problem).contains("Assertion failed"))
        try expectPoisoned(problem)
      }
      #expect(cglpk_free(problem) == CGLPK_OK.rawValue)
    }
  }

  private func emptyMPS(_ problem: OpaquePointer) -> Int32 {
    var text: UnsafeMutablePointer<CChar>?
    var length: Int64 = 0
    defer { cglpk_release_text(text) }
    return cglpk_write_text(problem, Int32(CGLPK_FORMAT_FREE_MPS.rawValue), &text, &length)
  }

  @Test("A name of more than 255 bytes is trapped, for problems, rows and columns alike")
  func longName() throws {
    // One byte too many gets past GLPK's own check and fails in its allocator.
    let slightly = try #require(
      cglpk_create(String(repeating: "n", count: 256), Int32(CGLPK_MINIMIZE.rawValue))
    )
    #expect(message(of: slightly).contains("Assertion failed"))
    try expectPoisoned(slightly)
    #expect(cglpk_free(slightly) == CGLPK_OK.rawValue)

    let name = String(repeating: "n", count: 300)
    let born = try #require(cglpk_create(name, Int32(CGLPK_MINIMIZE.rawValue)))
    #expect(message(of: born).contains("name too long"))
    try expectPoisoned(born)
    #expect(cglpk_free(born) == CGLPK_OK.rawValue)

    let problem = try #require(cglpk_create("long name", Int32(CGLPK_MINIMIZE.rawValue)))
    #expect(addColumn(problem, named: name) == CGLPK_TRAPPED.rawValue)
    #expect(message(of: problem).contains("name too long"))
    try expectPoisoned(problem)
    #expect(cglpk_free(problem) == CGLPK_OK.rawValue)
  }

  @Test("Two entries for the same place in a row are trapped half way, and nothing breaks")
  func duplicateEntries() throws {
    let problem = try #require(cglpk_create("duplicates", Int32(CGLPK_MINIMIZE.rawValue)))
    #expect(addColumn(problem) == CGLPK_OK.rawValue)
    let code = cglpk_append_rows(problem, 1, nil, [0], [1], [0, 2], [0, 0], [1, 1])
    #expect(code == CGLPK_TRAPPED.rawValue)
    try expectPoisoned(problem)
    #expect(cglpk_free(problem) == CGLPK_OK.rawValue)
  }

  @Test("A trap in one problem leaves the thread's other problems alive")
  func otherProblemsLive() throws {
    for _ in 0..<50 {
      let healthy = try #require(cglpk_create("healthy", Int32(CGLPK_MAXIMIZE.rawValue)))
      #expect(addColumn(healthy, upper: 5) == CGLPK_OK.rawValue)
      let poisoned = try #require(cglpk_create("poisoned", Int32(CGLPK_MINIMIZE.rawValue)))
      #expect(cglpk_set_row_bounds(poisoned, 0, 0, 1) == CGLPK_TRAPPED.rawValue)
      #expect(cglpk_free(poisoned) == CGLPK_OK.rawValue)
      #expect(try optimum(of: healthy) == 5)
      #expect(cglpk_free(healthy) == CGLPK_OK.rawValue)
    }
  }

  @Test("A call from a thread that did not make the problem is refused, and so is freeing it")
  func anotherThread() throws {
    let problem = try #require(cglpk_create("mine", Int32(CGLPK_MAXIMIZE.rawValue)))
    #expect(addColumn(problem, upper: 5) == CGLPK_OK.rawValue)
    nonisolated(unsafe) let shared = problem
    onAnotherThread {
      #expect(cglpk_set_column_bounds(shared, 0, 0, 7) == CGLPK_WRONG_THREAD.rawValue)
      #expect(cglpk_set_column_bounds(shared, 0, .nan, 7) == CGLPK_WRONG_THREAD.rawValue)
      #expect(cglpk_free(shared) == CGLPK_WRONG_THREAD.rawValue)
    }
    #expect(try optimum(of: problem) == 5)
    #expect(cglpk_free(problem) == CGLPK_OK.rawValue)
  }

  @Test("Columns appended to a solved problem keep its basis, and rows too")
  func appending() throws {
    let problem = try #require(cglpk_create("grow", Int32(CGLPK_MINIMIZE.rawValue)))
    defer { cglpk_free(problem) }
    #expect(addColumn(problem, cost: 3) == CGLPK_OK.rawValue)
    #expect(cglpk_append_rows(problem, 1, nil, [6], [.infinity], [0, 1], [0], [1]) == 0)
    #expect(try optimum(of: problem) == 18)
    let cheaper = cglpk_append_columns(
      problem,
      1,
      nil,
      [0],
      [.infinity],
      [false],
      [4],
      [0, 1],
      [0],
      [2]
    )
    #expect(cheaper == CGLPK_OK.rawValue)
    #expect(try optimum(of: problem) == 12)
    #expect(cglpk_append_rows(problem, 1, nil, [-.infinity], [2], [0, 1], [1], [1]) == 0)
    #expect(try optimum(of: problem, method: CGLPK_DUAL) == 14)
    #expect(cglpk_delete_columns(problem, 1, [1]) == CGLPK_OK.rawValue)
    #expect(cglpk_slack_basis(problem) == CGLPK_OK.rawValue)
    #expect(try optimum(of: problem) == 18)
  }

  private func message(of problem: OpaquePointer) -> String {
    String(cString: cglpk_message(problem))
  }

  private func addColumn(
    _ problem: OpaquePointer,
    named name: String = "x",
    cost: Double = 1,
    upper: Double = .infinity
  ) -> Int32 {
    cglpk_append_columns(problem, 1, name, [0], [upper], [false], [cost], nil, nil, nil)
  }

  private func optimum(
    of problem: OpaquePointer,
    method: cglpk_method = CGLPK_PRIMAL
  ) throws -> Double {
    let monitor = try #require(cglpk_monitor_create())
    defer { cglpk_monitor_free(monitor) }
    var options = cglpk_simplex_options(
      method: Int32(method.rawValue),
      pricing: 0,
      slice: 10,
      iteration_limit: -1,
      seconds: .infinity
    )
    var stop: Int32 = -1
    #expect(cglpk_simplex(problem, &options, monitor, &stop) == 0)
    var status = cglpk_basic_status()
    #expect(cglpk_get_basic_status(problem, &status) == 0)
    #expect(status.primal == Int32(CGLPK_FEASIBLE.rawValue))
    #expect(status.dual == Int32(CGLPK_FEASIBLE.rawValue))
    return status.objective
  }

  /// Every later call refuses, the message stays, and a new problem on the thread works.
  private func expectPoisoned(_ problem: OpaquePointer) throws {
    let kept = message(of: problem)
    #expect(cglpk_set_objective_constant(problem, 1) == CGLPK_POISONED.rawValue)
    #expect(cglpk_factorize(problem) == CGLPK_POISONED.rawValue)
    #expect(message(of: problem) == kept)
    let fresh = try #require(cglpk_create("fresh", Int32(CGLPK_MAXIMIZE.rawValue)))
    #expect(addColumn(fresh, upper: 2) == CGLPK_OK.rawValue)
    #expect(try optimum(of: fresh) == 2)
    #expect(cglpk_free(fresh) == CGLPK_OK.rawValue)
  }
}
