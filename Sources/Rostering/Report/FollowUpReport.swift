/// What became of the follow-ups of a team in a period: one by one for the coordinator, and in sums for everybody.
public struct FollowUpReport: Hashable, Sendable {
  /// How long ago beneficiaries had a session.
  public enum Contact: String, CaseIterable, Codable, Sendable {
    /// Not longer than was promised, as far as is known, or nothing was promised.
    case within
    /// Longer than was promised.
    case tooLong
  }

  /// So many beneficiaries of whom the same is true.
  public struct Share<Fact: Hashable & Sendable>: Hashable, Sendable {
    /// What is true of them.
    public let fact: Fact
    /// How many there are.
    public let beneficiaries: Int
  }

  /// The last day that counts, as of which contacts are told; nil when none does.
  public let lastDay: Day?
  /// Each follow-up.
  public let followUps: [FollowUpRecord]
  /// Each beneficiary who is accompanied in the period.
  public let beneficiaries: [BeneficiaryRecord]
  /// The sessions with one beneficiary that were held.
  public let individual: Int
  /// The sessions in which several may meet that were held, each once.
  public let gatherings: Int
  /// The sums by service.
  public let services: MaskedTable<ServiceTotal>
  /// The sums by employer of those who held the sessions.
  public let partners: MaskedTable<SessionTotal>
  /// The sums by way of working.
  public let modes: MaskedTable<SessionTotal>
  /// The sums by group of beneficiaries.
  public let groups: MaskedTable<BeneficiaryTotal>
  /// The sums by territory, month by month.
  public let territories: MaskedTable<BeneficiaryTotal>
  /// How many have been without a session for too long by the last day that counts.
  public let contacts: MaskedTable<Share<Contact>>
  /// How many have a contract that several parties have signed, by how it stands; nil for those without one.
  public let contracts: MaskedTable<Share<FollowUpRecord.Contract?>>

  /// The report of a register; nil where nobody is accompanied.
  init?(of register: SessionRegister) {
    guard !register.followUps.isEmpty else { return nil }
    let records = register.records()
    let beneficiaries = register.beneficiaries(of: records)
    self.lastDay = register.lastDay
    self.followUps = records
    self.beneficiaries = beneficiaries
    self.gatherings = register.held.count { register.scenario.service($0.service)?.isGathering ?? false }
    self.individual = register.held.count - gatherings
    self.services = register.services(of: records)
    self.partners = register.partners()
    self.modes = register.modes()
    self.groups = register.totals(by: \.group, of: beneficiaries)
    self.territories = register.totals(by: \.territory, of: beneficiaries)
    self.contacts = FollowUpReport.shares(of: beneficiaries, Contact.allCases) { $0.isTooLong ? .tooLong : .within }
    self.contracts = FollowUpReport.shares(of: beneficiaries, FollowUpRecord.Contract.allCases + [nil], by: \.contract)
  }

  private static func shares<Fact>(
    of beneficiaries: [BeneficiaryRecord], _ facts: [Fact], by fact: (BeneficiaryRecord) -> Fact
  ) -> MaskedTable<Share<Fact>> {
    let counts = Dictionary(grouping: beneficiaries, by: fact).mapValues(\.count)
    return MaskedTable(facts.map { Share(fact: $0, beneficiaries: counts[$0] ?? 0) }, by: \.beneficiaries)
  }

  /// How many sessions were due, a gathering once for each beneficiary.
  public var due: Int { followUps.reduce(0) { $0 + $1.due } }

  /// How many were held, counted alike.
  public var held: Int { followUps.reduce(0) { $0 + $1.held } }

  /// How many of those due were missing.
  public var missing: Int { followUps.reduce(0) { $0 + $1.missing } }
}
