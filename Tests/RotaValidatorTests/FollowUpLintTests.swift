import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: by hand.
@Suite("What is odd about follow-ups")
struct FollowUpLintTests {
  private func lints(_ scenario: Scenario, over horizon: Horizon? = nil) -> [Lint] {
    Validator().lint(scenario, over: horizon)
  }

  @Test("a team that can hold everything in order is not remarked on")
  func fine() {
    #expect(lints(.accompanied()).isEmpty)
  }

  @Test("a service that is due and whose seats the team cannot fill is remarked on, once for all that are due it")
  func seats() {
    var scenario = Scenario.accompanied()
    scenario.services[0].seats = [.init(roles: ["adviser"], people: 2)]
    #expect(lints(scenario).map(\.place) == ["services.advice"])
    #expect(lints(scenario).first?.message.contains("none of its 2 follow-ups can be held") ?? false)
    scenario.followUps.removeAll { $0.service == "advice" }
    scenario.beneficiaries.removeAll { $0.id == "h2" }
    scenario.beneficiaries[0].met = ["advice"]
    #expect(lints(scenario).isEmpty)
  }

  @Test("a follow-up that waits for a service that its household is due nowhere can never be held")
  func waiting() {
    var scenario = Scenario.accompanied()
    scenario.followUps[0].beneficiary = "h2"
    #expect(lints(scenario).map(\.place) == ["followUps.h1-education"])
    #expect(
      lints(scenario).first?.message
        == "it waits for a session of advice, which h1 is due nowhere: it can never be held")
    scenario.beneficiaries[0].met = ["advice"]
    #expect(lints(scenario).isEmpty)
  }

  @Test("nor can one that ends before what it waits for begins, nor two that wait for one another")
  func never() {
    var scenario = Scenario.accompanied()
    scenario.followUps[0].from = "2018-11-01"
    scenario.followUps[1].to = "2018-11-01"
    #expect(lints(scenario).map(\.place) == ["followUps.h1-education"])
    scenario.followUps[1].to = "2018-11-02"
    #expect(lints(scenario).isEmpty)
    scenario.services[0].after = ["education"]
    #expect(lints(scenario).map(\.place) == ["followUps.h1-advice", "followUps.h1-education", "followUps.h2-advice"])
  }

  @Test("sessions due that cost more than a budget has are remarked on, over its days or those that are planned")
  func budget() {
    var scenario = Scenario.accompanied()
    scenario.services[1].price = Service.Price(Money(cents: 5_000), from: "aid")
    scenario.programme.budgets = [Budget(id: "aid", title: "Aid", amount: Money(cents: 25_000))]
    scenario.programme.expenses = [
      Spending(day: "2018-10-01", budget: "aid", label: "Bill", amount: Money(cents: 5_001))
    ]
    let months = { Horizon("2018-10-01"..<$0) }
    #expect(lints(scenario).isEmpty, "no days are known")
    #expect(lints(scenario, over: months("2018-11-01")).isEmpty)
    #expect(lints(scenario, over: months("2018-12-01")).map(\.place) == ["budgets.aid"])
    #expect(
      lints(scenario, over: months("2018-12-01")).first?.message
        == "the sessions due from 2018-10-01 to 2018-11-30 cost 200 at the least, and with 50.01 of expenses 0.01 more "
        + "than the 250 there is")
    scenario.programme.budgets[0].start = "2018-10-01"
    scenario.programme.budgets[0].end = "2018-11-01"
    #expect(lints(scenario, over: months("2018-12-01")).isEmpty)
    scenario.programme.budgets[0].end = "2018-12-01"
    #expect(lints(scenario).map(\.place) == ["budgets.aid"])
  }

  @Test("households who may meet cost one gathering for as many as there is room for, and for all that one is due")
  func gatherings() {
    var scenario = Scenario.accompanied()
    scenario.services[2].price = Service.Price(Money(cents: 100), from: "aid")
    scenario.services[2].capacity = 2
    scenario.beneficiaries += (3...5).map { Beneficiary(id: Beneficiary.ID("h\($0)")) }
    scenario.followUps = scenario.beneficiaries.map {
      FollowUp(id: FollowUp.ID("\($0.id)-workshop"), beneficiary: $0.id, service: "workshop", rhythm: .monthly(1))
    }
    let october = Horizon.month("2018-10").days
    #expect(scenario.costOfSessionsDue(over: october, paidBy: "aid") == Money(cents: 300))
    scenario.followUps[0].rhythm = .monthly(4)
    #expect(scenario.costOfSessionsDue(over: october, paidBy: "aid") == Money(cents: 400))
    #expect(scenario.costOfSessionsDue(over: october, paidBy: "other") == .zero)
  }
}
