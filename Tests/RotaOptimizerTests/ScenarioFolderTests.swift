import Foundation
import Rostering
import RotaFormats
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// The scenarios that come with the program, as they stand in `Scenarios/`.
@Suite("The scenarios of the repository")
struct ScenarioFolderTests {
  /// The folder that holds them.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios")

  private static let april = Horizon(Day("2010-04-01")..<Day("2010-05-01"))
  private static let week = Horizon(Day("2010-04-05")..<Day("2010-04-12"))

  private static func scenario(_ name: String) throws -> Scenario {
    try Scenario(folder: root.appendingPathComponent(name))
  }

  @Test(
    "the model that Swift builds of a scenario is rota.mod, row by row",
    arguments: try FileManager.default.contentsOfDirectory(atPath: root.path).sorted())
  func models(name: String) throws {
    for horizon in [Self.april, Self.week] {
      let problem = PlanningProblem(of: try Self.scenario(name), over: horizon, history: .none)
      #expect(try problem.differences() == [])
    }
  }

  @Test("in May, with its outing and its open-doors afternoon, the model of Bellefontaine is rota.mod, row by row")
  func events() throws {
    let scenario = try Self.scenario("bellefontaine")
    let problem = PlanningProblem(of: scenario, over: .month("2010-05"), history: .none)
    #expect(Set(problem.menu.options.flatMap(\.shape.events)) == Set(scenario.events.map(\.id)))
    #expect(try problem.differences() == [])
  }

  @Test("in its month, with workshops in a local that is lent, the model of Chalets is rota.mod, row by row")
  func workshopModel() throws {
    let problem = PlanningProblem(of: try Self.scenario("chalets"), over: .month("2018-01"), history: .none)
    #expect(problem.sessions.chances.contains { problem.scenario.followUps[$0.followUp].beneficiary == "petit-bois" })
    #expect(try problem.differences() == [])
  }

  @Test("every territory of Chalets has its workshops in January 2018, none of them in a local that is lent")
  func workshops() throws {
    let scenario = try Self.scenario("chalets")
    let plan = try Optimizer(limits: Optimizer.Limits(seconds: nil)).optimize(scenario, over: .month("2018-01"))
    #expect(plan.solve.status == .optimal)
    #expect(plan.rota.coverageGaps(for: scenario).isEmpty)
    let sessions = Session.all(of: plan.rota.duties)
    let served = Set(sessions.compactMap { scenario.followUp($0.followUp)?.beneficiary })
    #expect(served == Set(scenario.beneficiaries.map(\.id)))
    let local = sessions.filter { session in
      scenario.followUp(session.followUp).flatMap { scenario.service($0.service) }?.venue == "local-petit-bois"
    }
    #expect(local.count == 3)
    #expect(local.allSatisfy { ![.tuesday, .thursday].contains($0.day.weekday) })
  }

  @Test("whoever goes to the Mission Locale with a young person at ten was not in the evening team the day before")
  func restAfterMidnight() throws {
    let scenario = try Self.scenario("bellefontaine-suivis")
    let week = Horizon(Day("2010-05-10")..<Day("2010-05-17"))
    let plan = try Optimizer(limits: Optimizer.Limits(seconds: 20)).optimize(scenario, over: week)
    let visit = try #require(Session.all(of: plan.rota.duties).first { $0.followUp == "mission-locale" })
    let mediator = try #require(visit.people.first { scenario.person($0)?.roles.contains("mediator") == true })
    #expect(!plan.rota.duties.contains { $0.person == mediator && $0.day == visit.day.advanced(by: -1) })
  }

  @Test("two mediators cost what the comment of their scenario works out by hand")
  func twoMediators() throws {
    let scenario = try Self.scenario("two-mediators")
    let plan = try Optimizer(limits: Optimizer.Limits(seconds: nil)).optimize(scenario, over: Self.week)
    #expect(plan.solve.status == .optimal)
    #expect(plan.solve.coverage.cost == 460)
    #expect(plan.solve.coverage.uncoveredMinutes == 240)
    #expect(plan.solve.coverage.uncoveredMinutesBound == 240)
  }

  @Test(
    "five places and six mediators leave the uncovered minutes of the statement, both ways of resting",
    arguments: [(straddling: true, minutes: 1_440), (straddling: false, minutes: 2_160)])
  func shortStaffed(straddling: Bool, minutes: Int) throws {
    var scenario = try Self.scenario("short-staffed")
    scenario.rules.consecutiveDaysOff = ConsecutiveDaysOff(days: 2, straddling: straddling)
    let plan = try Optimizer(limits: Optimizer.Limits(seconds: nil)).optimize(scenario, over: Self.april)
    #expect(plan.solve.coverage.uncoveredMinutesBound == minutes)
    #expect(plan.solve.coverage.uncoveredMinutes == minutes)
    let counted = plan.rota.coverageGaps(for: scenario).reduce(0) { $0 + $1.uncoveredMinutes }
    #expect(counted == minutes)
  }

  @Test("in April the evenings of Bellefontaine must fall short, a pass target binds, and so do the days off")
  func bellefontaine() throws {
    let scenario = try Self.scenario("bellefontaine")
    let plan = try Optimizer(limits: Optimizer.Limits(seconds: nil)).optimize(scenario, over: Self.april)
    let bound = try #require(plan.solve.coverage.bound)
    #expect(bound > 0)
    var withoutPasses = scenario
    withoutPasses.targets = []
    var withoutDaysOff = scenario
    withoutDaysOff.rules.consecutiveDaysOff = nil
    for relaxed in [withoutPasses, withoutDaysOff] {
      let cheaper = try Optimizer(limits: Optimizer.Limits(seconds: nil, relativeGap: 0.05))
        .optimize(relaxed, over: Self.april)
      #expect(cheaper.solve.coverage.cost < bound - 1)
    }
  }
}
