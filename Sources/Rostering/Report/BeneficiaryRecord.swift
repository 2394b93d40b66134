/// What one beneficiary was due in a period, and got.
public struct BeneficiaryRecord: Hashable, Sendable {
  /// The beneficiary.
  public let beneficiary: Beneficiary.ID
  /// How many sessions were due, of all services.
  public let due: Int
  /// How many were held on the days of the period.
  public let held: Int
  /// How many of those due were missing.
  public let missing: Int
  /// The last day known on which there was a session, before the period as well; nil when nobody knows of one.
  public let lastContact: Day?
  /// Days from then to the last day of the period that counts; nil when one of the two is not known.
  public let daysSince: Int?
  /// The most days in a row that may pass without a session; nil where no such thing is promised.
  public let limit: Int?
  /// Whether more than those have passed by the last day that counts.
  public let isTooLong: Bool
  /// On how many days of the period more than those had passed.
  public let daysTooLong: Int
  /// How the contract that several parties have signed stands, the best of them if there are several; nil without one.
  public let contract: FollowUpRecord.Contract?
}

extension SessionRegister {
  /// What each beneficiary was due and got who is accompanied in the period, in the order of the scenario.
  func beneficiaries(of records: [FollowUpRecord]) -> [BeneficiaryRecord] {
    let byBeneficiary = Dictionary(grouping: records, by: \.beneficiary)
    let silences = gaps.values.filter { $0.unit == .contacts }.map(\.requirement)
    return scenario.beneficiaries.compactMap { beneficiary in
      guard let own = byBeneficiary[beneficiary.id] else { return nil }
      let last = lastContact(of: beneficiary)
      let tooLong = silences.compactMap { silence -> Day? in
        guard case .contact(beneficiary.id, let day) = silence else { return nil }
        return day
      }
      return BeneficiaryRecord(
        beneficiary: beneficiary.id, due: own.reduce(0) { $0 + $1.due }, held: own.reduce(0) { $0 + $1.held },
        missing: own.reduce(0) { $0 + $1.missing }, lastContact: last,
        daysSince: last.flatMap { last in lastDay.map { last.distance(to: $0) } },
        limit: beneficiary.daysWithoutContact, isTooLong: lastDay.map(tooLong.contains) ?? false,
        daysTooLong: tooLong.count, contract: contract(of: own))
    }
  }

  private func lastContact(of beneficiary: Beneficiary) -> Day? {
    let held = known.last { scenario.followUp($0.followUp)?.beneficiary == beneficiary.id }?.day
    return [held, beneficiary.lastContact].compactMap(\.self).max()
  }

  /// An active contract before one to come, and that before one that ended.
  private func contract(of records: [FollowUpRecord]) -> FollowUpRecord.Contract? {
    let contracts = Set(records.compactMap(\.contract))
    return [.active, .toCome, .ended].first(where: contracts.contains)
  }
}
