import Rostering

/// What is done for beneficiaries in sessions, and by whom.
struct ServicesSection {
  /// The venues that there are; nil when nobody knows, and any may be right.
  let venues: [Venue]?
  /// The budgets that may pay sessions; nil when nobody knows.
  let budgets: [Budget.ID]?
  /// The projects that sessions may belong to; nil when nobody knows.
  let projects: [Project.ID]?

  private static let keys = [
    "id", "title", "roles", "minutes", "capacity", "after", "venue", "mode", "participants", "price", "budget",
    "project",
  ]

  /// Reads the services; one may be due only after another that stands before or after it in the list.
  ///
  /// - Returns: The services, and what other sections may call one, entries with a mistake included.
  func read(_ field: FieldReader?) -> (services: [Service], known: [Service.ID]) {
    let entries = EntryList.entries(field, keys: ServicesSection.keys, of: Service.self)
    let ids = entries.compactMap(\.id)
    var waiting: [Waiting] = []
    let services = entries.compactMap { id, entry -> Service? in
      let title = entry["title"]?.text()
      let seats = seats(entry)
      let minutes = entry.required("minutes", advice: "Maybe “minutes: 60”")?.integer(in: 1...1_440)
      let capacity = entry.integer("capacity", in: 1...1_000, orElse: 1)
      let after = entry["after"]?.list()?.compactMap { reference($0, among: ids, besides: id) } ?? []
      let venue = entry["venue"]?.reference(to: "venue", among: venues?.map(\.id))
      let mode = entry["mode"]?.text("the name of a way of working")
      checkRoom(entry, venue: venues?.first { $0.id == venue })
      if let id, !waiting.contains(where: { $0.service == id }) {
        waiting.append(Waiting(service: id, after: Set(after), field: entry["after"]))
      }
      let price = price(entry)
      guard let id, let minutes else { return nil }
      return Service(
        id: id, title: title, seats: seats, minutes: minutes, capacity: capacity, after: Set(after), venue: venue,
        mode: mode, price: price)
    }
    checkOrder(waiting)
    return (services, ids)
  }

  /// What a service waits for, and where that is written.
  private struct Waiting {
    let service: Service.ID
    let after: Set<Service.ID>
    let field: FieldReader?
  }

  /// Services that wait for one another in a circle never come first, so none of them ever takes place.
  private func checkOrder(_ waiting: [Waiting]) {
    var stuck = waiting
    while let next = stuck.firstIndex(where: { one in
      one.after.isEmpty || one.after.contains { id in !stuck.contains { $0.service == id } }
    }) {
      stuck.remove(at: next)
    }
    // Whoever waits for one of the circle from outside is stuck as well, and not the one to correct.
    let within = { (one: Waiting) in
      var reached = one.after
      while true {
        let further = stuck.filter { reached.contains($0.service) }.reduce(reached) { $0.union($1.after) }
        guard further != reached else { return reached.contains(one.service) }
        reached = further
      }
    }
    let circle = stuck.filter(within)
    guard let last = circle.last else { return }
    let names = circle.map { "“\($0.service)”" }.joined(separator: ", ")
    last.field?.report(
      "\(names) wait for one another, so none of them can come first", advice: "Maybe delete one that is waited for")
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
    guard let id = field.reference(to: "service", among: ids) else { return nil }
    guard id != own else {
      field.report("a service cannot wait for itself", advice: "Maybe another service, or none")
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
