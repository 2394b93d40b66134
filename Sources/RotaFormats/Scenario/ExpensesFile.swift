import Foundation
import Rostering

/// What was spent: `expenses.csv`, one line for each expense.
struct ExpensesFile {
  static let columns = CSVTable.Columns(required: ["date", "budget", "label", "amount"], optional: ["project"])

  let file: InputFile
  /// The budgets that there are; nil when nobody knows, and any may be right.
  let budgets: [Budget.ID]?
  /// The projects that there are; nil when nobody knows.
  let projects: [Project.ID]?

  /// The expenses of the lines that are right; money that came back stands with a minus sign.
  func expenses(_ bytes: Data) -> [Spending] {
    guard let table = CSVTable(bytes, columns: ExpensesFile.columns, file: file) else { return [] }
    return table.rows.compactMap { row in
      let day = row.day("date")
      let budget = row.reference("budget", to: "budget", among: budgets)
      let project = row["project"].isEmpty ? nil : row.reference("project", to: "project", among: projects)
      if row["label"].isEmpty { row.report("label", "a label is missing", advice: "Maybe say what was paid") }
      guard let amount = row.money("amount"), let day, let budget else { return nil }
      return Spending(day: day, budget: budget, project: project, label: row["label"], amount: amount)
    }
  }
}
