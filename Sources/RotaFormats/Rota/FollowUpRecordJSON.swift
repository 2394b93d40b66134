import Rostering

/// Makes the JSON of what becomes of a follow-up.
enum FollowUpRecordJSON {
  /// A follow-up, under a key that says whether its sessions were held, or are planned.
  static func value(_ record: FollowUpRecord, sessions key: String) -> JSONValue {
    let reasons = record.reasons.map { missing in
      JSONValue.object([("reason", .text(missing.reason.rawValue)), ("sessions", .integer(missing.sessions))])
    }
    let people = record.holders.map { holder in
      JSONValue.object([("person", .text(holder.person.text)), ("sessions", .integer(holder.sessions))])
    }
    return .object([
      ("followUp", .text(record.followUp.text)), ("beneficiary", .text(record.beneficiary.text)),
      ("service", .text(record.service.text)), ("due", .integer(record.due)), (key, .integer(record.held)),
      ("missing", .integer(record.missing)), ("why", .array(reasons)), ("people", .array(people)),
      ("referent", record.referent.map { .text($0.text) } ?? .null),
      ("contract", record.contract.map { .text($0.rawValue) } ?? .null),
    ])
  }
}
