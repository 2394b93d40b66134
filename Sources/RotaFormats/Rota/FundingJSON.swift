import Rostering

/// Makes the JSON of budgets and projects; every amount is whole cents under a key that ends in `Cents`.
struct FundingJSON {
  let programme: Programme
  let report: PeriodReport

  /// The territories that are listed for projects.
  var territories: JSONValue {
    .array(
      programme.territories.map { territory in
        .object([
          ("id", .text(territory.id.text)), ("name", .text(territory.name)), ("town", text(territory.town)),
          ("assumed", .boolean(territory.isAssumed)),
        ])
      })
  }

  /// What became of each budget.
  var budgets: JSONValue {
    .array(
      zip(programme.budgets, report.budgets).map { budget, record in
        .object(
          [
            ("budget", .text(budget.id.text)), ("title", .text(budget.title)), ("funder", text(budget.funder)),
            ("from", day(budget.start)), ("to", day(budget.end)),
            ("leastCents", .optional(budget.range?.lowerBound.cents)),
            ("mostCents", .optional(budget.range?.upperBound.cents)),
          ] + FundingJSON.sums(of: record) + [("projects", .array(record.parts.map(value)))])
      })
  }

  /// How far each project had come.
  var projects: JSONValue {
    .array(
      zip(programme.projects, report.projects).map { project, record in
        .object(
          [
            ("project", .text(project.id.text)), ("title", .text(project.title)), ("partner", text(project.partner)),
            ("budget", text(project.budget?.text)),
            ("territories", .array(record.territories.map { .text($0.text) })),
          ] + FundingJSON.entries(record.spent) + [("milestones", .array(record.steps.map(value)))])
      })
  }

  /// What a budget has, what was spent of it and what is left.
  static func sums(of record: BudgetRecord) -> [(key: String, value: JSONValue)] {
    [("amountCents", .optional(record.amount?.cents))] + entries(record.spent) + [
      ("leftCents", .optional(record.left?.cents)), ("overspentCents", .optional(record.overspent?.cents)),
    ]
  }

  private static func entries(_ spent: SpentMoney) -> [(key: String, value: JSONValue)] {
    [("spentBeforeCents", .integer(spent.before.cents)), ("spentCents", .integer(spent.within.cents))]
  }

  private func value(_ part: BudgetRecord.Part) -> JSONValue {
    .object([("project", text(part.project?.text))] + FundingJSON.entries(part.spent))
  }

  private func value(_ step: ProjectRecord.Step) -> JSONValue {
    .object([
      ("milestone", .text(step.milestone.id.text)), ("title", .text(step.milestone.title)),
      ("due", day(step.milestone.due)), ("done", day(step.milestone.done)), ("status", .text(step.status.rawValue)),
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  private func day(_ day: Day?) -> JSONValue { day.map { .text($0.description) } ?? .null }
}
