import Rostering

/// Makes the JSON of follow-ups: sums for everybody, in which what is masked is null, and each of them for the coordinator.
struct FollowUpJSON {
  let scenario: Scenario
  let audience: Audience

  /// The keys of a report.
  func entries(of report: FollowUpReport) -> [(key: String, value: JSONValue)] {
    [
      ("sessions", sessions(of: report)),
      ("services", table(report.services, value)),
      ("partners", table(report.partners, value)),
      ("modes", table(report.modes, value)),
      ("groups", table(report.groups) { value($0) }),
      ("territorySessions", table(report.territories) { value($0, withMonths: true) }),
      ("contacts", table(report.contacts) { share($0, $0.row.fact.rawValue, $0.row.beneficiaries) }),
      ("contracts", table(report.contracts) { share($0, $0.row.fact?.rawValue, $0.row.beneficiaries) }),
      ("followUps", forCoordinator { report.followUps.map { FollowUpRecordJSON.value($0, sessions: "held") } }),
      ("beneficiaries", forCoordinator { report.beneficiaries.map(value) }),
    ]
  }

  private func forCoordinator(_ values: () -> [JSONValue]) -> JSONValue {
    switch audience {
    case .coordinator: .array(values())
    case .everybody: .null
    }
  }

  /// The rows as somebody may read them; null for a table that is withheld.
  private func table<Row>(_ table: MaskedTable<Row>, _ value: (MaskedTable<Row>.Shown) -> JSONValue) -> JSONValue {
    guard !table.isWithheld(from: audience) else { return .null }
    return .array(table.rows(for: audience).map(value))
  }

  private func sessions(of report: FollowUpReport) -> JSONValue {
    let count = report.beneficiaries.count
    let isMasked = audience == .everybody && Masking.isFew(count)
    return .object([
      ("lastDay", text(report.lastDay?.description)), ("masked", .boolean(isMasked)),
      ("beneficiaries", isMasked ? .null : .integer(count)), ("due", .integer(report.due)),
      ("held", .integer(report.held)), ("missing", .integer(report.missing)),
      ("individual", .integer(report.individual)), ("gatherings", .integer(report.gatherings)),
    ])
  }

  private func value(_ shown: MaskedTable<ServiceTotal>.Shown) -> JSONValue {
    let total = shown.row
    return row(
      shown, ("service", .text(total.service.text)), total.beneficiaries,
      [("due", total.due), ("held", total.held), ("missing", total.missing)])
  }

  private func value(_ shown: MaskedTable<SessionTotal>.Shown) -> JSONValue {
    let total = shown.row
    return row(
      shown, ("name", text(total.name)), total.beneficiaries,
      [("individual", total.individual), ("gatherings", total.gatherings), ("minutes", total.minutes)])
  }

  private func value(_ shown: MaskedTable<BeneficiaryTotal>.Shown, withMonths: Bool = false) -> JSONValue {
    let total = shown.row
    let months = total.months.map { month in
      JSONValue.object([
        ("month", .text(String(month.first.description.prefix(7)))),
        ("held", shown.hidesSessions ? .null : .integer(month.held)),
      ])
    }
    return row(
      shown, ("name", text(total.name)), total.beneficiaries,
      [("due", total.due), ("held", total.held), ("missing", total.missing)],
      withMonths ? [("months", .array(months))] : [])
  }

  private func share<Row>(_ shown: MaskedTable<Row>.Shown, _ fact: String?, _ beneficiaries: Int) -> JSONValue {
    row(shown, ("status", text(fact)), beneficiaries, [])
  }

  /// A row whose numbers are null where they are masked.
  private func row<Row>(
    _ shown: MaskedTable<Row>.Shown, _ name: (key: String, value: JSONValue), _ beneficiaries: Int,
    _ sessions: [(key: String, value: Int)], _ further: [(key: String, value: JSONValue)] = []
  ) -> JSONValue {
    .object(
      [
        name, ("masked", .boolean(shown.hidesBeneficiaries)),
        ("beneficiaries", shown.hidesBeneficiaries ? .null : .integer(beneficiaries)),
      ] + sessions.map { ($0.key, shown.hidesSessions ? .null : .integer($0.value)) } + further)
  }

  private func value(_ record: BeneficiaryRecord) -> JSONValue {
    let beneficiary = scenario.beneficiary(record.beneficiary)
    return .object([
      ("beneficiary", .text(record.beneficiary.text)), ("group", text(beneficiary?.group)),
      ("territory", text(beneficiary?.territory)), ("due", .integer(record.due)), ("held", .integer(record.held)),
      ("missing", .integer(record.missing)), ("lastContact", text(record.lastContact?.description)),
      ("daysSince", .optional(record.daysSince)), ("limit", .optional(record.limit)),
      ("tooLong", .boolean(record.isTooLong)), ("daysTooLong", .integer(record.daysTooLong)),
      ("contract", text(record.contract?.rawValue)),
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
}
