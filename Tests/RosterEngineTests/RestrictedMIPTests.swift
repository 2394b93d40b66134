import LinearProgramming
import RotaTestSupport
import Testing

@testable import RosterEngine

/// Oracle: every roster of the lines given, one by one.
@Suite("The restricted MIP")
struct RestrictedMIPTests {
  /// A tiny problem with some of everybody's lawful lines.
  private struct Draw: CustomStringConvertible {
    let seed: UInt64
    let isShared: Bool
    let problem: RosterProblem
    let every: EveryRoster
    var description: String { "seed \(seed)\(isShared ? ", shared" : "")" }

    /// Nil when somebody has no line.
    init?(seed: UInt64, isShared: Bool) {
      let problem = RosterProblem.random(seed: seed, isShared: isShared)
      var random = SeededGenerator(seed: seed)
      var every = EveryRoster(of: problem)
      guard !every.lines.contains(where: \.isEmpty) else { return nil }
      every.lines = every.lines.map { own in
        let some = own.filter { _ in random.once(in: 2) }
        return some.isEmpty ? [own[0]] : some
      }
      (self.seed, self.isShared, self.problem, self.every) = (seed, isShared, problem, every)
    }

    var columns: [Column] {
      every.lines.enumerated().flatMap { person, own in
        own.map { Column(person: person, line: $0.line, of: problem) }
      }
    }

    /// The cost of the best roster of those lines; nil when there is none.
    func best() throws -> Double? { isShared ? try every.leastByModel() : every.leastByHand }

    /// What the search finds below a cutoff.
    func found(below cutoff: Double, limits: RestrictedMIP.Limits = .init()) throws -> Roster? {
      let context = SearchContext(of: problem)
      let rows = RowSelection(of: problem)
      return try RestrictedMaster.with(problem, rows: rows, penalty: 1e5) { master throws(SolverFailure) in
        _ = try master.add(columns)
        guard let point = try context.effort.solve(&master) else { return nil }
        return try RestrictedMIP(context, limits: limits).roster(of: columns, at: point, cutoff: cutoff)
      }
    }

    static let all = (UInt64(300)..<330).flatMap { seed in
      [false, true].compactMap { Draw(seed: seed, isShared: $0) }
    }
  }

  @Test("the roster found is the cheapest of the lines given, at the cost of its lines and the best side variables")
  func optimum() throws {
    var found = 0
    for draw in Draw.all {
      let best = try draw.best()
      let roster = try draw.found(below: .infinity)
      #expect((roster == nil) == (best == nil), "\(draw): \(roster?.cost ?? -1), \(best ?? -1)")
      guard let roster, let best else { continue }
      found += 1
      #expect(isNear(roster.cost, best), "\(draw): \(roster.cost), best \(best)")
      let again = try SearchContext(of: draw.problem).roster(of: roster.lines)
      #expect(isNear(again?.cost ?? .infinity, roster.cost), "\(draw)")
      for (line, own) in zip(roster.lines, draw.every.lines) { #expect(own.contains { $0.line == line }, "\(draw)") }
    }
    #expect(found > 30, "\(found)")
  }

  @Test("below a cutoff just above the optimum it is still found, and below one just under it nothing is")
  func cutoff() throws {
    for draw in Draw.all {
      guard let best = try draw.best() else { continue }
      let roster = try draw.found(below: best + 0.01)
      #expect(isNear(roster?.cost ?? .infinity, best), "\(draw): \(roster?.cost ?? -1), best \(best)")
      #expect(try draw.found(below: best - 0.01) == nil, "\(draw)")
    }
  }

  @Test("with hardly any work allowed, what is found still costs less than the cutoff")
  func neverWorse() throws {
    var missed = 0
    for draw in Draw.all {
      guard let best = try draw.best() else { continue }
      for limits in [
        RestrictedMIP.Limits(columns: 6), .init(nodes: 1), .init(iterations: 5),
        .init(columns: 0, nodes: 0, iterations: 0),
      ] {
        let roster = try draw.found(below: best + 3, limits: limits)
        #expect(roster?.cost ?? best <= best + 3 + 1e-6, "\(draw): \(roster?.cost ?? -1)")
        missed += roster == nil ? 1 : 0
      }
    }
    #expect(missed > 0, "\(missed)")
  }
}
