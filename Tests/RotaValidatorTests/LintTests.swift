import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: scenarios with one oddity each, beside the same without it.
@Suite("Lint")
struct LintTests {
  /// The places of the lints that a change of a sound scenario brings about.
  private func places(_ change: (inout Scenario) -> Void = { _ in }) -> [String] {
    let targets = [
      CoverageTarget(id: "regular", residences: ["goya"], promise: .passes(5, per: .week, between: nil)),
      CoverageTarget(id: "late", residences: ["goya"], promise: .passes(1, per: .week, between: "22:00"..<"24:00")),
      CoverageTarget(id: "spread", residences: ["goya"], promise: .spread(maxOpenDaysBetween: 2)),
    ]
    var scenario = Scenario.bellefontaine(targets: targets)
    change(&scenario)
    return Validator().lint(scenario).map(\.place)
  }

  @Test("a sound scenario has no lint, Champigny's neither")
  func sound() {
    #expect(places() == [])
    #expect(Validator().lint(.champigny()) == [])
    for lint in Validator().lint(.bellefontaine(people: 0)) {
      #expect(lint.description.contains("\nMaybe ") && lint.advice.hasSuffix("."))
    }
  }

  @Test("windows: no post, no duty, openings that overlap")
  func windows() {
    #expect(places { $0.posts = [] }.contains("windows.evening"))
    #expect(places { $0.duties = [] } == ["windows.evening"])
    #expect(
      places { $0.windows[0].openings.append(.init(weekdays: [.tuesday], hours: "23:00"..<"25:00")) } == [
        "windows.evening"
      ])
    #expect(places { $0.windows[0].openings.append(.init(weekdays: [.tuesday], hours: "24:00"..<"25:00")) } == [])
  }

  @Test("posts: a window that never opens, more people than there are, a role that nobody holds")
  func posts() {
    #expect(places { $0.posts[0].window = "nowhen" }.contains("posts.local"))
    #expect(places { $0.windows[0].openings = [] }.contains("posts.local"))
    #expect(places { $0.people.removeLast(5) } == ["posts.local", "posts.patrol"])
    #expect(places { $0.people.removeLast(4) } == [])
    #expect(places { $0.posts[0].roles = [.init(role: "tutor", people: 1)] } == ["posts.local"])
    #expect(places { $0.posts[0].roles = [.init(role: "mediator", people: 1)] } == [])
  }

  @Test("duties: nobody suits, no such window, too long for any employee")
  func duties() {
    #expect(places { $0.duties[0].roles = ["gardener"] } == ["duties.evening"])
    #expect(places { $0.duties.append(DutyTemplate(id: "odd", window: "nowhen")) } == ["duties.odd"])
    #expect(places { $0.duties[0].briefing = 361 } == ["duties.evening", "duties.evening"], "once for each opening")
    #expect(places { $0.duties[0].briefing = 360 } == [])
  }

  @Test("public space: no patrol, a landlord whose share its time would count for")
  func publicSpace() {
    #expect(places { $0.residences[0].priority = .secondary } == [])
    #expect(places { $0.residences.append(Residence(id: "square", name: "Square")) } == [])
    let square = Residence(id: "square", name: "Square", priority: .secondary)
    #expect(places { $0.residences.append(square) } == ["residences.square"])
    #expect(
      places {
        $0.residences[0].landlord = "owner"
        $0.residences[0].priority = .secondary
      } == ["residences.tintoret"])
  }

  @Test("targets: no residence, residences that no patrol visits, bands outside the opening")
  func targets() {
    #expect(places { $0.targets[0].residences.append("nowhere") } == ["targets.regular"])
    #expect(places { $0.targets[0].residences = [] } == ["targets.regular"])
    #expect(places { $0.targets[1].promise = .passes(1, per: .week, between: "18:00"..<"19:00") } == ["targets.late"])
    #expect(places { $0.targets[1].promise = .passes(1, per: .week, between: "18:00"..<"19:01") } == [])
  }

  @Test("absences: training without hours, a person who is not in the team")
  func absences() {
    let days = tuesday...tuesday
    #expect(places { $0.absences = [Absence(person: "m1", days: days, kind: .training)] } == ["absences.m1"])
    #expect(
      places { $0.absences = [Absence(person: "m1", days: days, kind: .training, hours: "09:00"..<"12:00")] } == [])
    #expect(places { $0.absences = [Absence(person: "m9", days: days, kind: .leave)] } == ["absences.m9"])
  }

  @Test("contract: days that do not all lie in it or in its renewal, where its days are known")
  func contract() {
    var scenario = Scenario.bellefontaine()
    let places = { (horizon: Horizon?) in Validator().lint(scenario, over: horizon).map(\.place) }
    let month = Horizon.month(2020, 3)
    scenario.programme.contract = Contract(operatorName: "MPR")
    #expect(places(month) == [])
    scenario.programme.contract = Contract(start: "2017-03-01", months: 12, renewalMonths: 24)
    #expect(places(month) == ["contract"])
    #expect(places(Horizon.month(2020, 2)) == [])
    #expect(places(nil) == [])
  }

  @Test("prices: a desired tier near the required one, passes worth more than the window that carries them")
  func prices() {
    let desired = { (price: Int, scenario: inout Scenario) in
      scenario.posts[0].kind = .premises(.init(people: .init(required: 2, desired: 3)))
      scenario.prices.desiredUnit = price
    }
    #expect(places { desired(51, &$0) } == ["prices.desiredUnit"])
    #expect(places { desired(50, &$0) } == [])
    // A pair's evening is worth 2 × 4 h × 100 = 800 and makes eight passes: 100 each, 20 of it for the late one.
    #expect(places { $0.prices.pass = 80 } == [])
    #expect(places { $0.prices.pass = 81 } == ["prices.pass"])
    #expect(places { $0.prices.pass = 91 } == ["prices.pass", "prices.pass"], "the local would be shut as well")
  }
}
