import Rostering
import RotaTestSupport
import Testing

/// Oracle: sums of the expenses themselves.
@Suite("Budgets and projects in the report of a period")
struct BudgetReportTests {
  private static let seeds = UInt64(0)..<60
  private let summer = Horizon("2018-06-01"..<"2018-09-01")

  private func report(_ programme: Programme, over horizon: Horizon) -> PeriodReport {
    var scenario = Scenario(name: "funded", title: "Funded", calendar: WorkCalendar(offsets: .paris))
    scenario.programme = programme
    return PeriodReport(of: scenario, over: horizon, from: .none)
  }

  @Test("a budget is what was spent of it and what is left, and its projects are what was spent", arguments: seeds)
  func reconciliation(_ seed: UInt64) {
    let programme = Programme.funded(seed: seed, around: summer)
    let report = report(programme, over: summer)
    for (budget, record) in zip(programme.budgets, report.budgets) {
      let own = programme.expenses.filter { $0.budget == budget.id && $0.day < summer.end }
      #expect(record.budget == budget.id)
      #expect(record.spent.total == own.map(\.amount).total)
      #expect(record.spent.within == own.filter { $0.day >= summer.first }.map(\.amount).total)
      #expect(SpentMoney(summing: record.parts.map(\.spent)) == record.spent)
      #expect(record.left == budget.amount.map { $0 - record.spent.before - record.spent.within })
      #expect((record.overspent ?? .zero) == max(.zero, -(record.left ?? .zero)))
      let projects = record.parts.compactMap(\.project)
      #expect(projects == programme.projects.map(\.id).filter(projects.contains))
      #expect(record.parts.dropLast().allSatisfy { $0.project != nil }, "what belongs to none comes last")
    }
  }

  @Test("projects and what belongs to none have spent together what the budgets paid", arguments: seeds)
  func projects(_ seed: UInt64) {
    let programme = Programme.funded(seed: seed, around: summer)
    let report = report(programme, over: summer)
    let none = report.budgets.flatMap(\.parts).filter { $0.project == nil }.map(\.spent)
    #expect(
      SpentMoney(summing: report.projects.map(\.spent) + none) == SpentMoney(summing: report.budgets.map(\.spent)))
    #expect(report.projects.map(\.project) == programme.projects.map(\.id))
    #expect(report.projects.map(\.territories) == programme.projects.map(\.territories))
  }

  @Test("what was spent before a period is what was spent in those before it", arguments: seeds)
  func additive(_ seed: UInt64) {
    let programme = Programme.funded(seed: seed, around: summer)
    let parts: [Range<Day>] = ["2018-06-01"..<"2018-07-01", "2018-07-01"..<"2018-09-01"]
    let months = parts.map { report(programme, over: Horizon($0)) }
    let whole = report(programme, over: summer)
    for (index, record) in whole.budgets.enumerated() {
      let (june, later) = (months[0].budgets[index].spent, months[1].budgets[index].spent)
      #expect(later.before == june.total)
      #expect(record.spent.within == june.within + later.within)
      #expect(record.left == months[1].budgets[index].left)
    }
    #expect(whole.projects.map(\.steps) == months[1].projects.map(\.steps))
  }

  @Test("has seen money left and too much spent, amounts unknown, and milestones of every kind")
  func variety() {
    let reports = BudgetReportTests.seeds.map { report(.funded(seed: $0, around: summer), over: summer) }
    let budgets = reports.flatMap(\.budgets)
    #expect(budgets.contains { $0.overspent != nil } && budgets.contains { $0.left ?? .zero > .zero })
    #expect(budgets.contains { $0.amount == nil && $0.spent.total > .zero })
    #expect(budgets.contains { $0.spent.before != .zero && $0.spent.within != .zero && $0.parts.count > 2 })
    let kinds = Set(reports.flatMap(\.projects).flatMap(\.steps).map(\.status))
    #expect(kinds == Set(Milestone.Status.allCases))
  }

  @Test("a grant by hand: its last day counts, and the day after does not")
  func byHand() {
    var programme = Programme()
    programme.budgets = [
      Budget(id: "grant", title: "Grant", amount: Money(cents: 500_000)), Budget(id: "other", title: "Other"),
    ]
    programme.projects = [
      Project(
        id: "mobi", title: "Mobi", milestones: [Milestone(id: "plan", title: "Plan", due: "2018-08-30")])
    ]
    let spend = { (day: Day, budget: Budget.ID, project: Project.ID?, cents: Int) in
      Spending(day: day, budget: budget, project: project, label: "x", amount: Money(cents: cents))
    }
    programme.expenses = [
      spend("2018-05-31", "grant", "mobi", 100_001), spend("2018-06-01", "grant", nil, 432_000),
      spend("2018-08-31", "grant", "mobi", -1), spend("2018-09-01", "grant", "mobi", 777),
      spend("2018-07-01", "other", nil, 5),
    ]
    let report = report(programme, over: summer)
    let grant = report.budgets[0]
    #expect(grant.spent.before == Money(cents: 100_001) && grant.spent.within == Money(cents: 431_999))
    #expect(grant.left == Money(cents: -32_000) && grant.overspent == Money(cents: 32_000))
    #expect(grant.parts.map(\.project) == ["mobi", nil])
    #expect(grant.parts.map(\.spent.total.cents) == [100_000, 432_000])
    #expect(report.budgets[1].left == nil && report.budgets[1].overspent == nil)
    #expect(report.projects.map { $0.steps.map(\.status) } == [[.late]])
  }

  @Test("territories that nobody lists are those that projects name")
  func territories() {
    var programme = Programme()
    programme.projects = [
      Project(id: "a", title: "A", territories: ["north", "south"]),
      Project(id: "b", title: "B", territories: ["north"]),
    ]
    #expect(programme.projectTerritories.map(\.name) == ["north", "south"])
    programme.territories = [Territory(id: "south", name: "South"), Territory(id: "north", name: "North")]
    #expect(programme.projectTerritories.map(\.name) == ["South", "North"])
  }
}
