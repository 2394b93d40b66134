import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

/// Oracle: by hand.
@Suite("Follow-ups in a plan")
struct FollowUpPlanTests {
  private let october = Horizon.month("2018-10")

  private func document(_ scenario: Scenario) -> RotaDocument {
    let rota = Rota(
      scenario: scenario.name, horizon: october,
      duties: [
        scenario.morning(
          of: "ada", on: "2018-10-02", ("09:00"..<"10:00", ["h1-advice"]), ("10:00"..<"11:00", ["h2-advice"]))
      ], passes: [])
    var document = RotaDocument(rota: rota)
    document.count(for: scenario)
    return document
  }

  private func lines(_ scenario: Scenario, _ language: Scenario.Language) -> [String] {
    let document = document(scenario)
    return PlanText(
      scenario: scenario, rota: document.rota, provisional: document.provisional,
      solve: SolveReport(
        status: .optimal, seconds: 0,
        coverage: SolveReport.Coverage(cost: 0, bound: 0, uncoveredMinutes: 0, uncoveredMinutesBound: 0),
        quality: SolveReport.Quality(cost: 0, bound: 0)), gaps: document.gaps, tallies: document.counters,
      followUps: document.followUps, budgets: document.budgets, language: language
    ).text.replacing("\u{A0}", with: " ").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("a plan says by service what is due, planned and missing, and of whom something is, and why")
  func plan() throws {
    let english = lines(.accompanied(), .english)
    let start = try #require(english.firstIndex(of: "FOLLOW-UPS"))
    #expect(
      english[(start + 1)...].prefix { !$0.isEmpty }.map { $0.split(separator: " ").joined(separator: " ") } == [
        "due planned missing", "Advice 2 2 0", "Education 2 0 2", "together 4 2 2",
        "- h1, Education: 2 missing of 2, the time was taken by other work",
      ])
    #expect(
      lines(.accompanied(), .french).contains(
        "- h1, Education : il en manque 2 sur 2, le temps est pris par d'autres tâches"))
  }

  @Test("a plan says what its sessions leave of a budget, or how much too much they cost")
  func budget() {
    var scenario = Scenario.accompanied()
    scenario.services[0].price = Service.Price(Money(cents: 6_000), from: "aid")
    scenario.programme.budgets = [
      Budget(id: "aid", title: "Aid", amount: Money(cents: 20_000)), Budget(id: "other", title: "Other"),
    ]
    scenario.programme.expenses = [
      Spending(day: "2018-09-30", budget: "aid", label: "Bill", amount: Money(cents: 5_000))
    ]
    #expect(lines(scenario, .english).contains("- Aid: €200, €50 spent before, €120 with this plan, €30 left"))
    scenario.programme.budgets[0].amount = Money(cents: 16_999)
    #expect(
      lines(scenario, .french).contains("- Aid : 169,99 €, 50 € dépensés avant, 120 € avec ce planning, 0,01 € DE TROP")
    )
    #expect(!lines(scenario, .english).contains { $0.contains("Other") }, "it pays no session")
    scenario.programme.budgets[0].amount = nil
    #expect(lines(scenario, .english).contains { $0.contains("amount not known") })
  }

  @Test("the data of a plan have each follow-up and each budget, and neither where there are none")
  func json() throws {
    var scenario = Scenario.accompanied()
    scenario.services[0].price = Service.Price(Money(cents: 6_000), from: "aid")
    scenario.programme.budgets = [Budget(id: "aid", title: "Aid", amount: Money(cents: 10_000))]
    let parse = { (document: RotaDocument) in
      try #require(
        JSONSerialization.jsonObject(with: document.json(offsets: scenario.calendar.offsets)) as? [String: Any])
    }
    let data = try parse(document(scenario))
    let education = try #require((data["followUps"] as? [[String: Any]])?[1])
    #expect(education["due"] as? Int == 2 && education["planned"] as? Int == 0 && education["missing"] as? Int == 2)
    let why = try #require((education["why"] as? [[String: Any]])?.first)
    #expect(why["reason"] as? String == "timeTaken" && why["sessions"] as? Int == 2)
    let budget = try #require((data["budgets"] as? [[String: Any]])?.first)
    #expect(budget["spentCents"] as? Int == 12_000 && budget["overspentCents"] as? Int == 2_000)
    scenario.followUps = []
    scenario.services[0].price = nil
    let bare = try parse(document(scenario))
    #expect(bare["followUps"] == nil && bare["budgets"] == nil)
  }
}
