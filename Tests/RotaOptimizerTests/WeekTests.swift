import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the plain model solved by GLPK, without a word of weeks, and rotas that satisfy it.
@Suite("What weeks alone must cost")
struct WeekTests {
  /// A problem that touches two weeks or more.
  private struct Draw {
    let name: String
    let problem: PlanningProblem
  }

  private static let draws: [Draw] =
    (UInt64(0)..<24).compactMap { seed in
      let draw = try? RandomCase(seed: seed, past: seed % 2 == 0 ? .none : .lawful, locking: seed % 4 < 2)
      return draw.map { Draw(name: "tiny seed \(seed)", problem: $0.problem) }
    }.filter(isSmall)
    + (UInt64(60_000)..<60_024).map { Draw(name: "paced seed \($0)", problem: .paced(seed: $0)) }.filter(isSmall)

  private static func isSmall(_ draw: Draw) -> Bool {
    (1...30).contains(draw.problem.menu.options.count) && Set(draw.problem.days.map(\.week)).count > 1
  }

  /// A solution of a model, cheapest for prices drawn at random.
  private func randomPoint(of model: Model<Statement>, _ random: inout SeededGenerator) throws -> [Double]? {
    var model = model
    model.objective = LinearExpression(
      terms: model.variables.map { .init(Double(Int.random(in: 0...3, using: &random)), $0.variable) })
    return try Solver().solve(model, limits: .nodes(200)).primal?.values
  }

  /// A model's optimum, and other rotas that satisfy it.
  private func rotas(of model: Model<Statement>, _ random: inout SeededGenerator) throws -> (Primal, [[Double]])? {
    let solution = try Solver().solve(model, limits: .nodes(2_000))
    guard solution.stop == .optimal, let best = solution.primal else { return nil }
    let others = try (0..<3).compactMap { _ in try randomPoint(of: model, &random) }
    return (best, [best.values] + others)
  }

  private func bounds(
    of weeks: WeekDecomposition, on objective: LinearExpression, in formulation: Formulation
  ) throws -> WeekBounds {
    try WeekBounds(context(formulation), weeks, on: objective)
  }

  private func context(_ formulation: Formulation) -> StageContext {
    StageContext(
      formulation: formulation, clock: PlanClock(limits: Optimizer.thorough.limits), threads: 1,
      monitor: OptimizationMonitor())
  }

  /// Adds the cuts, and holds their root between the plain relaxation and the optimum, and their rows against rotas.
  private func expectValid(
    _ model: Model<Statement>, _ weeks: WeekDecomposition, plain: Formulation, best: Double, rotas: [[Double]],
    _ name: String
  ) throws -> (root: Double, relaxation: Double) {
    var model = model
    let root = try #require(try WeekCuts(context(plain), weeks).strengthen(&model), "\(name)")
    let relaxation = try #require(try Solver().solveRelaxation(plain.model).bound, "\(name)")
    let tolerance = 1e-6 * max(1, abs(best))
    #expect(root.bound <= best + tolerance, "\(name): root \(root.bound), best \(best)")
    #expect(root.bound >= relaxation - tolerance, "\(name): root \(root.bound), relaxation \(relaxation)")
    for rota in rotas {
      let objection = model.objection(to: rota)
      #expect(objection == nil, "\(name): \(objection ?? "")")
    }
    return (root.bound, relaxation)
  }

  @Test("no rota breaks a row of a week, in either stage, and the root lies between the relaxation and the optimum")
  func rows() throws {
    var (tried, lifted, lifted2, reached) = (0, 0, 0, 0)
    for draw in Self.draws {
      var random = SeededGenerator(seed: UInt64(tried))
      let coverage = Formulation(of: draw.problem, stage: .coverage)
      guard let (best, rotas) = try rotas(of: coverage.model, &random) else { continue }
      let weeks = WeekDecomposition(of: coverage)
      let bounds = try bounds(of: weeks, on: coverage.coverageCost, in: coverage)
      let total = try #require(bounds.total, "\(draw.name)")
      #expect(total <= best.objective + 1e-6, "\(draw.name): the weeks cost \(total), a rota \(best.objective)")
      reached += total > best.objective - 1e-3 ? 1 : 0
      var model = coverage.model
      bounds.strengthen(&model)
      #expect(model.constraints.count > coverage.model.constraints.count, "\(draw.name)")
      let first = try expectValid(
        model, weeks, plain: coverage, best: best.objective,
        rotas: rotas + GreedyChoice.all(for: draw.problem).map(coverage.point(of:)), draw.name)

      let quality = Formulation(of: draw.problem, stage: .quality(keeping: best.objective))
      guard let (finest, kept) = try self.rotas(of: quality.model, &random) else { continue }
      var limited = WeekDecomposition(of: quality)
      model = quality.model
      bounds.strengthen(&model)
      bounds.limit(&limited, keeping: Stage.level(keeping: best.objective))
      let second = try expectValid(
        model, limited, plain: quality, best: finest.objective, rotas: kept, "\(draw.name), quality")
      tried += 1
      lifted += first.root > first.relaxation + 1e-4 ? 1 : 0
      lifted2 += second.root > second.relaxation + 1e-4 ? 1 : 0
    }
    #expect(
      tried > 15 && lifted > 5 && lifted2 > 5 && reached > 5,
      "\(tried), lifted \(lifted), \(lifted2), reached \(reached)")
  }

  @Test("the limits of a level shut out no rota that keeps it, week by week, and some weeks that cannot")
  func limits() throws {
    var (tried, tightened) = (0, 0)
    for draw in Self.draws {
      var random = SeededGenerator(seed: UInt64(tried))
      let coverage = Formulation(of: draw.problem, stage: .coverage)
      let solution = try Solver().solve(coverage.model, limits: .nodes(2_000))
      guard solution.stop == .optimal, let best = solution.objective else { continue }
      let bounds = try bounds(of: WeekDecomposition(of: coverage), on: coverage.coverageCost, in: coverage)
      let quality = Formulation(of: draw.problem, stage: .quality(keeping: best))
      let free = WeekDecomposition(of: quality)
      var limited = free
      bounds.limit(&limited, keeping: Stage.level(keeping: best))
      let rotas = try (0..<4).compactMap { _ in try randomPoint(of: quality.model, &random) }
      for rota in rotas {
        for (number, part) in limited.parts.enumerated() {
          let objection = part.model.objection(to: part.variables.map { rota[$0.index] })
          #expect(objection == nil, "\(draw.name), week \(number): \(objection ?? "")")
        }
      }
      for (part, limit) in zip(free.parts, limited.parts) {
        // The dearest week there is, with and without.
        let cost = -1 * part.share(of: coverage.coverageCost.merged)
        let before = try part.bound(on: cost, limits: .nodes(200), monitor: SolveMonitor())
        let after = try limit.bound(on: cost, limits: .nodes(200), monitor: SolveMonitor())
        if let before, let after, after > before + 1e-4 { tightened += 1 }
      }
      tried += rotas.isEmpty ? 0 : 1
    }
    #expect(tried > 15 && tightened > 10, "\(tried), tightened \(tightened)")
  }

  @Test("what is not weekly and may pay back leaves the weeks without limits")
  func unlimited() throws {
    let models = Self.draws.map { Formulation(of: $0.problem, stage: .coverage) }
    let coverage = try #require(models.first { $0.weeks.contains(nil) })
    let free = WeekDecomposition(of: coverage)
    let weekly = Set(free.parts.flatMap(\.variables))
    let outside = coverage.model.variables.map(\.variable).filter { !weekly.contains($0) }
    let stray = try #require(outside.first)
    let price = coverage.coverageCost.merged.terms.first { $0.variable == stray }?.coefficient
    var objective = coverage.coverageCost
    var limited = free
    try bounds(of: free, on: objective, in: coverage).limit(&limited, keeping: 0)
    #expect(limited.parts.map(\.model.constraints.count) == free.parts.map { $0.model.constraints.count + 1 })
    objective.add(stray, times: -1 - (price ?? 0))
    limited = free
    try bounds(of: free, on: objective, in: coverage).limit(&limited, keeping: 0)
    #expect(limited.parts.map(\.model.constraints.count) == free.parts.map(\.model.constraints.count))
  }

  @Test("every row is in one week or couples weeks, word for word, and every variable of a week is in that week alone")
  func decomposition() {
    var linking = 0
    for problem in Self.draws.map(\.problem) + (UInt64(0)..<12).map(PlanningProblem.random(seed:)) {
      for stage in [Stage.coverage, .quality(coverageAtMost: 1e6)] {
        let formulation = Formulation(of: problem, stage: stage)
        let weeks = WeekDecomposition(of: formulation)
        let whole = formulation.model
        #expect(whole.variables.allSatisfy { $0.lower >= 0 })
        var homes = [[CivilWeek]](repeating: [], count: whole.variables.count)
        for part in weeks.parts {
          for variable in part.variables { homes[variable.index].append(part.week) }
        }
        #expect(homes == formulation.weeks.map { $0.map { [$0] } ?? [] }, "\(whole.name)")
        #expect(weeks.parts.map(\.week) == Set(formulation.weeks.compactMap(\.self)).sorted(), "\(whole.name)")
        var stated = Set(weeks.linking.map { whole.constraints[$0.index].name })
        var count = weeks.linking.count
        for part in weeks.parts {
          for row in part.model.constraints {
            let original = whole.constraint(named: row.name).map { whole.constraints[$0.index] }
            let terms = original.map { whole.terms(of: $0.constraint).map { Term(whole, $0) } }
            #expect(part.model.terms(of: row.constraint).map { Term(part.model, $0) } == terms, "\(row.name)")
            #expect(original.map { [$0.lower, $0.upper] } == [row.lower, row.upper], "\(row.name)")
            stated.insert(row.name)
            count += 1
          }
        }
        #expect(stated == Set(whole.constraints.map(\.name)), "\(whole.name)")
        #expect(count == whole.constraints.count, "\(whole.name)")
        linking += weeks.linking.count
      }
    }
    #expect(linking > 100, "\(linking)")
  }

  /// A term by the name of its variable, which a week keeps.
  private struct Term: Equatable {
    let name: String
    let kind: VariableKind
    let coefficient: Double

    init(_ model: Model<Statement>, _ term: LinearExpression.Term) {
      let definition = model.variables[term.variable.index]
      name = definition.name
      kind = definition.kind
      coefficient = term.coefficient
    }
  }
}
