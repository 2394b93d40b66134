import Rostering

extension Validator {
  /// Money that was spent when its budget was not open, and budgets of which more was spent than there is.
  static func lintBudgets(_ scenario: Scenario) -> [Lint] {
    let spendings = Dictionary(grouping: scenario.programme.expenses, by: \.budget)
    return scenario.programme.budgets.flatMap { budget -> [Lint] in
      let place = "budgets.\(budget.id)"
      let own = spendings[budget.id] ?? []
      let outside = own.filter { !budget.isOpen(on: $0.day) }.map(\.day).sorted()
      let spent = own.map(\.amount).total
      var lints: [Lint] = []
      if let first = outside.first {
        lints.append(
          Lint(
            place: place,
            message: "\(outside.count) of its \(own.count) expenses lie outside its days, the first on \(first)",
            advice: "correct their dates or its own; as it is, the funder may not pay them."))
      }
      if let amount = budget.amount, spent > amount {
        lints.append(
          Lint(
            place: place, message: "\(spent) is spent of \(amount), \(spent - amount) too much",
            advice: "let another budget pay the rest."))
      }
      return lints
    }
  }

  /// Budgets that the sessions due would spend, with the expenses: those due while the budget is open or, where its days are
  /// not known, in some days.
  ///
  /// - Parameter horizon: Those days; nil when none are named.
  static func lintSessionCosts(_ scenario: Scenario, over horizon: Horizon?) -> [Lint] {
    scenario.programme.budgets.compactMap { budget in
      guard let amount = budget.amount, let days = budget.days ?? horizon?.days else { return nil }
      let sessions = scenario.costOfSessionsDue(over: days, paidBy: budget.id)
      let expenses = scenario.programme.expenses.filter { $0.budget == budget.id }.map(\.amount).total
      guard sessions > .zero, sessions + expenses > amount else { return nil }
      return Lint(
        place: "budgets.\(budget.id)",
        message:
          "the sessions due from \(days.lowerBound) to \(days.upperBound.advanced(by: -1)) cost \(sessions) at the "
          + "least, and with \(expenses) of expenses \(sessions + expenses - amount) more than the \(amount) there is",
        advice: "let fewer sessions be due, or another budget pay some of them.")
    }
  }

  /// Territories for which there is no project.
  static func lintTerritories(_ scenario: Scenario) -> [Lint] {
    let served = Set(scenario.programme.projects.flatMap(\.territories))
    guard !scenario.programme.projects.isEmpty else { return [] }
    return scenario.programme.territories.filter { !served.contains($0.id) }.map { territory in
      Lint(
        place: "territories.\(territory.id)", message: "no project is for it",
        advice: "add it to the territories of a project.")
    }
  }
}

extension Budget {
  /// The days on which it may be spent; nil when one end is not known.
  fileprivate var days: Range<Day>? {
    guard let start, let end, start < end else { return nil }
    return start..<end
  }
}
