import Rostering

/// What is done for beneficiaries in sessions, and by whom.
struct ServicesSection {
  let venues: [Venue.ID]
  /// The budgets that may pay sessions; nil when nobody knows.
  let budgets: [Budget.ID]?
  /// The projects that sessions may belong to; nil when nobody knows.
  let projects: [Project.ID]?

  private static let keys = [
    "id", "title", "roles", "minutes", "capacity", "after", "venue", "mode", "participants", "price", "budget",
    "project",
  ]

  /// Reads the services; one may be due only after another that stands before or after it in the list.
  func read(_ field: FieldReader?, venues known: [Venue]) -> [Service] {
    let entries = EntryList.entries(field, keys: ServicesSection.keys, of: Service.self)
    let ids = entries.compactMap(\.id)
    return entries.compactMap { id, entry in
      let title = entry["title"]?.text()
      let seats = seats(entry)
      let minutes = entry.required("minutes", advice: "Maybe “minutes: 60”")?.integer(in: 1...1_440)
      let capacity = entry.integer("capacity", in: 1...1_000, orElse: 1)
      let after = entry["after"]?.list()?.compactMap { reference($0, among: ids, besides: id) } ?? []
      let venue = entry["venue"].flatMap { self.venue($0) }
      let mode = entry["mode"]?.text("the name of a way of working")
      checkRoom(entry, venue: known.first { $0.id == venue })
      let price = price(entry)
      guard let id, let minutes else { return nil }
      return Service(
        id: id, title: title, seats: seats, minutes: minutes, capacity: capacity, after: Set(after), venue: venue,
        mode: mode, price: price)
    }
  }

  /// What a session costs, which some budget must pay.
  private func price(_ entry: MappingReader) -> Service.Price? {
    let amount = entry["price"]?.money()
    let budget: Budget.ID? = entry["budget"]?.reference(to: "budget", among: budgets)
    let project: Project.ID? = entry["project"]?.reference(to: "project", among: projects)
    if let field = entry["price"], entry["budget"] == nil, !entry.isMisspelled("budget") {
      field.report("no budget pays it", advice: "Maybe “budget: \(budgets?.first?.text ?? "state-aid")”")
    }
    if entry["price"] == nil, !entry.isMisspelled("price"), let field = entry["budget"] ?? entry["project"] {
      field.report("nothing is paid where sessions have no price", advice: "Maybe “price: 60”, in euros for each")
    }
    guard let amount, let budget else { return nil }
    return Service.Price(amount, from: budget, for: project)
  }

  /// Roles between `|` for each person whom a session takes; what is written twice is wanted twice.
  private func seats(_ entry: MappingReader) -> [Service.Seat] {
    let items = entry.required("roles", advice: "Maybe “roles: [cesf]”, or “roles: [\"cesf|educator\"]”")?.list()
    let wanted = (items ?? []).compactMap { item -> Set<String>? in
      guard let text = item.text("the name of a role, or of several between “|”") else { return nil }
      let roles = text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
      guard roles.allSatisfy({ !$0.isEmpty }) else {
        item.report("there is nothing on one side of “|”", advice: "Maybe delete the “|”")
        return nil
      }
      return Set(roles)
    }
    if let items, items.isEmpty {
      entry["roles"]?.report("nobody holds the sessions", advice: "Maybe “[cesf]”: the role of whoever does")
    }
    return wanted.reduce(into: [Service.Seat]()) { seats, roles in
      guard let same = seats.firstIndex(where: { $0.roles == roles }) else {
        return seats.append(Service.Seat(roles: roles))
      }
      seats[same].people += 1
    }
  }

  private func reference(_ field: FieldReader, among ids: [Service.ID], besides own: Service.ID?) -> Service.ID? {
    guard let text = field.text("the identifier of a service") else { return nil }
    guard let id = ids.first(where: { $0.text == text }) else {
      field.report(
        "there is no service with this identifier",
        advice: Nearest.advice(on: text, among: ids.map(\.text), orElse: "Maybe the service is still to be listed"))
      return nil
    }
    guard id != own else {
      field.report("a service cannot wait for itself", advice: "Maybe another service, or none")
      return nil
    }
    return id
  }

  private func venue(_ field: FieldReader) -> Venue.ID? {
    guard let text = field.text("the identifier of a venue") else { return nil }
    guard let id = venues.first(where: { $0.text == text }) else {
      field.report(
        "there is no venue with this identifier",
        advice: Nearest.advice(on: text, among: venues.map(\.text), orElse: "Maybe the venue is still to be listed"))
      return nil
    }
    return id
  }

  /// More people than the place holds cannot come.
  private func checkRoom(_ entry: MappingReader, venue: Venue?) {
    guard let field = entry["participants"], let expected = field.integer(in: 0...10_000) else { return }
    guard let venue, let room = venue.capacity, expected > room else { return }
    field.report("“\(venue.id)” holds \(room) people", advice: "Maybe \(room), or another venue")
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
