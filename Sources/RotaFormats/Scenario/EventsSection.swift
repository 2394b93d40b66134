import Rostering

/// What takes place once: outings, activities, open-doors afternoons, meetings.
struct EventsSection {
  /// The scenario as far as it is read: its posts and its people.
  let scenario: Scenario
  /// What an event may call its leader; nil when nobody knows.
  let team: [Person.ID]?

  private static let keys = [
    "id", "title", "kind", "site", "date", "dates", "from", "to", "people", "leader", "roles", "participants",
  ]

  /// The entries of the section, those of which the date is open included.
  static func entries(_ field: FieldReader?) -> [(id: Event.ID?, entry: MappingReader)] {
    EntryList.entries(field, keys: keys, of: Event.self)
  }

  /// - Parameter posts: The section of the posts, entries with a mistake included: their identifiers are taken.
  func read(_ entries: [(id: Event.ID?, entry: MappingReader)], posts: FieldReader?) -> [Event] {
    let taken = takenIdentifiers(posts)
    return entries.compactMap { id, entry in
      if let id, taken.contains(id.text) {
        entry["id"]?.report("a post already has this identifier", advice: "Maybe “\(id)-event”")
      }
      let title = entry["title"]?.text()
      let kind = entry.required("kind", advice: "Maybe “kind: outing”")?.choice(Event.Kind.self)
      let site = entry["site"]?.identifier(of: Site.self)
      let day = entry.required("date", advice: "Maybe “date: 2010-05-12”")?.day()
      let hours = entry.hours(of: "the event")
      let attendance = attendance(entry)
      let leader = leader(entry, on: day)
      let roles = RoleRequests.read(entry["roles"])
      let participants = entry["participants"]?.integer(in: 0...10_000)
      guard let id, let kind, let day, let hours, let attendance else { return nil }
      checkRoles(roles, leader: leader, entry, among: attendance)
      return Event(
        id: id, title: title, kind: kind, site: site, day: day, hours: hours, attendance: attendance, leader: leader,
        roles: roles,
        participants: participants)
    }
  }

  private func takenIdentifiers(_ posts: FieldReader?) -> Set<String> {
    guard case .list(let items)? = posts?.node.content else { return [] }
    return Set(
      items.compactMap { item in
        guard case .mapping(let entries) = item.content else { return nil }
        return entries.first { $0.key == "id" }?.value.written
      })
  }

  private func attendance(_ entry: MappingReader) -> Event.Attendance? {
    guard let field = entry.required("people", advice: "Maybe “people: 2”, or “people: all”") else { return nil }
    if case .text(let text, _) = field.node.content {
      if text == "all" { return .everybody }
      if Int(text) == nil {
        field.report("a number or “all” is expected here", advice: "Maybe “all”")
        return nil
      }
    }
    return field.integer(in: 1...100).map { .people($0) }
  }

  private func leader(_ entry: MappingReader, on day: Day?) -> Person.ID? {
    guard let field = entry["leader"], let text = field.text("the identifier of a person") else { return nil }
    if let team, !team.contains(where: { $0.text == text }) {
      field.report(
        "there is nobody with this identifier in the team",
        advice: Nearest.advice(
          on: text, among: team.map(\.text), orElse: "Maybe the person is still to be listed"))
      return nil
    }
    if let day, let person = scenario.person(Person.ID(text)), !person.isEmployed(on: day) {
      let others = scenario.people.filter { $0.isEmployed(on: day) }.map(\.id.text)
      field.report(
        "the leader is not in contract on \(day)",
        advice: others.first.map { "Maybe “\($0)”, or another date" } ?? "Maybe another date")
    }
    return Person.ID(text)
  }

  /// More people of roles than people can never be there.
  private func checkRoles(
    _ roles: [Post.RoleRequest], leader: Person.ID?, _ entry: MappingReader, among attendance: Event.Attendance
  ) {
    guard case .people(let people) = attendance else { return }
    let seats = roles.reduce(leader == nil ? 0 : 1) { $0 + $1.people }
    guard seats > people else { return }
    entry["people"]?.report(
      "fewer people than the \(seats) whom the leader and the roles make, each counted once", advice: "Maybe \(seats)")
  }
}
