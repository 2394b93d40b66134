import LinearProgramming
import Testing

@testable import RosterEngine

/// What is still true when time is over in the midst of something.
@Suite("When time is over")
struct ClockTests {
  @Test("nobody is asked for a line any more, and nothing is proven by it")
  func pricing() {
    for draw in EngineTests.Case.all where draw.seed < 6 {
      let context = SearchContext(of: draw.problem, seconds: 0)
      let people = Array(draw.problem.lines.indices)
      let answers = context.pool.price(
        draw.problem, at: draw.problem.rows.map { _ in 1 }, mask: Mask(of: draw.problem), people: people, lines: 1,
        cheaperThan: people.map { _ in .infinity })
      #expect(answers.count == people.count && answers.allSatisfy { $0.lines.isEmpty && $0.bound == -.infinity })
    }
  }

  @Test("no choice is taken away")
  func elimination() {
    for draw in EngineTests.Case.all where draw.seed < 6 {
      let problem = draw.problem
      let elimination = Elimination(
        SearchContext(of: problem, seconds: 0), rows: RowSelection(of: problem), sides: problem.sides)
      let mask = Mask(of: problem)
      #expect(elimination.mask(mask, prices: problem.rows.map { _ in 1 }, cutoff: -1e6) == mask, "\(draw)")
    }
  }

  @Test("column generation has not converged, and proves nothing")
  func generation() throws {
    for draw in EngineTests.Case.all where draw.seed < 6 {
      let problem = draw.problem
      let rows = RowSelection(of: problem)
      let context = SearchContext(of: problem, seconds: 0)
      let outcome = try RestrictedMaster.with(problem, rows: rows, penalty: 1e5) { (master) throws(SolverFailure) in
        var generation = ColumnGeneration(context, mask: Mask(of: problem), rows: rows, sides: problem.sides)
        return try generation.run(&master)
      }
      #expect(!(outcome?.hasConverged ?? false) && (outcome?.bound ?? -.infinity) == -.infinity, "\(draw)")
    }
  }
}
