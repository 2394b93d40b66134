/// Something that a partner carries out in some territories, step by step.
public struct Project: Hashable, Sendable {
  /// The name of a project.
  public typealias ID = Identifier<Project>

  /// The identifier of the project.
  public let id: ID
  /// The title that people read.
  public var title: String
  /// The name of whoever carries it out; nil when it is not known.
  public var partner: String?
  /// The budget that was given for it; nil when there is none, or it is not known.
  public var budget: Budget.ID?
  /// Where it takes place.
  public var territories: [Territory.ID]
  /// Its steps, in the order of the scenario.
  public var milestones: [Milestone]

  /// A project.
  public init(
    id: ID, title: String, partner: String? = nil, budget: Budget.ID? = nil, territories: [Territory.ID] = [],
    milestones: [Milestone] = []
  ) {
    self.id = id
    self.title = title
    self.partner = partner
    self.budget = budget
    self.territories = territories
    self.milestones = milestones
  }
}
