/// What became of a follow-up in a period.
public struct FollowUpRecord: Hashable, Sendable {
  /// Sessions that are missing for one reason.
  public struct Missing: Hashable, Sendable {
    /// Why.
    public let reason: MissingReason
    /// How many.
    public let sessions: Int
  }

  /// How many sessions somebody held.
  public struct Holder: Hashable, Sendable {
    /// Who.
    public let person: Person.ID
    /// How many sessions, those held together with somebody included.
    public let sessions: Int
  }

  /// What is known of a contract that several parties have signed for the follow-up.
  public enum Contract: String, CaseIterable, Codable, Sendable {
    /// It has not begun by the last day of the period.
    case toCome
    /// It runs on that day.
    case active
    /// It ended before.
    case ended
  }

  /// The follow-up.
  public let followUp: FollowUp.ID
  /// To whom its sessions are due.
  public let beneficiary: Beneficiary.ID
  /// What is done in them.
  public let service: Service.ID
  /// Who should hold them, if anybody in particular.
  public let referent: Person.ID?
  /// How many sessions were due.
  public let due: Int
  /// How many were held on the days of the period; more than were due, or fewer, where a period that reaches back into days
  /// before had some of its sessions then.
  public let held: Int
  /// How many of those due were missing.
  public let missing: Int
  /// Who held them, in order of identifier.
  public let holders: [Holder]
  /// Why those that are missing are; they add up to them.
  public let reasons: [Missing]
  /// How its contract stands; nil where nobody has signed one.
  public let contract: Contract?

  /// How many were made of what was due.
  public var kept: Int { due - missing }
}

extension SessionRegister {
  /// What became of each follow-up, in the order of the scenario.
  func records() -> [FollowUpRecord] {
    let dues = Dictionary(grouping: demand.sessions, by: \.followUp.id)
    let held = Dictionary(grouping: within, by: \.followUp)
    // Only what is missing needs a reason, and looking for one takes time.
    let openings = demand.sessions.contains { gaps[$0.requirement] != nil } ? SessionOpenings(of: self) : nil
    return followUps.map { followUp in
      let own = dues[followUp.id] ?? []
      let sessions = held[followUp.id] ?? []
      let people = Dictionary(grouping: sessions.flatMap(\.people)) { $0 }
      return FollowUpRecord(
        followUp: followUp.id, beneficiary: followUp.beneficiary, service: followUp.service,
        referent: followUp.referent, due: own.reduce(0) { $0 + $1.required }, held: sessions.count,
        missing: own.reduce(0) { $0 + missing(of: $1) },
        holders: people.map { FollowUpRecord.Holder(person: $0, sessions: $1.count) }.sorted { $0.person < $1.person },
        reasons: openings.map { reasons(for: own, $0) } ?? [],
        contract: followUp.contract(on: horizon.end.advanced(by: -1)))
    }
  }

  private func missing(of due: CoverageDemand.Sessions) -> Int { gaps[due.requirement]?.missing ?? 0 }

  private func reasons(for dues: [CoverageDemand.Sessions], _ openings: SessionOpenings) -> [FollowUpRecord.Missing] {
    let missing = dues.reduce(into: [MissingReason: Int]()) { missing, due in
      let sessions = self.missing(of: due)
      if sessions > 0 { missing[openings.reason(for: due), default: 0] += sessions }
    }
    return MissingReason.allCases.compactMap { reason in
      missing[reason].map { FollowUpRecord.Missing(reason: reason, sessions: $0) }
    }
  }
}

extension FollowUp {
  /// How the contract stands on a day; nil where nobody has signed one.
  func contract(on day: Day) -> FollowUpRecord.Contract? {
    guard !signatories.isEmpty else { return nil }
    if let from, day < from { return .toCome }
    if let to, to < day { return .ended }
    return .active
  }
}

extension Rota {
  /// What is due of each follow-up on the rota's days, what is planned, and why the rest is missing.
  ///
  /// - Parameter history: The published rotas before.
  public func followUpRecords(for scenario: Scenario, history: History = .none) -> [FollowUpRecord] {
    sessions(for: scenario, history: history).records()
  }
}
