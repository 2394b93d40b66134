extension Scenario {
  /// The event whose presence is counted under the name of a post.
  public func event(_ post: Post.ID) -> Event? { events.first { $0.post == post } }

  /// Whether the name of a place is that of an event.
  public func isEvent(_ place: String) -> Bool { event(Post.ID(place)) != nil }

  /// Whether the name of a place is that of a post.
  public func isPost(_ place: String) -> Bool { posts.contains { $0.id.text == place } }

  /// The events of a day, in the order of the scenario.
  public func events(on day: Day) -> [Event] { events.filter { $0.day == day } }

  /// The posts, and the events as posts that are open once.
  public var everyPost: [Post] { events.isEmpty ? posts : posts + events.map(post(of:)) }

  /// The roles that a person holds, and the one that stands for the person where an event has a leader.
  public func roles(of person: Person) -> Set<String> {
    guard events.contains(where: { $0.leader == person.id }) else { return person.roles }
    return person.roles.union([Post.RoleRequest.leader(person.id).role])
  }

  /// Whether a person holds a role that a duty of the menu asks for; an event asks for roles at its post only.
  public func suits(_ person: Person, _ shape: DutyShape) -> Bool {
    switch shape.origin {
    case .menu(let template): duties.first { $0.id == template }?.suits(person) ?? false
    case .events: true
    case .lock: false
    }
  }

  /// Whether a duty is given only to somebody who holds a session in it.
  public func isForSessions(_ shape: DutyShape) -> Bool {
    shape.events.isEmpty && shape.template.map { id in duties.contains { $0.id == id && $0.isForSessions } } ?? false
  }

  /// An event as a post.
  func post(of event: Event) -> Post {
    let leader = event.leader.map { [Post.RoleRequest.leader($0)] } ?? []
    return Post(
      id: event.post, window: event.window, kind: .event(Post.Staffing(required: people(wantedAt: event))),
      roles: leader + event.roles)
  }

  private func people(wantedAt event: Event) -> Int {
    switch event.attendance {
    case .people(let number): number
    case .everybody: people.count { $0.isEmployed(on: event.day) }
    }
  }

  /// The duties with an event of the day: alone, two of them, or either with a duty of a window.
  ///
  /// A duty has its events at one site.
  func eventShapes(on day: Day, beside menu: [DutyShape]) -> [DutyShape] {
    let bySite = Dictionary(grouping: events(on: day), by: \.site)
    return bySite.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.flatMap { site, events in
      eventShapes(of: events, at: site, on: day, beside: menu.filter { $0.site == site })
    }
  }

  private func eventShapes(
    of events: [Event], at site: Site.ID?, on day: Day, beside menu: [DutyShape]
  ) -> [DutyShape] {
    let parts = events.map { event in
      let interval = event.occurrence(offsets: calendar.offsets).interval
      return DutyShape.Part(presence: interval, span: interval, events: [event.id])
    }
    let pairs = parts.indices.flatMap { first in
      parts.indices.dropFirst(first + 1).filter { !parts[first].span.overlaps(parts[$0].span) }
        .map { [parts[first], parts[$0]] }
    }
    return (parts.map { [$0] } + pairs).flatMap { together -> [DutyShape] in
      let joined = menu.compactMap { shape in
        together.reduce(shape as DutyShape?) { $0?.adding($1) }
      }
      return [DutyShape(of: together, at: site, on: day)] + joined
    }
  }
}
