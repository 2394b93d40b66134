import Rostering
import RotaFormats
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: the round read minute by minute off the rota.
@Suite("Passes of a plan")
struct PassPlanTests {
  @Test(
    "passes lie within a patrol's opening, a walk apart, off breaks, never more in a stretch than a residence may have")
  func realizable() {
    var passes = 0
    for entry in RandomPlans.all {
      expectRealizable(entry.plan.whole, in: entry.draw.scenario, entry.problem, "seed \(entry.draw.seed)")
      passes += entry.plan.whole.passes.count
    }
    #expect(passes > 400, "\(passes)")
  }

  private func expectRealizable(_ rota: Rota, in scenario: Scenario, _ problem: PlanningProblem, _ label: String) {
    let settings = scenario.passes
    let pauses = Dictionary(grouping: rota.duties, by: \.person)
      .mapValues { $0.flatMap(\.pieces).filter { $0.kind == .pause }.map(\.interval) }
    for pass in rota.passes {
      let openings = scenario.posts.filter { $0.patrol?.residences.contains(pass.residence) ?? false }
        .flatMap { scenario.occurrences(of: $0, on: pass.day) }
      #expect(openings.contains { $0.interval.covers(pass.interval) }, "\(label)")
      #expect(pass.interval.minutes >= settings.minutes, "\(label)")
      #expect(pass.people.count >= 2, "\(label)")
      let rest = pass.people.flatMap { pauses[$0] ?? [] }
      #expect(!rest.contains { $0.overlaps(pass.interval) }, "\(label): a break during a pass")
    }
    for person in scenario.people {
      let round = rota.passes.filter { $0.people.contains(person.id) }
      for (earlier, later) in zip(round, round.dropFirst()) {
        let walk = earlier.interval.upperBound.distance(to: later.interval.lowerBound)
        #expect(walk >= settings.walk, "\(label): \(walk) minutes of walk")
      }
    }
    for stretch in problem.stretches {
      let inside = rota.passes.filter { stretch.interval.covers($0.interval) }
      for (residence, visits) in Dictionary(grouping: inside, by: \.residence) {
        let posts = stretch.openPosts.filter { scenario.post($0.post)?.patrol?.residences.contains(residence) ?? false }
        guard let most = scenario.residence(residence)?.mostPassesPerStretch else { continue }
        #expect(visits.count <= most * posts.count, "\(label)")
      }
    }
  }

  @Test("every pass of a plan is made by a complete unit, so that the count of gaps counts it")
  func counted() {
    for entry in RandomPlans.all {
      let made = History([entry.plan.whole]).passesMade(for: entry.draw.scenario)
      #expect(made.count == entry.plan.whole.passes.count, "seed \(entry.draw.seed)")
    }
  }

  @Test("a residence with room for one pass a stretch gets no more, and the others their share")
  func mostPasses() throws {
    var scenario = Scenario.bellefontaine(
      people: 4, straddling: nil, premises: 0, units: 2, residences: 3,
      targets: [
        CoverageTarget(
          id: "often", residences: ["tintoret", "gauguin", "braque"], promise: .passes(6, per: .evening, between: nil))
      ])
    scenario.residences[0].mostPassesPerStretch = 1
    let horizon = Horizon("2010-06-08"..<"2010-06-10")
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    let plan = try Optimizer(limits: .init(seconds: nil, relativeGap: 0.05)).optimize(scenario, over: horizon)
    expectRealizable(plan.whole, in: scenario, problem, "two pairs")
    for day in horizon.days {
      let visits = Dictionary(grouping: plan.rota.passes.filter { $0.day == day }, by: \.residence).mapValues(\.count)
      #expect(visits["tintoret"] == 1)
      #expect(visits["gauguin"] ?? 0 >= 6 && visits["braque"] ?? 0 >= 6)
    }
  }

  @Test("a break that a band of the clock cuts is taken whole, between two passes")
  func breakAcrossStretches() throws {
    var scenario = Scenario.bellefontaine(
      people: 3, straddling: nil, premises: 1, units: 1, residences: 2,
      targets: [
        CoverageTarget(
          id: "late", residences: ["tintoret", "gauguin"],
          promise: .passes(3, per: .evening, between: "22:00"..<"24:00"))
      ])
    scenario.duties[0].pause = .init(minutes: 30, start: "21:50", isPaid: false)
    let horizon = Horizon("2010-06-08"..<"2010-06-10")
    let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
    let plan = try Optimizer(limits: .init(seconds: nil, relativeGap: 0.05)).optimize(scenario, over: horizon)
    expectRealizable(plan.whole, in: scenario, problem, "cut break")
    #expect(!plan.rota.duties.isEmpty)
    for duty in plan.rota.duties {
      let rest = duty.pieces.filter { $0.kind == .pause }.reduce(0) { $0 + $1.interval.minutes }
      #expect(rest == 30)
      #expect(duty.paidMinutes == 210 && duty.work.reduce(0) { $0 + $1.minutes } == 210)
    }
  }

  @Test("who is on duty with nowhere to stand takes the break all the same")
  func idleBreak() throws {
    var scenario = Scenario.bellefontaine(people: 2, straddling: nil, premises: 0, units: 1)
    scenario.duties[0].pause = .init(minutes: 20, start: "22:00", isPaid: false)
    let shape = try #require(scenario.shapes(on: "2010-06-08").first)
    let lock = Duty(
      person: "m1", day: shape.day, span: shape.span, paidMinutes: shape.paidMinutes, isLocked: true, pieces: [])
    scenario.people.removeLast()
    let plan = try Optimizer.hasty.optimize(scenario, over: Horizon("2010-06-08"..<"2010-06-09"), locked: [lock])
    let duty = try #require(plan.rota.duties.first)
    #expect(duty.pieces.map(\.kind) == [.pause] && duty.work.reduce(0) { $0 + $1.minutes } == 220)
    // Files keep it, and what it takes off the pay.
    let offsets = scenario.calendar.offsets
    let json = RotaDocument(rota: plan.rota).json(offsets: offsets)
    #expect(try RotaDocument(json: json, file: "rota.json", scenario: scenario).rota == plan.rota)
    let table = plan.rota.csv(offsets: offsets)
    let read = try Rota(csv: table, file: "rota.csv", horizon: plan.rota.horizon, scenario: scenario)
    #expect(read.duties.map(\.paidMinutes) == [220])
  }
}
