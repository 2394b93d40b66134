/// What is known of the programme around a team: whose contract it is, how many dwellings it is for, what its missions are,
/// and who stands behind it.
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
}
