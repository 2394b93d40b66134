/// What is known of the programme around a team: whose contract it is, how many dwellings it is for, what its missions are,
/// who stands behind it, and what becomes of their money.
///
/// Reports print it; no rota depends on it.
public struct Programme: Hashable, Sendable {
  /// The contract of the operator; nil when nothing is known of one.
  public var contract: Contract?
  /// How many dwellings the programme is for, all landlords together; nil when the source does not say.
  public var dwellings: Int?
  /// The parts of the work.
  public var missions: [Mission]
  /// The names of those who work with the landlords on it.
  public var partners: [String]
  /// The names of those who pay for it besides.
  public var funders: [String]
  /// The money there is to spend.
  public var budgets: [Budget] = []
  /// What was spent of it, as the table of expenses has it.
  public var expenses: [Spending] = []
  /// What partners carry out with it.
  public var projects: [Project] = []
  /// The territories that are listed for projects.
  public var territories: [Territory] = []

  /// A programme, of which nothing is known unless told otherwise.
  public init(
    contract: Contract? = nil, dwellings: Int? = nil, missions: [Mission] = [], partners: [String] = [],
    funders: [String] = []
  ) {
    self.contract = contract
    self.dwellings = dwellings
    self.missions = missions
    self.partners = partners
    self.funders = funders
  }

  /// Where projects may take place: the territories listed or, where none are, those that projects name.
  public var projectTerritories: [Territory] {
    guard territories.isEmpty else { return territories }
    return projects.flatMap(\.territories).reduce(into: []) { known, id in
      if !known.contains(where: { $0.id == id }) { known.append(Territory(id: id, name: id.text)) }
    }
  }
}
