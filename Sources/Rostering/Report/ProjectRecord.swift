/// How far a project had come by the last day of a period.
public struct ProjectRecord: Hashable, Sendable {
  /// A step of it, and what had become of that.
  public struct Step: Hashable, Sendable {
    /// The milestone.
    public let milestone: Milestone
    /// What had become of it by the last day of the period.
    public let status: Milestone.Status
  }

  /// The project.
  public let project: Project.ID
  /// Where it takes place.
  public let territories: [Territory.ID]
  /// What was spent on it, out of all budgets.
  public let spent: SpentMoney
  /// Its milestones, in the order of the scenario.
  public let steps: [Step]
}

extension Programme {
  /// How far each project had come, in the order of the scenario.
  func projects(after spendings: [Spending], over horizon: Horizon) -> [ProjectRecord] {
    let byProject = Dictionary(grouping: spendings, by: \.project)
    let last = horizon.end.advanced(by: -1)
    return projects.map { project in
      ProjectRecord(
        project: project.id, territories: project.territories,
        spent: SpentMoney(byProject[project.id] ?? [], over: horizon),
        steps: project.milestones.map { ProjectRecord.Step(milestone: $0, status: $0.status(on: last)) })
    }
  }
}
