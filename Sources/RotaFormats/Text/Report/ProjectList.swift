import Rostering

/// Where each project takes place, what was spent on it, and what became of its milestones.
struct ProjectList {
  let scenario: Scenario
  let report: PeriodReport
  let words: DateWords

  var lines: [String] {
    TerritoryMatrix(programme: scenario.programme, projects: report.projects, words: words).lines
      + zip(scenario.programme.projects, report.projects).flatMap { project, record in
        TextLayout.paragraph(TextLayout.printable(sentence(for: project, record)), prefix: "- ")
          + record.steps.flatMap { step in
            TextLayout.paragraph(TextLayout.printable(sentence(for: step)), prefix: "  - ")
          }
      } + legend
  }

  /// The last day of the period, as of which milestones are told.
  private var last: Day { report.horizon.end.advanced(by: -1) }

  private func sentence(for project: Project, _ record: ProjectRecord) -> String {
    let budget = scenario.programme.budgets.first { $0.id == project.budget }?.title
    let facts = [project.partner, budget.map { "budget \($0)" }, spent(record.spent)].compactMap(\.self)
    return facts.isEmpty ? project.title : "\(project.title)\(words.colon) \(facts.joined(separator: ", "))"
  }

  /// What was spent, if anything ever was.
  private func spent(_ sum: SpentMoney) -> String? {
    guard sum.before != .zero || sum.within != .zero else { return nil }
    let (within, total) = (words.money(sum.within), words.money(sum.total))
    return words.either(
      "\(within) spent in the period, \(total) in all", "\(within) dépensés sur la période, \(total) en tout")
  }

  private func sentence(for step: ProjectRecord.Step) -> String {
    let due = step.milestone.due.map { words.either(", due \(words.long($0))", ", pour le \(words.long($0))") } ?? ""
    return "\(step.milestone.title)\(due)\(words.colon) \(status(of: step))"
  }

  private func status(of step: ProjectRecord.Step) -> String {
    let done = step.milestone.done.map { words.long($0) } ?? ""
    switch step.status {
    case .met: return words.either("met on \(done)", "tenu le \(done)")
    case .doneLate:
      let days = days(late: step.milestone.due, on: step.milestone.done)
      return words.either("done on \(done), \(days) late", "fait le \(done), avec \(days) de retard")
    case .late:
      let days = days(late: step.milestone.due, on: last)
      return words.either("LATE by \(days)", "EN RETARD de \(days)")
    case .toCome: return words.either("to come", "à venir")
    }
  }

  private func days(late due: Day?, on day: Day?) -> String {
    let days = due.flatMap { due in day.map { due.distance(to: $0) } } ?? 0
    return words.count(days, words.either("day", "jour"), words.either("days", "jours"))
  }

  private var legend: [String] {
    guard report.projects.contains(where: { !$0.steps.isEmpty }) else { return [] }
    return TextLayout.paragraph(
      words.either(
        "milestones: as they stood on \(words.long(last))", "jalons\u{A0}: état au \(words.long(last))"))
  }
}
