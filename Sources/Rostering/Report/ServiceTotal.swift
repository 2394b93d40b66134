/// What was due of one service in a period, and held.
public struct ServiceTotal: Hashable, Sendable {
  /// The service.
  public let service: Service.ID
  /// To how many beneficiaries it is due.
  public let beneficiaries: Int
  /// How many sessions were due, a gathering once for each beneficiary.
  public let due: Int
  /// How many were held, counted alike.
  public let held: Int
  /// How many of those due were missing.
  public let missing: Int
}

extension SessionRegister {
  /// What was due of each service, in the order of the scenario; none of a service that nobody is due.
  func services(of records: [FollowUpRecord]) -> MaskedTable<ServiceTotal> {
    let byService = Dictionary(grouping: records, by: \.service)
    let rows = scenario.services.compactMap { service -> ServiceTotal? in
      guard let own = byService[service.id] else { return nil }
      return ServiceTotal(
        service: service.id, beneficiaries: Set(own.map(\.beneficiary)).count,
        due: own.reduce(0) { $0 + $1.due }, held: own.reduce(0) { $0 + $1.held },
        missing: own.reduce(0) { $0 + $1.missing })
    }
    let all = Set(records.map(\.beneficiary)).count
    return MaskedTable(rows, by: \.beneficiaries, covering: all, sessions: \.due)
  }
}
