/// What was spent before a period, and in it.
public struct SpentMoney: Hashable, Sendable {
  /// What was spent before the period.
  public let before: Money
  /// What was spent in it.
  public let within: Money

  /// The sum of some spendings, of which none lies after the period.
  init(_ spendings: [Spending], over horizon: Horizon) {
    before = spendings.lazy.filter { $0.day < horizon.first }.map(\.amount).total
    within = spendings.lazy.filter { horizon.days.contains($0.day) }.map(\.amount).total
  }

  /// The sum of some sums.
  public init(summing parts: some Sequence<SpentMoney>) {
    let parts = Array(parts)
    before = parts.map(\.before).total
    within = parts.map(\.within).total
  }

  /// What was spent up to the end of the period.
  public var total: Money { before + within }
}

extension PublishedDays {
  /// What was spent up to the end of the period, whatever it was spent on: the table of expenses, published or not, and
  /// the sessions that published rotas say were held.
  func spendings(of scenario: Scenario) -> [Spending] {
    scenario.programme.expenses.filter { $0.day < horizon.end }
      + scenario.spendings(ofSessionsIn: history.duties)
  }
}
