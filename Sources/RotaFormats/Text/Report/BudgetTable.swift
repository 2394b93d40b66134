import Rostering

/// What became of each budget: how much there was, what was spent on which project, and what is left.
struct BudgetTable {
  let scenario: Scenario
  let budgets: [BudgetRecord]
  let words: DateWords

  /// A column takes no more, so that names have some room: sums below a billion are never cut.
  private static let mostWidth = 18

  var lines: [String] {
    guard !budgets.isEmpty else { return [] }
    let rows = budgets.flatMap(rows) + total
    let all = [(name: "", cells: headings)] + rows
    let widths = headings.indices.map { column in
      let widest = all.filter { column < $0.cells.count }.map { DisplayWidth.columns(of: $0.cells[column]) }.max() ?? 0
      return Swift.min(BudgetTable.mostWidth, widest + 2)
    }
    let table = ReportTable(widths: widths)
    return all.map { table.row($0.name, $0.cells) } + sentences
  }

  private var budgetWords: BudgetWords { BudgetWords(scenario: scenario, words: words) }

  private var headings: [String] {
    words.either(
      ["amount", "spent before", "in the period", "left"], ["montant", "dépensé avant", "sur la période", "reste"])
  }

  /// The row of a budget and, where some of it was spent on projects, those of its parts.
  private func rows(of record: BudgetRecord) -> [(name: String, cells: [String])] {
    let whole = (name: budgetWords.title(of: record), cells: cells(record.amount, record.spent, left: record.left))
    guard record.parts.contains(where: { $0.project != nil }) else { return [whole] }
    return [whole]
      + record.parts.map { part in
        let cells = ["", words.money(part.spent.before), words.money(part.spent.within)]
        return (name: "  \(title(of: part))", cells: cells)
      }
  }

  private func title(of part: BudgetRecord.Part) -> String {
    guard let id = part.project else { return words.either("no project", "hors projet") }
    return scenario.programme.projects.first { $0.id == id }?.title ?? id.text
  }

  private func cells(_ amount: Money?, _ spent: SpentMoney, left: Money?) -> [String] {
    [amount.map(words.money) ?? "–", words.money(spent.before), words.money(spent.within)]
      + [left.map(words.money) ?? "–"]
  }

  /// All budgets together; how much there is and what is left only where every amount is known.
  private var total: [(name: String, cells: [String])] {
    guard budgets.count > 1 else { return [] }
    let (amounts, left) = (budgets.compactMap(\.amount), budgets.compactMap(\.left))
    let isKnown = amounts.count == budgets.count
    return [
      (
        name: words.either("together", "ensemble"),
        cells: cells(
          isKnown ? amounts.total : nil, SpentMoney(summing: budgets.map(\.spent)), left: isKnown ? left.total : nil)
      )
    ]
  }

  private var sentences: [String] {
    zip(scenario.programme.budgets, budgets).flatMap { budget, record in
      let facts = [budget.funder, days(of: budget), range(of: budget), shortcoming(of: record)].compactMap(\.self)
      guard !facts.isEmpty else { return [String]() }
      return TextLayout.paragraph(
        TextLayout.printable("\(budget.title)\(words.colon) \(facts.joined(separator: ", "))"), prefix: "- ")
    }
  }

  private func days(of budget: Budget) -> String? {
    let last = budget.end?.advanced(by: -1)
    switch (budget.start, last) {
    case (let start?, let last?): return words.span(start, last)
    case (let start?, nil): return words.either("from \(words.long(start))", "à partir du \(words.long(start))")
    case (nil, let last?): return words.either("to \(words.long(last))", "jusqu'au \(words.long(last))")
    case (nil, nil): return nil
    }
  }

  private func range(of budget: Budget) -> String? {
    budget.range.map { range in
      let (least, most) = (words.money(range.lowerBound), words.money(range.upperBound))
      return words.either("a grant of \(least) to \(most)", "subvention de \(least) à \(most)")
    }
  }

  /// That too much was spent, or that nobody knows how much there is.
  private func shortcoming(of record: BudgetRecord) -> String? {
    guard record.amount != nil else { return budgetWords.unknownAmount }
    return record.overspent.map { sum in
      words.either("\(words.money(sum)) too much spent", "\(words.money(sum)) dépensés en trop")
    }
  }
}
