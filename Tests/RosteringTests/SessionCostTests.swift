import Rostering
import RotaTestSupport
import Testing

/// Oracle: by hand, and the sessions themselves.
@Suite("What sessions cost")
struct SessionCostTests {
  private let october = Horizon.month("2018-10")

  private func report(_ scenario: Scenario, _ rota: Rota, over horizon: Horizon) -> PeriodReport {
    PeriodReport(of: scenario, over: horizon, from: History([rota]))
  }

  @Test("every session held costs its price once, however many meet, and what does not count costs nothing")
  func byHand() {
    var scenario = Scenario.accompanied()
    scenario.programme.budgets = [Budget(id: "aid", title: "Aid", amount: Money(cents: 50_000))]
    scenario.services[0].price = Service.Price(Money(cents: 6_050), from: "aid")
    scenario.services[2].price = Service.Price(Money(cents: 18_000), from: "aid", for: "workshops")
    scenario.programme.projects = [Project(id: "workshops", title: "Workshops")]
    scenario.followUps += ["h1", "h2"].map { household in
      FollowUp(
        id: FollowUp.ID("\(household)-workshop"), beneficiary: Beneficiary.ID(household), service: "workshop",
        rhythm: .monthly(1))
    }
    scenario.programme.expenses = [Spending(day: "2018-10-05", budget: "aid", label: "Stamps", amount: Money(cents: 1))]
    let rota = Rota(
      scenario: scenario.name, horizon: october,
      duties: [
        scenario.morning(
          of: "ada", on: "2018-10-02", ("09:00"..<"10:00", ["h1-advice"]), ("10:00"..<"10:30", ["h2-advice"])),
        scenario.morning(of: "ed", on: "2018-10-04", ("10:00"..<"11:00", ["h1-education"])),
        scenario.morning(of: "ed", on: "2018-10-09", ("09:00"..<"11:00", ["h1-workshop", "h2-workshop"])),
      ], passes: [])
    let spent = scenario.spendings(ofSessionsIn: rota.duties)
    #expect(spent.map(\.amount.cents) == [6_050, 18_000], "half an hour is no session of advice")
    #expect(spent.map(\.label) == ["Advice", "Workshop"] && spent.map(\.project) == [nil, "workshops"])
    let budget = report(scenario, rota, over: october).budgets[0]
    #expect(budget.spent.within == Money(cents: 24_051) && budget.left == Money(cents: 25_949))
    #expect(budget.parts.map(\.spent.total.cents) == [18_000, 6_051])
    let november = report(scenario, rota, over: .month("2018-11")).budgets[0]
    #expect(november.spent.before == budget.spent.total && november.spent.within == .zero)
  }

  @Test("budget lines are the sessions held and the expenses, to the cent", arguments: UInt64(0)..<60)
  func reconciliation(_ seed: UInt64) {
    var scenario = Scenario.accompaniedMany(seed: seed)
    scenario.programme.expenses = [
      Spending(day: "2018-10-10", budget: "grant", label: "Bill", amount: Money(cents: 12_345))
    ]
    let rota = Rota.ofSessions(for: scenario, over: october, seed: seed)
    let report = report(scenario, rota, over: october)
    let prices = scenario.services.flatMap { service -> [Money] in
      // One person holds one session at a time: those of one duty that begin together are one.
      let held = Session.all(of: rota.duties).filter {
        scenario.isHeld($0) && scenario.followUp($0.followUp)?.service == service.id
      }
      return Set(held.map(\.interval)).compactMap { _ in service.price?.amount }
    }
    let spent = report.budgets.map(\.spent.within).total
    #expect(spent == prices.total + Money(cents: 12_345))
    for budget in report.budgets { #expect(SpentMoney(summing: budget.parts.map(\.spent)) == budget.spent) }
  }
}
