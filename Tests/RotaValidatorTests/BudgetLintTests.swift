import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: by hand.
@Suite("What is odd about money and projects")
struct BudgetLintTests {
  private func lints(_ programme: Programme) -> [Lint] {
    var scenario = Scenario(name: "funded", title: "Funded", calendar: WorkCalendar(offsets: .paris))
    scenario.programme = programme
    return Validator().lint(scenario)
  }

  private func programme(amount: Int?, spent: [(day: Day, cents: Int)]) -> Programme {
    var programme = Programme()
    programme.budgets = [
      Budget(
        id: "aid", title: "Aid", amount: amount.map { Money(cents: $0) }, start: "2018-06-01", end: "2019-01-01")
    ]
    programme.expenses = spent.map {
      Spending(day: $0.day, budget: "aid", label: "bill", amount: Money(cents: $0.cents))
    }
    return programme
  }

  @Test("expenses before or after the days of their budget are remarked on, those of its first and last day are not")
  func outside() {
    let within: [(day: Day, cents: Int)] = [("2018-06-01", 1), ("2018-12-31", 1)]
    #expect(lints(programme(amount: 100, spent: within)).isEmpty)
    let odd = lints(programme(amount: 100, spent: within + [("2019-01-01", 1), ("2018-05-31", 1)]))
    #expect(odd.map(\.place) == ["budgets.aid"])
    #expect(odd.map(\.message) == ["2 of its 4 expenses lie outside its days, the first on 2018-05-31"])
  }

  @Test("more spent than there is is remarked on, to the cent, and never where the amount is not known")
  func overspent() {
    let spent: [(day: Day, cents: Int)] = [("2018-06-01", 37_000), ("2018-07-01", 5)]
    #expect(lints(programme(amount: 37_005, spent: spent)).isEmpty)
    #expect(lints(programme(amount: nil, spent: spent)).isEmpty)
    #expect(
      lints(programme(amount: 37_000, spent: spent)).map(\.message) == ["370.05 is spent of 370, 0.05 too much"])
  }

  @Test("a territory without a project is remarked on, once there are projects")
  func territories() {
    var programme = Programme()
    programme.territories = [Territory(id: "north", name: "North"), Territory(id: "south", name: "South")]
    #expect(lints(programme).isEmpty)
    programme.projects = [Project(id: "a", title: "A", territories: ["north"])]
    #expect(lints(programme).map(\.place) == ["territories.south"])
  }
}
