import Rostering

/// Events that are to take place once, on one of several dates: the plan proposes which.
///
/// Each becomes a session that is due once, of a service with the people and the roles of the event, held in a window of its
/// own that is open on its dates.
struct OpenEventsSection {
  /// The scenario as far as it is read.
  let scenario: Scenario

  /// Adds the entries that give several dates.
  func read(_ entries: [(id: Event.ID?, entry: MappingReader)], into scenario: inout Scenario) {
    for (id, entry) in entries {
      let title = entry["title"]?.text()
      _ = entry.required("kind", advice: "Maybe “kind: activity”")?.choice(Event.Kind.self)
      let site = entry["site"]?.identifier(of: Site.self)
      let days = entry["dates"].flatMap(dates) ?? []
      let hours = entry.hours(of: "the event")
      let people = people(entry)
      let roles = RoleRequests.read(entry["roles"])
      _ = entry["participants"]?.integer(in: 0...10_000)
      refuse(entry, id: id)
      guard let id, let hours, let people, let first = days.min(), let last = days.max() else { continue }
      let seats = seats(of: roles, people: people, entry)
      scenario.windows.append(
        OpeningWindow(
          id: OpeningWindow.ID(id.text), site: site, openings: [],
          exceptions: days.sorted().map { OpeningWindow.Exception(day: $0, hours: hours) }))
      scenario.duties.append(
        DutyTemplate(id: DutyTemplate.ID(id.text), window: OpeningWindow.ID(id.text), isForSessions: true))
      scenario.services.append(
        Service(
          id: Service.ID(id.text), title: title, seats: seats,
          minutes: hours.upperBound.minutes - hours.lowerBound.minutes))
      scenario.beneficiaries.append(Beneficiary(id: Beneficiary.ID(id.text), title: title, isEvent: true))
      scenario.followUps.append(
        FollowUp(
          id: FollowUp.ID(id.text), beneficiary: Beneficiary.ID(id.text), service: Service.ID(id.text),
          rhythm: .total(1), from: first, to: last, hours: SessionHours(dates: Set(days), clock: hours)))
    }
  }

  /// How many people are to be there; who all of the team are depends on the date.
  private func people(_ entry: MappingReader) -> Int? {
    guard let field = entry.required("people", advice: "Maybe “people: 2”") else { return nil }
    guard field.node.written != "all" else {
      field.report(
        "an event of which the date is open says how many people it wants",
        advice: "Maybe \(Swift.max(1, scenario.people.count))")
      return nil
    }
    return field.integer(in: 1...100)
  }

  /// A list of dates, or the weekdays between two dates, both included.
  private func dates(_ field: FieldReader) -> [Day]? {
    if case .list = field.node.content {
      let items = field.list() ?? []
      if items.isEmpty { field.report("the event has no date", advice: "Maybe “[2021-12-01, 2021-12-08]”") }
      return items.compactMap { $0.day() }
    }
    guard case .mapping = field.node.content, let entry = field.mapping(keys: ["from", "to", "days"]) else {
      field.report(
        "a list of dates, or the days between two of them, are expected here",
        advice: Day(iso: field.node.written).map { "Maybe [\($0)]" }
          ?? "Maybe “{from: 2021-12-01, to: 2021-12-22, days: [wed]}”")
      return nil
    }
    let from = entry.required("from", advice: "Maybe “from: 2021-12-01”")?.day()
    let to = entry.required("to", advice: "Maybe “to: 2021-12-22”")?.day()
    let weekdays = entry["days"]?.list()?.compactMap { $0.choice(Weekday.self) }
    guard let from, let to else { return nil }
    guard from <= to, from.distance(to: to) <= 366 else {
      entry["to"]?.report(
        from <= to ? "the dates lie more than a year apart" : "the last date comes before the first, \(from)",
        advice: from <= to ? "Maybe \(from.advanced(by: 21))" : "Maybe swap the two dates")
      return nil
    }
    let days = (from...to).filter { weekdays?.contains($0.weekday) ?? true }
    if days.isEmpty { field.report("no such weekday lies between the dates", advice: "Maybe other dates") }
    return days
  }

  /// What an event can only have when its date is known, and names that are taken.
  private func refuse(_ entry: MappingReader, id: Event.ID?) {
    if let date = entry["date"] {
      date.report("the event has several dates as well", advice: "Maybe delete “date” or “dates”")
    }
    entry["leader"]?.report(
      "an event of which the date is open has no leader", advice: "Maybe a role that only the leader holds")
    guard let id else { return }
    let isTaken =
      scenario.windows.contains { $0.id.text == id.text } || scenario.duties.contains { $0.id.text == id.text }
      || scenario.services.contains { $0.id.text == id.text } || scenario.followUps.contains { $0.id.text == id.text }
      || scenario.beneficiaries.contains { $0.id.text == id.text }
      || scenario.posts.contains { $0.id.text == id.text }
    if isTaken {
      entry["id"]?.report(
        "a window, duty, post, service or beneficiary already has this identifier", advice: "Maybe “\(id)-event”")
    }
  }

  /// The roles, and anybody for the others.
  private func seats(of roles: [Post.RoleRequest], people: Int, _ entry: MappingReader) -> [Service.Seat] {
    let named = roles.map { Service.Seat(roles: [$0.role], people: $0.people) }
    let wanted = roles.reduce(0) { $0 + $1.people }
    if wanted > people {
      entry["people"]?.report(
        "fewer people than the \(wanted) whom the roles make, each counted once", advice: "Maybe \(wanted)")
    }
    guard wanted < people else { return named }
    let everybody = Set(scenario.people.flatMap(\.roles))
    return named + [Service.Seat(roles: everybody, people: people - wanted)]
  }
}
