/// What became of a budget by the end of a period.
public struct BudgetRecord: Hashable, Sendable {
  /// What was spent of it on one project.
  public struct Part: Hashable, Sendable {
    /// The project; nil for what belongs to none.
    public let project: Project.ID?
    /// How much.
    public let spent: SpentMoney
  }

  /// The budget.
  public let budget: Budget.ID
  /// How much there was to spend; nil when it is not known.
  public let amount: Money?
  /// How much was spent.
  public let spent: SpentMoney
  /// The same by project, in the order of the scenario, what belongs to none at the end; they add up to it.
  public let parts: [Part]

  /// What is left of it, less than nothing when too much was spent; nil when the amount is not known.
  public var left: Money? { amount.map { $0 - spent.total } }

  /// What was spent beyond the amount; nil when nothing was, or the amount is not known.
  public var overspent: Money? { left.flatMap { $0 < .zero ? -$0 : nil } }
}

extension Programme {
  /// What became of each budget, in the order of the scenario.
  func budgets(after spendings: [Spending], over horizon: Horizon) -> [BudgetRecord] {
    let byBudget = Dictionary(grouping: spendings, by: \.budget)
    return budgets.map { budget in
      let own = byBudget[budget.id] ?? []
      let byProject = Dictionary(grouping: own, by: \.project)
      let parts = (projects.map(\.id) + [nil]).compactMap { project in
        byProject[project].map { BudgetRecord.Part(project: project, spent: SpentMoney($0, over: horizon)) }
      }
      return BudgetRecord(
        budget: budget.id, amount: budget.amount, spent: SpentMoney(own, over: horizon), parts: parts)
    }
  }
}
