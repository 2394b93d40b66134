import Rostering

/// Makes the JSON of events, with the roles that were wanted at them and there.
enum EventJSON {
  /// How an event went.
  static func value(_ record: EventRecord) -> JSONValue {
    .object([
      ("event", .text(record.event.id.text)), ("date", .text(record.event.day.description)),
      ("required", .integer(record.required)), ("present", .integer(record.present)),
      ("people", .array(record.people.map { .text($0.text) })),
      ("missingMinutes", .integer(record.missingMinutes)), ("participants", .optional(record.event.participants)),
      ("roles", .array(record.roles.map(value))),
    ])
  }

  /// A role, or the person who leads.
  private static func value(_ role: EventRecord.Role) -> JSONValue {
    let leader = Post.RoleRequest.leader(inRole: role.role)
    return .object([
      (leader == nil ? "role" : "leader", .text(leader?.text ?? role.role)), ("due", .integer(role.due)),
      ("present", .integer(role.present)),
    ])
  }

  /// How an event went of which the date was open.
  static func value(_ record: OpenEventRecord) -> JSONValue {
    let seats = record.seats.map { seats in
      JSONValue.object([
        ("roles", .array(seats.roles.sorted().map { .text($0) })), ("due", .integer(seats.due)),
        ("present", .integer(seats.present)),
      ])
    }
    return .object([
      ("event", .text(record.event.text)), ("date", record.session.map { .text($0.day.description) } ?? .null),
      ("lastDate", .text(record.lastDay.description)),
      ("people", .array((record.session?.people ?? []).map { .text($0.text) })), ("roles", .array(seats)),
    ])
  }
}
