import LinearProgramming
import Rostering
import Testing

@testable import RotaOptimizer

/// Whether random problems put every row of the model to the test: rows that never bind would agree on anything.
@Suite struct BindingTests {
  @Test("Each family of rows, taken away, betters the optimum of at least ten random teams")
  func everyFamilyBinds() throws {
    var bindings: [RowFamily: Int] = [:]
    // The smaller problems come last and are tried first.
    for seed in PlanningProblem.seeds.reversed() {
      let missing = Set(RowFamily.all.filter { bindings[$0, default: 0] < 10 })
      guard !missing.isEmpty else { break }
      for family in try Binding(seed: seed).families(among: missing) { bindings[family, default: 0] += 1 }
    }
    for family in RowFamily.all {
      #expect(bindings[family, default: 0] >= 10, "\(family.name)")
    }
  }
}

/// The families of rows that hold back the optimum of one random problem.
struct Binding {
  let seed: UInt64
  private let limits = SolveLimits.nodes(60)

  func families(among candidates: Set<RowFamily>) throws -> [RowFamily] {
    let problem = PlanningProblem.random(seed: seed)
    let coverage = Formulation(of: problem, stage: .coverage)
    let present = Formulation(of: problem, stage: .quality(keeping: 0)).model.families
    let candidates = candidates.intersection(present)
    guard !candidates.isEmpty else { return [] }
    let best = try Solver().solve(coverage.model, limits: limits)
    #expect(best.stop != .infeasible, "seed \(seed)")
    guard let cost = best.objective, let bound = best.bound else { return [] }
    var found = try families(of: coverage.model, among: candidates, better: bound)
    if candidates.contains(.roleShut), try bindsAtLowerPrice(coverage.model) { found.append(.roleShut) }
    let left = candidates.subtracting(coverage.model.families)
    guard !left.isEmpty else { return found }
    let quality = Formulation(of: problem, stage: .quality(keeping: cost))
    let second = try Solver().solve(quality.model, limits: limits)
    guard let bound = second.bound else { return found }
    found += try families(of: quality.model, among: left, better: bound)
    return found
  }

  /// Whether the rows on roles of shut posts hold something back when such a role costs half.
  ///
  /// At equal prices they only decide between optima: a role lacking at a shut post would stand in for one lacking at an
  /// open post.
  private func bindsAtLowerPrice(_ model: Model<Statement>) throws -> Bool {
    var model = model
    for row in model.constraints where RowFamily(ofRow: row.name) == .roleShut {
      for term in model.terms(of: row.constraint) where term.coefficient == -1 {
        let price = model.objective.terms.first { $0.variable == term.variable }?.coefficient ?? 0
        model.objective.add(term.variable, times: -price / 2)
      }
    }
    guard let bound = try Solver().solve(model, limits: limits).bound else { return false }
    return try !families(of: model, among: [.roleShut], better: bound).isEmpty
  }

  /// The families without which a better point than a bound exists.
  private func families(
    of model: Model<Statement>, among candidates: Set<RowFamily>, better bound: Double
  ) throws -> [RowFamily] {
    try candidates.intersection(model.families).sorted { $0.name < $1.name }.filter { family in
      let relaxed = try Solver().solve(model.without(family), limits: limits)
      guard let objective = relaxed.objective else { return relaxed.stop == .unbounded }
      return objective < bound - 1e-6
    }
  }
}
