extension Scenario {
  /// What sessions cost: one spending for each that is held, a gathering once, in order of time; those of services without
  /// a price are free.
  ///
  /// - Parameter duties: The duties in which they are held; sessions that do not count cost nothing.
  public func spendings(ofSessionsIn duties: [Duty]) -> [Spending] {
    guard services.contains(where: { $0.price != nil }) else { return [] }
    return HeldSession.all(of: heldSessions(in: duties), in: self).compactMap { held in
      guard let service = service(held.service), let price = service.price else { return nil }
      return Spending(
        day: held.day, budget: price.budget, project: price.project, label: service.title ?? service.id.text,
        amount: price.amount)
    }
  }

  /// What the sessions that are due on some days cost a budget at the least: beneficiaries who may meet all do, as many at
  /// a time as there is room for.
  public func costOfSessionsDue(over days: Range<Day>, paidBy budget: Budget.ID) -> Money {
    let paid = services.filter { $0.price?.budget == budget }
    guard !paid.isEmpty else { return .zero }
    let demand = FollowUpDemand(scenario: self, days: days, isPublished: { _ in false }, isCounted: { _ in true })
    let dues = Dictionary(grouping: demand.sessions, by: \.followUp.service)
    return paid.map { service in
      let sessions =
        service.isGathering
        ? Dictionary(grouping: dues[service.id] ?? [], by: \.days).values.map(service.fewestGatherings).reduce(0, +)
        : (dues[service.id] ?? []).reduce(0) { $0 + $1.required }
      return Money(cents: sessions * (service.price?.amount.cents ?? 0))
    }.total
  }
}

extension Service {
  /// The fewest gatherings in which everybody has what is due in one period.
  fileprivate func fewestGatherings(for dues: [CoverageDemand.Sessions]) -> Int {
    let places = dues.reduce(0) { $0 + $1.required }
    return Swift.max((places + capacity - 1) / capacity, dues.map(\.required).max() ?? 0)
  }
}

extension Rota {
  /// What becomes of each budget that pays sessions once those of the rota are held: what is spent before it, what its
  /// sessions and the expenses of its days cost, and what is then left.
  ///
  /// - Parameter history: The published rotas before, whose sessions were paid.
  public func budgets(for scenario: Scenario, history: History = .none) -> [BudgetRecord] {
    let paying = Set(scenario.services.compactMap(\.price?.budget))
    let expenses = scenario.programme.expenses.filter { $0.day < horizon.end }
    let sessions = scenario.spendings(ofSessionsIn: history.before(horizon.first).duties + duties)
    return scenario.programme.budgets(after: expenses + sessions, over: horizon).filter { paying.contains($0.budget) }
  }
}
