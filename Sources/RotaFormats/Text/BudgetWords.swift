import Rostering

/// What is said of budgets wherever they are told of.
struct BudgetWords {
  let scenario: Scenario
  let words: DateWords

  func title(of record: BudgetRecord) -> String {
    scenario.programme.budgets.first { $0.id == record.budget }?.title ?? record.budget.text
  }

  /// In place of an amount that nobody has said.
  var unknownAmount: String { words.either("amount not known", "montant non connu") }

  /// A sentence for each budget that pays sessions, on what the sessions of a plan leave of it.
  func lines(after budgets: [BudgetRecord]) -> [String] {
    budgets.flatMap { record in
      let facts =
        [record.amount.map(words.money) ?? unknownAmount, spent(of: record)]
        + [outcome(of: record)].compactMap(\.self)
      return TextLayout.paragraph(
        TextLayout.printable("\(title(of: record))\(words.colon) \(facts.joined(separator: ", "))"), prefix: "- ")
    }
  }

  private func spent(of record: BudgetRecord) -> String {
    let (before, within) = (words.money(record.spent.before), words.money(record.spent.within))
    return words.either(
      "\(before) spent before, \(within) with this plan", "\(before) dépensés avant, \(within) avec ce planning")
  }

  private func outcome(of record: BudgetRecord) -> String? {
    if let overspent = record.overspent {
      return words.either("\(words.money(overspent)) TOO MUCH", "\(words.money(overspent)) DE TROP")
    }
    return record.left.map { words.either("\(words.money($0)) left", "reste \(words.money($0))") }
  }
}
