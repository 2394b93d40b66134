import Rostering

/// What residences, public space, landlords and requests get of a rota.
extension RotaJSONWriter {
  /// What becomes of a request.
  func value(_ entry: RequestRecord) -> JSONValue {
    let request = entry.request
    let (kind, place) =
      switch request.place {
      case .residence(let residence): ("residence", residence.text)
      case .post(let post): ("post", post.text)
      }
    return .object([
      ("request", .text(request.id.text)),
      ("requester", .text(request.requester.rawValue)),
      ("received", value(request.received)),
      ("from", value(request.time.lowerBound)),
      ("due", value(request.time.upperBound)),
      ("minutes", .integer(request.minutes)),
      (kind, .text(place)),
      ("status", .text(entry.status.rawValue)),
      ("start", entry.answer.map { value($0.lowerBound) } ?? .null),
      ("end", entry.answer.map { value($0.upperBound) } ?? .null),
      ("people", .array(entry.people.map { .text($0.text) })),
      ("orientation", request.orientation.map { .text($0) } ?? .null),
    ])
  }

  /// What public space gets; null where there is none.
  func publicSpace(_ time: PublicSpaceTime?) -> JSONValue {
    guard let time else { return .null }
    return .object([
      ("passes", .integer(time.passes)), ("minutes", .integer(time.minutes)), ("share", .optional(time.share)),
    ])
  }

  /// What a residence gets.
  func value(_ visits: ResidenceVisits) -> JSONValue {
    .object([
      ("residence", .text(visits.residence.text)), ("passes", .integer(visits.passes)),
      ("minutes", .integer(visits.minutes)), ("longestWithout", .integer(visits.longestWithout)),
    ])
  }

  /// What a landlord gets.
  func value(_ time: LandlordTime) -> JSONValue {
    .object([
      ("landlord", time.landlord.map { .text($0.text) } ?? .null), ("passes", .integer(time.passes)),
      ("minutes", .integer(time.minutes)), ("share", .optional(time.share)), ("agreed", .optional(time.agreed)),
    ])
  }
}
