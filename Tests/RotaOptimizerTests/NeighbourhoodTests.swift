import LinearProgramming
import Rostering
import RotaFormats
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the plain model, and the same search made again with other threads.
@Suite("Neighbourhoods")
struct NeighbourhoodTests {
  private static let endless = PlanClock(limits: Optimizer.thorough.limits)

  /// Problems of some size with their stages, each with a rota to better.
  private static let starts: [(name: String, formulation: Formulation, start: CostedPoint)] =
    ((UInt64(0)..<8).map { PlanningProblem.random(seed: $0) }
    + (UInt64(70_000)..<70_008).map { PlanningProblem.paced(seed: $0) }).enumerated().flatMap { number, problem in
      let greedy = GreedyChoice.all(for: problem)
      let coverage = Formulation(of: problem, stage: .coverage)
      let worst = greedy.max { coverage.coverageCost(of: $0) < coverage.coverageCost(of: $1) }
      let level = worst.map(coverage.coverageCost(of:)) ?? 0
      let quality = Formulation(of: problem, stage: .quality(keeping: level))
      return [coverage, quality].compactMap { formulation in
        worst.map { ("problem \(number), \(formulation.stage)", formulation, formulation.costed($0)) }
      }
    }

  private func context(
    _ formulation: Formulation, clock: PlanClock = endless, threads: Int = 1,
    monitor: OptimizationMonitor = OptimizationMonitor()
  ) -> StageContext {
    StageContext(formulation: formulation, clock: clock, threads: threads, monitor: monitor)
  }

  private static var cancelled: OptimizationMonitor {
    let monitor = OptimizationMonitor()
    monitor.cancel()
    return monitor
  }

  @Test("a search is never worse than its start, keeps the model, and finds the same with 0, 1, 2 and 8 threads")
  func improvement() throws {
    var bettered = 0
    for (name, formulation, start) in Self.starts {
      let relaxation = try Solver().solveRelaxation(formulation.model).primal?.values
      let found = try [0, 1, 2, 8].map { threads in
        try NeighbourhoodSearch(context(formulation, threads: threads), formulation.model, relaxation: relaxation)
          .improved(start, reach: NeighbourhoodSearch.Reach(weeks: 1, nodes: 20)) { _ in false }
      }
      #expect(found[0].cost <= start.cost, "\(name): \(found[0].cost), from \(start.cost)")
      #expect(found.allSatisfy { $0.values == found[0].values }, "\(name)")
      let objection = formulation.objection(to: found[0].values)
      #expect(objection == nil, "\(name): \(objection ?? "")")
      #expect(formulation.point(of: found[0].choice) == found[0].values, "\(name)")
      #expect(formulation.model.objective.value(at: found[0].values) == found[0].cost, "\(name)")
      bettered += found[0].cost < start.cost ? 1 : 0
    }
    #expect(bettered > 10, "\(bettered)")
  }

  @Test("cancelled, out of time, or content with what it has, a search keeps its start")
  func nothing() throws {
    for (name, formulation, start) in Self.starts.prefix(6) {
      let over = PlanClock(limits: .time(seconds: 0))
      let reach = NeighbourhoodSearch.Reach(weeks: 2, nodes: 20)
      let search = { (context: StageContext) in
        NeighbourhoodSearch(context, formulation.model, relaxation: nil)
      }
      let kept = try search(context(formulation, threads: 2, monitor: Self.cancelled))
        .improved(start, reach: reach) { _ in false }
      #expect(kept.values == start.values, "\(name)")
      let late = try search(context(formulation, clock: over)).improved(start, reach: reach) { _ in false }
      #expect(late.values == start.values, "\(name)")
      let content = try search(context(formulation)).improved(start, reach: reach) { _ in true }
      #expect(content.values == start.values, "\(name)")
    }
  }

  @Test(
    "a stage's search, cancelled or out of time, keeps its rota and claims no proof that it has not, by any method",
    arguments: Optimizer.Method.allCases)
  func stopped(method: Optimizer.Method) throws {
    for (name, formulation, start) in Self.starts {
      for context in [
        context(formulation, monitor: Self.cancelled),
        context(formulation, clock: PlanClock(limits: .time(seconds: 0))),
      ] {
        var search = StageSearch(
          context, formulation.model, WeekDecomposition(of: formulation), from: start)
        let found = try search.run(method)
        #expect(found.best.values == start.values && found.bound == nil, "\(name)")
        #expect(found.stop == (context.monitor.isCancelled ? .cancelled : .limit), "\(name): \(found.stop)")
      }
    }
  }

  @Test("column generation, cancelled or out of time or work, keeps a rota no worse, with no bound or a valid one")
  func stoppedColumns() throws {
    for (name, formulation, start) in Self.starts.prefix(16) {
      let optimum = try Solver().solve(formulation.model, startingFrom: start.values, limits: .nodes(100))
      let best = try #require(optimum.objective, "\(name)")
      for (context, iterations) in [
        (context(formulation, clock: PlanClock(limits: .time(seconds: 0))), nil),
        (context(formulation, monitor: Self.cancelled), nil),
        (context(formulation), 0), (context(formulation), 100),
      ] {
        let found = try ColumnSearch(context, formulation.model)
          .generate(from: start, with: .none, iterations: iterations)
        #expect(found.best.cost <= start.cost, "\(name)")
        let objection = formulation.objection(to: found.best.values)
        #expect(objection == nil, "\(name): \(objection ?? "")")
        let bound = found.bound ?? -.infinity
        #expect(bound <= best + 1e-6 * max(1, abs(best)), "\(name): bound \(bound), a rota costs \(best)")
      }
    }
  }

  @Test("a round visits every window of weeks and every suggestion, and each is cut off every other time")
  func round() {
    for (window, weeks, people, hasRelaxation) in [
      (2, 6, 8, true), (3, 5, 1, false), (4, 2, 3, true), (1, 1, 0, false), (2, 30, 20, true),
    ] {
      let name = "\(window) of \(weeks) weeks, \(people) people"
      var round = NeighbourhoodRound(
        window: window, weeks: weeks, people: people, hasRelaxation: hasRelaxation, seed: 1)
      let visits = (0..<4).map { _ in (0..<round.count).map { _ in round.next() } }
      let length = min(window, weeks)
      let windows = (0...(weeks - length)).map { Neighbourhood.weeks($0..<$0 + length) }
      let suggestions = hasRelaxation ? [Neighbourhood.fractions, .disagreement] : []
      for visit in visits {
        let (groups, fixed) = visit.map(\.neighbourhood).reduce(into: ([(Set<Int>, Range<Int>)](), [Neighbourhood]())) {
          if case .people(let team, let weeks) = $1 { $0.0.append((team, weeks)) } else { $0.1.append($1) }
        }
        #expect(Set(fixed) == Set(windows + suggestions) && fixed.count == Set(fixed).count, "\(name)")
        #expect(!groups.isEmpty, "\(name)")
        for (team, span) in groups {
          #expect(team.allSatisfy((0..<people).contains) && team.count >= min(3, people), "\(name): \(team)")
          #expect(!span.isEmpty && span.lowerBound >= 0 && span.upperBound <= weeks, "\(name): \(span)")
        }
      }
      for (visit, next) in zip(visits, visits.dropFirst()) {
        #expect(zip(visit, next).allSatisfy { $0.isCutOff != $1.isCutOff }, "\(name)")
      }
    }
  }

  @Test("the rota is the same, byte for byte, with one, two and eight threads")
  func threads() throws {
    for seed in UInt64(80_000)..<80_003 {
      let problem = PlanningProblem.random(seed: seed % 40)
      let bytes = try [1, 2, 8].map { threads in
        let optimizer = Optimizer(
          limits: Optimizer.Limits(seconds: nil, relativeGap: 0), method: .compact, threads: threads)
        let plan = try optimizer.optimize(problem.scenario, over: problem.horizon, history: problem.history)
        var solve = plan.solve
        solve.seconds = 0
        let document = RotaDocument(rota: plan.rota, solve: solve, provisional: plan.provisional)
        return document.json(offsets: problem.scenario.calendar.offsets)
      }
      #expect(bytes[1] == bytes[0] && bytes[2] == bytes[0], "seed \(seed)")
    }
  }
}
