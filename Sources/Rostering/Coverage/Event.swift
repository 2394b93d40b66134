/// Something that takes place once, at a place of its own: an outing, an activity, an open-doors afternoon, a meeting.
///
/// It keeps hours of its own, in the daytime as well as not, and takes place on closed days too.
public struct Event: Hashable, Sendable {
  /// The name of an event.
  public typealias ID = Identifier<Event>

  /// What takes place.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Leaving the neighbourhood with residents.
    case outing
    /// Something done together in the neighbourhood.
    case activity
    /// The place opened to whoever comes.
    case openDoors = "open-doors"
    /// A meeting of the team, or with partners.
    case meeting
  }

  /// Who is to be there.
  public enum Attendance: Hashable, Sendable {
    /// So many people.
    case people(Int)
    /// Everybody of the team in contract that day.
    case everybody
  }

  /// The identifier of the event, which no post has.
  public let id: ID
  /// The title that people read; nil when the scenario gives none.
  public var title: String?
  /// What takes place.
  public var kind: Kind
  /// The site to which it belongs; nil where a scenario names none.
  public var site: Site.ID?
  /// The date.
  public var day: Day
  /// From when to when; the end may lie past midnight.
  public var hours: Range<ClockTime>
  /// Who is to be there.
  public var attendance: Attendance
  /// Who leads it and must be among them, if anybody in particular.
  public var leader: Person.ID?
  /// The roles that must be among those present, each role once.
  public var roles: [Post.RoleRequest]
  /// How many residents are expected, if known; reported only.
  public var participants: Int?

  /// An event.
  public init(
    id: ID, title: String? = nil, kind: Kind, site: Site.ID? = nil, day: Day, hours: Range<ClockTime>,
    attendance: Attendance,
    leader: Person.ID? = nil, roles: [Post.RoleRequest] = [], participants: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.site = site
    self.day = day
    self.hours = hours
    self.attendance = attendance
    self.leader = leader
    self.roles = roles
    self.participants = participants
  }

  /// The name under which its presence is counted, among those of the posts.
  public var post: Post.ID { Post.ID(id.text) }

  /// The name of its own opening, which no window of a scenario can have.
  public var window: OpeningWindow.ID { OpeningWindow.ID("event:\(id)") }

  /// Its hours as the opening of a window.
  public func occurrence(offsets: UTCOffsets) -> OpeningWindow.Occurrence {
    OpeningWindow.Occurrence(
      window: window, site: site, day: day, hours: hours, interval: hours.interval(on: day, offsets: offsets))
  }
}

extension Post.RoleRequest {
  /// One particular person, as a role that nobody else holds.
  ///
  /// No table can give anybody a role with a `|` in it, which parts roles there.
  public static func leader(_ person: Person.ID) -> Post.RoleRequest {
    Post.RoleRequest(role: "|\(person)", people: 1)
  }

  /// The person whom a role stands for, if it stands for one.
  public static func leader(inRole role: String) -> Person.ID? {
    role.hasPrefix("|") ? Person.ID(String(role.dropFirst())) : nil
  }
}
